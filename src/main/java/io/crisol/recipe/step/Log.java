package io.crisol.recipe.step;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Schema;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.FittedStep;
import io.crisol.recipe.Step;
import io.crisol.recipe.StepType;
import io.crisol.text.Message;
import java.util.List;
import java.util.Set;

/**
 * Natural logarithm of {@code x + shift}, or, {@code signed}, {@code sign(x) · log(|x| + shift)} for columns with values
 * below zero. Where {@code x + shift} (or {@code |x| + shift}) is not above 0 there is no logarithm, and the cell becomes
 * missing. The logarithm itself is taken in double and rounded to float.
 */
public final class Log implements StepType {
    private static final Set<ColumnType> ACCEPTS = Set.of(ColumnType.NUMBER);

    @Override
    public String name() {
        return "log";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(name(), new Param.Real("shift", 1, -1e9, 1e9, false), new Param.Flag("signed", false));
    }

    @Override
    public Set<ColumnType> accepts() {
        return ACCEPTS;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        return new Fixed(columns, (float) values.real("shift"), values.flag("signed"));
    }

    private record Fixed(ColumnChoice columns, float shift, boolean signed) implements KeepsRows {
        @Override
        public FittedStep scoring(Schema schema, String target) {
            List<String> names = columns.among(schema, target, ACCEPTS).stream()
                    .map(ColumnInfo::name)
                    .toList();
            Message sentence = Wording.of(signed ? "step.log.signed.done" : "step.log.sentence", names, shift);
            return new NumberChange(schema, names, new Logarithm(shift, signed), sentence);
        }
    }

    private record Logarithm(float shift, boolean signed) implements NumberChange.Arithmetic {
        @Override
        public void change(int column, float[] cells) {
            for (int row = 0; row < cells.length; row++) {
                float cell = cells[row];
                float shifted = (signed ? Math.abs(cell) : cell) + shift;
                float log = shifted > 0 ? (float) StrictMath.log(shifted) : Float.NaN;
                cells[row] = signed ? log * Math.signum(cell) : log;
            }
        }

        @Override
        public String write(GraphBuilder graph, int column, String tensor) {
            String size = signed ? graph.node("Abs", tensor) : tensor;
            String shifted = graph.node("Add", size, graph.scalar(shift));
            String wide = graph.node("Log", graph.cast(shifted, ElementType.DOUBLE));
            String log = graph.cast(wide, ElementType.FLOAT);
            String above = graph.node("Greater", shifted, graph.scalar(0));
            String known = graph.node("Where", above, log, graph.scalar(Float.NaN));
            return signed ? graph.node("Mul", known, graph.node("Sign", tensor)) : known;
        }
    }
}
