package io.crisol.learn.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import io.crisol.param.ParamValues;
import io.crisol.problem.TaskKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeastNormTest {
    private static final String[] NAMES = {"GNP", "UNEMP", "ARMED", "POP", "YEAR"};
    private static final double[][] LONGLEY = {
        {60323, 234289, 2356, 1590, 107608, 1947},
        {61122, 259426, 2325, 1456, 108632, 1948},
        {60171, 258054, 3682, 1616, 109773, 1949},
        {61187, 284599, 3351, 1650, 110929, 1950},
        {63221, 328975, 2099, 3099, 112075, 1951},
        {63639, 346999, 1932, 3594, 113270, 1952},
        {64989, 365385, 1870, 3547, 115094, 1953},
        {63761, 363112, 3578, 3350, 116219, 1954},
        {66019, 397469, 2904, 3048, 117388, 1955},
        {67857, 419180, 2822, 2857, 118734, 1956},
        {68169, 442769, 2936, 2798, 120445, 1957},
        {66513, 444546, 4681, 2637, 121950, 1958},
        {68655, 482704, 3813, 2552, 123366, 1959},
        {69564, 502601, 3931, 2514, 125368, 1960},
        {69331, 518173, 4806, 2572, 127852, 1961},
        {70551, 554894, 4007, 2827, 130081, 1962}
    };

    private static double[] column(int at) {
        double[] values = new double[LONGLEY.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = LONGLEY[row][at];
        }
        return values;
    }

    private static LinearScores fit(Map<String, Column> columns, double[] answers) {
        TrainingSet training = new TrainingSet(Dataset.of(columns), new Target.Amounts(answers), TaskKind.REGRESSION);
        return (LinearScores)
                ((ScoreRegressor) new Linear().fit(training, ParamValues.NONE, new Seed(1), JobContext.silent()))
                        .scores();
    }

    private static Map<String, Column> longley() {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (int j = 0; j < NAMES.length; j++) {
            columns.put(NAMES[j], new DoubleNumbers(column(j + 1)));
        }
        return columns;
    }

    /** Against numpy's singular value decomposition (scikit-learn 1.2.1, LinearRegression). */
    @Test
    void longleysNearlyDependentColumnsGiveTenDigits() {
        double[] expected = {
            -0.03196130686487798, -1.9721499420936244, -1.0199694296087736, -0.07753713775359694, 1814.1013568270896
        };
        double[] weights = fit(longley(), column(0)).weights()[0];
        for (int j = 0; j < expected.length; j++) {
            assertThat(weights[j]).isCloseTo(expected[j], withinPercentage(1e-8));
        }
    }

    @Test
    void aColumnGivenTwiceGetsHalfTheWeightEach() {
        Map<String, Column> columns = longley();
        double[] once = fit(columns, column(0)).weights()[0];
        columns.put("again", columns.get("YEAR"));
        double[] twice = fit(columns, column(0)).weights()[0];
        for (int j = 0; j < 4; j++) {
            assertThat(twice[j]).isCloseTo(once[j], withinPercentage(1e-6));
        }
        assertThat(twice[4]).isCloseTo(once[4] / 2, withinPercentage(1e-6));
        assertThat(twice[5]).isCloseTo(once[4] / 2, withinPercentage(1e-6));
    }

    @Test
    void aColumnThatDiffersByFloatRoundingOnlyIsTakenAsTheSame() {
        double[] rounded = column(1);
        for (int row = 0; row < rounded.length; row++) {
            rounded[row] = (float) rounded[row] / 3f;
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("GNP", new DoubleNumbers(column(1)));
        double once = fit(columns, column(0)).weights()[0][0];
        columns.put("third", new DoubleNumbers(rounded));
        double[] weights = fit(columns, column(0)).weights()[0];
        assertThat(weights[0]).isCloseTo(once * 0.9, withinPercentage(1e-3));
        assertThat(weights[1]).isCloseTo(once * 0.3, withinPercentage(1e-3));
    }
}
