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
import io.crisol.recipe.formula.BoundFormula;
import io.crisol.recipe.formula.Formula;
import io.crisol.text.Message;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** A new column computed from others of the same row; the formula names them, so none are chosen. */
public final class FormulaColumn implements StepType {
    @Override
    public String name() {
        return "formula";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(name(), new Param.Text("name", ""), new Param.Text("expression", ""));
    }

    @Override
    public Set<ColumnType> accepts() {
        return EnumSet.allOf(ColumnType.class);
    }

    @Override
    public boolean choosesColumns() {
        return false;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        String name = values.word("name").strip();
        Formula formula = Formula.parse(values.word("expression"));
        if (name.isEmpty()) {
            throw new UsageException(Finding.error("step.formula.no_name").at(Place.column("name")));
        }
        return new Computing(name, values.word("expression").strip(), formula);
    }

    private record Computing(String name, String expression, Formula formula) implements KeepsRows {
        @Override
        public ColumnChoice columns() {
            return new ColumnChoice.Named(formula.names());
        }

        @Override
        public FittedStep scoring(Schema schema, String target) {
            if (schema.has(name)) {
                throw new UsageException(Finding.error("step.formula.taken", name)
                        .at(Place.column("name").withValue(name)));
            }
            return new Computed(
                    schema, name, formula.bind(schema), Message.of("step.formula.sentence", name, expression));
        }
    }

    private record Computed(Schema before, String name, BoundFormula formula, Message sentence) implements FittedStep {
        @Override
        public Dataset apply(Dataset data) {
            ColumnInfo info = ColumnInfo.of(name, formula.type(), Message.of("step.formula.reason"));
            return data.with(Map.of(info, formula.apply(data)));
        }

        @Override
        public void write(GraphBuilder graph) {
            graph.setColumn(name, formula.write(graph, column -> Tensors.read(graph, before, column)));
        }
    }
}
