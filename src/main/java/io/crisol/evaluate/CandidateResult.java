package io.crisol.evaluate;

import io.crisol.evaluate.statistic.FoldSample;
import io.crisol.evaluate.statistic.Interval;
import io.crisol.finding.Finding;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one candidate reached.
 *
 * @param state finished, failed or cancelled
 * @param folds scores by fold, in order of the folds; all of them where finished, none where failed
 * @param mean mean of the deciding metric over the folds on which it is defined; NaN where there is none
 * @param interval approximate 95 % interval of the mean (see {@link FoldSample#interval}); empty unless finished, with
 *     fewer than two folds, or where the split is forward in time
 * @param scores means of all metrics, by name
 * @param fitSeconds mean time of a fit over the folds, without the shared preparation
 * @param predictSeconds mean time to predict 1,000 prepared rows
 * @param bytes size of the largest fold's model
 * @param outOfFold predictions of the development rows; where finished
 * @param findings why it failed, or what was notable
 */
public record CandidateResult(
        Candidate candidate,
        RunState state,
        List<FoldScore> folds,
        double mean,
        Optional<Interval> interval,
        Map<String, Double> scores,
        double fitSeconds,
        double predictSeconds,
        long bytes,
        Optional<OutOfFold> outOfFold,
        List<Finding> findings) {
    public CandidateResult {
        folds = List.copyOf(folds);
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
        findings = List.copyOf(findings);
    }

    public boolean finished() {
        return state == RunState.FINISHED;
    }

    /** The mean score of a metric; NaN where it was not computed or is not defined. */
    public double score(String metric) {
        return scores.getOrDefault(metric, Double.NaN);
    }

    /** Finished with a defined score. */
    public boolean scored() {
        return finished() && !Double.isNaN(mean);
    }

    /** The candidate's tuned thresholds, averaged over the folds; 0.5 where nothing was tuned. */
    public double threshold() {
        return folds.stream().mapToDouble(FoldScore::threshold).average().orElse(0.5);
    }
}
