package io.crisol.recipe.step;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.FloatNumbers;
import io.crisol.data.Seed;
import io.crisol.finding.Finding;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Replaces each level by the mean answer of the training rows that have it: of a number, its mean; of two classes, the
 * share of the second in natural order; of more classes, the share of each in a column of its own. Means of few rows are
 * drawn to the mean of all, as if {@code smoothing} more rows had that (Micci-Barreca 2001). Missing, where training rows
 * have it, is a level of its own; an unseen level gets the mean of all.
 *
 * <p>The training rows themselves are encoded by inner folds: the means that a row gets are of rows in other folds, and
 * equal rows are in one fold, so that no row sees its own answer.
 */
public final class TargetEncoding implements StepType {
    private static final Set<ColumnType> ACCEPTS = Set.of(ColumnType.LEVEL, ColumnType.FLAG);

    @Override
    public String name() {
        return "target";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                name(), new Param.Real("smoothing", 10, 0, 10_000, false), new Param.Whole("folds", 5, 2, 50));
    }

    @Override
    public Set<ColumnType> accepts() {
        return ACCEPTS;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        return new Learning(columns, values.real("smoothing"), values.whole("folds"));
    }

    private record Learning(ColumnChoice columns, double smoothing, int folds) implements LearnedStep {
        @Override
        public FittedStep fit(Dataset training, Seed seed) {
            throw new UsageException(Finding.error("recipe.needs_target"));
        }

        @Override
        public FittedStep fit(TrainingRows training, Seed seed) {
            Dataset inputs = training.inputs();
            Answers answers = answers(training);
            int[] together = new int[inputs.rows()];
            List<LevelNumbers> made = new ArrayList<>();
            for (ColumnInfo info : columns.among(inputs.schema(), "", ACCEPTS)) {
                Map<String, LevelMeans> means = LevelMeans.of(inputs.coded(info.name()), answers, together, 1);
                LevelMeans all = LevelMeans.sum(means.values(), answers.width(), 1);
                for (int k = 0; k < answers.width(); k++) {
                    float prior = (float) all.mean(k);
                    Map<String, Float> numbers = new LinkedHashMap<>();
                    for (String level : Learned.inOrder(means.keySet())) {
                        numbers.put(level, (float) known(means, level).smoothed(k, smoothing, all.mean(k)));
                    }
                    String label = FreeName.near(inputs.schema(), info.name() + "_target" + answers.suffix(k));
                    made.add(new LevelNumbers(info.name(), label, numbers, prior));
                }
            }
            return new LevelsNumbered(
                    "target",
                    made,
                    LevelsNumbered.Source.REMOVED,
                    Wording.of(
                            "step.target.sentence",
                            made.stream().map(LevelNumbers::source).distinct().toList(),
                            answers.said()));
        }

        @Override
        public Dataset trained(FittedStep fitted, TrainingRows training, Seed seed) {
            Dataset inputs = training.inputs();
            Dataset encoded = fitted.apply(inputs);
            Answers answers = answers(training);
            int[] fold = RowFolds.of(inputs, folds, seed);
            Map<ColumnInfo, Column> changed = new LinkedHashMap<>();
            List<LevelNumbers> made = ((LevelsNumbered) fitted).made();
            for (int i = 0; i < made.size(); i += answers.width()) {
                CodedColumn levels = inputs.coded(made.get(i).source());
                Map<String, LevelMeans> means = LevelMeans.of(levels, answers, fold, folds);
                LevelMeans all = LevelMeans.sum(means.values(), answers.width(), folds);
                for (int k = 0; k < answers.width(); k++) {
                    float[] cells = new float[inputs.rows()];
                    for (int row = 0; row < cells.length; row++) {
                        double prior = all.meanWithout(fold[row], k);
                        cells[row] =
                                (float) known(means, levels.text(row)).smoothedWithout(fold[row], k, smoothing, prior);
                    }
                    ColumnInfo info =
                            encoded.schema().column(made.get(i + k).label()).orElseThrow();
                    changed.put(info, new FloatNumbers(cells));
                }
            }
            return encoded.with(changed);
        }

        private static LevelMeans known(Map<String, LevelMeans> means, String level) {
            return Objects.requireNonNull(means.get(level), level);
        }

        private static Answers answers(TrainingRows training) {
            return Answers.of(
                    training.answers().orElseThrow(() -> new UsageException(Finding.error("recipe.needs_target"))));
        }
    }
}
