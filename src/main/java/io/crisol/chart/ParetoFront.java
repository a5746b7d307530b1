package io.crisol.chart;

import io.crisol.evaluate.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The runs than which no other is both faster and better. */
public final class ParetoFront {
    private ParetoFront() {}

    /**
     * The front, fastest first, so that scores get better along it. Of runs that are equally fast and equally good, the
     * first is taken; runs without a score or a fit time are passed over.
     */
    public static List<PastRun> of(List<PastRun> runs, Metric metric) {
        List<PastRun> fastest = runs.stream()
                .filter(PastRun::scored)
                .filter(r -> r.run().fitSeconds() > 0)
                .sorted(Comparator.comparingDouble((PastRun r) -> r.run().fitSeconds())
                        .thenComparing(better(metric)))
                .toList();
        List<PastRun> front = new ArrayList<>();
        for (PastRun run : fastest) {
            if (front.isEmpty()
                    || metric.better(run.run().mean(), front.getLast().run().mean())) {
                front.add(run);
            }
        }
        return front;
    }

    private static Comparator<PastRun> better(Metric metric) {
        Comparator<PastRun> least = Comparator.comparingDouble(r -> r.run().mean());
        return metric.higherIsBetter() ? least.reversed() : least;
    }
}
