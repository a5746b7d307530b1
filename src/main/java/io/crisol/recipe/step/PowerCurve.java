package io.crisol.recipe.step;

import io.crisol.graph.GraphBuilder;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A power transformation of one column, then standardised.
 *
 * @param boxCox Box and Cox, only above 0; else Yeo and Johnson
 * @param mean subtracted from what the power gives
 * @param unit and divided by
 */
record PowerCurve(boolean boxCox, double lambda, double mean, double unit) implements Curves.Curve {
    /** Exponents looked at. */
    private static final double WIDEST = 5;

    /** Nearer to a whole exponent, or to the logarithm, than this is it. */
    private static final double NEAR = 1e-6;

    /** Below this size Yeo and Johnson's curves are straight lines within the precision of float. */
    private static final float STRAIGHT = 1e-4f;

    /** Of more values than these, evenly spaced order statistics are taken for the likelihood. */
    private static final int MOST = 20_000;

    /** And of these for the first, coarse look. */
    private static final int FEW = 1_000;

    static PowerCurve learned(boolean boxCox, float[] sorted, boolean standardize) {
        double lambda = straight(boxCox, sorted) ? 1 : snapped(mostLikely(boxCox, sorted));
        PowerCurve bare = new PowerCurve(boxCox, lambda, 0, 1);
        if (!standardize || sorted.length == 0) {
            return bare;
        }
        double[] bent = new double[sorted.length];
        double sum = 0;
        for (int i = 0; i < bent.length; i++) {
            bent[i] = i > 0 && sorted[i] == sorted[i - 1] ? bent[i - 1] : bare.at(sorted[i]);
            sum += bent[i];
        }
        double mean = sum / sorted.length;
        double squares = 0;
        for (double each : bent) {
            squares += (each - mean) * (each - mean);
        }
        double unit = Math.sqrt(squares / sorted.length);
        boolean constant = sorted[0] == sorted[sorted.length - 1];
        return new PowerCurve(boxCox, lambda, constant ? bare.at(sorted[0]) : mean, constant || unit == 0 ? 1 : unit);
    }

    private static boolean straight(boolean boxCox, float[] sorted) {
        return sorted.length == 0
                || sorted[0] == sorted[sorted.length - 1]
                || !boxCox && Math.max(-sorted[0], sorted[sorted.length - 1]) < STRAIGHT;
    }

    private static float[] spaced(float[] sorted, int most) {
        if (sorted.length <= most) {
            return sorted;
        }
        float[] some = new float[most];
        for (int i = 0; i < most; i++) {
            some[i] = sorted[(int) ((long) i * (sorted.length - 1) / (most - 1))];
        }
        return some;
    }

    private static double snapped(double lambda) {
        double whole = Math.rint(lambda);
        return Math.abs(lambda - whole) < NEAR ? whole : lambda;
    }

    /** Where the profile likelihood is highest: a coarse look, then golden sections around the best. */
    private static double mostLikely(boolean boxCox, float[] sorted) {
        Likelihood coarse = new Likelihood(boxCox, spaced(sorted, FEW));
        double step = 0.25;
        double best = 1;
        double highest = coarse.applyAsDouble(best);
        for (double lambda = -WIDEST; lambda <= WIDEST; lambda += step) {
            double likelihood = coarse.applyAsDouble(lambda);
            if (likelihood > highest) {
                highest = likelihood;
                best = lambda;
            }
        }
        return highest(new Likelihood(boxCox, spaced(sorted, MOST)), best - 2 * step, best + 2 * step);
    }

    private static double highest(DoubleUnaryOperator function, double from, double to) {
        double ratio = (Math.sqrt(5) - 1) / 2;
        double low = from;
        double high = to;
        double left = high - ratio * (high - low);
        double right = low + ratio * (high - low);
        double atLeft = function.applyAsDouble(left);
        double atRight = function.applyAsDouble(right);
        while (high - low > 1e-9) {
            if (atLeft >= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - ratio * (high - low);
                atLeft = function.applyAsDouble(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + ratio * (high - low);
                atRight = function.applyAsDouble(right);
            }
        }
        return (low + high) / 2;
    }

    /** The log-likelihood of an exponent, up to a constant: −n/2 · log(variance) + (λ − 1) · Σ ± log. */
    private static final class Likelihood implements DoubleUnaryOperator {
        private final boolean boxCox;
        private final double[] logs;
        private final boolean[] below;
        private final double tilt;

        Likelihood(boolean boxCox, float[] values) {
            this.boxCox = boxCox;
            logs = new double[values.length];
            below = new boolean[values.length];
            double sum = 0;
            for (int i = 0; i < logs.length; i++) {
                below[i] = !boxCox && values[i] < 0;
                logs[i] = boxCox ? StrictMath.log(values[i]) : StrictMath.log1p(Math.abs((double) values[i]));
                sum += below[i] ? -logs[i] : logs[i];
            }
            tilt = sum;
        }

        @Override
        public double applyAsDouble(double lambda) {
            double[] bent = new double[logs.length];
            for (int i = 0; i < bent.length; i++) {
                bent[i] = below[i] ? -bent(logs[i], 2 - lambda) : bent(logs[i], lambda);
            }
            double mean = Arrays.stream(bent).sum() / bent.length;
            double squares = 0;
            for (double each : bent) {
                squares += (each - mean) * (each - mean);
            }
            double likelihood = -0.5 * bent.length * Math.log(squares / bent.length) + (lambda - 1) * tilt;
            return Double.isFinite(likelihood) ? likelihood : Double.NEGATIVE_INFINITY;
        }

        private static double bent(double log, double lambda) {
            return Math.abs(lambda) < NEAR ? log : StrictMath.expm1(lambda * log) / lambda;
        }
    }

    @Override
    public double at(double x) {
        return Grid.of((power(x) - mean) / unit);
    }

    private double power(double x) {
        if (boxCox) {
            return x > 0 ? bent(x, lambda) : Double.NaN;
        }
        if (lambda == 1) {
            return x;
        }
        double size = Math.abs(x) + 1;
        return x >= 0 ? bent(size, lambda) : -bent(size, 2 - lambda);
    }

    private static double bent(double base, double exponent) {
        return exponent == 0 ? StrictMath.log(base) : (StrictMath.pow(base, exponent) - 1) / exponent;
    }

    @Override
    public String write(GraphBuilder graph, String tensor) {
        String centred = graph.node("Sub", writePower(graph, tensor), number(graph, mean));
        return Grid.write(graph, graph.node("Div", centred, number(graph, unit)));
    }

    private String writePower(GraphBuilder graph, String tensor) {
        if (boxCox) {
            String above = graph.node("Greater", tensor, number(graph, 0));
            return graph.node("Where", above, writeBent(graph, tensor, lambda), number(graph, Double.NaN));
        }
        if (lambda == 1) {
            return tensor;
        }
        String size = graph.node("Add", graph.node("Abs", tensor), number(graph, 1));
        String above = graph.node("GreaterOrEqual", tensor, number(graph, 0));
        String down = graph.node("Neg", writeBent(graph, size, 2 - lambda));
        return graph.node("Where", above, writeBent(graph, size, lambda), down);
    }

    private static String writeBent(GraphBuilder graph, String base, double exponent) {
        if (exponent == 0) {
            return graph.node("Log", base);
        }
        String power = graph.node("Pow", base, number(graph, exponent));
        return graph.node("Div", graph.node("Sub", power, number(graph, 1)), number(graph, exponent));
    }

    private static String number(GraphBuilder graph, double value) {
        return graph.constant(new double[] {value});
    }
}
