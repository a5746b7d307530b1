package io.crisol.chart;

import java.util.List;

/** The part of the score axis on which runs are told apart: theirs, and the baseline's where it is not far off. */
record ScoreRange(double low, double high) {
    private static final double PAD = 0.08;
    private static final double HEADROOM = 0.16;

    /** @param baselines scores of the baseline, which would squeeze all others where it is much worse */
    static ScoreRange of(List<PastRun> runs, List<PastRun> baselines) {
        double low = runs.stream().mapToDouble(r -> r.run().mean()).min().orElse(Double.NaN);
        double high = runs.stream().mapToDouble(r -> r.run().mean()).max().orElse(Double.NaN);
        if (Double.isNaN(low)) {
            low = baselines.stream().mapToDouble(r -> r.run().mean()).min().orElse(0);
            high = baselines.stream().mapToDouble(r -> r.run().mean()).max().orElse(1);
        }
        double span = high - low;
        for (PastRun baseline : baselines) {
            double at = baseline.run().mean();
            if (at >= low - span && at <= high + span) {
                low = Math.min(low, at);
                high = Math.max(high, at);
            }
        }
        double pad = high > low ? (high - low) * PAD : Math.max(Math.abs(high) * 0.02, 1e-6);
        return new ScoreRange(low - pad, high + pad);
    }

    /** The same, reaching over the intervals of some runs. */
    ScoreRange with(List<PastRun> intervals) {
        double from = low;
        double to = high;
        double pad = (high - low) * PAD / (1 + 2 * PAD);
        for (PastRun run : intervals) {
            if (Double.isFinite(run.run().low()) && Double.isFinite(run.run().high())) {
                from = Math.min(from, run.run().low() - pad);
                to = Math.max(to, run.run().high() + pad);
            }
        }
        return new ScoreRange(from, to);
    }

    /** The same with room above for labels. */
    ScoreRange withHeadroom() {
        return new ScoreRange(low, high + (high - low) * HEADROOM);
    }

    boolean holds(double score) {
        return score >= low && score <= high;
    }
}
