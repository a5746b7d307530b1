package io.crisol.recipe.step;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Schema;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.FittedStep;
import io.crisol.recipe.Step;
import io.crisol.recipe.StepType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Takes columns out. */
public final class Drop implements StepType {
    @Override
    public String name() {
        return "drop";
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

    private record Dropping(ColumnChoice columns) implements KeepsRows {
        @Override
        public FittedStep scoring(Schema schema, String target) {
            List<String> names = columns.among(schema, target, EnumSet.allOf(ColumnType.class)).stream()
                    .map(ColumnInfo::name)
                    .toList();
            List<String> meant = columns instanceof ColumnChoice.Named named ? named.names() : names;
            return ColumnsDropped.of(schema, meant, Wording.of("step.drop.sentence", names, names.size()));
        }
    }
}
