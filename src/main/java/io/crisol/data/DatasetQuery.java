package io.crisol.data;

import io.crisol.finding.Finding;
import io.crisol.finding.Nearest;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;
import tech.tablesaw.sorting.Sort;

/**
 * Looks at a dataset: filters, sorts and groups its rows without changing it. Each operation gives a new query.
 * Immutable and thread-safe: Tablesaw, which is not, works on columns that each operation makes for itself.
 */
public final class DatasetQuery {
    private static final String ROWS = "rows";

    private final Dataset data;
    private final int[] rows;

    /** All rows, in their order. */
    public DatasetQuery(Dataset data) {
        this(data, IntStream.range(0, data.rows()).toArray());
    }

    private DatasetQuery(Dataset data, int[] rows) {
        this.data = data;
        this.rows = rows;
    }

    /** Positions in the dataset of the rows that are left, in their present order. */
    public int[] rows() {
        return rows.clone();
    }

    /** The rows that are left as a dataset. */
    public Dataset result() {
        return data.take(rows);
    }

    /**
     * Keeps the rows whose cell compares with a value.
     *
     * @param value as text: a number with decimal point, an ISO date, a time of day or a text, as the column's type asks;
     *     ignored where missing or present cells are asked for
     * @throws UsageException where there is no such column, or the value is none of its type
     */
    public DatasetQuery where(String column, Comparison how, String value) {
        Column cells = cells(column);
        Selection present = Selection.with(
                IntStream.range(0, rows.length).filter(i -> !cells.isMissing(i)).toArray());
        Selection chosen =
                switch (how) {
                    case PRESENT -> present;
                    case MISSING -> Selection.withRange(0, rows.length).andNot(present);
                    default ->
                        new ValueFilter(column, how, value)
                                .of(TableBridge.toColumn(column, cells))
                                .and(present);
                };
        return pick(chosen.toArray());
    }

    /** Sorts by a column; equal cells keep their order, missing ones come last either way. */
    public DatasetQuery sort(String column, boolean descending) {
        Column cells = cells(column);
        int[] present =
                IntStream.range(0, rows.length).filter(i -> !cells.isMissing(i)).toArray();
        int[] missing = IntStream.range(0, rows.length).filter(cells::isMissing).toArray();
        IntColumn positions = IntColumn.create(ROWS + " " + column, present);
        Table table = Table.create(TableBridge.toColumn(column, cells.take(present)), positions);
        Table sorted = table.sortOn(Sort.on(column, descending ? Sort.Order.DESCEND : Sort.Order.ASCEND)
                .next(positions.name(), Sort.Order.ASCEND));
        int[] order = sorted.intColumn(positions.name()).asIntArray();
        return pick(IntStream.concat(IntStream.of(order), IntStream.of(missing)).toArray());
    }

    /**
     * Counts rows by the values of columns and, where asked, averages a number column over each group.
     *
     * @param by at least one column; missing cells are a group of their own
     * @param mean a number column
     * @return the columns of {@code by}, then {@code rows} and, where asked, {@code mean};
     *     sorted by the columns of {@code by}
     */
    public Dataset group(List<String> by, Optional<String> mean) {
        List<tech.tablesaw.columns.Column<?>> keys = new ArrayList<>();
        by.forEach(name -> keys.add(TableBridge.toColumn(name, cells(name))));
        return grouped(keys, mean);
    }

    /**
     * Counts rows by a part of a date column and, where asked, averages a number column over each group.
     *
     * @return the part, then {@code rows} and, where asked, {@code mean}; sorted by the part
     * @throws UsageException where the column is no date
     */
    public Dataset groupByDate(String column, DatePart part, Optional<String> mean) {
        if (!(cells(column) instanceof DateColumn dates)) {
            throw new UsageException(Finding.error("data.query.no_date", column).at(Place.column(column)));
        }
        var moments = (DateTimeColumn) TableBridge.toColumn(column, new DateColumn(dates.millis(), true));
        return grouped(List.of(part(moments, part).setName(column)), mean);
    }

    private static tech.tablesaw.columns.Column<?> part(DateTimeColumn moments, DatePart part) {
        return switch (part) {
            case YEAR -> moments.year();
            case QUARTER -> moments.yearQuarter();
            case MONTH -> moments.yearMonth();
            case WEEK -> moments.yearWeek();
            case DAY -> moments.date();
            case WEEKDAY -> moments.dayOfWeekValue();
            case HOUR -> moments.hour();
        };
    }

    private Dataset grouped(List<tech.tablesaw.columns.Column<?>> keys, Optional<String> mean) {
        Schema schema = data.schema();
        Table table = Table.create(keys);
        double[] ones = new double[rows.length];
        Arrays.fill(ones, 1);
        String rowsName = free(ROWS, table);
        String meanName = free("mean", table);
        List<String> summed = new ArrayList<>(List.of(rowsName));
        table.addColumns(DoubleColumn.create(rowsName, ones));
        if (mean.isPresent()) {
            table.addColumns(DoubleColumn.create(meanName, numbers(mean.get())));
            summed.add(meanName);
        }
        String[] names = keys.stream().map(tech.tablesaw.columns.Column::name).toArray(String[]::new);
        Table groups = table.summarize(summed, AggregateFunctions.sum, AggregateFunctions.mean)
                .by(names)
                .sortAscendingOn(names);
        Table told = Table.create(groups.columns(names));
        told.addColumns(groups.column("Sum [" + rowsName + "]").copy().setName(rowsName));
        if (mean.isPresent()) {
            told.addColumns(groups.column("Mean [" + meanName + "]").copy().setName(meanName));
        }
        return TableBridge.toDataset(told, schema);
    }

    private static String free(String name, Table table) {
        String free = name;
        while (table.containsColumn(free)) {
            free += "_";
        }
        return free;
    }

    private double[] numbers(String name) {
        if (!(cells(name) instanceof NumberColumn numbers)) {
            throw new UsageException(Finding.error("data.query.no_number", name).at(Place.column(name)));
        }
        return numbers.toArray();
    }

    private DatasetQuery pick(int[] positions) {
        return new DatasetQuery(data, IntStream.of(positions).map(i -> rows[i]).toArray());
    }

    private Column cells(String name) {
        if (!data.schema().has(name)) {
            Finding finding = Nearest.to(name, data.schema().names())
                    .map(near -> Finding.error("data.query.no_column_near", name, near))
                    .orElseGet(() -> Finding.error("data.query.no_column", name));
            throw new UsageException(finding.at(Place.column(name)));
        }
        return data.column(name).take(rows);
    }
}
