package io.crisol.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.Seed;
import io.crisol.finding.Finding;
import io.crisol.job.JobContext;
import io.crisol.learn.family.Calibrating;
import io.crisol.learn.family.DecisionTree;
import io.crisol.learn.family.NaiveBayes;
import io.crisol.param.ParamValues;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibratingTest {
    private static final Calibrating BAYES = new Calibrating(new NaiveBayes());

    private static ParamValues how(String word) {
        return BAYES.params().check(Map.of("calibration", word));
    }

    /** Mean squared error of the probabilities of every third row, learned from the others. */
    private static double brier(String word) {
        SampleTable table = SampleTable.credit();
        int[] held = IntStream.range(0, table.inputs().rows())
                .filter(r -> r % 3 == 0)
                .toArray();
        int[] rest = IntStream.range(0, table.inputs().rows())
                .filter(r -> r % 3 != 0)
                .toArray();
        SampleTable training = table.take(rest);
        Preparation preparation = Preparation.of(training.inputs());
        TrainingSet set = new TrainingSet(preparation.apply(training.inputs()), training.target(), training.task());
        Predictions.Probabilities predicted =
                (Predictions.Probabilities) BAYES.fit(set, how(word), new Seed(1), JobContext.silent())
                        .predict(preparation.apply(table.inputs()).take(held));
        int[] codes = ((Target.Classes) table.target()).codes();
        double sum = 0;
        for (int i = 0; i < held.length; i++) {
            double error = predicted.positive()[i] - codes[held[i]];
            sum += error * error / held.length;
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(strings = {"platt", "isotonic"})
    void overconfidentProbabilitiesComeNearerToTheTruth(String word) {
        assertThat(brier(word)).isLessThan(0.98 * brier("none"));
    }

    @Test
    void numbersAndAFewRowsOfAClassAreRefusedWithTheReason() {
        SampleTable ames = SampleTable.ames();
        TrainingSet numbers =
                new TrainingSet(Preparation.of(ames.inputs()).apply(ames.inputs()), ames.target(), ames.task());
        Calibrating tree = new Calibrating(new DecisionTree());
        ParamValues platt = tree.params().check(Map.of("calibration", "platt"));
        assertThat(tree.unsuitable(numbers, platt).map(Finding::code)).contains("learn.calibration_needs_classes");
        assertThat(tree.unsuitable(numbers, tree.params().defaults())).isEmpty();
        SampleTable credit = SampleTable.credit();
        int[] codes = ((Target.Classes) credit.target()).codes();
        int[] negatives = IntStream.range(0, codes.length)
                .filter(r -> codes[r] == 0)
                .limit(50)
                .toArray();
        int[] positives = IntStream.range(0, codes.length)
                .filter(r -> codes[r] == 1)
                .limit(9)
                .toArray();
        SampleTable few = credit.take(IntStream.concat(IntStream.of(negatives), IntStream.of(positives))
                .toArray());
        TrainingSet rare = new TrainingSet(Preparation.of(few.inputs()).apply(few.inputs()), few.target(), few.task());
        assertThat(tree.unsuitable(rare, platt).map(Finding::code)).contains("learn.calibration_too_few");
    }
}
