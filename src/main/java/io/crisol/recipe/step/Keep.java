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
import io.crisol.text.Message;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Takes out every column but the chosen ones; the target stays. Choosing none changes nothing. */
public final class Keep implements StepType {
    @Override
    public String name() {
        return "keep";
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
        return new Keeping(columns);
    }

    private record Keeping(ColumnChoice columns) implements KeepsRows {
        @Override
        public FittedStep scoring(Schema schema, String target) {
            List<String> kept = columns.among(schema, target, EnumSet.allOf(ColumnType.class)).stream()
                    .map(ColumnInfo::name)
                    .toList();
            Message sentence = Wording.of("step.keep.sentence", kept, kept.size());
            if (kept.isEmpty()) {
                return new Unchanged(sentence);
            }
            List<String> dropped = schema.visible().stream()
                    .map(ColumnInfo::name)
                    .filter(name -> !kept.contains(name) && !name.equals(target))
                    .toList();
            return ColumnsDropped.of(schema, dropped, sentence);
        }
    }
}
