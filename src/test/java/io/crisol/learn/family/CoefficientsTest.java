package io.crisol.learn.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.Indicator;
import io.crisol.data.Schema;
import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import io.crisol.problem.TaskKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Fitted weights on twelve rows against scikit-learn 1.2.1 (solvers run to a tolerance of 1e-14). */
class CoefficientsTest {
    private static final Offset<Double> CLOSE = within(1e-6);
    private static final double[] A = {1.5, 2, 0.25, 4, 3.5, 5, 2.75, 6, 1, 4.5, 3, 5.5};
    private static final double[] B = {10, 12, 9, 7, 15, 3, 8, 11, 14, 2, 6, 5};
    private static final int[] LEVEL = {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2};
    private static final Target.Amounts AMOUNTS =
            new Target.Amounts(new double[] {12.5, 14, 8, 18, 25.5, 13, 14, 30, 15.5, 13, 15, 18});
    private static final Target.Classes TWO =
            new Target.Classes(new int[] {0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0}, List.of("no", "yes"));
    private static final Target.Classes THREE =
            new Target.Classes(new int[] {0, 1, 2, 0, 0, 2, 1, 1, 2, 0, 1, 2}, List.of("x", "y", "z"));

    private static TrainingSet training(Target target, TaskKind task, int levels) {
        List<ColumnInfo> infos =
                new ArrayList<>(List.of(ColumnInfo.of("a", ColumnType.NUMBER), ColumnInfo.of("b", ColumnType.NUMBER)));
        List<Column> columns = new ArrayList<>(List.of(new DoubleNumbers(A), new DoubleNumbers(B)));
        for (int k = 0; k < levels; k++) {
            infos.add(ColumnInfo.of("g" + k, ColumnType.NUMBER).encoding("g", "one_hot"));
            columns.add(new Indicator(LEVEL, k));
        }
        return new TrainingSet(new Dataset(new Schema(infos), columns, A.length), target, task);
    }

    /** Weights, then the intercept, as if the features were not centred. */
    private static double[] numbers(ModelFamily family, Map<String, ?> params) {
        LinearRegressor model = (LinearRegressor) family.fit(
                training(AMOUNTS, TaskKind.REGRESSION, 3),
                family.params().check(params),
                new Seed(1),
                JobContext.silent());
        return raw(model.scores(), 0);
    }

    private static double[] raw(LinearScores scores, int output) {
        double[] weights = scores.weights()[output];
        double[] all = java.util.Arrays.copyOf(weights, weights.length + 1);
        all[weights.length] = scores.intercepts()[output];
        for (int j = 0; j < weights.length; j++) {
            all[weights.length] -= weights[j] * scores.layout().centres()[j];
        }
        return all;
    }

    private static LinearScores classes(Target.Classes target, TaskKind task, double lambda) {
        Logistic family = new Logistic();
        SoftmaxClassifier model = (SoftmaxClassifier) family.fit(
                training(target, task, 3),
                family.params().check(Map.of("lambda", lambda)),
                new Seed(1),
                JobContext.silent());
        return model.scores();
    }

    @Test
    void ridge() {
        assertThat(numbers(new Ridge(), Map.of()))
                .containsExactly(
                        new double[] {
                            3.0413241230332133,
                            1.1524940959747865,
                            0.1655579405163609,
                            0.5826145711404622,
                            -0.7481725116568251,
                            -3.3055032156436255
                        },
                        CLOSE);
        assertThat(numbers(new Ridge(), Map.of("lambda", 20)))
                .containsExactly(
                        new double[] {
                            1.8272655411562087,
                            0.8336566965436805,
                            -0.07114944745438277,
                            0.3301056134512034,
                            -0.2589561659968208,
                            3.3503050706210367
                        },
                        CLOSE);
    }

    @Test
    void logisticWithTwoClasses() {
        assertThat(raw(classes(TWO, TaskKind.BINARY, 1), 0))
                .containsExactly(
                        new double[] {
                            0.5620468983290259,
                            -0.3604560704930171,
                            0.08371965722631354,
                            0.554916304971353,
                            -0.6386359615339007,
                            0.5029249804962951
                        },
                        CLOSE);
        assertThat(raw(classes(TWO, TaskKind.BINARY, 0.1), 0))
                .containsExactly(
                        new double[] {
                            1.0206108847199564,
                            -0.7052007138014336,
                            0.6618718496595846,
                            2.2338631074583812,
                            -2.895734957103731,
                            0.9834125350076104
                        },
                        CLOSE);
    }

    @Test
    void logisticWithThreeClasses() {
        LinearScores scores = classes(THREE, TaskKind.MULTICLASS, 1);
        assertThat(raw(scores, 0))
                .containsExactly(
                        new double[] {
                            0.12149947739565735,
                            0.07152933658023695,
                            0.7435474980506376,
                            -0.19400987714750373,
                            -0.5495375988371511,
                            -0.9510364724223047
                        },
                        CLOSE);
        assertThat(raw(scores, 1))
                .containsExactly(
                        new double[] {
                            0.022959408126666615,
                            0.0023007037558996813,
                            -0.11055249679656122,
                            0.6859419255426693,
                            -0.575389453113416,
                            -0.023436519271633788
                        },
                        CLOSE);
    }
}
