package io.crisol.ui.recipe;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.DateColumn;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.NumberColumn;
import io.crisol.data.Schema;
import io.crisol.data.TextColumn;
import io.crisol.data.TimeColumn;
import io.crisol.job.JobContext;
import io.crisol.recipe.RecipePreview;
import io.crisol.recipe.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Some rows before or after a step, or both side by side, with what the step did to each cell.
 *
 * @param data what is shown
 * @param numbers row numbers in the imported data, counted from 0
 * @param changed for each shown column, the rows whose cell the step changed
 * @param added shown columns that the step made
 * @param removed shown columns that the step takes out
 * @param dropped shown rows that the step leaves out
 * @param first place of the first shown row among {@code of}
 * @param of rows that could be shown: all, or those that the step touches
 * @param touched rows that the step touches
 */
record StepPicture(
        Dataset data,
        int[] numbers,
        Map<String, BitSet> changed,
        Set<String> added,
        Set<String> removed,
        BitSet dropped,
        int first,
        int of,
        int touched) {
    /** Which side of the step is shown. */
    enum Look {
        BEFORE,
        AFTER,
        BOTH
    }

    /**
     * What is asked for.
     *
     * @param step the step, counted from 1; 0 for the data as imported
     * @param touchedOnly whether rows that the step leaves alone are passed over
     */
    record Request(int step, Look look, boolean touchedOnly, int first, int most) {}

    /** The imported rows, without any step. */
    static StepPicture imported(Dataset data, int first, int most) {
        int[] rows = IntStream.range(first, Math.min(data.rows(), first + most)).toArray();
        return new StepPicture(
                data.take(rows), rows, Map.of(), Set.of(), Set.of(), new BitSet(), first, data.rows(), 0);
    }

    /** @param beforeName names the column that shows the old values beside the new ones */
    static StepPicture of(
            RecipePreview preview, Dataset imported, Request asked, UnaryOperator<String> beforeName, JobContext job) {
        if (asked.step() == 0 || asked.step() > preview.stages().size()) {
            return imported(imported, asked.first(), asked.most());
        }
        return new Drawing(preview, asked, beforeName, job).draw();
    }

    /** The work on one picture. */
    private static final class Drawing {
        private final Request asked;
        private final UnaryOperator<String> beforeName;
        private final JobContext job;
        private final Dataset before;
        private final Dataset after;
        private final int[] numbers;
        private final int[] places;
        private final Set<String> common = new HashSet<>();
        private final Set<String> touchedColumns = new HashSet<>();

        Drawing(RecipePreview preview, Request asked, UnaryOperator<String> beforeName, JobContext job) {
            this.asked = asked;
            this.beforeName = beforeName;
            this.job = job;
            Stage stage = preview.stages().get(asked.step() - 1);
            this.before = preview.before(asked.step());
            this.after = stage.data();
            this.numbers = asked.step() == 1
                    ? IntStream.range(0, before.rows()).toArray()
                    : preview.stages().get(asked.step() - 2).rows();
            this.places = places(numbers, stage.rows());
            before.schema().visible().stream()
                    .map(ColumnInfo::name)
                    .filter(name -> visible(after.schema(), name))
                    .forEach(common::add);
        }

        /** For each row before, its place after, −1 where it is left out. */
        private static int[] places(int[] before, int[] after) {
            int[] places = new int[before.length];
            int at = 0;
            for (int i = 0; i < before.length; i++) {
                boolean stays = at < after.length && after[at] == before[i];
                places[i] = stays ? at++ : -1;
            }
            return places;
        }

        StepPicture draw() {
            BitSet touched = touched();
            int[] candidates = IntStream.range(0, before.rows())
                    .filter(row -> asked.look() != Look.AFTER || places[row] >= 0)
                    .filter(row -> !asked.touchedOnly() || touched.isEmpty() || touched.get(row))
                    .toArray();
            int from = Math.clamp(asked.first(), 0, Math.max(0, candidates.length - 1));
            int[] rows = Arrays.copyOfRange(candidates, from, Math.min(candidates.length, from + asked.most()));
            int[] shownNumbers = Arrays.stream(rows).map(row -> numbers[row]).toArray();
            int[] at = Arrays.stream(rows).map(row -> places[row]).toArray();
            BitSet dropped = new BitSet();
            for (int i = 0; i < at.length; i++) {
                dropped.set(i, at[i] < 0);
            }
            Map<String, BitSet> changed = changed(rows, at);
            Map<ColumnInfo, Column> columns = new LinkedHashMap<>();
            Set<String> added = new HashSet<>();
            Set<String> removed = new HashSet<>();
            switch (asked.look()) {
                case BEFORE -> old(rows, columns, removed);
                case AFTER -> now(at, columns, added);
                case BOTH -> both(rows, at, changed, columns, added, removed);
            }
            Dataset shown =
                    new Dataset(new Schema(List.copyOf(columns.keySet())), List.copyOf(columns.values()), rows.length);
            return new StepPicture(
                    shown,
                    shownNumbers,
                    changed,
                    added,
                    removed,
                    dropped,
                    from,
                    candidates.length,
                    touched.cardinality());
        }

        private BitSet touched() {
            BitSet touched = new BitSet();
            for (String name : common) {
                job.checkCancelled();
                Column old = before.column(name);
                Column now = after.column(name);
                if (old != now) {
                    for (int row = 0; row < places.length; row++) {
                        if (places[row] >= 0 && !same(old, row, now, places[row])) {
                            touched.set(row);
                            touchedColumns.add(name);
                        }
                    }
                }
            }
            for (int row = 0; row < places.length; row++) {
                if (places[row] < 0) {
                    touched.set(row);
                }
            }
            return touched;
        }

        private Map<String, BitSet> changed(int[] rows, int[] at) {
            Map<String, BitSet> changed = new LinkedHashMap<>();
            for (String name : common) {
                Column old = before.column(name);
                Column now = after.column(name);
                if (old != now) {
                    BitSet cells = new BitSet();
                    for (int i = 0; i < rows.length; i++) {
                        cells.set(i, at[i] >= 0 && !same(old, rows[i], now, at[i]));
                    }
                    if (!cells.isEmpty()) {
                        changed.put(name, cells);
                    }
                }
            }
            return changed;
        }

        private void old(int[] rows, Map<ColumnInfo, Column> columns, Set<String> removed) {
            for (ColumnInfo info : touchedFirst(before.schema())) {
                columns.put(info, before.column(info.name()).take(rows));
                if (!common.contains(info.name())) {
                    removed.add(info.name());
                }
            }
        }

        private void now(int[] at, Map<ColumnInfo, Column> columns, Set<String> added) {
            for (ColumnInfo info : touchedFirst(after.schema())) {
                columns.put(info, after.column(info.name()).take(at));
                if (!common.contains(info.name())) {
                    added.add(info.name());
                }
            }
        }

        /** Old beside new. */
        private void both(
                int[] rows,
                int[] at,
                Map<String, BitSet> changed,
                Map<ColumnInfo, Column> columns,
                Set<String> added,
                Set<String> removed) {
            for (ColumnInfo info : touchedFirst(before.schema())) {
                columns.put(
                        changed.containsKey(info.name()) ? info.renamed(beforeName.apply(info.name())) : info,
                        before.column(info.name()).take(rows));
                if (changed.containsKey(info.name())) {
                    ColumnInfo next = after.schema().column(info.name()).orElseThrow();
                    columns.put(next, spread(after.column(info.name()), at));
                } else if (!common.contains(info.name())) {
                    removed.add(info.name());
                }
            }
            Map<ColumnInfo, Column> made = new LinkedHashMap<>();
            for (ColumnInfo info : after.schema().visible()) {
                if (!common.contains(info.name())) {
                    made.put(info, spread(after.column(info.name()), at));
                    added.add(info.name());
                }
            }
            insert(columns, made);
        }

        /** Puts the new columns behind those that the step touches. */
        private void insert(Map<ColumnInfo, Column> columns, Map<ColumnInfo, Column> made) {
            Map<ColumnInfo, Column> all = new LinkedHashMap<>(columns);
            columns.clear();
            all.forEach((info, column) -> {
                if (!quiet(info.name())) {
                    columns.put(info, column);
                }
            });
            columns.putAll(made);
            all.forEach(columns::putIfAbsent);
        }

        /** The visible columns, those that the step touches before the others. */
        private List<ColumnInfo> touchedFirst(Schema schema) {
            List<ColumnInfo> columns = new ArrayList<>(schema.visible());
            columns.sort(Comparator.comparing((ColumnInfo info) -> quiet(info.name())));
            return columns;
        }

        private boolean quiet(String name) {
            return common.contains(name) && !touchedColumns.contains(name);
        }

        private static boolean visible(Schema schema, String name) {
            return schema.column(name).filter(c -> !c.shadow()).isPresent();
        }

        /** Numbers are compared as float, since steps compute in float; everything else as text. */
        private static boolean same(Column old, int row, Column now, int at) {
            if (old instanceof NumberColumn a && now instanceof NumberColumn b) {
                return Float.compare((float) a.get(row) + 0f, (float) b.get(at) + 0f) == 0;
            }
            return old.isMissing(row) == now.isMissing(at) && old.text(row).equals(now.text(at));
        }

        /** The rows at the given places; −1 gives a missing cell. */
        private static Column spread(Column column, int[] at) {
            return switch (column) {
                case NumberColumn c ->
                    new DoubleNumbers(Arrays.stream(at)
                            .mapToDouble(row -> row < 0 ? Double.NaN : c.get(row))
                            .toArray());
                case CodedColumn c ->
                    new CodedColumn(
                            c.type(),
                            Arrays.stream(at)
                                    .map(row -> row < 0 ? -1 : c.code(row))
                                    .toArray(),
                            c.levels());
                case DateColumn c ->
                    new DateColumn(
                            Arrays.stream(at)
                                    .mapToLong(row -> row < 0 ? Long.MIN_VALUE : c.millis()[row])
                                    .toArray(),
                            c.withTime());
                case TimeColumn c ->
                    new TimeColumn(Arrays.stream(at)
                            .map(row -> row < 0 ? -1 : c.millis()[row])
                            .toArray());
                case TextColumn c -> {
                    @Nullable String[] texts = new @Nullable String[at.length];
                    for (int i = 0; i < at.length; i++) {
                        texts[i] = at[i] < 0 ? null : c.values()[at[i]];
                    }
                    yield new TextColumn(texts);
                }
            };
        }
    }
}
