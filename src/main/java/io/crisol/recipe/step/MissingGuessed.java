package io.crisol.recipe.step;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.FloatNumbers;
import io.crisol.data.Schema;
import io.crisol.graph.GraphBuilder;
import io.crisol.job.JobContext;
import io.crisol.recipe.FittedStep;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Missing cells replaced by guesses from the rest of the row, with a column that remembers where, if wanted. */
record MissingGuessed(Guesses guesses, boolean indicator, Schema before, Message sentence) implements FittedStep {
    @Override
    public Dataset apply(Dataset data) {
        return apply(data, JobContext.silent());
    }

    @Override
    public Dataset apply(Dataset data, JobContext context) {
        List<Guesses.Guessed> columns = guesses.columns();
        int[] rows = IntStream.range(0, data.rows())
                .filter(row -> columns.stream()
                        .anyMatch(each -> data.column(each.name()).isMissing(row)))
                .toArray();
        float[][] found = guesses.guess(data, rows, context);
        Map<ColumnInfo, Column> changed = new LinkedHashMap<>();
        for (int t = 0; t < found.length; t++) {
            Guesses.Guessed each = columns.get(t);
            Column column = data.column(each.name());
            if (each.possible() && column.missing() > 0) {
                changed.put(
                        data.schema().column(each.name()).orElseThrow(),
                        column instanceof CodedColumn coded
                                ? filled(coded, each.levels(), rows, found[t])
                                : filled(data.numbers(each.name()).toFloats(), rows, found[t]));
            }
        }
        if (indicator) {
            columns.forEach(each -> changed.put(mark(each), MissingMark.of(data.column(each.name()))));
        }
        return data.with(changed);
    }

    private ColumnInfo mark(Guesses.Guessed each) {
        return MissingMark.info(before, each.name(), each.ofLevels());
    }

    private static Column filled(float[] cells, int[] rows, float[] found) {
        for (int i = 0; i < rows.length; i++) {
            if (Float.isNaN(cells[rows[i]])) {
                cells[rows[i]] = found[i];
            }
        }
        return new FloatNumbers(cells);
    }

    private static Column filled(CodedColumn column, List<String> known, int[] rows, float[] found) {
        List<String> levels = new ArrayList<>(column.levels());
        int[] codeOf = new int[known.size()];
        for (int i = 0; i < codeOf.length; i++) {
            if (!levels.contains(known.get(i))) {
                levels.add(known.get(i));
            }
            codeOf[i] = levels.indexOf(known.get(i));
        }
        int[] codes = column.codes().clone();
        for (int i = 0; i < rows.length; i++) {
            if (codes[rows[i]] < 0) {
                codes[rows[i]] = codeOf[(int) found[i]];
            }
        }
        return new CodedColumn(column.type(), codes, levels);
    }

    @Override
    public void write(GraphBuilder graph) {
        List<String> tensors = guesses.write(graph);
        Map<String, String> changed = new LinkedHashMap<>();
        for (int t = 0; t < tensors.size(); t++) {
            Guesses.Guessed each = guesses.columns().get(t);
            String tensor = Tensors.read(graph, before, each.name());
            String missing = MissingMark.where(graph, tensor, each.ofLevels());
            if (each.possible()) {
                String guess = each.ofLevels() ? texts(graph, tensors.get(t), each.levels()) : tensors.get(t);
                changed.put(each.name(), graph.node("Where", missing, guess, tensor));
            }
            if (indicator) {
                MissingMark.write(graph, mark(each), missing);
            }
        }
        Tensors.replace(graph, before, changed);
    }

    private static String texts(GraphBuilder graph, String places, List<String> levels) {
        return graph.node("Gather", graph.constant(levels.toArray(String[]::new), levels.size()), places);
    }
}
