package io.crisol.evaluate;

import io.crisol.evaluate.Comparison.Verdict;
import io.crisol.evaluate.statistic.Posterior;
import io.crisol.learn.FamilyKind;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes the recommendation of a comparison. */
public final class Recommend {
    /** From this many candidates on, the best one is partly lucky, and that is said. */
    private static final int MANY = 8;
    /** A speed-up worth mentioning. */
    private static final double FASTER = 1.5;
    /** Of equally simple ones, the faster is taken where it is clearly faster. */
    private static final double CLEARLY_FASTER = 2;
    /** Probabilities are never said to be certain. */
    private static final double MOST = 0.999;

    private final Metric metric;
    private final Split split;
    private final List<CandidateResult> scored;
    private final List<Candidate> candidates;
    private final SmallestDifference difference;

    private Recommend(Metric metric, Split split, List<CandidateResult> results, OptionalDouble smallest) {
        this.metric = metric;
        this.split = split;
        this.scored = results.stream().filter(CandidateResult::scored).toList();
        this.candidates = results.stream().map(CandidateResult::candidate).toList();
        this.difference = SmallestDifference.of(
                metric, smallest, baseline().map(CandidateResult::mean).orElse(Double.NaN));
    }

    /**
     * Recommends one of the finished candidates.
     *
     * @param smallestDifference in units of the metric, as the frame says; assumed where empty
     */
    public static Recommendation of(
            Metric metric, Split split, List<CandidateResult> results, OptionalDouble smallestDifference) {
        return new Recommend(metric, split, results, smallestDifference).make();
    }

    private Recommendation make() {
        if (scored.isEmpty()) {
            return new Recommendation(
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    difference,
                    false,
                    List.of(Message.of("evaluate.recommend.none")));
        }
        CandidateResult best = best(scored);
        Map<String, Comparison> against = new LinkedHashMap<>();
        scored.stream()
                .filter(r -> !same(r, best))
                .forEach(r -> against.put(r.candidate().id(), compared(best, r)));
        CandidateResult chosen = simplest(best, against);
        boolean beats = beatsBaseline(chosen);
        return new Recommendation(
                Optional.of(best),
                Optional.of(chosen),
                against,
                difference,
                beats,
                sentences(best, chosen, against, beats));
    }

    private CandidateResult best(List<CandidateResult> some) {
        CandidateResult best = some.getFirst();
        for (CandidateResult each : some) {
            if (metric.better(each.mean(), best.mean())) {
                best = each;
            }
        }
        return best;
    }

    private Comparison compared(CandidateResult a, CandidateResult b) {
        return Comparison.of(metric, split, a.folds(), b.folds(), difference.value());
    }

    private CandidateResult simplest(CandidateResult best, Map<String, Comparison> against) {
        List<CandidateResult> equal = new ArrayList<>(List.of(best));
        for (CandidateResult each : scored) {
            Comparison comparison = against.get(each.candidate().id());
            if (comparison != null && comparison.verdict() == Verdict.EQUAL) {
                equal.add(each);
            }
        }
        int least = equal.stream()
                .mapToInt(r -> r.candidate().family().complexity())
                .min()
                .orElseThrow();
        List<CandidateResult> simple = equal.stream()
                .filter(r -> r.candidate().family().complexity() == least)
                .toList();
        double fastest =
                simple.stream().mapToDouble(CandidateResult::fitSeconds).min().orElse(0);
        return best(simple.stream()
                .filter(r -> r.fitSeconds() <= CLEARLY_FASTER * fastest)
                .toList());
    }

    private Optional<CandidateResult> baseline() {
        return scored.stream()
                .filter(r -> r.candidate().family().kind() == FamilyKind.BASELINE)
                .findFirst();
    }

