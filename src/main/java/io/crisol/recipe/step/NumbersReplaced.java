package io.crisol.recipe.step;

import io.crisol.graph.GraphBuilder;
import java.util.List;
import java.util.Optional;

/** Replaces the numbers that fit a rule; the first that fits counts. A missing cell fits none. */
record NumbersReplaced(List<Rule> rules) implements NumberChange.Arithmetic {
    NumbersReplaced {
        rules = List.copyOf(rules);
    }

    /** How a number is compared, with its sign and its operator in the graph. */
    enum Compared {
        LESS_OR_EQUAL("<=", "LessOrEqual"),
        GREATER_OR_EQUAL(">=", "GreaterOrEqual"),
        LESS("<", "Less"),
        GREATER(">", "Greater"),
        EQUAL("=", "Equal");

        private final String sign;
        private final String operator;

        Compared(String sign, String operator) {
            this.sign = sign;
            this.operator = operator;
        }
    }

    /** Numbers that compare so with {@code limit} become {@code to}; NaN is missing. */
    record Rule(Compared how, float limit, float to) {
        /** Empty where the texts are no numbers, or no comparison where one may be. */
        static Optional<Rule> of(String from, String to, boolean comparison) {
            Compared how = Compared.EQUAL;
            String number = from;
            if (comparison) {
                for (Compared each : Compared.values()) {
                    if (from.startsWith(each.sign)) {
                        how = each;
                        number = from.substring(each.sign.length()).strip();
                        break;
                    }
                }
            }
            float limit = NumberText.parseFloat(number.replace('−', '-'));
            float value = NumberText.parseFloat(to.replace('−', '-'));
            return Float.isNaN(limit) || (Float.isNaN(value) && !to.isEmpty())
                    ? Optional.empty()
                    : Optional.of(new Rule(how, limit, value));
        }

        boolean fits(float cell) {
            return switch (how) {
                case LESS_OR_EQUAL -> cell <= limit;
                case GREATER_OR_EQUAL -> cell >= limit;
                case LESS -> cell < limit;
                case GREATER -> cell > limit;
                case EQUAL -> cell == limit;
            };
        }
    }

    @Override
    public void change(int column, float[] cells) {
        for (int row = 0; row < cells.length; row++) {
            for (Rule rule : rules) {
                if (rule.fits(cells[row])) {
                    cells[row] = rule.to();
                    break;
                }
            }
        }
    }

    @Override
    public String write(GraphBuilder graph, int column, String tensor) {
        String result = tensor;
        for (Rule rule : rules.reversed()) {
            String fits = graph.node(rule.how().operator, tensor, graph.scalar(rule.limit()));
            result = graph.node("Where", fits, graph.scalar(rule.to()), result);
        }
        return result;
    }
}
