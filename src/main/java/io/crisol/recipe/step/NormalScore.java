package io.crisol.recipe.step;

import io.crisol.graph.GraphBuilder;

/**
 * The quantile of the standard normal distribution for a rank between 0 and 1, kept 1e-7 away from both ends (Wichura
 * 1988, algorithm AS 241, PPND16; relative error about 1e-16).
 */
final class NormalScore {
    private static final double END = 1e-7;
    private static final double CENTRAL = 0.425;
    private static final double CENTRE = 0.180625;
    private static final double SHIFT = 1.6;

    private static final double[] A = {
        2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
        1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0
    };
    private static final double[] B = {
        5.2264952788528545610e3,
        2.8729085735721942674e4,
        3.9307895800092710610e4,
        2.1213794301586595867e4,
        5.3941960214247511077e3,
        6.8718700749205790830e2,
        4.2313330701600911252e1,
        1
    };
    private static final double[] C = {
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
        3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0
    };
    private static final double[] D = {
        1.05075007164441684324e-9,
        5.47593808499534494600e-4,
        1.51986665636164571966e-2,
        1.48103976427480074590e-1,
        6.89767334985100004550e-1,
        1.67638483018380384940e0,
        2.05319162663775882187e0,
        1
    };

    private NormalScore() {}

    static double of(double rank) {
        double p = rank < END ? END : rank > 1 - END ? 1 - END : rank;
        double q = p - 0.5;
        if (Math.abs(q) <= CENTRAL) {
            double r = CENTRE - q * q;
            return q * polynomial(A, r) / polynomial(B, r);
        }
        double tail = q < 0 ? p : 1 - p;
        double r = Math.sqrt(-StrictMath.log(tail)) - SHIFT;
        double size = polynomial(C, r) / polynomial(D, r);
        return q < 0 ? -size : size;
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = coefficients[0];
        for (int i = 1; i < coefficients.length; i++) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }

    /** The same on a double tensor. */
    static String write(GraphBuilder graph, String rank) {
        String low = number(graph, END);
        String high = number(graph, 1 - END);
        String raised = graph.node("Where", graph.node("Less", rank, low), low, rank);
        String p = graph.node("Where", graph.node("Greater", raised, high), high, raised);
        String q = graph.node("Sub", p, number(graph, 0.5));
        String near = graph.node("Sub", number(graph, CENTRE), graph.node("Mul", q, q));
        String central =
                graph.node("Div", graph.node("Mul", q, polynomial(graph, A, near)), polynomial(graph, B, near));
        String below = graph.node("Less", q, number(graph, 0));
        String tail = graph.node("Where", below, p, graph.node("Sub", number(graph, 1), p));
        String far =
                graph.node("Sub", graph.node("Sqrt", graph.node("Neg", graph.node("Log", tail))), number(graph, SHIFT));
        String size = graph.node("Div", polynomial(graph, C, far), polynomial(graph, D, far));
        String outer = graph.node("Where", below, graph.node("Neg", size), size);
        String inside = graph.node("LessOrEqual", graph.node("Abs", q), number(graph, CENTRAL));
        return graph.node("Where", inside, central, outer);
    }

    private static String polynomial(GraphBuilder graph, double[] coefficients, String x) {
        String sum = number(graph, coefficients[0]);
        for (int i = 1; i < coefficients.length; i++) {
            sum = graph.node("Add", graph.node("Mul", sum, x), number(graph, coefficients[i]));
        }
        return sum;
    }

    private static String number(GraphBuilder graph, double value) {
        return graph.constant(new double[] {value});
    }
}