    private boolean beatsBaseline(CandidateResult chosen) {
        if (chosen.candidate().family().kind() == FamilyKind.BASELINE) {
            return false;
        }
        if (baseline().isEmpty()) {
            return true;
        }
        Comparison comparison = compared(chosen, baseline().get());
        return comparison.posterior().isEmpty()
                ? comparison.mean() > difference.value()
                : comparison.verdict() == Verdict.FIRST;
    }

    private List<Message> sentences(
            CandidateResult best, CandidateResult chosen, Map<String, Comparison> against, boolean beats) {
        List<Message> said = new ArrayList<>();
        if (chosen.candidate().family().kind() == FamilyKind.BASELINE) {
            said.add(Message.of("evaluate.recommend.baseline", value(chosen)));
            if (!same(best, chosen)) {
                said.add(Message.of("evaluate.recommend.best_alone", title(best), value(best)));
            }
            return said;
        }
        if (same(chosen, best)) {
            said.add(Message.of("evaluate.recommend.best", title(best), value(best)));
            undecided(best, against).ifPresent(said::add);
        } else {
            said.add(Message.of("evaluate.recommend.best_alone", title(best), value(best)));
            said.add(simpler(best, chosen, probability(against, chosen)));
        }
        if (!split.exchangeable()) {
            said.add(Message.of("evaluate.recommend.forward"));
        }
        if (!beats) {
            baseline().ifPresent(b -> said.add(Message.of("evaluate.recommend.not_beaten", value(b))));
        }
        long tried = scored.stream()
                .filter(r -> r.candidate().family().kind() != FamilyKind.BASELINE)
                .count();
        if (tried >= MANY) {
            said.add(Message.of("evaluate.recommend.many", tried));
        }
        return said;
    }

    private Message simpler(CandidateResult best, CandidateResult chosen, double probability) {
        double speed = best.fitSeconds() / chosen.fitSeconds();
        return speed >= FASTER && Double.isFinite(speed)
                ? Message.of(
                        "evaluate.recommend.equal_faster",
                        title(chosen),
                        probability,
                        difference.value(),
                        speed < 10 ? (Object) (Math.round(speed * 2) / 2.0) : Math.round(speed))
                : Message.of("evaluate.recommend.equal", title(chosen), probability, difference.value());
    }

    private static double probability(Map<String, Comparison> against, CandidateResult chosen) {
        return Optional.ofNullable(against.get(chosen.candidate().id()))
                .flatMap(Comparison::posterior)
                .map(Posterior::within)
                .map(p -> Math.min(p, MOST))
                .orElse(Double.NaN);
    }

    /** Says so where the next best can't be told from the best. */
    private Optional<Message> undecided(CandidateResult best, Map<String, Comparison> against) {
        return scored.stream()
                .filter(r -> !same(r, best) && r.candidate().family().kind() != FamilyKind.BASELINE)
                .filter(r -> undecided(against.get(r.candidate().id())))
                .min(Comparator.comparingDouble(r -> metric.higherIsBetter() ? -r.mean() : r.mean()))
                .map(r -> Message.of(
                        "evaluate.recommend.undecided",
                        title(r),
                        Optional.ofNullable(against.get(r.candidate().id()))
                                .flatMap(Comparison::posterior)
                                .map(Posterior::higher)
                                .orElse(Double.NaN),
                        difference.value()));
    }

    private static boolean undecided(@org.jspecify.annotations.Nullable Comparison comparison) {
        return comparison != null && comparison.posterior().isPresent() && comparison.verdict() == Verdict.UNDECIDED;
    }

    private static boolean same(CandidateResult a, CandidateResult b) {
        return a.candidate().id().equals(b.candidate().id());
    }

    private Message title(CandidateResult result) {
        return result.candidate().title(candidates);
    }

    private Message value(CandidateResult result) {
        Message name = Message.of("metric." + metric.name());
        return result.interval()
                .map(i -> Message.of("evaluate.value_interval", name, result.mean(), i.low(), i.high()))
                .orElseGet(() -> Message.of("evaluate.value", name, result.mean()));
    }
}
