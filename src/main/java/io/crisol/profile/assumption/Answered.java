package io.crisol.profile.assumption;

import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.DateColumn;
import io.crisol.data.NumberColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The answers of the rows, and their order.
 *
 * @param values number or class code of each row; NaN without an answer
 * @param classes names of the classes; empty for numbers
 * @param order row numbers with an answer, in order of time where there is one, else ascending
 * @param time the column that orders the rows
 */
record Answered(double[] values, List<String> classes, int[] order, Optional<String> time) {
    static Answered of(CheckInput input) {
        Column answers = input.source().column(input.target());
        List<String> classes = input.task().classes() ? classes(answers, input.rows(), input.positive()) : List.of();
        double[] values = input.task().classes() ? codes(answers, classes) : numbers(answers);
        int[] rows = Arrays.stream(input.rows())
                .filter(row -> Double.isFinite(values[row]))
                .toArray();
        Optional<String> time = time(input);
        return new Answered(
                values,
                classes,
                time.map(t -> ordered(rows, moments(input.source().column(t)))).orElse(rows),
                time);
    }

    private static double[] numbers(Column answers) {
        return answers instanceof NumberColumn n ? n.toArray() : new double[0];
    }

    private static List<String> classes(Column answers, int[] rows, Optional<String> positive) {
        TreeSet<String> names = new TreeSet<>();
        for (int row : rows) {
            if (!answers.isMissing(row)) {
                names.add(answers.text(row));
            }
        }
        List<String> ordered = new ArrayList<>(names);
        positive.filter(ordered::remove).ifPresent(ordered::add);
        return List.copyOf(ordered);
    }

    private static double[] codes(Column answers, List<String> classes) {
        Map<String, Integer> known = new HashMap<>();
        classes.forEach(c -> known.put(c, known.size()));
        double[] codes = new double[answers.size()];
        for (int row = 0; row < codes.length; row++) {
            Integer code = answers.isMissing(row) ? null : known.get(answers.text(row));
            codes[row] = code == null ? Double.NaN : code;
        }
        return codes;
    }

    /** The column of a forward split, else the first date by which the rows stand in order already. */
    private static Optional<String> time(CheckInput input) {
        if (input.split().equals("forward")) {
            return input.splitColumn()
                    .filter(input.source().schema()::has)
                    .filter(c -> moments(input.source().column(c)).length > 0);
        }
        return input.source().schema().columns().stream()
                .filter(c -> c.type() == ColumnType.DATE)
                .map(c -> c.name())
                .filter(c -> inOrder(moments(input.source().column(c)), input.rows()))
                .findFirst();
    }

    private static double[] moments(Column column) {
        return switch (column) {
            case NumberColumn n -> n.toArray();
            case DateColumn d ->
                Arrays.stream(d.millis())
                        .mapToDouble(v -> v == Long.MIN_VALUE ? Double.NaN : v)
                        .toArray();
            default -> new double[0];
        };
    }

    private static boolean inOrder(double[] moments, int[] rows) {
        int up = 0;
        int down = 0;
        for (int i = 1; i < rows.length; i++) {
            double before = moments[rows[i - 1]];
            double now = moments[rows[i]];
            if (Double.isNaN(now) || Double.isNaN(before)) {
                return false;
            }
            up += now > before ? 1 : 0;
            down += now < before ? 1 : 0;
        }
        return (up == 0 || down == 0) && up + down > rows.length / 2;
    }

    private static int[] ordered(int[] rows, double[] moments) {
        return Arrays.stream(rows)
                .filter(row -> !Double.isNaN(moments[row]))
                .boxed()
                .sorted((a, b) ->
                        moments[a] == moments[b] ? Integer.compare(a, b) : Double.compare(moments[a], moments[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
