package io.crisol.ui.compare;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.learn.Target;
import io.crisol.problem.Frame;
import io.crisol.problem.TaskKind;
import io.crisol.workbench.Answers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the rows say about the question.
 *
 * @param target the column to predict
 * @param task as the frame says, or inferred from the column
 * @param positive the class that matters; empty unless the task is binary
 * @param classes the classes with their rows, most frequent first; empty for numbers
 * @param rows rows with an answer
 * @param left rows without one
 * @param skewness third standardised moment of the numbers; NaN for classes
 * @param times columns that hold dates or times
 */
record TaskFacts(
        String target,
        TaskKind task,
        Optional<String> positive,
        List<ClassCount> classes,
        int rows,
        int left,
        double skewness,
        List<String> times) {
    TaskFacts {
        classes = List.copyOf(classes);
        times = List.copyOf(times);
    }

    /** A class and how many rows have it. */
    record ClassCount(String name, int rows) {}

    /**
     * Looks at the rows.
     *
     * @throws io.crisol.finding.CrisolException where the frame's target or task does not fit them
     */
    static TaskFacts of(Dataset data, Frame frame) {
        Answers answers = Answers.of(data, frame);
        return new TaskFacts(
                answers.column(),
                answers.task(),
                answers.positive(),
                answers.target() instanceof Target.Classes c ? classes(c) : List.of(),
                answers.target().rows(),
                answers.left(),
                answers.target() instanceof Target.Amounts a ? skewness(a.values()) : Double.NaN,
                data.schema().visible().stream()
                        .filter(c -> c.type() == ColumnType.DATE || c.type() == ColumnType.TIME)
                        .map(ColumnInfo::name)
                        .toList());
    }

    /** Share of the rarest class; 1 for numbers. */
    double rarest() {
        return classes.isEmpty() ? 1 : (double) classes.getLast().rows() / rows;
    }

    /** Share of the positive class of a binary task; NaN for another task. */
    double positiveShare() {
        return classes.stream()
                .filter(c -> positive.filter(c.name()::equals).isPresent())
                .mapToDouble(c -> (double) c.rows() / rows)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static List<ClassCount> classes(Target.Classes target) {
        int[] counts = target.counts();
        List<ClassCount> classes = new ArrayList<>();
        for (int k = 0; k < counts.length; k++) {
            classes.add(new ClassCount(target.names().get(k), counts[k]));
        }
        classes.sort(Comparator.comparingInt(ClassCount::rows).reversed());
        return classes;
    }

    private static double skewness(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double second = 0;
        double third = 0;
        for (double value : values) {
            double d = value - mean;
            second += d * d;
            third += d * d * d;
        }
        double variance = second / values.length;
        return variance > 0 ? third / values.length / Math.pow(variance, 1.5) : 0;
    }
}
