package io.crisol.workbench;

import io.crisol.evaluate.Comparison;
import io.crisol.evaluate.EvaluationPlan;
import io.crisol.evaluate.FoldScore;
import io.crisol.evaluate.Metric;
import io.crisol.evaluate.SmallestDifference;
import io.crisol.evaluate.statistic.Posterior;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Decides a duel: the best mean, unless a simpler way is practically equal; leaving out rows only where it is clearly
 * better than every way that keeps them, because new rows can't be left out.
 */
final class DuelVerdict {
    private static final double MOST = 0.999;

    private final EvaluationPlan plan;
    private final DuelMissing.Question question;
    private final int rows;
    private final Metric metric;
    private final SmallestDifference difference;

    DuelVerdict(
            EvaluationPlan plan, DuelMissing.Question question, int rows, OptionalDouble smallest, double baseline) {
        this.plan = plan;
        this.question = question;
        this.rows = rows;
        this.metric = plan.metric();
        this.difference = SmallestDifference.of(metric, smallest, baseline);
    }

    Duel of(List<DuelEntry> entries) {
        List<DuelEntry> scored = entries.stream().filter(DuelEntry::scored).toList();
        Optional<DuelEntry> best = best(scored);
        Optional<DuelEntry> keeping =
                best(scored.stream().filter(e -> e.way().keepsRows()).toList());
        Optional<DuelEntry> leader = best.map(b -> b.way().keepsRows()
                        || keeping.isEmpty()
                        || compared(b, keeping.get())
                                .filter(c -> c.verdict() == Comparison.Verdict.FIRST)
                                .isPresent()
                ? b
                : keeping.get());
        Optional<DuelEntry> taken = leader.map(l -> simplest(l, scored));
        Map<String, Comparison> against = new LinkedHashMap<>();
        taken.ifPresent(t -> scored.stream()
                .filter(e -> e != t)
                .forEach(e -> compared(t, e).ifPresent(c -> against.put(e.way().name(), c))));
        return new Duel(
                question.columns(),
                question.family(),
                metric.name(),
                metric.higherIsBetter(),
                rows,
                difference,
                entries,
                against,
                taken,
                taken.map(t -> sentences(t, leader.orElseThrow(), best.orElseThrow(), scored))
                        .orElse(List.of(Message.of("workbench_duel.none"))));
    }

    private Optional<DuelEntry> best(List<DuelEntry> some) {
        Comparator<DuelEntry> byMean = Comparator.comparingDouble(DuelEntry::mean);
        return some.stream().max(metric.higherIsBetter() ? byMean : byMean.reversed());
    }

    private Optional<Comparison> compared(DuelEntry first, DuelEntry second) {
        List<Integer> a = first.folds().stream().map(FoldScore::fold).toList();
        return a.equals(second.folds().stream().map(FoldScore::fold).toList())
                ? Optional.of(Comparison.of(
                        metric,
                        first.folds(),
                        second.folds(),
                        difference.value(),
                        plan.split().exchangeable(),
                        plan.split().overlap()))
                : Optional.empty();
    }

    private DuelEntry simplest(DuelEntry leader, List<DuelEntry> scored) {
        return scored.stream()
                .filter(e -> e == leader || e.way().keepsRows() && equal(leader, e))
                .min(Comparator.comparingInt(e -> e.way().complexity()))
                .orElse(leader);
    }

    private boolean equal(DuelEntry a, DuelEntry b) {
        return compared(a, b)
                .filter(c -> c.verdict() == Comparison.Verdict.EQUAL)
                .isPresent();
    }

    private List<Message> sentences(DuelEntry taken, DuelEntry leader, DuelEntry best, List<DuelEntry> scored) {
        List<Message> said = new ArrayList<>();
        long equals = scored.stream().filter(e -> e == taken || equal(taken, e)).count();
        if (scored.size() > 1 && equals == scored.size()) {
            said.add(Message.of("workbench_duel.all_equal", taken.way().title(), difference.value(), metricName()));
        } else if (taken != leader) {
            said.add(Message.of(
                    "workbench_duel.simpler",
                    taken.way().title(),
                    leader.way().title(),
                    probability(taken, leader),
                    difference.value()));
        } else if (best != leader) {
            said.add(Message.of(
                    "workbench_duel.not_deleted",
                    taken.way().title(),
                    best.way().title()));
        } else {
            said.add(Message.of("workbench_duel.best", taken.way().title(), value(taken)));
            undecided(taken, scored).ifPresent(said::add);
        }
        scored.stream()
                .filter(e -> e.rows().dropped() > 0 && e != taken)
                .max(Comparator.comparingInt(e -> e.rows().dropped()))
                .ifPresent(e -> said.add(Message.of(
                        "workbench_duel.costs_rows",
                        e.way().title(),
                        e.rows().dropped(),
                        e.rows().rows())));
        return said;
    }

    private Message metricName() {
        return Message.of("metric." + metric.name());
    }

    private Message value(DuelEntry entry) {
        return entry.interval()
                .map(i -> Message.of("evaluate.value_interval", metricName(), entry.mean(), i.low(), i.high()))
                .orElseGet(() -> Message.of("evaluate.value", metricName(), entry.mean()));
    }

    private double probability(DuelEntry a, DuelEntry b) {
        return compared(a, b)
                .flatMap(Comparison::posterior)
                .map(Posterior::within)
                .map(p -> Math.min(p, MOST))
                .orElse(Double.NaN);
    }

    /** Says so where the next best can't be told from the one taken. */
    private Optional<Message> undecided(DuelEntry taken, List<DuelEntry> scored) {
        return best(scored.stream().filter(e -> e != taken).toList())
                .filter(e -> compared(taken, e)
                        .filter(c -> c.verdict() == Comparison.Verdict.UNDECIDED)
                        .isPresent())
                .map(e -> Message.of("workbench_duel.undecided", e.way().title(), difference.value()));
    }
}
