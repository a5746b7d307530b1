package io.crisol.recipe.step;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.graph.GraphBuilder;
import io.crisol.recipe.FittedStep;
import io.crisol.text.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Level columns with columns of numbers made from them.
 *
 * @param step the step's name, for the reason of the new columns
 * @param made the new columns; a source may have several
 * @param source what becomes of the level columns
 */
record LevelsNumbered(String step, List<LevelNumbers> made, Source source, Message sentence) implements FittedStep {
    LevelsNumbered {
        made = List.copyOf(made);
    }

    /** What becomes of a level column. */
    enum Source {
        /** A shadow that families which read levels take instead of the numbers. */
        INSTEAD,
        /** A shadow that families which read levels take besides the numbers. */
        BESIDES,
        /** It is taken out: every family reads the numbers. */
        REMOVED
    }

    @Override
    public Dataset apply(Dataset data) {
        Map<ColumnInfo, Column> changed = new LinkedHashMap<>();
        for (LevelNumbers each : made) {
            ColumnInfo info = data.schema().column(each.source()).orElseThrow();
            changed.put(info.asShadow(), data.column(each.source()));
            changed.put(info(each), each.of(data.coded(each.source())));
        }
        Dataset with = data.with(changed);
        return source == Source.REMOVED
                ? with.without(made.stream().map(LevelNumbers::source).toList())
                : with;
    }

    private ColumnInfo info(LevelNumbers each) {
        ColumnInfo info =
                ColumnInfo.of(each.label(), ColumnType.NUMBER, Message.of("step." + step + ".reason", each.source()));
        return source == Source.INSTEAD ? info.encoding(each.source(), step) : info;
    }

    @Override
    public void write(GraphBuilder graph) {
        Map<String, String> tensors = new LinkedHashMap<>();
        for (LevelNumbers each : made) {
            tensors.put(each.label(), each.write(graph, graph.column(each.source())));
        }
        tensors.forEach(graph::setColumn);
    }
}
