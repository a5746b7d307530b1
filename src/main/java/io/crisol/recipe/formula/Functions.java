package io.crisol.recipe.formula;

import io.crisol.graph.GraphBuilder;
import io.crisol.recipe.formula.Expression.Numbers;
import io.crisol.recipe.formula.Expression.Texts;
import io.crisol.recipe.formula.Expression.Truths;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The functions and operators by name. */
final class Functions {
    private static final int MANY = 100;

    /** What makes a part of a formula from its arguments. */
    interface Maker {
        Expression of(Arguments arguments);
    }

    /** A function and how many arguments it takes. */
    record Definition(int least, int most, Maker maker) {}

    private static final Map<String, Definition> ALL = define();

    private Functions() {}

    static Map<String, Definition> all() {
        return ALL;
    }

    private static Map<String, Definition> define() {
        Map<String, Definition> all = new TreeMap<>();
        all.put("+", two((a, b) -> a + b, "Add"));
        all.put("-", two((a, b) -> a - b, "Sub"));
        all.put("*", two((a, b) -> a * b, "Mul"));
        all.put("/", two((a, b) -> a / b, "Div"));
        all.put("^", new Definition(2, 2, a -> Arithmetic.power(a.number(0), a.number(1))));
        all.put("negative", one(x -> -x, "Neg"));
        all.put("abs", one(Math::abs, "Abs"));
        all.put("floor", one(x -> (float) Math.floor(x), "Floor"));
        all.put("ceil", one(x -> (float) Math.ceil(x), "Ceil"));
        all.put("sqrt", one(x -> (float) Math.sqrt(x), "Sqrt"));
        all.put("exp", new Definition(1, 1, a -> Arithmetic.wide(a.number(0), StrictMath::exp, "Exp")));
        all.put("log", new Definition(1, 1, a -> logarithm(a.number(0))));
        all.put("round", new Definition(1, 2, Functions::round));
        all.put("min", new Definition(1, MANY, a -> extreme(a, true)));
        all.put("max", new Definition(1, MANY, a -> extreme(a, false)));
        all.put("<", compared((a, b) -> a < b, "Less"));
        all.put("<=", compared((a, b) -> a <= b, "LessOrEqual"));
        all.put(">", compared((a, b) -> a > b, "Greater"));
        all.put(">=", compared((a, b) -> a >= b, "GreaterOrEqual"));
        all.put("=", new Definition(2, 2, Functions::equal));
        all.put("!=", new Definition(2, 2, Functions::unequal));
        all.put("and", new Definition(2, 2, a -> Choosing.both(a.truth(0), a.truth(1), true)));
        all.put("or", new Definition(2, 2, a -> Choosing.both(a.truth(0), a.truth(1), false)));
        all.put("not", new Definition(1, 1, a -> Choosing.not(a.truth(0))));
        all.put("if", new Definition(3, 3, Functions::either));
        all.put("coalesce", new Definition(1, MANY, Functions::coalesce));
        all.put("is_missing", new Definition(1, 1, a -> missing(a.get(0))));
        return Collections.unmodifiableMap(all);
    }

    private static Definition one(Arithmetic.One what, String operator) {
        return new Definition(1, 1, a -> Arithmetic.one(a.number(0), what, (g, t) -> g.node(operator, t)));
    }

    private static Definition two(Arithmetic.Two what, String operator) {
        return new Definition(2, 2, a -> Arithmetic.two(a.number(0), a.number(1), what, operator));
    }

    private static Definition compared(Arithmetic.Test what, String operator) {
        return new Definition(2, 2, a -> compared(a, what, operator));
    }

    private static Truths compared(Arguments a, Arithmetic.Test what, String operator) {
        return Arithmetic.compared(
                a.number(0), a.number(1), what, graph -> both -> graph.nodes().node(operator, both));
    }

    /** Where there is no logarithm the result is missing. */
    private static Numbers logarithm(Numbers x) {
        return Arithmetic.one(x, v -> v > 0 ? (float) StrictMath.log(v) : Float.NaN, (g, t) -> {
            String log = Arithmetic.narrow(g, g.node("Log", Arithmetic.wide(g, t)));
            return g.node("Where", g.node("Greater", t, g.scalar(0)), log, g.scalar(Float.NaN));
        });
    }

    /** Halves go to the even neighbour. */
    private static Numbers round(Arguments a) {
        if (a.size() == 1) {
            return Arithmetic.one(a.number(0), x -> (float) Math.rint(x), (g, t) -> g.node("Round", t));
        }
        float unit = (float) StrictMath.pow(10, a.whole(1, -9, 9));
        return Arithmetic.one(
                a.number(0),
                x -> (float) Math.rint(x * unit) / unit,
                (g, t) -> g.node("Div", g.node("Round", g.node("Mul", t, g.scalar(unit))), g.scalar(unit)));
    }

    private static Numbers extreme(Arguments a, boolean smallest) {
        Numbers found = a.number(0);
        for (int i = 1; i < a.size(); i++) {
            found = Arithmetic.extreme(found, a.number(i), smallest);
        }
        return found;
    }

    private static Truths equal(Arguments a) {
        if (!a.anyText(0, 1)) {
            return compared(a, (x, y) -> x == y, "Equal");
        }
        Texts left = a.text(0);
        Texts right = a.text(1);
        if (left.literal().isEmpty() == right.literal().isEmpty()) {
            throw Trouble.at(a.at(), "step.formula.one_literal");
        }
        return left.literal().isEmpty() ? Choosing.is(left, right.literal()) : Choosing.is(right, left.literal());
    }

    /** Both are there and differ. */
    private static Truths unequal(Arguments a) {
        if (a.anyText(0, 1)) {
            Texts cells = a.text(0).literal().isEmpty() ? a.text(0) : a.text(1);
            return Choosing.both(Choosing.not(equal(a)), Choosing.not(Choosing.is(cells, "")), true);
        }
        return Arithmetic.compared(a.number(0), a.number(1), (x, y) -> x < y || x > y, graph -> both -> {
            GraphBuilder g = graph.nodes();
            return g.node("Or", g.node("Less", both), g.node("Greater", both));
        });
    }

    private static Expression either(Arguments a) {
        return a.anyText(1, 2)
                ? Choosing.texts(a.truth(0), a.text(1), a.text(2))
                : Choosing.numbers(a.truth(0), a.number(1), a.number(2));
    }

    private static Expression coalesce(Arguments a) {
        int last = a.size() - 1;
        if (a.anyText(0, last)) {
            Texts found = a.text(last);
            for (int i = last - 1; i >= 0; i--) {
                found = Choosing.texts(missing(a.text(i)), found, a.text(i));
            }
            return found;
        }
        Numbers found = a.number(last);
        for (int i = last - 1; i >= 0; i--) {
            found = Choosing.numbers(missing(a.number(i)), found, a.number(i));
        }
        return found;
    }

    private static Truths missing(Expression cells) {
        return switch (cells) {
            case Numbers n -> Choosing.missing(n);
            case Texts t -> Choosing.is(t, "");
            case Truths t -> Choosing.missing(Choosing.number(t));
        };
    }
}
