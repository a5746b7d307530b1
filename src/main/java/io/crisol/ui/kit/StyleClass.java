package io.crisol.ui.kit;

/** The style classes that screens may use; each is drawn in {@code ui/theme}. */
public final class StyleClass {
    /** Type: 12 pixels, muted. */
    public static final String CAPTION = "caption";
    /** Type: 15 pixels, heavier. */
    public static final String SECTION_TITLE = "section-title";
    /** Type: 20 pixels, heavier. */
    public static final String PAGE_TITLE = "page-title";
    /** Type: 28 pixels: the one number. */
    public static final String BIG_NUMBER = "big-number";

    /** Heavier weight. */
    public static final String STRONG = "strong";
    /** Quieter text. */
    public static final String MUTED = "muted";
    /** Between text and muted. */
    public static final String SECONDARY = "secondary";
    /** Fixed-width letters. */
    public static final String MONO = "mono";

    public static final String GOOD = "good";
    public static final String WARN = "warn";
    public static final String BAD = "bad";
    public static final String ACCENT_TEXT = "accent-text";

    /** A bordered card with 16 pixels of padding. */
    public static final String CARD = "card";
    /** With {@link #CARD}: no padding, for tables and charts that fill it. */
    public static final String FLUSH = "flush";
    /** With {@link #CARD}: answers to hover and focus. */
    public static final String CLICKABLE = "clickable";
    /** A sunken area. */
    public static final String INSET = "inset";

    /** Button: the one primary action. */
    public static final String ACCENT = "accent";
    /** Button: without border. */
    public static final String FLAT = "flat";
    /** Button: a small one. */
    public static final String SMALL = "small";
    /** Button: looks like a link. */
    public static final String LINK = "link";
    /** Button: destroys something. */
    public static final String DANGER = "danger";
    /** Button: a square with an icon only; needs accessible text and a tooltip. */
    public static final String ICON_ONLY = "icon-only";
    /** Table column: numbers, right-aligned. */
    public static final String NUMERIC = "numeric";
    /** Table row: made with earlier settings. */
    public static final String STALE = "stale";
    /** Results made with earlier settings: greyed. */
    public static final String STALE_AREA = "stale-area";

    /** Content of a wizard's step: takes all the room of the page, as a table does. */
    public static final String FILLS = "fills";

    private StyleClass() {}
}
