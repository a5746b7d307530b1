package io.crisol.bundle.onnx;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.Schema;
import io.crisol.data.Seed;
import io.crisol.graph.Attribute;
import io.crisol.graph.GraphBuilder;
import io.crisol.learn.FittedModel;
import io.crisol.learn.Predictions;
import io.crisol.problem.TaskKind;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.FittedRecipe;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.step.StandardSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Small honest models and tables, so that writing, scoring and bundling are tested without any model family. */
public final class Toys {
    public static final List<String> LEVELS = List.of("month", "year", "two years");

    private Toys() {}

    /** Rows with two numbers (some missing) and a level (some missing, one of them rare). */
    public static Dataset table(int rows, long seed) {
        return table(rows, seed, "tenure", "charges", "contract");
    }

    public static Dataset table(int rows, long seed, String number, String other, String level) {
        SplittableRandom random = new Seed(seed).random();
        double[] a = new double[rows];
        double[] b = new double[rows];
        int[] codes = new int[rows];
        for (int i = 0; i < rows; i++) {
            a[i] = random.nextInt(10) == 0 ? Double.NaN : random.nextInt(72);
            b[i] = random.nextInt(12) == 0 ? Double.NaN : Math.round(random.nextDouble() * 10000) / 100.0;
            int draw = random.nextInt(40);
            codes[i] = draw == 0 ? -1 : draw == 1 ? 2 : draw % 2;
        }
        List<ColumnInfo> infos = List.of(
                ColumnInfo.of(number, ColumnType.NUMBER),
                ColumnInfo.of(other, ColumnType.NUMBER),
                ColumnInfo.of(level, ColumnType.LEVEL));
        List<Column> columns =
                List.of(new DoubleNumbers(a), new DoubleNumbers(b), new CodedColumn(ColumnType.LEVEL, codes, LEVELS));
        return new Dataset(new Schema(infos), columns, rows);
    }

    /** A binary model on a table like {@link #table}. */
    public static ScoringModel binary(Dataset table, double threshold) {
        return new ScoringModel(
                recipe(table),
                new Linear(table.schema().names(), LEVELS, List.of("No", "Yes"), 0),
                TaskKind.BINARY,
                List.of("No", "Yes"),
                threshold);
    }

    public static ScoringModel multiclass(Dataset table) {
        List<String> classes = List.of("Adelie", "Chinstrap", "Gentoo");
        return new ScoringModel(
                recipe(table),
                new Linear(table.schema().names(), LEVELS, classes, 0),
                TaskKind.MULTICLASS,
                classes,
                0.5);
    }

    public static ScoringModel regression(Dataset table) {
        return new ScoringModel(
                recipe(table),
                new Linear(table.schema().names(), LEVELS, List.of(), 0),
                TaskKind.REGRESSION,
                List.of(),
                0.5);
    }

    /** The same model with its program side off by a constant: what a parity check must see. */
    public static ScoringModel broken(ScoringModel honest, float shift) {
        Linear linear = (Linear) honest.model();
        return new ScoringModel(
                honest.recipe(),
                new Linear(linear.columns(), linear.levels(), linear.classes(), shift),
                honest.task(),
                honest.classes(),
                honest.threshold());
    }

    /** Fills the two numbers of a table. */
    public static FittedRecipe recipe(Dataset table) {
        StepSpec impute = StepSpec.of("impute", ColumnChoice.of(ColumnChoice.Word.NUMERIC), Map.of());
        return new Recipe(List.of(impute))
                .compile(StandardSteps.catalog(), table.schema(), "")
                .fit(table, table.columns().getFirst(), new Seed(1))
                .recipe();
    }

    /**
     * A fixed linear score of two numbers and a level; a softmax of its multiples for classes.
     *
     * @param shift added in the program only
     */
    record Linear(List<String> columns, List<String> levels, List<String> classes, float shift) implements FittedModel {
        private float score(Dataset data, int row) {
            float a = (float) data.numbers(columns.get(0)).get(row);
            float b = (float) data.numbers(columns.get(1)).get(row);
            int code = levels.indexOf(data.column(columns.get(2)).text(row));
            return (a * -0.05f + b * 0.02f) + (code < 0 ? 0f : code * -0.7f);
        }

        @Override
        public Predictions predict(Dataset prepared) {
            double[][] out = new double[Math.max(1, classes.size())][prepared.rows()];
            for (int row = 0; row < prepared.rows(); row++) {
                float score = score(prepared, row) + shift;
                if (classes.isEmpty()) {
                    out[0][row] = score;
                    continue;
                }
                double sum = 0;
                for (int k = 0; k < classes.size(); k++) {
                    sum += Math.exp(score * k);
                }
                for (int k = 0; k < classes.size(); k++) {
                    out[k][row] = (float) (Math.exp(score * k) / sum);
                }
            }
            return classes.isEmpty() ? new Predictions.Amounts(out[0]) : new Predictions.Probabilities(out, classes);
        }

        @Override
        public String write(GraphBuilder graph) {
            float[] effects = new float[levels.size()];
            for (int code = 0; code < effects.length; code++) {
                effects[code] = code * -0.7f;
            }
            String effect = graph.node(
                    "ai.onnx.ml",
                    "LabelEncoder",
                    List.of(graph.column(columns.get(2))),
                    Map.of(
                            "keys_strings", new Attribute.OfStrings(levels.toArray(String[]::new)),
                            "values_floats", new Attribute.OfFloats(effects),
                            "default_float", new Attribute.OfFloat(0)));
            String a = graph.node("Mul", graph.column(columns.get(0)), graph.scalar(-0.05f));
            String b = graph.node("Mul", graph.column(columns.get(1)), graph.scalar(0.02f));
            String score = graph.node("Add", graph.node("Add", a, b), effect);
            if (classes.isEmpty()) {
                return score;
            }
            List<String> logits = new ArrayList<>();
            for (int k = 0; k < classes.size(); k++) {
                logits.add(graph.asColumn(graph.node("Mul", score, graph.scalar(k))));
            }
            return graph.node("Softmax", List.of(graph.concat(logits)), Map.of("axis", new Attribute.OfInt(1)));
        }

        @Override
        public long bytes() {
            return 64;
        }
    }
}
