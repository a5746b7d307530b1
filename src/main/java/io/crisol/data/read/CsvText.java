package io.crisol.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;

/** The characters of a file, or of its beginning only; can be read more than once. */
interface CsvText {
    /** Reads from the start, the byte order mark left out. */
    Reader open(Tally tally) throws IOException;

    /** The whole file; characters that the encoding does not have are an error. */
    static CsvText file(SourceFile source, TextEncoding encoding) {
        return tally -> {
            InputStream in = source.open(tally);
            in.skipNBytes(encoding.bom());
            return new InputStreamReader(
                    in,
                    encoding.charset()
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        };
    }

    /** Only the given text. */
    static CsvText of(String text) {
        return tally -> new StringReader(text);
    }

    /** The first bytes of a file as text; characters that the encoding does not have become a replacement character. */
    static String decode(byte[] head, TextEncoding encoding) {
        ByteBuffer bytes = ByteBuffer.wrap(head, encoding.bom(), head.length - encoding.bom());
        CharBuffer text = CharBuffer.allocate(head.length + 1);
        encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(bytes, text, false);
        return text.flip().toString();
    }
}
