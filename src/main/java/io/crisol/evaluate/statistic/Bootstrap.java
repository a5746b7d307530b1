package io.crisol.evaluate.statistic;

import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Bootstrap intervals of a statistic of rows, bias-corrected and accelerated (Efron 1987); the acceleration comes from
 * leaving out blocks of rows in turn. Draws run on the workers; the result does not depend on how many there are.
 */
public final class Bootstrap {
    /** How many draws are made where nobody asks for another number. */
    public static final int DRAWS = 2_000;

    private static final int BLOCKS = 200;
    private static final int CHUNK = 50;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private final Workers workers;
    private final int draws;

    public Bootstrap(Workers workers, int draws) {
        this.workers = workers;
        this.draws = draws;
    }

    /**
     * The interval of a statistic.
     *
     * @param units what is drawn: single rows, or the rows of a group together; every row number from 0 on stands once
     * @param strata units are drawn within each of these lists of unit numbers; together they hold every unit once
     * @param statistic of ascending row numbers, in which a row may stand more than once; called from several threads;
     *     NaN where it is not defined on a draw
     * @return NaN ends where the statistic is defined on fewer than half of the draws
     */
    public Interval interval(
            List<int[]> units,
            List<int[]> strata,
            ToDoubleFunction<int[]> statistic,
            double level,
            Seed seed,
            JobContext context) {
        double whole = statistic.applyAsDouble(
                rows(units, strata.stream().flatMapToInt(Arrays::stream).toArray()));
        double[] drawn = drawn(units, strata, statistic, seed, context);
        if (Double.isNaN(whole) || drawn.length < draws / 2.0) {
            return new Interval(Double.NaN, Double.NaN, level);
        }
        double acceleration = acceleration(units, strata, statistic, seed.child("blocks"), context);
        double bias = bias(drawn, whole);
        return new Interval(
                quantile(drawn, adjusted((1 - level) / 2, bias, acceleration)),
                quantile(drawn, adjusted((1 + level) / 2, bias, acceleration)),
                level);
    }

    /** Units of single rows. */
    public static List<int[]> singleRows(int rows) {
        List<int[]> units = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            units.add(new int[] {row});
        }
        return units;
    }

    /** Lists of row numbers by the code of each row, without empty ones. */
    public static List<int[]> byCode(int[] codes, int different) {
        List<int[]> lists = new ArrayList<>();
        for (int k = 0; k < different; k++) {
            int code = k;
            int[] rows = java.util.stream.IntStream.range(0, codes.length)
                    .filter(row -> codes[row] == code)
                    .toArray();
            if (rows.length > 0) {
                lists.add(rows);
            }
        }
        return lists;
    }

    private double[] drawn(
            List<int[]> units, List<int[]> strata, ToDoubleFunction<int[]> statistic, Seed seed, JobContext context) {
        List<Callable<double[]>> tasks = new ArrayList<>();
        for (int from = 0; from < draws; from += CHUNK) {
            int first = from;
            int last = Math.min(draws, from + CHUNK);
            tasks.add(() -> {
                double[] values = new double[last - first];
                for (int i = first; i < last; i++) {
                    context.checkCancelled();
                    values[i - first] = statistic.applyAsDouble(
                            rows(units, draw(strata, seed.child(i).random())));
                }
                return values;
            });
        }
        return workers.all(context, tasks).stream()
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }

    private static int[] draw(List<int[]> strata, SplittableRandom random) {
        int[] chosen = new int[strata.stream().mapToInt(s -> s.length).sum()];
        int at = 0;
        for (int[] stratum : strata) {
            for (int i = 0; i < stratum.length; i++) {
                chosen[at++] = stratum[random.nextInt(stratum.length)];
            }
        }
        return chosen;
    }

    private static int[] rows(List<int[]> units, int[] chosen) {
        int[] times = new int[units.stream().mapToInt(u -> u.length).sum()];
        int drawn = 0;
        for (int unit : chosen) {
            for (int row : units.get(unit)) {
                times[row]++;
                drawn++;
            }
        }
        int[] rows = new int[drawn];
        int at = 0;
        for (int row = 0; row < times.length; row++) {
            Arrays.fill(rows, at, at + times[row], row);
            at += times[row];
        }
        return rows;
    }

    private double acceleration(
            List<int[]> units, List<int[]> strata, ToDoubleFunction<int[]> statistic, Seed seed, JobContext context) {
        int[] block = new int[units.size()];
        int next = 0;
        int blocks = Math.min(BLOCKS, units.size());
        for (int[] stratum : strata) {
            for (int position : seed.child(next).permutation(stratum.length)) {
                block[stratum[position]] = next++ % blocks;
            }
        }
        List<Callable<Double>> tasks = new ArrayList<>();
        for (int b = 0; b < blocks; b++) {
            int left = b;
            tasks.add(() -> statistic.applyAsDouble(rows(
                    units,
                    java.util.stream.IntStream.range(0, block.length)
                            .filter(unit -> block[unit] != left)
                            .toArray())));
        }
        double[] values = workers.all(context, tasks).stream()
                .mapToDouble(Double::doubleValue)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = 0;
        double cubes = 0;
        for (double value : values) {
            double d = mean - value;
            squares += d * d;
            cubes += d * d * d;
        }
        return squares == 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
    }

    /** The normal quantile of the share of draws below the statistic, ties counting one half. */
    private static double bias(double[] sorted, double whole) {
        double below = 0;
        for (double value : sorted) {
            below += value < whole ? 1 : value == whole ? 0.5 : 0;
        }
        double share = Math.clamp(below / sorted.length, 0.5 / sorted.length, 1 - 0.5 / sorted.length);
        return NORMAL.inverseCumulativeProbability(share);
    }

    private static double adjusted(double share, double bias, double acceleration) {
        double z = bias + NORMAL.inverseCumulativeProbability(share);
        double denominator = 1 - acceleration * z;
        return denominator <= 0 ? share : NORMAL.cumulativeProbability(bias + z / denominator);
    }

    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
