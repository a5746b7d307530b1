package io.crisol.learn;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.FloatNumbers;
import io.crisol.problem.TaskKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A shipped table as raw inputs (numbers and levels, dates left out) and answers. */
record SampleTable(Dataset inputs, Target target, TaskKind task) {
    static SampleTable telco() {
        return read("telco-churn.csv", "churn", List.of("No", "Yes"));
    }

    static SampleTable credit() {
        return read("credit-scoring.csv", "Status", List.of("bad", "good"));
    }

    static SampleTable penguins() {
        return read("penguins.csv", "species", List.of("Adelie", "Chinstrap", "Gentoo"));
    }

    static SampleTable ames() {
        return read("ames-housing.csv", "Sale_Price", List.of());
    }

    private static SampleTable read(String file, String target, List<String> classes) {
        List<List<String>> cells = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(Path.of("sample-data", file))) {
            reader.forEach(r -> cells.add(r.getFields()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> names = cells.removeFirst();
        Map<String, Column> columns = new LinkedHashMap<>();
        for (int c = 0; c < names.size(); c++) {
            int at = c;
            columns.put(names.get(c), column(cells.stream().map(r -> r.get(at)).toList()));
        }
        Column answers = columns.remove(target);
        return new SampleTable(
                Dataset.of(columns),
                answers instanceof CodedColumn coded
                        ? classes(coded, classes)
                        : new Target.Amounts(((FloatNumbers) answers).toArray()),
                classes.isEmpty() ? TaskKind.REGRESSION : classes.size() == 2 ? TaskKind.BINARY : TaskKind.MULTICLASS);
    }

    private static Target classes(CodedColumn column, List<String> names) {
        int[] codes = new int[column.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = names.indexOf(column.text(row));
        }
        return new Target.Classes(codes, names);
    }

    static Column column(List<String> cells) {
        Set<String> distinct = new TreeSet<>(cells);
        distinct.removeAll(List.of("", "NA"));
        boolean numbers = distinct.stream().allMatch(s -> s.matches("-?[0-9.]+([eE][-+]?[0-9]+)?"));
        if (numbers) {
            float[] values = new float[cells.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = distinct.contains(cells.get(row)) ? Float.parseFloat(cells.get(row)) : Float.NaN;
            }
            return new FloatNumbers(values);
        }
        List<String> levels = List.copyOf(distinct);
        return new CodedColumn(
                ColumnType.LEVEL, cells.stream().mapToInt(levels::indexOf).toArray(), levels);
    }

    /** The rows of each of five folds, stratified by class, in an order that a seed decides. */
    List<int[]> folds() {
        int[] order = new io.crisol.data.Seed(42).permutation(inputs.rows());
        List<List<Integer>> folds = new ArrayList<>();
        for (int f = 0; f < 5; f++) {
            folds.add(new ArrayList<>());
        }
        int[] next = new int[8];
        for (int row : order) {
            int stratum = target instanceof Target.Classes c ? c.codes()[row] : 7;
            folds.get(next[stratum]++ % 5).add(row);
        }
        return folds.stream()
                .map(f -> f.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toList();
    }

    SampleTable take(int[] rows) {
        return new SampleTable(inputs.take(rows), target.take(rows), task);
    }

    /** All rows but the given ones. */
    SampleTable without(int[] rows) {
        Set<Integer> gone = new java.util.HashSet<>();
        for (int row : rows) {
            gone.add(row);
        }
        return take(java.util.stream.IntStream.range(0, inputs.rows())
                .filter(r -> !gone.contains(r))
                .toArray());
    }
}
