package io.crisol.figure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The colours of one theme. The same as the theme's style tokens.
 *
 * @param ground what figures are drawn on
 * @param text titles and values
 * @param muted axis labels and captions
 * @param axis the axis line
 * @param grid the grid lines
 * @param tones the colour of every tone
 * @param sequential from little to much
 * @param diverging from below to above, with the middle at the middle
 */
public record Palette(
        Ink ground,
        Ink text,
        Ink muted,
        Ink axis,
        Ink grid,
        Map<Tone, Ink> tones,
        List<Ink> sequential,
        List<Ink> diverging) {
    private static final Ink BLACK = Ink.of(0);
    private static final Ink WHITE = Ink.of(0xFFFFFF);
    private static final Palette LIGHT = new Palette(
            Ink.of(0xFFFFFF),
            Ink.of(0x1F1B17),
            Ink.of(0x6B645B),
            Ink.of(0x857E74),
            Ink.of(0xE8E5E0),
            tones(
                    "#4A62D2", "#C07A20", "#0A6150", "#A63A76", "#56258A", "#0E94B8", "#456A00", "#7D766D", "#B8461A",
                    "#857E74", "#1F1B17", "#14733F", "#855700", "#B3261E", "#CFCAC2"),
            inks("#F1F0FA", "#C9CEF1", "#98A4E6", "#6B7EDB", "#4A62D2", "#33469F", "#1E2B66"),
            inks("#0A6150", "#4F9A8B", "#A9CFC7", "#F6F4F1", "#EFC08F", "#D28A3A", "#945608"));
    private static final Palette DARK = new Palette(
            Ink.of(0x1C1A18),
            Ink.of(0xF2EFEB),
            Ink.of(0xA69F96),
            Ink.of(0x877F76),
            Ink.of(0x2E2B27),
            tones(
                    "#6C86F2", "#F5942A", "#14C494", "#C85FB4", "#D2A2FB", "#9BE0F4", "#DAD83C", "#978F86", "#F0814F",
                    "#877F76", "#F2EFEB", "#5CC48A", "#E3B04B", "#F28B82", "#4D4841"),
            inks("#23243A", "#2F3766", "#414F99", "#5568C6", "#6C86F2", "#9DB0F8", "#D3DCFD"),
            inks("#14C494", "#0F7F63", "#134A3D", "#2A2724", "#5C3A18", "#A9661F", "#F5942A"));

    public Palette {
        tones = Map.copyOf(tones);
        sequential = List.copyOf(sequential);
        diverging = List.copyOf(diverging);
    }

    public static Palette light() {
        return LIGHT;
    }

    public static Palette dark() {
        return DARK;
    }

    public Ink of(Tone tone) {
        return Objects.requireNonNull(tones.get(tone));
    }

    /** The colour of a share between little (0) and much (1). */
    public Ink sequential(double share) {
        return between(sequential, share);
    }

    /** The colour of a position between below (−1), middle (0) and above (1). */
    public Ink diverging(double position) {
        return between(diverging, (position + 1) / 2);
    }

    /** Text that reads on the given colour: black or white, of which one always has a contrast of 4.5 or more. */
    public Ink textOn(Ink colour) {
        return colour.contrast(BLACK) >= colour.contrast(WHITE) ? BLACK : WHITE;
    }

    private static Ink between(List<Ink> stops, double share) {
        double at = Math.clamp(share, 0, 1) * (stops.size() - 1);
        int from = Math.min((int) at, stops.size() - 2);
        return stops.get(from).towards(stops.get(from + 1), at - from);
    }

    private static List<Ink> inks(String... hex) {
        return List.of(hex).stream().map(Ink::ofHex).toList();
    }

    private static Map<Tone, Ink> tones(String... hex) {
        Map<Tone, Ink> all = new EnumMap<>(Tone.class);
        Tone[] tones = Tone.values();
        for (int i = 0; i < tones.length; i++) {
            all.put(tones[i], Ink.ofHex(hex[i]));
        }
        return all;
    }
}
