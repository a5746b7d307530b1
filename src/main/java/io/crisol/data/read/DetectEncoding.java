package io.crisol.data.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells a text file's encoding from its bytes: byte order marks, UTF-8 by its validity, UTF-16 by where its zero bytes
 * stand, and otherwise the likeliest of Windows-1252, Shift-JIS, EUC-KR (as Windows-949) and GB 18030.
 */
final class DetectEncoding {
    private DetectEncoding() {}

    /** The encoding of a file that begins with these bytes; they may end within a character. */
    static TextEncoding of(byte[] head) {
        return ofMark(head)
                .or(() -> utf16WithoutMark(head))
                .orElseGet(() -> decodes(head, StandardCharsets.UTF_8)
                        ? TextEncoding.sure(StandardCharsets.UTF_8, 0)
                        : legacy(head));
    }

    /** The length of the mark that a file which is said to have this encoding begins with, in bytes. */
    static int markLength(byte[] head, Charset charset) {
        return ofMark(head)
                .filter(e -> e.charset().equals(charset) || charset.equals(StandardCharsets.UTF_16))
                .map(TextEncoding::bom)
                .orElse(0);
    }

    /**
     * Whether the bytes are no text: zero bytes outside UTF-16 and UTF-32, together with other control characters or
     * with what is no UTF-8. Stray zero bytes alone are text.
     */
    static boolean binary(byte[] head) {
        if (ofMark(head).isPresent() || utf16WithoutMark(head).isPresent()) {
            return false;
        }
        boolean zero = false;
        boolean control = false;
        for (byte b : head) {
            zero |= b == 0;
            control |= b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f';
        }
        return zero && (control || !decodes(head, StandardCharsets.UTF_8));
    }

    /** The likeliest encoding of text that is not Unicode. */
    static TextEncoding legacy(byte[] text) {
        if (japaneseShare(text) > 0.6) {
            return TextEncoding.guess(Charset.forName("windows-31j"));
        }
        if (pairShare(text, 0xb0, 0xc8) > 0.7) {
            return TextEncoding.guess(Charset.forName("x-windows-949"));
        }
        if (pairShare(text, 0xb0, 0xd7) > 0.7) {
            return TextEncoding.guess(Charset.forName("GB18030"));
        }
        if (runShare(text) > 0.8) {
            return TextEncoding.guess(Charset.forName("windows-1251"));
        }
        boolean windows = false;
        boolean undefined = false;
        for (byte b : text) {
            int c = b & 0xff;
            windows |= c >= 0x80 && c <= 0x9f;
            undefined |= c == 0x81 || c == 0x8d || c == 0x8f || c == 0x90 || c == 0x9d;
        }
        return TextEncoding.guess(
                windows && !undefined ? Charset.forName("windows-1252") : StandardCharsets.ISO_8859_1);
    }

    private static Optional<TextEncoding> ofMark(byte[] b) {
        if (starts(b, 0xef, 0xbb, 0xbf)) {
            return Optional.of(TextEncoding.sure(StandardCharsets.UTF_8, 3));
        }
        if (starts(b, 0xff, 0xfe, 0, 0)) {
            return Optional.of(TextEncoding.sure(StandardCharsets.UTF_32LE, 4));
        }
        if (starts(b, 0, 0, 0xfe, 0xff)) {
            return Optional.of(TextEncoding.sure(StandardCharsets.UTF_32BE, 4));
        }
        if (starts(b, 0xff, 0xfe)) {
            return Optional.of(TextEncoding.sure(StandardCharsets.UTF_16LE, 2));
        }
        if (starts(b, 0xfe, 0xff)) {
            return Optional.of(TextEncoding.sure(StandardCharsets.UTF_16BE, 2));
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Text with delimiters and digits has a zero in every second byte of most characters. */
    private static Optional<TextEncoding> utf16WithoutMark(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                zeros[i & 1]++;
            }
        }
        int pairs = bytes.length / 2;
        if (pairs >= 4 && zeros[1] > 0.3 * pairs && zeros[0] == 0) {
            return Optional.of(TextEncoding.sure(StandardCharsets.UTF_16LE, 0));
        }
        if (pairs >= 4 && zeros[0] > 0.3 * pairs && zeros[1] == 0) {
            return Optional.of(TextEncoding.sure(StandardCharsets.UTF_16BE, 0));
        }
        return Optional.empty();
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        return !charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), out, false)
                .isError();
    }

    /**
     * The share of bytes outside ASCII that begin or end a pair of high bytes whose first is in the given range: Hangul
     * of KS X 1001 stand at 0xB0 to 0xC8, common Chinese characters of GB 2312 at 0xB0 to 0xD7.
     */
    private static double pairShare(byte[] b, int lowest, int highest) {
        int high = 0;
        int wanted = 0;
        for (int i = 0; i < b.length; i++) {
            int lead = b[i] & 0xff;
            if (lead < 0x80) {
                continue;
            }
            high++;
            int trail = i + 1 < b.length ? b[i + 1] & 0xff : 0xa1;
            if (lead >= 0xa1 && trail >= 0xa1) {
                high++;
                i++;
                wanted += lead >= lowest && lead <= highest ? 2 : 0;
            }
        }
        return high == 0 ? 0 : wanted / (double) high;
    }

    /**
     * The share of bytes outside ASCII that are letters of Windows-1251 and stand in runs of three and more: words in
     * Cyrillic do, accented letters of western languages stand alone or in twos.
     */
    private static double runShare(byte[] b) {
        int high = 0;
        int inRuns = 0;
        int run = 0;
        for (int i = 0; i <= b.length; i++) {
            int c = i < b.length ? b[i] & 0xff : 0;
            high += c >= 0x80 ? 1 : 0;
            if (c >= 0xc0 || c == 0xa8 || c == 0xb8) {
                run++;
            } else {
                inRuns += run >= 3 ? run : 0;
                run = 0;
            }
        }
        return high == 0 ? 0 : inRuns / (double) high;
    }

    /**
     * The share of characters outside ASCII that are kana or common kanji in Shift-JIS. A lone pair does not count: it
     * may be a quotation mark of Windows-1252 before a letter.
     */
    private static double japaneseShare(byte[] b) {
        int high = 0;
        int japanese = 0;
        int run = 0;
        for (int i = 0; i < b.length; i++) {
            int lead = b[i] & 0xff;
            int trail = i + 1 < b.length ? b[i + 1] & 0xff : 0x40;
            if (lead < 0x80) {
                run = 0;
                continue;
            }
            high++;
            if (!pair(lead, trail)) {
                run = 0;
                continue;
            }
            i++;
            run++;
            boolean common = lead >= 0x81 && lead <= 0x83 || lead >= 0x88 && lead <= 0x9f;
            japanese += common && run >= 2 ? (run == 2 ? 2 : 1) : 0;
        }
        return high == 0 ? 0 : Math.min(1, japanese / (double) high);
    }

    private static boolean pair(int lead, int trail) {
        return (lead >= 0x81 && lead <= 0x9f || lead >= 0xe0 && lead <= 0xef)
                && trail >= 0x40
                && trail != 0x7f
                && trail <= 0xfc;
    }
}
