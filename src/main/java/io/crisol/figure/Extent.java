package io.crisol.figure;

import java.util.List;

/** How far the marks of a figure reach along one axis. */
final class Extent {
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private double leastPositive = Double.POSITIVE_INFINITY;
    private double base = Double.NaN;

    /** The extent along x or y of all marks and references. */
    static Extent of(Figure figure, boolean alongX) {
        Extent extent = new Extent();
        for (Mark mark : figure.marks()) {
            extent.mark(mark, alongX);
        }
        for (Reference reference : figure.references()) {
            if (reference.horizontal() != alongX) {
                extent.add(reference.value());
            }
        }
        return extent;
    }

    double low() {
        return low > high ? 0 : low;
    }

    double high() {
        return low > high ? 1 : high;
    }

    double span() {
        return high() - low();
    }

    double leastPositive() {
        return Double.isInfinite(leastPositive) ? 0.1 : leastPositive;
    }

    /** Whether bars stand on this value, so that no room is left beyond it. */
    boolean basedAt(double value) {
        return base == value;
    }

    private void mark(Mark mark, boolean alongX) {
        switch (mark) {
            case Mark.Bars m -> {
                for (Mark.Bar bar : m.bars()) {
                    if (m.horizontal() == alongX) {
                        add(bar.base());
                        add(bar.value());
                        base = bar.base();
                    } else {
                        add(bar.from());
                        add(bar.to());
                    }
                }
            }
            case Mark.Points m -> all(alongX ? m.x() : m.y());
            case Mark.Line m -> all(alongX ? m.x() : m.y());
            case Mark.Band m -> {
                all(alongX ? m.x() : m.low());
                all(alongX ? m.x() : m.high());
            }
            case Mark.Intervals m -> {
                if (m.horizontal() == alongX) {
                    all(m.low());
                    all(m.centre());
                    all(m.high());
                } else {
                    all(m.at());
                }
            }
            case Mark.Boxes m -> {
                for (Mark.Box box : m.boxes()) {
                    if (m.horizontal() == alongX) {
                        add(box.low());
                        add(box.high());
                    } else {
                        add(box.at());
                    }
                }
            }
            case Mark.Cells m -> {
                int count = alongX ? (m.values().length == 0 ? 0 : m.values()[0].length) : m.values().length;
                add(-0.5);
                add(count - 0.5);
                base = -0.5;
            }
        }
    }

    private void all(double[] values) {
        for (double value : values) {
            add(value);
        }
    }

    private void add(double value) {
        if (Double.isFinite(value)) {
            low = Math.min(low, value);
            high = Math.max(high, value);
            if (value > 0) {
                leastPositive = Math.min(leastPositive, value);
            }
        }
    }

    /** The distinct names of marks, in order of drawing. */
    static List<Mark> named(Figure figure) {
        java.util.Set<String> seen = new java.util.HashSet<>();
        return figure.marks().stream()
                .filter(m -> !m.name().isEmpty() && !(m instanceof Mark.Cells) && seen.add(m.name()))
                .toList();
    }
}
