package io.crisol.figure;

import io.crisol.text.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** One axis with its bounds settled: lays values out between 0 and 1, labels them, says them exactly. */
final class Scale {
    private final Axis axis;
    private final double low;
    private final double high;
    private final Texts texts;

    private Scale(Axis axis, double low, double high, Texts texts) {
        this.axis = axis;
        this.low = low;
        this.high = high;
        this.texts = texts;
    }

    /** Settles the bounds from the axis and, where it leaves them open, from the extent of the marks. */
    static Scale of(Axis axis, Extent extent, Texts texts) {
        return switch (axis) {
            case Axis.Categories c ->
                new Scale(axis, -0.5, Math.max(0.5, c.names().size() - 0.5), texts);
            case Axis.Time t -> {
                double pad = extent.span() * 0.02;
                yield extent.span() > 0
                        ? new Scale(axis, extent.low() - pad, extent.high() + pad, texts)
                        : new Scale(axis, extent.low() - 43_200_000, extent.low() + 43_200_000, texts);
            }
            case Axis.Linear l
            when l.scale() == Axis.Scale.LOG -> {
                double from = Double.isNaN(l.low()) ? extent.leastPositive() / 1.25 : l.low();
                double to = Double.isNaN(l.high()) ? extent.high() * 1.25 : l.high();
                yield to > from && from > 0 ? new Scale(axis, from, to, texts) : new Scale(axis, 0.1, 10, texts);
            }
            case Axis.Linear l -> linear(l, extent, texts);
        };
    }

    private static Scale linear(Axis.Linear axis, Extent extent, Texts texts) {
        double from = Double.isNaN(axis.low()) ? extent.low() : axis.low();
        double to = Double.isNaN(axis.high()) ? extent.high() : axis.high();
        if (!(to > from)) {
            double pad = from == 0 ? 1 : Math.abs(from) * 0.1;
            return new Scale(axis, from - pad, to + pad, texts);
        }
        double pad = (to - from) * 0.05;
        boolean padLow = Double.isNaN(axis.low()) && !extent.basedAt(from);
        boolean padHigh = Double.isNaN(axis.high()) && !extent.basedAt(to);
        return new Scale(axis, padLow ? from - pad : from, padHigh ? to + pad : to, texts);
    }

    Axis axis() {
        return axis;
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }

    boolean categories() {
        return axis instanceof Axis.Categories;
    }

    /** Position of a value: 0 at the low bound, 1 at the high one. */
    double position(double value) {
        if (axis instanceof Axis.Linear l && l.scale() == Axis.Scale.LOG) {
            return Math.log(Math.max(value, low * 1e-3) / low) / Math.log(high / low);
        }
        return (value - low) / (high - low);
    }

    Ticks ticks(int wanted) {
        return switch (axis) {
            case Axis.Categories c -> Ticks.categories(c.names());
            case Axis.Time t -> Ticks.time(low, high, texts);
            case Axis.Linear l when l.scale() == Axis.Scale.LOG -> Ticks.log(low, high, texts.numbers());
            case Axis.Linear l -> Ticks.linear(low, high, wanted, texts.numbers());
        };
    }

    /** A value as it is said on hover and in the table. */
    String say(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return switch (axis) {
            case Axis.Categories c -> {
                int index = (int) Math.rint(value);
                yield index >= 0 && index < c.names().size() ? c.names().get(index) : "";
            }
            case Axis.Time t ->
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(texts.language().locale())
                        .withZone(ZoneOffset.UTC)
                        .format(Instant.ofEpochMilli((long) value));
            case Axis.Linear l -> texts.numbers().significant(value, 4);
        };
    }
}
