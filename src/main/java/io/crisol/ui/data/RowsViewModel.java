package io.crisol.ui.data;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Comparison;
import io.crisol.data.Dataset;
import io.crisol.data.DatasetQuery;
import io.crisol.finding.Finding;
import io.crisol.job.Outcome;
import io.crisol.text.Message;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.LatestOnly;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** The rows of a dataset, filtered and sorted. Used on the window's thread; the looking is done off it. */
final class RowsViewModel {
    /** A condition on a column. */
    record Filter(String column, Comparison how, String value) {
        /** Whether a value is asked for. */
        static boolean needsValue(Comparison how) {
            return how != Comparison.MISSING && how != Comparison.PRESENT;
        }
    }

    /** An order of rows. */
    record Order(String column, boolean descending) {}

    /** The rows that are shown; {@code numbers} are their places in the whole table. */
    record Shown(Dataset data, int[] numbers, int of) {}

    private final ObservableList<Filter> filters = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Order>> order = new SimpleObjectProperty<>(this, "order", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Finding>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private final LatestOnly<Shown> queries;
    private Optional<Dataset> data = Optional.empty();

    RowsViewModel(FxJobs jobs) {
        this.queries = new LatestOnly<>(jobs, Message.of("ui_data.rows.looking"), this::answered);
        filters.addListener((ListChangeListener<Filter>) c -> ask());
        order.addListener((o, was, is) -> ask());
    }

    ObservableList<Filter> filters() {
        return filters;
    }

    ObjectProperty<Optional<Order>> orderProperty() {
        return order;
    }

    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Why the rows can't be filtered as asked. */
    ReadOnlyObjectProperty<Optional<Finding>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Takes other data; filters on columns that it lacks are dropped. */
    void show(Dataset next) {
        if (data.equals(Optional.of(next))) {
            return;
        }
        data = Optional.of(next);
        filters.removeIf(f -> !next.schema().has(f.column()));
        if (order.get().filter(o -> !next.schema().has(o.column())).isPresent()) {
            order.set(Optional.empty());
        }
        ask();
    }

    List<ColumnInfo> columns() {
        return data.map(d -> d.schema().visible()).orElse(List.of());
    }

    /** The comparisons that a column's type allows. */
    static List<Comparison> comparisons(ColumnType type) {
        return Stream.of(Comparison.values())
                .filter(c -> switch (c) {
                    case CONTAINS, STARTS_WITH -> type.categorical() || type == ColumnType.TEXT;
                    case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                        type == ColumnType.NUMBER || type == ColumnType.DATE || type == ColumnType.TIME;
                    default -> true;
                })
                .toList();
    }

    private void ask() {
        if (data.isEmpty()) {
            return;
        }
        Dataset all = data.get();
        List<Filter> wanted = List.copyOf(filters);
        Optional<Order> sorted = order.get();
        queries.ask(context -> {
            DatasetQuery query = new DatasetQuery(all);
            for (Filter filter : wanted) {
                context.checkCancelled();
                query = query.where(filter.column(), filter.how(), filter.value());
            }
            if (sorted.isPresent()) {
                query = query.sort(sorted.get().column(), sorted.get().descending());
            }
            boolean whole = wanted.isEmpty() && sorted.isEmpty();
            int[] numbers = query.rows();
            return new Shown(whole ? all : query.result(), numbers, all.rows());
        });
    }

    private void answered(Outcome<Shown> outcome) {
        switch (outcome) {
            case Outcome.Done<Shown>(Shown found) -> {
                trouble.set(Optional.empty());
                shown.set(Optional.of(found));
            }
            case Outcome.Failed<Shown> failed -> trouble.set(Optional.of(failed.finding()));
            case Outcome.Cancelled<Shown> c -> {}
        }
    }
}
