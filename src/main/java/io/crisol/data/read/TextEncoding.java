package io.crisol.data.read;

import java.nio.charset.Charset;

/**
 * The encoding of a text file.
 *
 * @param charset how bytes become characters
 * @param bom length of the byte order mark, in bytes
 * @param guessed whether it is the likeliest of several that fit
 */
record TextEncoding(Charset charset, int bom, boolean guessed) {
    static TextEncoding sure(Charset charset, int bom) {
        return new TextEncoding(charset, bom, false);
    }

    static TextEncoding guess(Charset charset) {
        return new TextEncoding(charset, 0, true);
    }
}
