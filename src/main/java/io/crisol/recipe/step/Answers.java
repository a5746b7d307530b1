package io.crisol.recipe.step;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.NumberColumn;
import io.crisol.finding.Finding;
import io.crisol.finding.UsageException;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The true answers as numbers to take means of: a number as it is; two classes as 1 for the second in natural order; more
 * classes as one column of 0 and 1 for each.
 *
 * @param classes the classes in natural order where there are more than two; else empty
 * @param second the second of two classes; "" where answers are numbers, or have one class or many
 * @param columns the numbers, NaN where an answer is missing
 */
record Answers(List<String> classes, String second, double[][] columns) {
    private static final int MOST_CLASSES = 50;

    Answers {
        classes = List.copyOf(classes);
    }

    /** @throws UsageException where the answers are neither numbers nor a few classes */
    static Answers of(Column target) {
        return switch (target) {
            case NumberColumn numbers -> new Answers(List.of(), "", new double[][] {numbers.toArray()});
            case CodedColumn coded -> ofClasses(coded);
            default -> throw new UsageException(Finding.error("step.target.no_classes"));
        };
    }

    private static Answers ofClasses(CodedColumn target) {
        List<String> classes =
                new ArrayList<>(Learned.inOrder(Learned.counts(target).keySet()));
        classes.remove("");
        if (classes.size() > MOST_CLASSES) {
            throw new UsageException(Finding.error("step.target.no_classes"));
        }
        if (classes.size() <= 2) {
            String second = classes.isEmpty() ? "" : classes.getLast();
            return new Answers(List.of(), second, new double[][] {share(target, second)});
        }
        return new Answers(
                classes, "", classes.stream().map(c -> share(target, c)).toArray(double[][]::new));
    }

    private static double[] share(CodedColumn target, String wanted) {
        double[] ones = new double[target.size()];
        Arrays.setAll(
                ones,
                row -> target.isMissing(row) ? Double.NaN : target.text(row).equals(wanted) ? 1 : 0);
        return ones;
    }

    /** How many columns of numbers there are. */
    int width() {
        return columns.length;
    }

    /** What follows the name of a column made for place {@code k}. */
    String suffix(int k) {
        return classes.isEmpty() ? "" : "=" + classes.get(k);
    }

    /** What the means are of, in words. */
    Object said() {
        return classes.isEmpty() && second.isEmpty()
                ? Message.of("step.target.mean")
                : classes.isEmpty()
                        ? Message.of("step.target.share", second)
                        : Message.of("step.target.shares", classes.size());
    }
}
