package io.crisol.learn.tree;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.FloatNumbers;
import io.crisol.data.Seed;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import io.crisol.problem.TaskKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A random table with what tables have: ties, missing cells, levels, constant and empty columns. */
final class RandomTable {
    /** So few that each value has a bin of its own. */
    private static final int MOST_DIFFERENT = 250;

    private final SplittableRandom random;
    private final int rows;

    private RandomTable(long seed, int rows) {
        this.random = new Seed(seed).random();
        this.rows = rows;
    }

    static TrainingSet of(long seed, int rows, TaskKind task) {
        return new RandomTable(seed, rows).training(task);
    }

    private TrainingSet training(TaskKind task) {
        Map<String, Column> columns = new LinkedHashMap<>();
        int count = 1 + random.nextInt(6);
        for (int j = 0; j < count; j++) {
            columns.put("c" + j, random.nextInt(4) == 0 ? levels() : numbers());
        }
        Dataset inputs = Dataset.of(columns);
        return new TrainingSet(inputs, target(inputs, task), task);
    }

    private Column numbers() {
        int kind = random.nextInt(7);
        double missing = random.nextInt(3) == 0 ? random.nextDouble() : 0;
        float[] different = new float[Math.min(rows, MOST_DIFFERENT)];
        for (int i = 0; i < different.length; i++) {
            different[i] = switch (kind) {
                case 0 -> 3.5f;
                case 1 -> random.nextInt(2);
                case 2 -> random.nextInt(6) - 2;
                case 3 -> (float) Math.exp(6 * random.nextGaussian());
                case 4 -> 1f + Math.ulp(1f) * random.nextInt(5);
                case 5 -> random.nextInt(3) == 0 ? 0f : -0f;
                default -> (float) random.nextGaussian();
            };
        }
        float[] values = new float[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = random.nextDouble() < missing ? Float.NaN : different[random.nextInt(different.length)];
        }
        return new FloatNumbers(values);
    }

    private Column levels() {
        int many = 1 + random.nextInt(8);
        double missing = random.nextInt(3) == 0 ? random.nextDouble() : 0;
        int[] codes = new int[rows];
        for (int row = 0; row < rows; row++) {
            codes[row] = random.nextDouble() < missing ? -1 : random.nextInt(many);
        }
        return new CodedColumn(
                ColumnType.LEVEL,
                codes,
                IntStream.rangeClosed(0, many).mapToObj(k -> "level " + k).toList());
    }

    private Target target(Dataset inputs, TaskKind task) {
        double[] signal = new double[rows];
        for (int row = 0; row < rows; row++) {
            for (Column column : inputs.columns()) {
                signal[row] += column.text(row).hashCode() % 7 * 0.3;
            }
            signal[row] += random.nextGaussian();
        }
        if (task == TaskKind.REGRESSION) {
            boolean coarse = random.nextBoolean();
            return new Target.Amounts(IntStream.range(0, rows)
                    .mapToDouble(row -> coarse ? Math.rint(signal[row]) : 1000 + signal[row])
                    .toArray());
        }
        List<String> names = List.of("a", "b", "c").subList(0, task == TaskKind.BINARY ? 2 : 3);
        return new Target.Classes(
                IntStream.range(0, rows)
                        .map(row -> Math.floorMod((int) Math.floor(signal[row]), names.size()))
                        .toArray(),
                names);
    }
}
