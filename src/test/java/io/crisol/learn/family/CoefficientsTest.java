package io.crisol.learn.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.Target;
import io.crisol.problem.TaskKind;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Fitted weights on twelve rows against scikit-learn 1.2.1 (solvers run to a tolerance of 1e-14). */
class CoefficientsTest {
    private static final Offset<Double> CLOSE = within(1e-6);
    /** Weights, then the intercept, as if the features were not centred. */
    private static double[] numbers(ModelFamily family, Map<String, ?> params) {
        ScoreRegressor model = (ScoreRegressor) family.fit(
                TwelveRows.training(TwelveRows.AMOUNTS, TaskKind.REGRESSION, 3),
                family.params().check(params),
                new Seed(1),
                JobContext.silent());
        return raw((LinearScores) model.scores(), 0);
    }

    private static double[] raw(LinearScores scores, int output) {
        double[] weights = scores.weights()[output];
        double[] all = Arrays.copyOf(weights, weights.length + 1);
        all[weights.length] = scores.intercepts()[output];
        for (int j = 0; j < weights.length; j++) {
            all[weights.length] -= weights[j] * scores.layout().centres()[j];
        }
        return all;
    }

    private static LinearScores classes(Target.Classes target, TaskKind task, double lambda) {
        Logistic family = new Logistic();
        SoftmaxClassifier model = (SoftmaxClassifier) family.fit(
                TwelveRows.training(target, task, 3),
                family.params().check(Map.of("lambda", lambda)),
                new Seed(1),
                JobContext.silent());
        return (LinearScores) model.scores();
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
    void linearWithColumnsThatDependOnEachOther() {
        assertThat(numbers(new Linear(), Map.of()))
                .containsExactly(
                        new double[] {
                            3.146294144024599,
                            1.1794610745563863,
                            0.26070026447521627,
                            0.6214870095998117,
                            -0.8821872740750201,
                            -3.8758751018092283
                        },
                        CLOSE);
    }

    @Test
    void lasso() {
        assertThat(numbers(new Lasso(), Map.of()))
                .containsExactly(
                        new double[] {2.818951691766084, 1.0927802257222072, 0.0, 0.0, 0.0, -2.075224916878536}, CLOSE);
        assertThat(numbers(new Lasso(), Map.of("lambda", 0.5)))
                .containsExactly(
                        new double[] {3.0148640719733986, 1.1581205922619384, 0.0, 0.0, 0.0, -3.267333268140021},
                        CLOSE);
    }

    @Test
    void elasticNet() {
        assertThat(numbers(new ElasticNet(), Map.of("lambda", 1.7875)))
                .containsExactly(
                        new double[] {2.0104917220193737, 0.8771086527613658, 0.0, 0.0, 0.0, 2.385478354965425}, CLOSE);
        assertThat(numbers(new ElasticNet(), Map.of("lambda", 0.5)))
                .containsExactly(
                        new double[] {
                            2.803818170761638,
                            1.105645053530461,
                            0.0,
                            0.08604185759970899,
                            -0.1876887616159334,
                            -2.101509708645498
                        },
                        CLOSE);
    }

    @Test
    void logisticWithTwoClasses() {
        assertThat(raw(classes(TwelveRows.TWO, TaskKind.BINARY, 1), 0))
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
        assertThat(raw(classes(TwelveRows.TWO, TaskKind.BINARY, 0.1), 0))
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
        LinearScores scores = classes(TwelveRows.THREE, TaskKind.MULTICLASS, 1);
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
