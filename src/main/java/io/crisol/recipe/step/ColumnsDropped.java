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
    /**
     * With a column of an encoding goes the shadow of its source, so that no family reads what was taken out; also where
     * the column's level does not occur in these training rows, so that every fold has the same form.
     */
    static ColumnsDropped of(Schema before, Collection<String> names, Message sentence) {
        Set<String> all = new LinkedHashSet<>(names);
        before.columns().stream()
                .filter(ColumnInfo::shadow)
                .filter(source -> names.stream().anyMatch(name -> encodes(before, name, source.name())))
                .forEach(source -> all.add(source.name()));
        return new ColumnsDropped(before, Collections.unmodifiableSet(all), sentence);
    }

    private static boolean encodes(Schema before, String name, String source) {
        return before.column(name)
                .map(info ->
                        info.encoding().filter(e -> e.source().equals(source)).isPresent())
                .orElseGet(() -> name.startsWith(source + "="));
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
