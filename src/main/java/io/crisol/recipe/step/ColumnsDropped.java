package io.crisol.recipe.step;

import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.Schema;
import io.crisol.graph.GraphBuilder;
import io.crisol.recipe.FittedStep;
import io.crisol.text.Message;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Columns taken out; one that is not there is no trouble. */
record ColumnsDropped(Schema before, Set<String> dropped, Message sentence) implements FittedStep {
    /** With a column of an encoding goes the shadow of its source, so that no family reads what was taken out. */
    static ColumnsDropped of(Schema before, Collection<String> names, Message sentence) {
        Set<String> all = new LinkedHashSet<>(names);
        for (String name : names) {
            before.column(name)
                    .flatMap(ColumnInfo::encoding)
                    .map(ColumnInfo.Encoding::source)
                    .flatMap(before::column)
                    .filter(ColumnInfo::shadow)
                    .ifPresent(source -> all.add(source.name()));
        }
        return new ColumnsDropped(before, Collections.unmodifiableSet(all), sentence);
    }

    @Override
    public Dataset apply(Dataset data) {
        return data.without(dropped);
    }

    @Override
    public void write(GraphBuilder graph) {
        Tensors.removeFromGroups(graph, before, dropped);
    }
}
