package io.crisol.recipe.step;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Schema;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.graph.GraphBuilder;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.FittedStep;
import io.crisol.recipe.Step;
import io.crisol.recipe.StepType;
import io.crisol.text.Message;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Gives one column another name. */
public final class Rename implements StepType {
    @Override
    public String name() {
        return "rename";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(name(), new Param.Text("to", ""));
    }

    @Override
    public Set<ColumnType> accepts() {
        return EnumSet.allOf(ColumnType.class);
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        String to = values.word("to");
        if (to.isBlank()) {
            throw new UsageException(Finding.error("step.rename.no_name").at(Place.column("to")));
        }
        if (!(columns instanceof ColumnChoice.Named named) || named.names().size() != 1) {
            throw new UsageException(Finding.error("step.rename.one_column").at(Place.column("columns")));
        }
        return new Renaming(named, to);
    }

    private record Renaming(ColumnChoice.Named columns, String to) implements KeepsRows {
        @Override
        public FittedStep scoring(Schema schema, String target) {
            String from = columns.names().getFirst();
            if (!schema.has(from) || from.equals(to)) {
                return new Unchanged(sentence(from, to));
            }
            if (schema.has(to)) {
                throw new UsageException(Finding.error("step.rename.taken", from, to)
                        .at(Place.column("to").withValue(to)));
            }
            return new Renamed(schema, from, to);
        }
    }

    private record Renamed(Schema before, String from, String to) implements FittedStep {
        @Override
        public Dataset apply(Dataset data) {
            List<ColumnInfo> infos = data.schema().columns().stream()
                    .map(info -> info.name().equals(from) ? info.renamed(to) : info)
                    .toList();
            return new Dataset(new Schema(infos), data.columns(), data.rows());
        }

        @Override
        public void write(GraphBuilder graph) {
            if (!before.column(from).filter(Tensors::inGroup).isPresent()) {
                graph.setColumn(to, graph.column(from));
            }
        }

        @Override
        public Message sentence() {
            return Rename.sentence(from, to);
        }
    }

    private static Message sentence(String from, String to) {
        return Message.of("step.rename.sentence", from, to);
    }
}
