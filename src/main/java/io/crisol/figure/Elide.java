package io.crisol.figure;

/** Shortens long text in its middle, so that beginnings and endings, which tell names apart, stay. */
public final class Elide {
    private Elide() {}

    /** The text, shortened so that it is at most {@code width} pixels wide at the given size. */
    public static String middle(String text, double width, double size, boolean strong) {
        TypeFace face = TypeFace.of(strong);
        if (face.width(text) * size <= width) {
            return text;
        }
        for (int kept = text.length() - 1; kept > 1; kept--) {
            String shorter = keep(text, kept);
            if (face.width(shorter) * size <= width) {
                return shorter;
            }
        }
        return "…";
    }

    private static String keep(String text, int kept) {
        int head = (kept + 1) / 2;
        return text.substring(0, head).stripTrailing()
                + "…"
                + text.substring(text.length() - (kept - head)).stripLeading();
    }
}
