package io.crisol.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Advance widths of the shipped typeface, read from its TrueType tables ({@code head}, {@code hhea}, {@code hmtx}, {@code
 * cmap} format 4), so that text is measured alike on every machine without a font system. Immutable.
 */
public final class TypeFace {
    private static final String FOLDER = "/io/crisol/assets/fonts/";
    private static final TypeFace REGULAR = read("Roboto-Regular.ttf");
    private static final TypeFace STRONG = read("Roboto-Medium.ttf");

    private final Map<Integer, Double> widths;

    private TypeFace(Map<Integer, Double> widths) {
        this.widths = widths;
    }

    static TypeFace of(boolean strong) {
        return strong ? STRONG : REGULAR;
    }

    /** The weight of running text. */
    public static TypeFace regular() {
        return REGULAR;
    }

    /** Whether the typeface has a sign of its own for the code point. */
    public boolean has(int codePoint) {
        return widths.containsKey(codePoint);
    }

    /** The width of a text in units of its size; a character that the face lacks counts as one. */
    public double width(String text) {
        return text.codePoints().mapToDouble(c -> widths.getOrDefault(c, 1.0)).sum();
    }

    private static TypeFace read(String file) {
        try (InputStream in = TypeFace.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("typeface not found: " + FOLDER + file);
            }
            return new TypeFace(widths(ByteBuffer.wrap(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, Double> widths(ByteBuffer font) {
        double unitsPerEm = font.getShort(table(font, "head") + 18) & 0xFFFF;
        int metrics = font.getShort(table(font, "hhea") + 34) & 0xFFFF;
        int advances = table(font, "hmtx");
        Map<Integer, Double> all = new HashMap<>();
        glyphs(font).forEach((code, glyph) -> {
            int at = advances + 4 * Math.min(glyph, metrics - 1);
            all.put(code, (font.getShort(at) & 0xFFFF) / unitsPerEm);
        });
        return all;
    }

    private static Map<Integer, Integer> glyphs(ByteBuffer font) {
        int cmap = table(font, "cmap");
        int count = font.getShort(cmap + 2);
        for (int i = 0; i < count; i++) {
            int sub = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            if (font.getShort(sub) == 4) {
                return segments(font, sub);
            }
        }
        throw new IllegalStateException("typeface without a character map of format 4");
    }

    private static Map<Integer, Integer> segments(ByteBuffer font, int sub) {
        int twice = font.getShort(sub + 6) & 0xFFFF;
        int ends = sub + 14;
        int starts = ends + twice + 2;
        int deltas = starts + twice;
        int offsets = deltas + twice;
        Map<Integer, Integer> glyphs = new HashMap<>();
        for (int s = 0; s < twice; s += 2) {
            int end = font.getShort(ends + s) & 0xFFFF;
            int start = font.getShort(starts + s) & 0xFFFF;
            int delta = font.getShort(deltas + s);
            int offset = font.getShort(offsets + s) & 0xFFFF;
            for (int code = start; code <= end && code != 0xFFFF; code++) {
                int listed = offset == 0 ? code : font.getShort(offsets + s + offset + 2 * (code - start)) & 0xFFFF;
                int glyph = listed == 0 ? 0 : listed + delta;
                if ((glyph & 0xFFFF) != 0) {
                    glyphs.put(code, glyph & 0xFFFF);
                }
            }
        }
        return glyphs;
    }

    private static int table(ByteBuffer font, String tag) {
        int count = font.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            StringBuilder name = new StringBuilder();
            for (int c = 0; c < 4; c++) {
                name.append((char) font.get(entry + c));
            }
            if (name.toString().equals(tag)) {
                return font.getInt(entry + 8);
            }
        }
        throw new IllegalStateException("typeface without table " + tag);
    }
}
