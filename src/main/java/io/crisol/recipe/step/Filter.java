package io.crisol.recipe.step;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Comparison;
import io.crisol.data.Dataset;
import io.crisol.data.Schema;
import io.crisol.param.Param;
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
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keeps the rows that fit all, or any, of some conditions, or leaves these out. A missing cell fits no condition but the
 * one that asks for it. New rows are never left out when scoring. Conditions name the columns, so none are chosen.
 */
public final class Filter implements StepType {
    private static final List<String> WORDS = Stream.of(Comparison.values())
            .map(c -> c.name().toLowerCase(Locale.ROOT))
            .toList();

    @Override
    public String name() {
        return "filter";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                name(),
                new Param.Rows(
                        "conditions",
                        List.of(
                                new Param.ColumnName("column"),
                                new Param.Choice("is", "equal", WORDS),
                                new Param.Text("value", ""))),
                new Param.Choice("match", "all", List.of("all", "any")),
                new Param.Choice("rows", "keep", List.of("keep", "leave_out")));
    }

    @Override
    public Set<ColumnType> accepts() {
        return EnumSet.allOf(ColumnType.class);
    }

    @Override
    public boolean choosesColumns() {
        return false;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        List<Condition> conditions = values.rows("conditions").stream()
                .filter(row -> !row.word("column").isEmpty())
                .map(row -> new Condition(
                        row.word("column"),
                        Comparison.valueOf(row.word("is").toUpperCase(Locale.ROOT)),
                        row.word("value").strip()))
                .toList();
        return new Filtering(
                conditions,
                values.word("match").equals("all"),
                values.word("rows").equals("keep"));
    }

    private record Filtering(List<Condition> conditions, boolean all, boolean keep) implements CleaningStep {
        @Override
        public ColumnChoice columns() {
            return new ColumnChoice.Named(
                    conditions.stream().map(Condition::column).distinct().toList());
        }

        @Override
        public boolean dropsRows() {
            return true;
        }

        @Override
        public int[] keptRows(Dataset data, String target) {
            List<IntPredicate> tests =
                    conditions.stream().map(c -> c.on(data.column(c.column()))).toList();
            IntPredicate fits = all
                    ? row -> tests.stream().allMatch(t -> t.test(row))
                    : row -> tests.stream().anyMatch(t -> t.test(row));
            return IntStream.range(0, data.rows())
                    .filter(row -> tests.isEmpty() || fits.test(row) == keep)
                    .toArray();
        }

        @Override
        public FittedStep scoring(Schema schema, String target) {
            for (Condition condition : conditions) {
                schema.column(condition.column()).map(ColumnInfo::type).ifPresent(condition::check);
            }
            return new Unchanged(sentence());
        }

        private Message sentence() {
            return conditions.stream()
                    .map(Condition::said)
                    .reduce((a, b) -> Message.of(all ? "step.filter.and" : "step.filter.or", a, b))
                    .map(said -> Message.of(keep ? "step.filter.keeps" : "step.filter.leaves_out", said))
                    .orElse(Message.of("step.nothing_to_do", Message.of("step.filter")));
        }
    }
}
