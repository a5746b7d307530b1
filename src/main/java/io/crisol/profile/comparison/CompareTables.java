package io.crisol.profile.comparison;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.finding.Finding;
import io.crisol.finding.Nearest;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.profile.TargetView;
import io.crisol.profile.relation.Values;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Compares two tables column by column, and row by row where a key is named. Thread-safe; can be cancelled. */
public final class CompareTables {
    private static final String MISSING = "\u0000missing";

    private final Workers workers;

    public CompareTables(Workers workers) {
        this.workers = workers;
    }

    /**
     * Compares two tables.
     *
     * @param first the reference
     * @param target of the first: its column is compared by the training rows only
     * @param key column that both have, by which rows are matched
     * @throws UsageException where the key is not in both
     */
    public TableComparison compare(
            Dataset first, Dataset second, Optional<TargetView> target, Optional<String> key, JobContext context) {
        key.ifPresent(k -> check(k, first, second));
        List<String> names = new ArrayList<>(
                first.schema().visible().stream().map(ColumnInfo::name).toList());
        second.schema().visible().stream()
                .map(ColumnInfo::name)
                .filter(n -> !first.schema().has(n))
                .forEach(names::add);
        AtomicInteger done = new AtomicInteger();
        List<Callable<ColumnComparison>> tasks = new ArrayList<>();
        for (String name : names) {
            tasks.add(() -> {
                ColumnComparison made =
                        column(name, of(first, name).map(c -> training(c, name, target)), of(second, name));
                context.progress(0.8 * done.incrementAndGet() / names.size(), Message.of("comparison.progress", name));
                return made;
            });
        }
        List<ColumnComparison> columns = corrected(workers.all(context, tasks));
        context.checkCancelled();
        context.progress(0.85, Message.of("comparison.progress.rows"));
        List<String> inFirst = shared(first, second);
        return new TableComparison(
                first.rows(),
                second.rows(),
                columns,
                inFirst.equals(shared(second, first)),
                key.map(k -> RowMatch.of(first, second, k)));
    }

    private static void check(String key, Dataset first, Dataset second) {
        List<String> both = shared(first, second);
        if (!both.contains(key)) {
            throw new UsageException(Finding.error(
                            "comparison.no_key", key, Nearest.to(key, both).orElse("–"))
                    .at(Place.column(key)));
        }
    }

    private static List<String> shared(Dataset one, Dataset other) {
        return one.schema().visible().stream()
                .map(ColumnInfo::name)
                .filter(other.schema()::has)
                .toList();
    }

    private static Optional<Column> of(Dataset data, String name) {
        return data.schema().has(name) ? Optional.of(data.column(name)) : Optional.empty();
    }

    private static Column training(Column column, String name, Optional<TargetView> target) {
        return target.filter(t -> t.column().equals(name))
                .map(t -> column.take(t.trainingRows()))
                .orElse(column);
    }

    private static ColumnComparison column(String name, Optional<Column> first, Optional<Column> second) {
        return new ColumnComparison(
                name,
                first.map(ColumnSide::of),
                second.map(ColumnSide::of),
                first.flatMap(a -> second.flatMap(b -> shift(a, b))));
    }

    private static Optional<Shift> shift(Column a, Column b) {
        Optional<double[]> x = Values.of(a);
        Optional<double[]> y = Values.of(b);
        if (x.isPresent() && y.isPresent() && a.type() == b.type()) {
            return Optional.of(Shift.ofNumbers(x.get(), y.get()));
        }
        boolean levels = levels(a) && levels(b);
        return levels ? Optional.of(Shift.ofLevels(counts(a), counts(b))) : Optional.empty();
    }

    private static boolean levels(Column column) {
        return column.type().categorical();
    }

    private static Map<String, Integer> counts(Column column) {
        Map<String, Integer> counts = ColumnSide.counts(column);
        if (column.missing() > 0) {
            counts.put(MISSING, column.missing());
        }
        return counts;
    }

    private static List<ColumnComparison> corrected(List<ColumnComparison> columns) {
        List<ColumnComparison> tested =
                columns.stream().filter(c -> c.shift().isPresent()).toList();
        List<Shift> adjusted = Shift.corrected(
                tested.stream().map(c -> c.shift().orElseThrow()).toList());
        return columns.stream()
                .map(c -> {
                    int at = tested.indexOf(c);
                    return at < 0
                            ? c
                            : new ColumnComparison(c.name(), c.first(), c.second(), Optional.of(adjusted.get(at)));
                })
                .toList();
    }
}
