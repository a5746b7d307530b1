package io.crisol.recipe.step;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.FloatNumbers;
import io.crisol.data.Schema;
import io.crisol.graph.GraphBuilder;
import io.crisol.recipe.FittedStep;
import io.crisol.text.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Products of number columns as new columns, multiplied in float from left to right; 0 has no sign. */
record ColumnsMultiplied(Schema before, List<Term> terms, Message sentence) implements FittedStep {
    ColumnsMultiplied {
        terms = List.copyOf(terms);
    }

    /** A new column; a factor may stand more than once, then next to itself. */
    record Term(String name, List<String> factors) {
        Term {
            factors = List.copyOf(factors);
        }

        /** Called as in {@code a^2*b}, with a number where that is taken. */
        static Term of(List<String> factors, Set<String> taken) {
            StringBuilder wanted = new StringBuilder();
            for (int i = 0; i < factors.size(); ) {
                int next = i;
                while (next < factors.size() && factors.get(next).equals(factors.get(i))) {
                    next++;
                }
                wanted.append(wanted.isEmpty() ? "" : "*").append(factors.get(i));
                wanted.append(next - i > 1 ? "^" + (next - i) : "");
                i = next;
            }
            String name = wanted.toString();
            for (int i = 2; !taken.add(name); i++) {
                name = wanted + "_" + i;
            }
            return new Term(name, factors);
        }

        ColumnInfo info() {
            return ColumnInfo.of(name, ColumnType.NUMBER, Message.of("step.interact.reason", factors));
        }
    }

    @Override
    public Dataset apply(Dataset data) {
        Map<ColumnInfo, Column> added = new LinkedHashMap<>();
        for (Term term : terms) {
            float[] product = data.numbers(term.factors().getFirst()).toFloats();
            for (String factor : term.factors().subList(1, term.factors().size())) {
                float[] cells = data.numbers(factor).toFloats();
                for (int row = 0; row < product.length; row++) {
                    product[row] *= cells[row];
                }
            }
            for (int row = 0; row < product.length; row++) {
                product[row] += 0f;
            }
            added.put(term.info(), new FloatNumbers(product));
        }
        return data.with(added);
    }

    @Override
    public void write(GraphBuilder graph) {
        for (Term term : terms) {
            String product = Tensors.read(graph, before, term.factors().getFirst());
            for (String factor : term.factors().subList(1, term.factors().size())) {
                product = graph.node("Mul", product, Tensors.read(graph, before, factor));
            }
            String zero = graph.scalar(0);
            graph.setColumn(term.name(), graph.node("Where", graph.node("Equal", product, zero), zero, product));
        }
    }
}
