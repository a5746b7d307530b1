package io.crisol.profile.assumption;

import io.crisol.job.JobContext;
import io.crisol.profile.assumption.formula.LinearFit;
import io.crisol.profile.assumption.formula.LogisticFit;
import io.crisol.profile.assumption.formula.Orthogonal;
import io.crisol.text.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The training rows as a design: levels coded as columns, one level a reference, rows with a gap left out. What several
 * checks need is fitted once. Used on one thread.
 */
public final class CheckedRows {
    private final CheckInput input;
    private final Answered answered;
    private final Design design;
    private final JobContext context;
    private final Map<Integer, LogisticFit> logistic = new HashMap<>();
    private @Nullable Orthogonal orthogonal;
    private @Nullable LinearFit linear;

    private CheckedRows(CheckInput input, Answered answered, Design design, JobContext context) {
        this.input = input;
        this.answered = answered;
        this.design = design;
        this.context = context;
    }

    static CheckedRows of(CheckInput input, JobContext context) {
        Answered all = Answered.of(input);
        Design design = Design.of(input, all, context);
        return new CheckedRows(input, all, design, context);
    }

    public CheckInput input() {
        return input;
    }

    /** Rows that are computed with. */
    public int rows() {
        return design.rows().length;
    }

    /** For each of them its place among the training rows, counted from 0. */
    public int[] rowNumbers() {
        return java.util.Arrays.stream(design.rows())
                .map(row -> java.util.Arrays.binarySearch(input.rows(), row))
                .toArray();
    }

    /** The columns of the design, none constant, the intercept not among them. */
    public double[][] columns() {
        return design.columns();
    }

    /** Names of the columns of the design, as in {@code contract = monthly}. */
    public List<String> names() {
        return design.names();
    }

    public List<DesignTerm> terms() {
        return design.terms();
    }

    public List<Message> notes() {
        return design.notes();
    }

    /** The column by which the rows stand in order of time; empty where they don't. */
    public Optional<String> time() {
        return answered.time();
    }

    /** Names of the classes, the positive one last; empty where a number is predicted. */
    public List<String> classes() {
        return answered.classes();
    }

    /** The class of each row. */
    public int[] codes() {
        int[] codes = new int[rows()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (int) answered.values()[design.rows()[i]];
        }
        return codes;
    }

    /** The number to predict, of each row. */
    public double[] numbers() {
        double[] numbers = new double[rows()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = answered.values()[design.rows()[i]];
        }
        return numbers;
    }

    /** Answer of a row that was given: number or class; NaN where it has none. */
    double answer(int row) {
        return answered.values()[row];
    }

    /** 1 for rows of a class, 0 for others. */
    public double[] ofClass(int code) {
        int[] codes = codes();
        double[] is = new double[codes.length];
        for (int i = 0; i < is.length; i++) {
            is[i] = codes[i] == code ? 1 : 0;
        }
        return is;
    }

    /** The classes for which one model against the others is fitted: the positive one of two, else each. */
    public int[] fittedClasses() {
        return classes().size() == 2
                ? new int[] {1}
                : java.util.stream.IntStream.range(0, Math.min(10, classes().size()))
                        .toArray();
    }

    /** Fewer rows than twice the parameters can't be fitted. */
    public boolean tooFew() {
        return rows() < Math.max(8, 2 * (columns().length + 1)) || columns().length == 0;
    }

    /** The columns, decomposed. */
    public Orthogonal orthogonal() {
        Orthogonal known = orthogonal;
        if (known == null) {
            known = Orthogonal.of(columns(), rows(), context);
            orthogonal = known;
        }
        return known;
    }

    /** The least-squares fit of the numbers. */
    public LinearFit linear() {
        LinearFit known = linear;
        if (known == null) {
            known = LinearFit.of(orthogonal(), numbers());
            linear = known;
        }
        return known;
    }

    /** The logistic fit of one class against the others; empty where one side has no rows. */
    public Optional<LogisticFit> logistic(int code) {
        double[] y = ofClass(code);
        double rows = java.util.Arrays.stream(y).sum();
        return rows == 0 || rows == y.length
                ? Optional.empty()
                : Optional.of(logistic.computeIfAbsent(code, c -> LogisticFit.of(orthogonal(), y, context)));
    }
}
