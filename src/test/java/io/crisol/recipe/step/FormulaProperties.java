package io.crisol.recipe.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.Seed;
import io.crisol.finding.UsageException;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.Tables;
import io.crisol.recipe.formula.Formula;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Formulas that nobody would write on purpose. */
class FormulaProperties {
    private static final List<String> SIGNS = List.of("+", "-", "*", "/", "^");
    private static final List<String> COMPARED = List.of("=", "!=", "<", "<=", ">", ">=");
    private static final List<String> ONE = List.of("abs", "log", "exp", "sqrt", "round", "floor", "ceil", "-");
    private static final List<String> TWO = List.of("min", "max", "coalesce");

    private static String number(SplittableRandom random, int depth) {
        if (depth == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> "x";
                case 1 -> "`odd name`";
                case 2 -> String.valueOf(random.nextInt(-3, 4));
                default -> "0.1";
            };
        }
        String a = number(random, depth - 1);
        return switch (random.nextInt(5)) {
            case 0 -> "(" + a + " " + any(SIGNS, random) + " " + number(random, depth - 1) + ")";
            case 1 -> any(ONE, random) + "(" + a + ")";
            case 2 -> any(TWO, random) + "(" + a + ", " + number(random, depth - 1) + ")";
            case 3 -> "if(" + truth(random, depth - 1) + ", " + a + ", " + number(random, depth - 1) + ")";
            default -> "(" + truth(random, depth - 1) + ") + " + a;
        };
    }

    private static String truth(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0 -> "level = 'a'";
            case 1 -> "'b' != level";
            case 2 -> "is_missing(" + (random.nextBoolean() ? "x" : "level") + ")";
            case 3 -> number(random, depth - 1) + any(COMPARED, random) + number(random, depth - 1);
            default ->
                "not (" + truth(random, depth - 1) + ") or " + truth(random, depth - 1) + " and " + truth(random, 0);
        };
    }

    private static String any(List<String> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    private static Dataset rows(SplittableRandom random) {
        double[] x = new double[12];
        double[] y = new double[12];
        String[] level = new String[12];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextInt(4) == 0 ? Double.NaN : random.nextDouble(-50, 50);
            y[i] = random.nextInt(4) == 0 ? random.nextInt(-2, 3) : random.nextDouble() * 1e5;
            level[i] = random.nextInt(3) == 0 ? null : random.nextBoolean() ? "a" : "b";
        }
        x[0] = Double.POSITIVE_INFINITY;
        x[1] = Double.NEGATIVE_INFINITY;
        Map<String, io.crisol.data.Column> columns = new LinkedHashMap<>();
        columns.put("x", new DoubleNumbers(x));
        columns.put("odd name", new DoubleNumbers(y));
        columns.put("level", Tables.table().levels("l", level).data().column("l"));
        return Dataset.of(columns);
    }

    @Property(tries = 150)
    void theGraphComputesWhatTheFormulaDoes(@ForAll long seed) {
        SplittableRandom random = new Seed(seed).random();
        String formula = "x * 0 + " + number(random, 4);
        Dataset rows = rows(random);
        StepSpec step = StepSpec.of("formula", ColumnChoice.named(), Map.of("name", "y", "expression", formula));
        Onnx.assertSame(Fitted.fit(rows, step).recipe(), rows);
    }

    @Property(tries = 500)
    void anyTextIsReadOrRefused(@ForAll String text) {
        try {
            assertThat(Formula.parse(text)).isNotNull();
        } catch (UsageException e) {
            assertThat(e.finding().code()).startsWith("step.formula.");
        }
    }
}
