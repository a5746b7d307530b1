package io.crisol.recipe.formula;

import io.crisol.recipe.formula.Expression.Numbers;
import io.crisol.recipe.formula.Expression.Texts;
import io.crisol.recipe.formula.Expression.Truths;
import io.crisol.text.Message;
import java.util.List;

/**
 * What a function is applied to.
 *
 * @param written as written, for their places
 * @param parts the same, checked; {@code missing} is a number until a text is wanted
 * @param at where the function stands
 */
record Arguments(List<Syntax> written, List<Expression> parts, int at) {
    int size() {
        return parts.size();
    }

    Expression get(int i) {
        return parts.get(i);
    }

    /** A truth counts as 1 or 0. */
    Numbers number(int i) {
        return switch (parts.get(i)) {
            case Numbers n -> n;
            case Truths t -> Choosing.number(t);
            case Texts t -> throw wrong(i, "step.formula.kind.number");
        };
    }

    Truths truth(int i) {
        if (parts.get(i) instanceof Truths truths) {
            return truths;
        }
        throw wrong(i, "step.formula.kind.truth");
    }

    Texts text(int i) {
        if (parts.get(i) instanceof Texts texts) {
            return texts;
        }
        if (written.get(i) instanceof Syntax.Missing) {
            return Choosing.text("");
        }
        throw wrong(i, "step.formula.kind.text");
    }

    boolean anyText(int from, int to) {
        return parts.subList(from, to + 1).stream().anyMatch(p -> p instanceof Texts);
    }

    /** A whole number that is written in the formula. */
    int whole(int i, int least, int most) {
        Syntax argument = written.get(i);
        boolean negative = argument instanceof Syntax.Call c && c.function().equals("negative");
        Syntax size =
                argument instanceof Syntax.Call c && negative ? c.arguments().getFirst() : argument;
        if (size instanceof Syntax.Number n && n.value() == Math.rint(n.value())) {
            int value = (int) (negative ? -n.value() : n.value());
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw Trouble.at(argument.at(), "step.formula.whole", least, most);
    }

    private io.crisol.finding.UsageException wrong(int i, String wanted) {
        return Trouble.at(
                written.get(i).at(),
                "step.formula.wrong_kind",
                Message.of(wanted),
                parts.get(i).kind());
    }
}
