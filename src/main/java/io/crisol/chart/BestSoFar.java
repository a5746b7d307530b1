package io.crisol.chart;

import io.crisol.evaluate.Metric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The best score up to each moment. It begins anew where the dataset changes, because a score on other rows can't be
 * beaten.
 *
 * @param records the runs that were better than all before them, oldest first
 * @param until when the last run on the same dataset ended
 */
public record BestSoFar(List<PastRun> records, Instant until) {
    public BestSoFar {
        records = List.copyOf(records);
    }

    /** One for each stretch of runs on one dataset, oldest first; runs without a score are passed over. */
    public static List<BestSoFar> of(List<PastRun> runs, Metric metric) {
        List<PastRun> ordered = runs.stream()
                .filter(PastRun::scored)
                .sorted(Comparator.comparing(PastRun::at))
                .toList();
        List<BestSoFar> stretches = new ArrayList<>();
        List<PastRun> records = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            PastRun run = ordered.get(i);
            if (records.isEmpty()
                    || metric.better(run.run().mean(), records.getLast().run().mean())) {
                records.add(run);
            }
            if (i + 1 == ordered.size() || otherData(run, ordered.get(i + 1))) {
                stretches.add(new BestSoFar(records, run.at()));
                records = new ArrayList<>();
            }
        }
        return stretches;
    }

    private static boolean otherData(PastRun before, PastRun after) {
        return !before.experiment().fingerprint().equals(after.experiment().fingerprint());
    }
}
