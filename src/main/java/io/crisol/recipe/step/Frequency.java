package io.crisol.recipe.step;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.FittedStep;
import io.crisol.recipe.LearnedStep;
import io.crisol.recipe.Step;
import io.crisol.recipe.StepType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A new column {@code <name>_frequency} that tells how often the row's level occurs among the training rows, as a share
 * or a count. Missing is a level of its own; one that training rows don't have gives 0. The source stays for families
 * that read levels.
 */
public final class Frequency implements StepType {
    private static final Set<ColumnType> ACCEPTS = Set.of(ColumnType.LEVEL, ColumnType.FLAG);

    @Override
    public String name() {
        return "frequency";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(name(), new Param.Choice("as", "share", List.of("share", "count")));
    }

    @Override
    public Set<ColumnType> accepts() {
        return ACCEPTS;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        return new Learning(columns, values.word("as").equals("share"));
    }

    private record Learning(ColumnChoice columns, boolean share) implements LearnedStep {
        @Override
        public FittedStep fit(Dataset training, Seed seed) {
            List<LevelNumbers> made = new ArrayList<>();
            for (ColumnInfo info : columns.among(training.schema(), "", ACCEPTS)) {
                Map<String, Integer> counts = Learned.counts(training.coded(info.name()));
                Map<String, Float> numbers = new LinkedHashMap<>();
                Learned.inOrder(counts.keySet())
                        .forEach(level -> numbers.put(level, number(counts.getOrDefault(level, 0), training.rows())));
                String label = FreeName.near(training.schema(), info.name() + "_frequency");
                made.add(new LevelNumbers(info.name(), label, numbers, 0));
            }
            return new LevelsNumbered(
                    "frequency",
                    made,
                    LevelsNumbered.Source.BESIDES,
                    Wording.of(
                            "step.frequency.sentence",
                            made.stream().map(LevelNumbers::source).toList()));
        }

        private float number(int count, int rows) {
            return share ? (float) ((double) count / rows) : count;
        }
    }
}
