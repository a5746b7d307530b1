package io.crisol.recipe.step;

import io.crisol.data.CodedColumn;
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
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Numbers the levels 0, 1, 2, … in a new column {@code <name>_code}: those listed in {@code order} (separated by |)
 * first, the others in natural order, missing, where training rows have it, last. A level that training rows don't have
 * gives −1. The source stays as a shadow for families that read levels.
 */
public final class Ordinal implements StepType {
    private static final Set<ColumnType> ACCEPTS = Set.of(ColumnType.LEVEL, ColumnType.FLAG);

    @Override
    public String name() {
        return "ordinal";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(name(), new Param.Text("order", ""));
    }

    @Override
    public Set<ColumnType> accepts() {
        return ACCEPTS;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        List<String> order = Stream.of(values.word("order").split("\\|", -1))
                .map(String::strip)
                .filter(level -> !level.isEmpty())
                .distinct()
                .toList();
        return new Learning(columns, order);
    }

    private record Learning(ColumnChoice columns, List<String> order) implements LearnedStep {
        @Override
        public FittedStep fit(Dataset training, Seed seed) {
            List<LevelNumbers> made = new ArrayList<>();
            for (ColumnInfo info : columns.among(training.schema(), "", ACCEPTS)) {
                String label = FreeName.near(training.schema(), info.name() + "_code");
                made.add(new LevelNumbers(info.name(), label, codes(training.coded(info.name())), -1));
            }
            Message sentence = Wording.withValues(
                    "step.ordinal.sentence",
                    made.stream().map(LevelNumbers::source).toList(),
                    made.stream().map(m -> m.numbers().size()).toList());
            return new LevelsNumbered("ordinal", made, LevelsNumbered.Source.INSTEAD, sentence);
        }

        /** Levels listed in the order count even where they don't occur. */
        private Map<String, Float> codes(CodedColumn column) {
            Map<String, Float> codes = new LinkedHashMap<>();
            order.forEach(level -> codes.put(level, (float) codes.size()));
            Learned.inOrder(Learned.counts(column).keySet())
                    .forEach(level -> codes.putIfAbsent(level, (float) codes.size()));
            return codes;
        }
    }
}
