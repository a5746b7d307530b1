package io.crisol.recipe.step;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.FloatNumbers;
import io.crisol.data.Schema;
import io.crisol.graph.GraphBuilder;
import io.crisol.recipe.FittedStep;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Missing cells replaced by known values, with a column that remembers where, if wanted. */
record MissingFilled(List<Impute.Filling> fillings, String method, boolean indicator, Schema before)
        implements FittedStep {
    MissingFilled {
        fillings = List.copyOf(fillings);
    }

    @Override
    public Dataset apply(Dataset data) {
        Map<ColumnInfo, Column> changed = new LinkedHashMap<>();
        for (Impute.Filling filling : fillings) {
            ColumnInfo info = data.schema().column(filling.name()).orElseThrow();
            Column column = data.column(filling.name());
            if (column.missing() > 0) {
                changed.put(info, column instanceof CodedColumn c ? filled(c, filling) : filled(data, filling));
            }
        }
        if (indicator) {
            for (Impute.Filling filling : fillings) {
                changed.put(mark(filling), MissingMark.of(data.column(filling.name())));
            }
        }
        return data.with(changed);
    }

    private static Column filled(Dataset data, Impute.Filling filling) {
        float[] cells = data.numbers(filling.name()).toFloats();
        for (int row = 0; row < cells.length; row++) {
            if (Float.isNaN(cells[row])) {
                cells[row] = filling.number();
            }
        }
        return new FloatNumbers(cells);
    }

    private static Column filled(CodedColumn column, Impute.Filling filling) {
        if (filling.level().isEmpty()) {
            return column;
        }
        List<String> levels = new ArrayList<>(column.levels());
        if (!levels.contains(filling.level())) {
            levels.add(filling.level());
        }
        int code = levels.indexOf(filling.level());
        int[] codes = column.codes().clone();
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] < 0) {
                codes[row] = code;
            }
        }
        return new CodedColumn(column.type(), codes, levels);
    }

    private ColumnInfo mark(Impute.Filling filling) {
        return MissingMark.info(before, filling.name(), filling.ofLevels());
    }

    @Override
    public void write(GraphBuilder graph) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (Impute.Filling filling : fillings) {
            String tensor = Tensors.read(graph, before, filling.name());
            String missing = MissingMark.where(graph, tensor, filling.ofLevels());
            String value = filling.ofLevels()
                    ? graph.constant(new String[] {filling.level()})
                    : graph.scalar(filling.number());
            changed.put(filling.name(), graph.node("Where", missing, value, tensor));
            if (indicator) {
                MissingMark.write(graph, mark(filling), missing);
            }
        }
        Tensors.replace(graph, before, changed);
    }

    @Override
    public Message sentence() {
        return Wording.withValues(
                "step.impute.by_" + method,
                fillings.stream().map(Impute.Filling::name).toList(),
                fillings.stream()
                        .map(f -> f.ofLevels() ? (Object) f.level() : (Object) f.number())
                        .toList());
    }
}
