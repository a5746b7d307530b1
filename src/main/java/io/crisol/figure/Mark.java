package io.crisol.figure;

import java.util.List;

/** What is drawn between the axes. Every mark says its name for legend and table; {@code ""} keeps it out of the legend. */
public sealed interface Mark {
    String name();

    Tone tone();

    /**
     * Bars.
     *
     * @param horizontal whether the bars lie (the category axis is then y)
     * @param bars each with its extent on the category axis, from a start to a value
     */
    record Bars(String name, Tone tone, boolean horizontal, List<Bar> bars) implements Mark {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /** One bar: covers {@code from..to} on its base axis and reaches from {@code base} to {@code value} on the other. */
    record Bar(double from, double to, double base, double value, String hover) {}

    /** Points; {@code ids} (may be empty) names what a click selects. */
    record Points(String name, Tone tone, Shape shape, double[] x, double[] y, List<String> hovers, List<String> ids)
            implements Mark {
        public Points {
            hovers = List.copyOf(hovers);
            ids = List.copyOf(ids);
        }
    }

    /** A line through points in the given order; NaN interrupts it. */
    record Line(String name, Tone tone, boolean dashed, boolean step, double[] x, double[] y) implements Mark {}

    /** A band between two lines. */
    record Band(String name, Tone tone, double[] x, double[] low, double[] high) implements Mark {}

    /** Whiskers with a centre: value and interval for each position; horizontal where positions are on y. */
    record Intervals(
            String name, Tone tone, boolean horizontal, double[] at, double[] low, double[] centre, double[] high)
            implements Mark {}

    /** Box plots: five numbers for each position. */
    record Boxes(String name, Tone tone, boolean horizontal, List<Box> boxes) implements Mark {
        public Boxes {
            boxes = List.copyOf(boxes);
        }
    }

    /** Five numbers at a position. */
    record Box(double at, double low, double q25, double median, double q75, double high) {}

    /**
     * Coloured cells of a matrix (heat map, confusion). A click selects {@code row,column}, each counted from 0.
     *
     * @param values row by row, first row on top; NaN for an empty cell
     * @param labels text in each cell, same shape
     * @param diverging whether the colour scale has a middle at 0
     */
    record Cells(String name, Tone tone, double[][] values, String[][] labels, boolean diverging) implements Mark {}
}
