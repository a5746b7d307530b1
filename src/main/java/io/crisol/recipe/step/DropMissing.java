package io.crisol.recipe.step;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Schema;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.recipe.CleaningStep;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.FittedStep;
import io.crisol.recipe.Step;
import io.crisol.recipe.StepType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Leaves out the rows in which one of the columns is missing. */
public final class DropMissing implements StepType {
    @Override
    public String name() {
        return "drop_missing";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(name());
    }

    @Override
    public Set<ColumnType> accepts() {
        return EnumSet.allOf(ColumnType.class);
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        return new Dropping(columns);
    }

    private record Dropping(ColumnChoice columns) implements CleaningStep {
        @Override
        public boolean dropsRows() {
            return true;
        }

        @Override
        public int[] keptRows(Dataset data, String target) {
            List<Column> looked =
                    names(data.schema(), target).stream().map(data::column).toList();
            return IntStream.range(0, data.rows())
                    .filter(row -> looked.stream().noneMatch(c -> c.isMissing(row)))
                    .toArray();
        }

        @Override
        public FittedStep scoring(Schema schema, String target) {
            return new Unchanged(Wording.of("step.drop_missing.sentence", names(schema, target)));
        }

        private List<String> names(Schema schema, String target) {
            return columns.among(schema, target, EnumSet.allOf(ColumnType.class)).stream()
                    .map(ColumnInfo::name)
                    .toList();
        }
    }
}
