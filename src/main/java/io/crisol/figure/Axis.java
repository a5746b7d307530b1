package io.crisol.figure;

import java.util.List;

/** One axis of a figure. Labels are already in the person's language. */
public sealed interface Axis {
    /** What is measured, with its unit, as in "Fit time (s)". */
    String label();

    /**
     * Numbers.
     *
     * @param label what is measured, with its unit
     * @param low least value shown; NaN to choose from the marks
     * @param high greatest value shown; NaN to choose from the marks
     * @param scale how values are laid out
     */
    record Linear(String label, double low, double high, Scale scale) implements Axis {
        public static Linear of(String label) {
            return new Linear(label, Double.NaN, Double.NaN, Scale.LINEAR);
        }

        public static Linear of(String label, double low, double high) {
            return new Linear(label, low, high, Scale.LINEAR);
        }
    }

    /** Moments; values are milliseconds since 1970 UTC. */
    record Time(String label) implements Axis {}

    /** Categories; the value of a category is its index. */
    record Categories(String label, List<String> names) implements Axis {
        public Categories {
            names = List.copyOf(names);
        }
    }

    /** How numbers are laid out. */
    enum Scale {
        LINEAR,
        LOG
    }
}
