package io.crisol.learn.family;

import io.crisol.graph.GraphBuilder;
import java.util.Arrays;

/** From a probability that a model gives to one that can be taken at its word; never falls. */
sealed interface ProbabilityMap {
    /** @param probability 0 to 1 */
    double of(double probability);

    /**
     * Writes itself into a graph.
     *
     * @param column a double tensor {@code [N,1]} of probabilities
     * @return one of the same shape
     */
    String write(GraphBuilder graph, String column);

    long bytes();

    /**
     * A sigmoid of the log odds (Platt 1999, on log odds instead of scores). Probabilities nearer to 0 or 1 than
     * {@link #NEAREST} count as that, so that a float's last digit can't move the result.
     */
    record Sigmoid(SigmoidScale scale) implements ProbabilityMap {
        static final double NEAREST = 1e-4;

        /** @param own whether each row is of the class */
        static Sigmoid fit(double[] probabilities, boolean[] own) {
            return new Sigmoid(SigmoidScale.of(
                    Arrays.stream(probabilities).map(Sigmoid::logOdds).toArray(), own));
        }

        private static double logOdds(double probability) {
            double p = Math.clamp(probability, NEAREST, 1 - NEAREST);
            return StrictMath.log(p) - StrictMath.log(1 - p);
        }

        @Override
        public double of(double probability) {
            return Softmax.sigmoid(scale.slope() * logOdds(probability) + scale.offset());
        }

        @Override
        public String write(GraphBuilder graph, String column) {
            String p = graph.node(
                    "Clip", column, graph.constant(new double[] {NEAREST}), graph.constant(new double[] {1 - NEAREST}));
            String rest = graph.node("Sub", graph.constant(new double[] {1}), p);
            String odds = graph.node("Sub", graph.node("Log", p), graph.node("Log", rest));
            String scaled = graph.node("Mul", odds, graph.constant(new double[] {scale.slope()}));
            return graph.node("Sigmoid", graph.node("Add", scaled, graph.constant(new double[] {scale.offset()})));
        }

        @Override
        public long bytes() {
            return 16;
        }
    }

    /**
     * Straight pieces through the centres of the blocks of an isotonic regression (Oron and Flournoy 2017, centred
     * isotonic regression), level beyond the first and the last. Unlike steps they keep the order of rows.
     *
     * @param at probabilities that the model gives, rising
     * @param to what they become, rising
     */
    record Isotonic(double[] at, double[] to) implements ProbabilityMap {
        /** A steeper piece would multiply the last digit of a float into a visible difference. */
        private static final double STEEPEST = 50;

        /** @param own whether each row is of the class */
        static Isotonic fit(double[] probabilities, boolean[] own) {
            int rows = probabilities.length;
            Integer[] order = new Integer[rows];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> Double.compare(probabilities[a], probabilities[b]));
            Blocks blocks = new Blocks(rows);
            for (int row : order) {
                blocks.add(probabilities[row], own[row] ? 1 : 0);
            }
            return blocks.map();
        }

        @Override
        public double of(double probability) {
            int found = Arrays.binarySearch(at, probability);
            if (found >= 0) {
                return to[found];
            }
            int above = -found - 1;
            if (above == 0 || above == at.length) {
                return to[Math.min(above, at.length - 1)];
            }
            double share = (probability - at[above - 1]) / (at[above] - at[above - 1]);
            return to[above - 1] + share * (to[above] - to[above - 1]);
        }

        /** Every piece adds its own rise: nothing below it, all of it above. */
        @Override
        public String write(GraphBuilder graph, String column) {
            int pieces = at.length - 1;
            if (pieces == 0) {
                String zero = graph.node("Mul", column, graph.constant(new double[] {0}));
                return graph.node("Add", zero, graph.constant(new double[] {to[0]}));
            }
            double[] lengths = new double[pieces];
            double[] slopes = new double[pieces];
            for (int i = 0; i < pieces; i++) {
                lengths[i] = at[i + 1] - at[i];
                slopes[i] = (to[i + 1] - to[i]) / lengths[i];
            }
            String beyond = graph.node("Sub", column, graph.constant(Arrays.copyOf(at, pieces), 1, pieces));
            String within = graph.node(
                    "Max", graph.node("Min", beyond, graph.constant(lengths, 1, pieces)), graph.constant(new double[] {0
                    }));
            String rise = graph.node("MatMul", within, graph.constant(slopes, pieces, 1));
            return graph.node("Add", rise, graph.constant(new double[] {to[0]}));
        }

        @Override
        public long bytes() {
            return 16L * at.length;
        }

        /** Blocks of rows in rising order that have been pooled because their shares fell (Ayer et al. 1955). */
        private static final class Blocks {
            private final double[] sums;
            private final double[] members;
            private final double[] rows;
            private int last = -1;

            Blocks(int most) {
                this.sums = new double[most];
                this.members = new double[most];
                this.rows = new double[most];
            }

            void add(double probability, double member) {
                last++;
                sums[last] = probability;
                members[last] = member;
                rows[last] = 1;
                while (last > 0 && pools()) {
                    last--;
                    sums[last] += sums[last + 1];
                    members[last] += members[last + 1];
                    rows[last] += rows[last + 1];
                }
            }

            private boolean pools() {
                double rise = share(last) - share(last - 1);
                double run = centre(last) - centre(last - 1);
                return rise <= 0 || rise > STEEPEST * run;
            }

            private double centre(int block) {
                return sums[block] / rows[block];
            }

            private double share(int block) {
                return members[block] / rows[block];
            }

            Isotonic map() {
                double all = Arrays.stream(rows, 0, last + 1).sum();
                double least = 1 / (all + 2);
                double[] at = new double[last + 1];
                double[] to = new double[last + 1];
                for (int b = 0; b <= last; b++) {
                    at[b] = centre(b);
                    to[b] = Math.clamp(share(b), least, 1 - least);
                }
                return new Isotonic(at, to);
            }
        }
    }
}
