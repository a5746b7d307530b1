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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One column of 0 and 1 for each level. Missing, where training rows have it, is a level of its own; a level that
 * training rows don't have gives 0 everywhere. The source stays as a shadow for families that read levels. Above {@code
 * max_levels} levels, the least frequent ones share one column; 0 gives each its own.
 */
public final class OneHot implements StepType {
    static final String NAME = "one_hot";
    private static final Set<ColumnType> ACCEPTS = Set.of(ColumnType.LEVEL, ColumnType.FLAG);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(NAME, new Param.Whole("max_levels", 0, 0, 10_000));
    }

    @Override
    public Set<ColumnType> accepts() {
        return ACCEPTS;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        return new Learning(columns, values.whole("max_levels"));
    }

    private record Learning(ColumnChoice columns, int most) implements LearnedStep {
        @Override
        public FittedStep fit(Dataset training, Seed seed) {
            List<LevelsSpread.Source> sources = new ArrayList<>();
            Set<String> taken = new HashSet<>(training.schema().names());
            for (ColumnInfo info : columns.among(training.schema(), "", ACCEPTS)) {
                sources.add(learn(info, training.coded(info.name()), taken));
            }
            return new LevelsSpread(sources);
        }

        private LevelsSpread.Source learn(ColumnInfo info, CodedColumn column, Set<String> taken) {
            Map<String, Integer> counts = Learned.counts(column);
            List<String> levels = Learned.inOrder(counts.keySet());
            Set<String> rare = rare(counts);
            List<String> labels = new ArrayList<>();
            Map<String, Integer> codes = new LinkedHashMap<>();
            for (String level : levels) {
                if (!rare.contains(level)) {
                    codes.put(level, labels.size());
                    labels.add(free(taken, info.name() + "=" + (level.isEmpty() ? "(missing)" : level)));
                }
            }
            if (!rare.isEmpty()) {
                levels.stream().filter(rare::contains).forEach(level -> codes.put(level, labels.size()));
                labels.add(free(taken, info.name() + "=(other)"));
            }
            return new LevelsSpread.Source(info, codes, labels);
        }

        private Set<String> rare(Map<String, Integer> counts) {
            List<String> frequent = Learned.byFrequency(counts);
            return most == 0 || frequent.size() <= most
                    ? Set.of()
                    : Set.copyOf(frequent.subList(most - 1, frequent.size()));
        }

        private static String free(Set<String> taken, String wanted) {
            String name = wanted;
            for (int i = 2; !taken.add(name); i++) {
                name = wanted + "_" + i;
            }
            return name;
        }
    }
}
