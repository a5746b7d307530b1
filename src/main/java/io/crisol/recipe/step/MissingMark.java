package io.crisol.recipe.step;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Indicator;
import io.crisol.data.Schema;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.text.Message;

/** The column of 0 and 1 that remembers where another was missing. */
final class MissingMark {
    private MissingMark() {}

    /** A number column remembers its source, so that it isn't scaled with the numbers; levels keep theirs for trees. */
    static ColumnInfo info(Schema before, String name, boolean ofLevels) {
        ColumnInfo info = ColumnInfo.of(
                FreeName.near(before, name + "_missing"), ColumnType.NUMBER, Message.of("step.impute.reason", name));
        return ofLevels ? info : info.encoding(name, "missing");
    }

    static Column of(Column column) {
        int[] missing = new int[column.size()];
        for (int row = 0; row < missing.length; row++) {
            missing[row] = column.isMissing(row) ? 1 : 0;
        }
        return new Indicator(missing, 1);
    }

    /** A tensor of truth values {@code [N]}: where a column is missing. */
    static String where(GraphBuilder graph, String tensor, boolean ofLevels) {
        return ofLevels ? Tensors.missingText(graph, tensor) : graph.node("IsNaN", tensor);
    }

    static void write(GraphBuilder graph, ColumnInfo mark, String missing) {
        graph.setColumn(mark.name(), graph.cast(missing, ElementType.FLOAT));
    }
}
