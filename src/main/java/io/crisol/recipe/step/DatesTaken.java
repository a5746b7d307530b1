package io.crisol.recipe.step;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.graph.GraphBuilder;
import io.crisol.recipe.FittedStep;
import io.crisol.text.Message;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns of numbers made from dates and times.
 *
 * @param keep whether the dates stay
 */
record DatesTaken(List<DatePartTaken> taken, boolean keep, Message sentence) implements FittedStep {
    DatesTaken {
        taken = List.copyOf(taken);
    }

    @Override
    public Dataset apply(Dataset data) {
        Map<ColumnInfo, Column> made = new LinkedHashMap<>();
        for (DatePartTaken each : taken) {
            ColumnInfo info =
                    ColumnInfo.of(each.label(), ColumnType.NUMBER, Message.of("step.date_parts.reason", each.source()));
            made.put(info, each.of(data.column(each.source())));
        }
        Dataset with = data.with(made);
        return keep
                ? with
                : with.without(taken.stream().map(DatePartTaken::source).toList());
    }

    @Override
    public void write(GraphBuilder graph) {
        Map<String, GraphDates> dates = new HashMap<>();
        for (DatePartTaken each : taken) {
            GraphDates source = dates.computeIfAbsent(
                    each.source(),
                    name -> each.type() == ColumnType.TIME
                            ? GraphDates.ofTimes(graph, graph.column(name))
                            : GraphDates.ofDates(graph, graph.column(name)));
            graph.setColumn(each.label(), each.write(graph, source));
        }
    }
}
