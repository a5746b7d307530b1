package io.crisol.recipe.step;

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
import io.crisol.text.Message;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps the first of rows that are equal in the chosen columns; missing equals missing. {@code all} compares whole rows,
 * the target included.
 */
public final class DropDuplicates implements StepType {
    @Override
    public String name() {
        return "drop_duplicates";
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
            List<String> names = wholeRows() ? data.schema().names() : names(data.schema(), target);
            return DistinctRows.first(names.stream().map(data::column).toList(), data.rows());
        }

        @Override
        public FittedStep scoring(Schema schema, String target) {
            return new Unchanged(
                    wholeRows()
                            ? Message.of("step.drop_duplicates.whole")
                            : Wording.of("step.drop_duplicates.sentence", names(schema, target)));
        }

        private boolean wholeRows() {
            return columns.equals(ColumnChoice.of(ColumnChoice.Word.ALL));
        }

        private List<String> names(Schema schema, String target) {
            return columns.among(schema, target, EnumSet.allOf(ColumnType.class)).stream()
                    .map(ColumnInfo::name)
                    .toList();
        }
    }
}
