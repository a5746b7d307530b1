package io.crisol.recipe.step;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Schema;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.FittedStep;
import io.crisol.recipe.Step;
import io.crisol.recipe.StepType;
import io.crisol.text.Message;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives columns another type. Numbers become texts such as 41 or 0.25 (eight significant digits); a text that is not a
 * number, or not a date in ISO form, becomes missing. It is the only step besides those that leave out rows that may
 * name the target.
 */
public final class Retype implements StepType {
    private static final Set<ColumnType> ALL = EnumSet.allOf(ColumnType.class);

    @Override
    public String name() {
        return "retype";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(name(), new Param.Choice("to", "level", List.of("number", "level", "flag", "text", "date")));
    }

    @Override
    public Set<ColumnType> accepts() {
        return ALL;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        return new Retyping(columns, ColumnType.ofWord(values.word("to")).orElseThrow());
    }

    private record Retyping(ColumnChoice columns, ColumnType to) implements KeepsRows {
        @Override
        public boolean mayNameTarget() {
            return true;
        }

        @Override
        public FittedStep scoring(Schema schema, String target) {
            List<ColumnInfo> chosen = columns.among(schema, target, ALL);
            chosen.forEach(this::check);
            List<ColumnInfo> changed =
                    chosen.stream().filter(info -> info.type() != to).toList();
            Message sentence = Wording.of(
                    "step.retype.sentence",
                    chosen.stream().map(ColumnInfo::name).toList(),
                    Message.of("step.retype.to." + to.word()));
            return new ColumnsRetyped(schema, changed, to, target, sentence);
        }

        private void check(ColumnInfo info) {
            if (info.type() != to && !possible(info.type())) {
                throw new UsageException(
                        Finding.error("step.retype.impossible", info.name(), Message.of("step.retype.to." + to.word()))
                                .at(Place.column(info.name())));
            }
        }

        private boolean possible(ColumnType from) {
            return switch (to) {
                case LEVEL, FLAG, TEXT -> true;
                case NUMBER, DATE -> from.categorical() || from == ColumnType.TEXT;
                case TIME -> false;
            };
        }

        @Override
        public Optional<Message> notExportable(Schema before) {
            boolean changes = columns.among(before, "", ALL).stream().anyMatch(info -> info.type() != to);
            return to == ColumnType.DATE && changes
                    ? Optional.of(Message.of("step.retype.dates_stay_here"))
                    : Optional.empty();
        }
    }
}
