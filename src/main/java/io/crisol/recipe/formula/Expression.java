package io.crisol.recipe.formula;

import io.crisol.data.Dataset;
import io.crisol.graph.GraphBuilder;
import io.crisol.text.Message;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A checked formula or a part of it: what it gives for each row, and the nodes that compute the same. Numbers are floats,
 * NaN where missing; texts are "" where missing; a truth is never missing. Nodes give {@code [N]} or, for what is the same
 * for all rows, a scalar.
 */
sealed interface Expression {
    Function<Graph, String> tensor();

    /** What it gives, in words. */
    Message kind();

    /** A graph to write into, and where its columns are. */
    record Graph(GraphBuilder nodes, UnaryOperator<String> column) {
        String write(Expression part) {
            return part.tensor().apply(this);
        }
    }

    record Numbers(Function<Dataset, float[]> cells, Function<Graph, String> tensor) implements Expression {
        @Override
        public Message kind() {
            return Message.of("step.formula.kind.number");
        }
    }

    record Truths(Function<Dataset, boolean[]> cells, Function<Graph, String> tensor) implements Expression {
        @Override
        public Message kind() {
            return Message.of("step.formula.kind.truth");
        }
    }

    /** @param literal the text where it is written in the formula; else "" */
    record Texts(Function<Dataset, String[]> cells, Function<Graph, String> tensor, String literal)
            implements Expression {
        @Override
        public Message kind() {
            return Message.of("step.formula.kind.text");
        }
    }
}
