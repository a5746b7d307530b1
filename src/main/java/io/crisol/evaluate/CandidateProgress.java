package io.crisol.evaluate;

import io.crisol.evaluate.statistic.FoldSample;
import io.crisol.evaluate.statistic.Interval;
import io.crisol.finding.Finding;
import io.crisol.learn.Predictions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The folds of one candidate as they come in. Not thread-safe. */
final class CandidateProgress {
    private final EvaluationPlan plan;
    private final Candidate candidate;
    private final List<FoldOutcome.Scored> scored = new ArrayList<>();
    private Optional<FoldOutcome.Failed> failed = Optional.empty();

    CandidateProgress(EvaluationPlan plan, Candidate candidate) {
        this.plan = plan;
        this.candidate = candidate;
    }

    void add(FoldOutcome outcome) {
        switch (outcome) {
            case FoldOutcome.Scored s -> scored.add(s);
            case FoldOutcome.Failed f ->
                failed = failed.filter(known -> known.fold() < f.fold()).or(() -> Optional.of(f));
        }
    }

    /** Whether nothing is to come: all folds are scored, or all before the first failed one. */
    boolean complete() {
        int needed =
                failed.map(FoldOutcome.Failed::fold).orElse(plan.split().folds().size());
        return scored.stream().filter(s -> s.fold() < needed).count() == needed;
    }

    CandidateResult result() {
        if (failed.isPresent()) {
            return new CandidateResult(
                    candidate,
                    RunState.FAILED,
                    List.of(),
                    Double.NaN,
                    Optional.empty(),
                    Map.of(),
                    Double.NaN,
                    Double.NaN,
                    0,
                    Optional.empty(),
                    List.of(failed.get().finding()));
        }
        scored.sort(Comparator.comparingInt(FoldOutcome.Scored::fold));
        boolean finished = complete();
        List<FoldScore> folds = scored.stream().map(FoldOutcome.Scored::score).toList();
        double[] deciding = defined(folds, plan.metric().name());
        return new CandidateResult(
                candidate,
                finished ? RunState.FINISHED : RunState.CANCELLED,
                folds,
                mean(deciding),
                finished ? interval(plan, deciding) : Optional.empty(),
                means(folds),
                folds.stream().mapToDouble(FoldScore::fitSeconds).average().orElse(Double.NaN),
                perThousand(),
                scored.stream().mapToLong(FoldOutcome.Scored::bytes).max().orElse(0),
                finished ? Optional.of(OutOfFold.of(plan, predictions())) : Optional.empty(),
                finished ? undefined(folds.size() - deciding.length) : List.of());
    }

    private List<Predictions> predictions() {
        return scored.stream().map(FoldOutcome.Scored::predicted).toList();
    }

    private double perThousand() {
        double seconds =
                scored.stream().mapToDouble(s -> s.score().predictSeconds()).sum();
        return seconds
                * 1_000
                / scored.stream().mapToLong(FoldOutcome.Scored::rows).sum();
    }

    private List<Finding> undefined(int folds) {
        return folds == 0
                ? List.of()
                : List.of(Finding.warning(
                        "evaluate.undefined_folds",
                        io.crisol.text.Message.of("metric." + plan.metric().name()),
                        folds,
                        plan.split().folds().size()));
    }

    private static double[] defined(List<FoldScore> folds, String metric) {
        return folds.stream()
                .mapToDouble(f -> f.score(metric))
                .filter(score -> !Double.isNaN(score))
                .toArray();
    }

    private static double mean(double[] scores) {
        return Arrays.stream(scores).average().orElse(Double.NaN);
    }

    private Map<String, Double> means(List<FoldScore> folds) {
        Map<String, Double> means = new TreeMap<>();
        plan.metrics().forEach(m -> means.put(m.name(), mean(defined(folds, m.name()))));
        return means;
    }

    /** The interval of the mean, kept within what the metric can reach. */
    private static Optional<Interval> interval(EvaluationPlan plan, double[] scores) {
        if (scores.length < 2 || !plan.split().exchangeable()) {
            return Optional.empty();
        }
        Interval plain = FoldSample.of(scores, plan.split().overlap()).interval(Interval.USUAL_LEVEL);
        double low = plan.metric().higherIsBetter() ? plain.low() : Math.max(0, plain.low());
        double high = plan.metric().unitRange() ? Math.min(1, plain.high()) : plain.high();
        return Optional.of(new Interval(low, high, plain.level()));
    }
}
