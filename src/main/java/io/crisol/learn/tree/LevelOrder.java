package io.crisol.learn.tree;

import io.crisol.data.CodedColumn;
import io.crisol.learn.RowWeights;
import io.crisol.learn.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the levels of a column in an order in which a few cuts separate the answers: by mean answer, smoothed with
 * {@value #PRIOR_ROWS} rows of the overall mean. With several classes there are up to {@value #MOST_DIRECTIONS} orders, by
 * the principal directions of the smoothed class shares; a column then stands as often among the features. Levels with
 * fewer than {@value #RARE} rows share one bin, and so do the rarest where there are too many.
 */
final class LevelOrder {
    static final int PRIOR_ROWS = 10;
    static final int RARE = 5;
    private static final int MOST_LEVELS = 254;
    private static final int ITERATIONS = 50;
    private static final int MOST_DIRECTIONS = 3;
    private static final double LEAST_SHARE = 0.1;

    private final CodedColumn column;
    private final Target target;
    private final RowWeights weights;

    LevelOrder(CodedColumn column, Target target, RowWeights weights) {
        this.column = column;
        this.target = target;
        this.weights = weights;
    }

    /** The bins of the column, for each order that tells something new. */
    List<LevelBins> bins(String name) {
        int[] group = groups(rows());
        int groups = Arrays.stream(group).max().orElse(-1) + 1;
        return positions(group, groups).stream()
                .map(position -> bins(name, group, order(position)))
                .toList();
    }

    private LevelBins bins(String name, int[] group, int[] rank) {
        Map<String, Integer> codes = new HashMap<>();
        for (int level = 0; level < group.length; level++) {
            if (group[level] >= 0) {
                codes.put(column.levels().get(level), 1 + rank[group[level]]);
            }
        }
        return new LevelBins(name, codes, Math.max(1, rank.length));
    }

    /** The rank of each group by its position. */
    private static int[] order(double[] position) {
        List<Integer> order = new ArrayList<>();
        for (int g = 0; g < position.length; g++) {
            order.add(g);
        }
        order.sort(Comparator.comparingDouble((Integer g) -> position[g]).thenComparing(Comparator.naturalOrder()));
        int[] rank = new int[position.length];
        for (int r = 0; r < rank.length; r++) {
            rank[order.get(r)] = r;
        }
        return rank;
    }

    private double[] rows() {
        double[] rows = new double[column.levels().size()];
        for (int row = 0; row < column.size(); row++) {
            if (column.code(row) >= 0) {
                rows[column.code(row)] += weights.of(row);
            }
        }
        return rows;
    }

    /** The group of each level, −1 where it has no rows. Groups are numbered in the order of their first level's text. */
    private int[] groups(double[] rows) {
        List<Integer> seen = new ArrayList<>();
        for (int level = 0; level < rows.length; level++) {
            if (rows[level] > 0) {
                seen.add(level);
            }
        }
        double least = RARE;
        if (seen.size() > MOST_LEVELS) {
            double[] counts = seen.stream().mapToDouble(l -> rows[l]).sorted().toArray();
            least = Math.max(least, Math.nextUp(counts[counts.length - MOST_LEVELS]));
        }
        seen.sort(Comparator.comparing(column.levels()::get));
        int[] group = new int[rows.length];
        Arrays.fill(group, -1);
        int groups = 0;
        int rare = -1;
        for (int level : seen) {
            if (rows[level] >= least) {
                group[level] = groups++;
            } else {
                rare = rare < 0 ? groups++ : rare;
                group[level] = rare;
            }
        }
        return group;
    }

    private List<double[]> positions(int[] group, int groups) {
        return switch (target) {
            case Target.Amounts amounts -> List.of(means(group, groups, amounts.values()));
            case Target.Classes classes
            when classes.names().size() == 2 -> {
                double[] positive = new double[classes.codes().length];
                for (int row = 0; row < positive.length; row++) {
                    positive[row] = classes.codes()[row];
                }
                yield List.of(means(group, groups, positive));
            }
            case Target.Classes classes -> principal(group, groups, classes);
        };
    }

    private double[] means(int[] group, int groups, double[] answers) {
        double[] sum = new double[groups];
        double[] count = new double[groups];
        double all = 0;
        for (int row = 0; row < answers.length; row++) {
            double weight = weights.of(row);
            all += weight * answers[row];
            if (column.code(row) >= 0) {
                int g = group[column.code(row)];
                sum[g] += weight * answers[row];
                count[g] += weight;
            }
        }
        double prior = all / weights.total();
        for (int g = 0; g < groups; g++) {
            sum[g] = (sum[g] + PRIOR_ROWS * prior) / (count[g] + PRIOR_ROWS);
        }
        return sum;
    }

    private List<double[]> principal(int[] group, int groups, Target.Classes classes) {
        int kinds = classes.names().size();
        double[][] share = new double[groups][kinds];
        double[] prior = new double[kinds];
        double[] count = new double[groups];
        for (int row = 0; row < classes.codes().length; row++) {
            int k = classes.codes()[row];
            double weight = weights.of(row);
            prior[k] += weight;
            if (column.code(row) >= 0) {
                int g = group[column.code(row)];
                share[g][k] += weight;
                count[g] += weight;
            }
        }
        double total = weights.total();
        double[][] covariance = new double[kinds][kinds];
        for (int g = 0; g < groups; g++) {
            for (int k = 0; k < kinds; k++) {
                double p = prior[k] / total;
                share[g][k] = (share[g][k] + PRIOR_ROWS * p) / (count[g] + PRIOR_ROWS) - p;
            }
            for (int k = 0; k < kinds; k++) {
                for (int l = 0; l < kinds; l++) {
                    covariance[k][l] += count[g] * share[g][k] * share[g][l];
                }
            }
        }
        List<double[]> positions = new ArrayList<>();
        double first = 0;
        int most = Math.max(1, Math.min(MOST_DIRECTIONS, Math.min(kinds, groups) - 1));
        for (int d = 0; d < most; d++) {
            double[] direction = powerIteration(covariance);
            double norm = Math.sqrt(dot(direction, direction));
            if (d > 0 && norm < LEAST_SHARE * first) {
                break;
            }
            first = Math.max(first, norm);
            double[] position = new double[groups];
            for (int g = 0; g < groups; g++) {
                position[g] = dot(share[g], direction);
            }
            positions.add(position);
            deflate(covariance, direction, norm);
        }
        return positions;
    }

    /** Takes a direction out; its length is its eigenvalue. */
    private static void deflate(double[][] covariance, double[] direction, double eigenvalue) {
        if (eigenvalue == 0) {
            return;
        }
        for (int k = 0; k < direction.length; k++) {
            for (int l = 0; l < direction.length; l++) {
                covariance[k][l] -= direction[k] * direction[l] / eigenvalue;
            }
        }
    }

    /** The first eigenvector times its eigenvalue, from the column with the largest variance on. */
    private static double[] powerIteration(double[][] covariance) {
        int start = 0;
        for (int k = 1; k < covariance.length; k++) {
            start = covariance[k][k] > covariance[start][start] ? k : start;
        }
        double[] direction = covariance[start].clone();
        for (int i = 0; i < ITERATIONS; i++) {
            double norm = Math.sqrt(dot(direction, direction));
            if (norm == 0) {
                return direction;
            }
            double[] next = new double[direction.length];
            for (int k = 0; k < next.length; k++) {
                next[k] = dot(covariance[k], direction) / norm;
            }
            direction = next;
        }
        return direction;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
