package io.crisol.ui.shell;

import io.crisol.figure.Ink;
import io.crisol.figure.Palette;
import io.crisol.figure.Surface;
import io.crisol.figure.Tone;
import io.crisol.ui.kit.CellDrawing;

/** The drawing on a sample's card: what kind of question it is. */
record SampleDrawing(HomeViewModel.SampleCard.Kind kind) implements CellDrawing {
    private static final double[] STAYED = {.10, .16, .24, .36, .50, .66, .80, .92, 1, .94, .80, .60, .40, .24};
    private static final double[] LEFT = {.46, .60, .66, .60, .48, .36, .26, .18, .12, .08, .06, .04, .02, .01};
    private static final double[][] HOUSES = {
        {.06, .18}, {.12, .26}, {.17, .2}, {.22, .38}, {.28, .3}, {.33, .46}, {.37, .4}, {.43, .52}, {.48, .44},
        {.53, .62}, {.57, .54}, {.62, .66}, {.68, .58}, {.72, .78}, {.78, .7}, {.84, .86}, {.9, .76}, {.95, .94}
    };

    @Override
    public String said() {
        return "";
    }

    @Override
    public void draw(Surface surface, Palette palette) {
        switch (kind) {
            case BINARY -> classes(surface, palette);
            case REGRESSION -> houses(surface, palette);
            case NOT_ML -> rule(surface, palette);
        }
    }

    private static void classes(Surface surface, Palette palette) {
        double floor = surface.height() - 1;
        double step = surface.width() / STAYED.length;
        for (int i = 0; i < STAYED.length; i++) {
            bar(
                    surface,
                    i * step,
                    floor,
                    step - 2,
                    STAYED[i],
                    palette.of(Tone.DATA_1).withAlpha(0.35));
            bar(surface, i * step, floor, step - 2, LEFT[i], palette.of(Tone.ACCENT));
        }
        surface.line(0, floor + 0.5, surface.width(), floor + 0.5, palette.axis(), 1, false);
    }

    private static void bar(Surface surface, double x, double floor, double width, double share, Ink ink) {
        double height = share * (floor - 4);
        surface.fillRect(x, floor - height, width, height, ink);
    }

    private static void houses(Surface surface, Palette palette) {
        double floor = surface.height() - 1;
        for (double[] house : HOUSES) {
            surface.fillCircle(
                    house[0] * surface.width(),
                    floor - 4 - house[1] * (floor - 12),
                    3.5,
                    palette.of(Tone.DATA_1).withAlpha(0.55));
        }
        surface.line(0, floor - 10, surface.width(), 6, palette.of(Tone.ACCENT), 2, false);
        surface.line(0, floor + 0.5, surface.width(), floor + 0.5, palette.axis(), 1, false);
    }

    private static void rule(Surface surface, Palette palette) {
        Ink line = palette.axis().withAlpha(0.6);
        double rows = 4;
        double high = (surface.height() - 4) / rows;
        double wide = surface.width();
        for (int i = 0; i < rows; i++) {
            double y = Math.floor(i * high) + 6;
            surface.fillRect(0, y + 2, wide * (i == 0 ? .22 : .3 - .04 * i), 6, line);
            surface.line(wide * .42, y + 5, wide * .62, y + 5, line, 1, true);
            surface.fillRect(wide * .72, y, wide * .12, 10, i == 2 ? palette.of(Tone.ACCENT) : line);
        }
        surface.line(0, surface.height() - 0.5, wide, surface.height() - 0.5, palette.axis(), 1, false);
    }
}
