package io.crisol.experiment;

import io.crisol.evaluate.FoldScore;
import io.crisol.evaluate.RunState;
import io.crisol.finding.Finding;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * One candidate fitted and scored in an experiment.
 *
 * @param id identifier
 * @param experiment the experiment's identifier
 * @param family name of the family
 * @param params settings that were given (the others had their defaults)
 * @param state where it stands
 * @param mean mean of the deciding metric over the folds; NaN while unknown
 * @param low lower end of its approximate 95 % interval
 * @param high upper end
 * @param folds every fold's scores
 * @param scores mean of every metric over the folds, by name
 * @param fitSeconds time to fit, mean a fold
 * @param predictSeconds time to predict 1,000 rows, mean over folds
 * @param test score on the locked test part; empty until looked at
 * @param finding why it failed
 * @param ended when it ended
 */
public record Run(
        String id,
        String experiment,
        String family,
        Map<String, Object> params,
        RunState state,
        double mean,
        double low,
        double high,
        List<FoldScore> folds,
        Map<String, Double> scores,
        double fitSeconds,
        double predictSeconds,
        OptionalDouble test,
        Optional<Finding> finding,
        Optional<Instant> ended) {
    public Run {
        params = Collections.unmodifiableMap(new TreeMap<>(params));
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
        folds = List.copyOf(folds);
    }

    public Run withTest(double score) {
        return new Run(
                id,
                experiment,
                family,
                params,
                state,
                mean,
                low,
                high,
                folds,
                scores,
                fitSeconds,
                predictSeconds,
                OptionalDouble.of(score),
                finding,
                ended);
    }
}
