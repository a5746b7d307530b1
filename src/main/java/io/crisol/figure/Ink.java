package io.crisol.figure;

/**
 * A colour on a surface.
 *
 * @param rgb red, green and blue, eight bits each
 * @param alpha how opaque it is, 0 to 1
 */
public record Ink(int rgb, double alpha) {
    public static Ink of(int rgb) {
        return new Ink(rgb, 1);
    }

    /** Reads {@code #RRGGBB}. */
    public static Ink ofHex(String hex) {
        return of(Integer.parseInt(hex.substring(1), 16));
    }

    public Ink withAlpha(double opacity) {
        return new Ink(rgb, opacity);
    }

    /** {@code #RRGGBB}, without the alpha. */
    public String hex() {
        return String.format(java.util.Locale.ROOT, "#%06X", rgb);
    }

    public int red() {
        return rgb >> 16 & 0xFF;
    }

    public int green() {
        return rgb >> 8 & 0xFF;
    }

    public int blue() {
        return rgb & 0xFF;
    }

    /** The colour between this one and another, {@code share} of the way. */
    public Ink towards(Ink other, double share) {
        return of(mix(red(), other.red(), share) << 16
                | mix(green(), other.green(), share) << 8
                | mix(blue(), other.blue(), share));
    }

    /** Relative luminance, 0 to 1 (WCAG 2.2). */
    public double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    /** Contrast with another opaque colour, 1 to 21 (WCAG 2.2). */
    public double contrast(Ink other) {
        double a = luminance() + 0.05;
        double b = other.luminance() + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static int mix(int a, int b, double share) {
        return (int) Math.round(a + (b - a) * Math.clamp(share, 0, 1));
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
