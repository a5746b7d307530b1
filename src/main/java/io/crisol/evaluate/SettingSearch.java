package io.crisol.evaluate;

import io.crisol.data.Seed;
import io.crisol.finding.CancelledException;
import io.crisol.finding.CrisolException;
import io.crisol.job.JobContext;
import io.crisol.learn.SharedSettings;
import io.crisol.learn.TrainingSet;
import io.crisol.param.SearchRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for good settings of a candidate on folds inside the rows that it may learn from, so that the rows on which it is
 * scored afterwards have had no say in the choice (nested cross-validation; Varma and Simon 2006). The same seed tries the
 * same settings in the same order.
 */
final class SettingSearch {
    private static final int THIRD = 3;

    /** With fewer rows than this a first round would compare nothing but luck. */
    private static final int FEWEST_ROWS = 100;

    private final EvaluationPlan plan;
    private final List<PreparedFold> folds;
    private final Seed seed;
    private final JobContext context;

    /** @param folds where settings are tried; where there are none, the settings that were given stand */
    SettingSearch(EvaluationPlan plan, List<PreparedFold> folds, Seed seed, JobContext context) {
        this.plan = plan;
        this.folds = List.copyOf(folds);
        this.seed = seed;
        this.context = context;
    }

    /** A trial with what it reached; NaN where it could not be scored. */
    private record Tried(Candidate candidate, double score) {}

    /** The candidate with the best settings found; itself where it does not ask for a search. */
    Candidate settle(Candidate candidate) {
        if (!candidate.searches()) {
            return candidate;
        }
        SearchMethod method = SearchMethod.valueOf(
                candidate.params().word(SharedSettings.SEARCH).toUpperCase(Locale.ROOT));
        List<SearchRange> ranges = candidate.family().searchSpace().stream()
                .filter(r -> !candidate.given().containsKey(r.name()))
                .toList();
        List<Candidate> trials = new ArrayList<>();
        for (Map<String, Object> trial : SearchTrials.of(
                ranges, method, candidate.params().whole(SharedSettings.TRIALS), seed.child("search"))) {
            trials.add(candidate.settled(trial));
        }
        if (folds.isEmpty()) {
            return trials.getFirst();
        }
        return method == SearchMethod.HALVING ? halved(trials) : best(trials, 1).getFirst();
    }

    private Candidate halved(List<Candidate> trials) {
        int rounds = 0;
        for (int left = trials.size(); left > 1; left = (left + THIRD - 1) / THIRD) {
            rounds++;
        }
        List<Candidate> left = trials;
        for (int round = 1; round < rounds; round++) {
            double share = Math.pow(THIRD, round - (double) rounds);
            left = best(left, share).subList(0, (left.size() + THIRD - 1) / THIRD);
        }
        return best(left, 1).getFirst();
    }

    /** The trials on a share of each fold's training rows, best first; of equals the one tried first. */
    private List<Candidate> best(List<Candidate> trials, double share) {
        List<TrainingSet> training = new ArrayList<>();
        for (int f = 0; f < folds.size(); f++) {
            training.add(part(folds.get(f).training(), share, seed.child("rows-" + f)));
        }
        List<Tried> tried = new ArrayList<>();
        for (Candidate trial : trials) {
            context.checkCancelled();
            tried.add(new Tried(trial, score(trial, training)));
        }
        Comparator<Tried> order = (a, b) ->
                plan.metric().better(a.score(), b.score()) ? -1 : plan.metric().better(b.score(), a.score()) ? 1 : 0;
        return tried.stream().sorted(order).map(Tried::candidate).toList();
    }

    private static TrainingSet part(TrainingSet training, double share, Seed seed) {
        int rows = (int) Math.max(FEWEST_ROWS, Math.ceil(share * training.rows()));
        if (rows >= training.rows()) {
            return training;
        }
        int[] drawn = Arrays.copyOf(seed.permutation(training.rows()), rows);
        Arrays.sort(drawn);
        return training.take(drawn);
    }

    /** Mean score over the folds, each as heavy as it has rows; NaN where one can't be fitted or scored. */
    private double score(Candidate trial, List<TrainingSet> training) {
        double sum = 0;
        int rows = 0;
        for (int f = 0; f < folds.size(); f++) {
            Optional<Double> score = score(trial, training.get(f), folds.get(f));
            if (score.isEmpty()) {
                return Double.NaN;
            }
            sum += score.get() * folds.get(f).truth().rows();
            rows += folds.get(f).truth().rows();
        }
        return sum / rows;
    }

    private Optional<Double> score(Candidate trial, TrainingSet training, PreparedFold fold) {
        if (trial.family().unsuitable(training, trial.params()).isPresent()) {
            return Optional.empty();
        }
        try {
            var model = trial.family()
                    .fit(training, trial.params(), seed.child(trial.family().name()), context);
            return Optional.of(plan.metric()
                    .score(
                            fold.truth(),
                            model.predict(fold.inputs()),
                            plan.decision(
                                    plan.tunesThreshold() ? plan.costs().threshold() : Decision.HALF.threshold())));
        } catch (CancelledException e) {
            throw e;
        } catch (CrisolException e) {
            return Optional.empty();
        }
    }
}
