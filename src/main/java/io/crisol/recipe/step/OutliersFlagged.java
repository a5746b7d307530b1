package io.crisol.recipe.step;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Indicator;
import io.crisol.data.Schema;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.recipe.FittedStep;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Beside each column one that is 1 where its value lies outside a range, else 0. */
record OutliersFlagged(Schema before, List<Range> ranges, Message sentence) implements FittedStep {
    OutliersFlagged {
        ranges = List.copyOf(ranges);
    }

    /** The usual values of a column, limits included. A missing cell is usual. */
    record Range(String name, float low, float high) {
        boolean outside(double cell) {
            return (float) cell < low || (float) cell > high;
        }
    }

    static OutliersFlagged of(Schema before, List<Range> ranges) {
        List<Message> said = new ArrayList<>();
        ranges.forEach(r -> said.add(Message.of("step.flag_outliers.range", r.low(), r.high())));
        return new OutliersFlagged(
                before,
                ranges,
                Wording.withValues(
                        "step.flag_outliers.limits",
                        ranges.stream().map(Range::name).toList(),
                        said));
    }

    /** Which rows lie outside in at least one column. */
    boolean[] any(Dataset data) {
        boolean[] found = new boolean[data.rows()];
        for (Range range : ranges) {
            var cells = data.numbers(range.name());
            for (int row = 0; row < found.length; row++) {
                found[row] |= range.outside(cells.get(row));
            }
        }
        return found;
    }

    @Override
    public Dataset apply(Dataset data) {
        Map<ColumnInfo, Column> made = new LinkedHashMap<>();
        for (Range range : ranges) {
            var cells = data.numbers(range.name());
            int[] flags = new int[data.rows()];
            for (int row = 0; row < flags.length; row++) {
                flags[row] = range.outside(cells.get(row)) ? 1 : 0;
            }
            made.put(info(range), new Indicator(flags, 1));
        }
        return data.with(made);
    }

    /** It remembers its source, so that it isn't scaled with the numbers. */
    private ColumnInfo info(Range range) {
        return ColumnInfo.of(
                        FreeName.near(before, range.name() + "_outlier"),
                        ColumnType.NUMBER,
                        Message.of("step.flag_outliers.reason", range.name()))
                .encoding(range.name(), "outlier");
    }

    @Override
    public void write(GraphBuilder graph) {
        Map<String, String> made = new LinkedHashMap<>();
        for (Range range : ranges) {
            String tensor = Tensors.read(graph, before, range.name());
            String below = graph.node("Less", tensor, graph.scalar(range.low()));
            String above = graph.node("Greater", tensor, graph.scalar(range.high()));
            made.put(info(range).name(), graph.cast(graph.node("Or", below, above), ElementType.FLOAT));
        }
        made.forEach(graph::setColumn);
    }
}
