package io.crisol.recipe.step;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Schema;
import io.crisol.data.Seed;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.FittedStep;
import io.crisol.recipe.LearnedStep;
import io.crisol.recipe.Step;
import io.crisol.recipe.StepType;
import io.crisol.recipe.TrainingRows;
import java.util.List;
import java.util.Set;

/**
 * Replaces missing cells: numbers by mean, median, mode or a constant; levels by the most frequent one or a constant;
 * both by what the nearest training rows have, or by what a ridge regression on the other columns says. A number column
 * without a single value gets 0; a level column without one stays as it is.
 */
public final class Impute implements StepType {
    private static final Set<ColumnType> ACCEPTS = Set.of(ColumnType.NUMBER, ColumnType.LEVEL, ColumnType.FLAG);

    @Override
    public String name() {
        return "impute";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                name(),
                new Param.Choice(
                        "method", "median", List.of("mean", "median", "mode", "constant", "k_nearest", "model")),
                new Param.Text("value", ""),
                new Param.Whole("neighbours", 5, 1, 50),
                new Param.Whole("sample", 1000, 50, 10_000),
                new Param.Flag("indicator", false));
    }

    @Override
    public Set<ColumnType> accepts() {
        return ACCEPTS;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        boolean indicator = values.flag("indicator");
        if (values.word("method").equals("k_nearest")) {
            return new Nearest(columns, values.whole("neighbours"), values.whole("sample"), indicator);
        }
        if (values.word("method").equals("model")) {
            return new Modelling(columns, indicator);
        }
        if (values.word("method").equals("constant")) {
            if (values.word("value").isEmpty()) {
                throw new UsageException(Finding.error("step.impute.no_value").at(Place.column("value")));
            }
            return new Constant(columns, values.word("value"), indicator);
        }
        return new Learning(columns, values.word("method"), indicator);
    }

    /** By a value that the person gives. */
    private record Constant(ColumnChoice columns, String value, boolean indicator) implements KeepsRows {
        @Override
        public FittedStep scoring(Schema schema, String target) {
            List<Filling> fillings = columns.among(schema, target, ACCEPTS).stream()
                    .map(info -> filling(info))
                    .toList();
            return new MissingFilled(fillings, "constant", indicator, schema);
        }

        private Filling filling(ColumnInfo info) {
            if (info.type().categorical()) {
                return new Filling(info.name(), Float.NaN, value);
            }
            double number = NumberText.parse(value);
            if (Double.isNaN(number)) {
                throw new UsageException(Finding.error("step.impute.not_a_number", value, info.name())
                        .at(Place.column("value").withValue(value)));
            }
            return new Filling(info.name(), (float) number, "");
        }
    }

    /** By a value learned from training rows. */
    private record Learning(ColumnChoice columns, String method, boolean indicator) implements LearnedStep {
        @Override
        public FittedStep fit(Dataset training, Seed seed) {
            List<Filling> fillings = columns.among(training.schema(), "", ACCEPTS).stream()
                    .filter(info -> meant(info))
                    .map(info -> filling(training, info))
                    .toList();
            return new MissingFilled(fillings, method, indicator, training.schema());
        }

        /** Mean and median leave the levels alone where a kind of columns was chosen. */
        private boolean meant(ColumnInfo info) {
            if (!info.type().categorical() || method.equals("mode")) {
                return true;
            }
            if (columns instanceof ColumnChoice.Named) {
                throw new UsageException(Finding.error("step.impute.level_has_no_mean", info.name())
                        .at(Place.column(info.name())));
            }
            return false;
        }

        private Filling filling(Dataset training, ColumnInfo info) {
            if (info.type().categorical()) {
                List<String> levels = Learned.byFrequency(Learned.counts(training.coded(info.name())));
                return new Filling(info.name(), Float.NaN, levels.isEmpty() ? "" : levels.getFirst());
            }
            float[] sorted = Learned.sorted(training.numbers(info.name()).toFloats());
            double value =
                    switch (method) {
                        case "mean" -> Learned.mean(sorted);
                        case "median" -> Learned.quantile(sorted, 0.5);
                        default -> Learned.mode(sorted);
                    };
            return new Filling(info.name(), (float) value, "");
        }
    }

    /** By what the nearest training rows have. */
    private record Nearest(ColumnChoice columns, int neighbours, int sample, boolean indicator)
            implements StoppableStep {
        @Override
        public FittedStep fit(TrainingRows training, Seed seed) {
            Schema schema = training.inputs().schema();
            List<String> names = names(columns, schema);
            return new MissingGuessed(
                    NearestRows.of(training, names, neighbours, sample, seed),
                    indicator,
                    schema,
                    Wording.of("step.impute.by_k_nearest", names, neighbours));
        }
    }

    /** By what a model on the other columns says. */
    private record Modelling(ColumnChoice columns, boolean indicator) implements StoppableStep {
        @Override
        public FittedStep fit(TrainingRows training, Seed seed) {
            Schema schema = training.inputs().schema();
            List<String> names = names(columns, schema);
            RidgeGuesses guesses = RidgeGuesses.of(training, names);
            return new MissingGuessed(
                    guesses,
                    indicator,
                    schema,
                    Wording.of(
                            "step.impute.by_model",
                            names,
                            guesses.mixed().features().size()));
        }
    }

    private static List<String> names(ColumnChoice columns, Schema schema) {
        return columns.among(schema, "", ACCEPTS).stream().map(ColumnInfo::name).toList();
    }

    /**
     * What goes into the missing cells of a column.
     *
     * @param number for a number column; else NaN
     * @param level for a level column; "" leaves its cells missing
     */
    record Filling(String name, float number, String level) {
        boolean ofLevels() {
            return Float.isNaN(number);
        }
    }
}
