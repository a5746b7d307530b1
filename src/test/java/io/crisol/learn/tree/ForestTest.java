package io.crisol.learn.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.Dataset;
import io.crisol.data.FloatNumbers;
import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.Predictions;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import io.crisol.problem.TaskKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ForestTest {
    @Test
    void withOneColumnAQuestionAllColumnsAreUsedAndWithAllOnlyTheTellingOne() {
        TrainingSet training = oneTells(400);
        long few = columnsUsed(forest(OptionalDouble.of(1e-3), 1).fit(training, new Seed(1), JobContext.silent()));
        long all = columnsUsed(forest(OptionalDouble.of(1), 1).fit(training, new Seed(1), JobContext.silent()));
        long asCount = columnsUsed(forest(OptionalDouble.of(9), 1).fit(training, new Seed(1), JobContext.silent()));
        assertThat(few).isEqualTo(9);
        assertThat(all).isEqualTo(1);
        assertThat(asCount).isEqualTo(1);
    }

    @Test
    void aForestOfOneTreeWithDeepLeavesKnowsItsRowsByHeart() {
        TrainingSet training = oneTells(200);
        Forest extra = new Forest(1, OptionalDouble.empty(), 0, OptionalDouble.of(1), true);
        Predictions.Probabilities said = (Predictions.Probabilities)
                extra.fit(training, new Seed(1), JobContext.silent()).predict(training.inputs());
        for (int row = 0; row < 200; row++) {
            assertThat(said.positive()[row]).isEqualTo(training.classes().codes()[row]);
        }
    }

    @Test
    void leavesHaveAtLeastTheirRows() {
        TrainingSet training = oneTells(300);
        Forest extra = new Forest(10, OptionalDouble.empty(), 0, OptionalDouble.of(40), true);
        assertThat(extra.fit(training, new Seed(1), JobContext.silent()).leaves())
                .isLessThanOrEqualTo(10 * 300 / 40);
    }

    @Test
    void moreTreesChangeWhatIsSaidLittle() {
        TrainingSet training = oneTells(300);
        double[] hundred =
                positives(new Forest(100, OptionalDouble.empty(), 0, OptionalDouble.empty(), false), training);
        double[] others =
                positives(new Forest(120, OptionalDouble.empty(), 0, OptionalDouble.empty(), false), training);
        for (int row = 0; row < hundred.length; row++) {
            assertThat(Math.abs(hundred[row] - others[row])).isLessThan(0.1);
        }
    }

    private static double[] positives(Forest forest, TrainingSet training) {
        TreeModel model = forest.fit(training, new Seed(1), JobContext.silent());
        return ((Predictions.Probabilities) model.predict(training.inputs())).positive();
    }

    private static Forest forest(OptionalDouble maxFeatures, int minLeaf) {
        return new Forest(20, maxFeatures, 0, OptionalDouble.of(minLeaf), false);
    }

    private static long columnsUsed(TreeModel model) {
        return Arrays.stream(model.ensemble().nodes())
                .filter(node -> node >= 0)
                .mapToInt(TreeStore::column)
                .distinct()
                .count();
    }

    /** Nine columns, of which one says it all. */
    private static TrainingSet oneTells(int rows) {
        SplittableRandom random = new Seed(11).random();
        Map<String, FloatNumbers> columns = new LinkedHashMap<>();
        int[] y = new int[rows];
        for (int j = 0; j < 9; j++) {
            float[] x = new float[rows];
            for (int row = 0; row < rows; row++) {
                x[row] = random.nextFloat();
                y[row] = j == 4 ? (x[row] > 0.5f ? 1 : 0) : y[row];
            }
            columns.put("c" + j, new FloatNumbers(x));
        }
        return new TrainingSet(Dataset.of(columns), new Target.Classes(y, List.of("no", "yes")), TaskKind.BINARY);
    }
}
