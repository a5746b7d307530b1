package io.crisol.workbench;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.NumberColumn;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Nearest;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.learn.Target;
import io.crisol.problem.Frame;
import io.crisol.problem.TaskKind;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The true answers of a dataset: which column, what task, which class matters, and the rows that have an answer.
 *
 * @param column name of the target column
 * @param task what is predicted
 * @param data the rows that have an answer, with all columns
 * @param target their answers
 * @param rows their row numbers in the dataset that was given, ascending
 * @param left rows left out because they have no answer
 */
public record Answers(String column, TaskKind task, Dataset data, Target target, int[] rows, int left) {
    private static final Set<String> POSITIVE =
            Set.of("yes", "true", "1", "y", "positive", "bad", "churn", "sí", "si", "default", "fraud");
    private static final int MOST_CLASSES = 100;
    private static final int FEW_CLASSES = 10;

    /** Name of the positive class; empty unless the task is binary. */
    public Optional<String> positive() {
        return target instanceof Target.Classes c && task == TaskKind.BINARY
                ? Optional.of(c.names().get(1))
                : Optional.empty();
    }

    /**
     * Finds the answers that a frame asks for; what the frame leaves open is inferred.
     *
     * @throws UsageException where the target, task or positive class is not in the data
     * @throws InputException where the column can't be a target
     */
    public static Answers of(Dataset all, Frame frame) {
        String column = column(all, frame);
        Column cells = all.column(column);
        int[] rows = IntStream.range(0, all.rows())
                .filter(row -> !cells.isMissing(row) && finite(cells, row))
                .toArray();
        Dataset data = rows.length == all.rows() ? all : all.take(rows);
        if (rows.length == 0) {
            throw new InputException(
                    Finding.error("workbench.no_answers", column).at(Place.column(column)));
        }
        TaskKind task = frame.task().orElseGet(() -> infer(data.column(column), column));
        Target target = task == TaskKind.REGRESSION
                ? numbers(data.column(column), column)
                : classes(data.column(column), column, task, frame.positive());
        return new Answers(column, task, data, target, rows, all.rows() - rows.length);
    }

    private static String column(Dataset data, Frame frame) {
        String name = frame.target()
                .orElseThrow(() -> new UsageException(
                        Finding.error("workbench.no_target", data.schema().names())));
        if (!data.schema().has(name)) {
            throw new UsageException(Nearest.to(name, data.schema().names())
                    .map(near -> Finding.error("workbench.unknown_target_near", name, near))
                    .orElseGet(() -> Finding.error("workbench.unknown_target", name))
                    .at(Place.column(name)));
        }
        return name;
    }

    private static boolean finite(Column cells, int row) {
        return !(cells instanceof NumberColumn n) || Double.isFinite(n.get(row));
    }

    private static TaskKind infer(Column cells, String column) {
        return switch (cells) {
            case CodedColumn c -> {
                long distinct = Arrays.stream(c.codes()).distinct().count();
                yield distinct <= 2 ? TaskKind.BINARY : TaskKind.MULTICLASS;
            }
            case NumberColumn n -> {
                long distinct = Arrays.stream(n.toArray()).distinct().limit(3).count();
                yield distinct == 2 ? TaskKind.BINARY : TaskKind.REGRESSION;
            }
            default ->
                throw new InputException(Finding.error(
                                "workbench.target_type",
                                column,
                                Message.of("data.type." + cells.type().word()))
                        .at(Place.column(column)));
        };
    }

    private static Target numbers(Column cells, String column) {
        if (!(cells instanceof NumberColumn n)) {
            throw new InputException(Finding.error(
                            "workbench.target_not_number",
                            column,
                            Message.of("data.type." + cells.type().word()))
                    .at(Place.column(column)));
        }
        double[] values = n.toArray();
        if (Arrays.stream(values).distinct().limit(2).count() < 2) {
            throw new InputException(
                    Finding.error("workbench.target_constant", column).at(Place.column(column)));
        }
        return new Target.Amounts(values);
    }

    private static Target classes(Column cells, String column, TaskKind task, Optional<String> positive) {
        if (cells.type() == ColumnType.DATE || cells.type() == ColumnType.TIME) {
            throw new InputException(Finding.error(
                            "workbench.target_type",
                            column,
                            Message.of("data.type." + cells.type().word()))
                    .at(Place.column(column)));
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int row = 0; row < cells.size(); row++) {
            counts.merge(cells.text(row), 1, Integer::sum);
        }
        if (counts.size() < 2) {
            throw new InputException(
                    Finding.error("workbench.target_constant", column).at(Place.column(column)));
        }
        if (task == TaskKind.BINARY && counts.size() > 2) {
            throw new UsageException(Finding.error("workbench.target_not_binary", column, counts.size())
                    .at(Place.column(column)));
        }
        if (counts.size() > 2 && counts.size() * 2 > cells.size()) {
            throw new InputException(Finding.error("workbench.target_identifier", column, counts.size(), cells.size())
                    .at(Place.column(column)));
        }
        if (counts.size() > MOST_CLASSES) {
            throw new InputException(Finding.error("workbench.target_many_classes", column, counts.size(), MOST_CLASSES)
                    .at(Place.column(column)));
        }
        List<String> names = task == TaskKind.BINARY
                ? binary(counts, column, positive)
                : new ArrayList<>(new TreeSet<>(counts.keySet()));
        Map<String, Integer> codes = new HashMap<>();
        for (String name : names) {
            codes.put(name, codes.size());
        }
        int[] coded = new int[cells.size()];
        for (int row = 0; row < coded.length; row++) {
            coded[row] = codes.getOrDefault(cells.text(row), 0);
        }
        return new Target.Classes(coded, names);
    }

    /** (negative, positive): the positive class as named, else by its usual name, else the rarer one. */
    private static List<String> binary(Map<String, Integer> counts, String column, Optional<String> wanted) {
        List<String> names = new ArrayList<>(counts.keySet());
        String positive;
        if (wanted.isPresent()) {
            positive = names.stream()
                    .filter(n -> same(n, wanted.get()))
                    .findFirst()
                    .orElseThrow(() ->
                            new UsageException(Finding.error("workbench.unknown_positive", wanted.get(), column, names)
                                    .at(Place.column(column).withValue(wanted.get()))));
        } else {
            positive = names.stream()
                    .filter(n -> POSITIVE.contains(n.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseGet(() -> rarer(counts, names));
        }
        names.remove(positive);
        return List.of(names.getFirst(), positive);
    }

    private static String rarer(Map<String, Integer> counts, List<String> names) {
        int first = counts.getOrDefault(names.get(0), 0);
        int second = counts.getOrDefault(names.get(1), 0);
        return first <= second ? names.get(0) : names.get(1);
    }

    private static boolean same(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        try {
            return Double.parseDouble(a) == Double.parseDouble(b);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Whether a number column looks like codes of classes: at most ten different whole numbers. */
    public static boolean looksLikeClasses(NumberColumn column) {
        double[] distinct = Arrays.stream(column.toArray())
                .filter(Double::isFinite)
                .distinct()
                .limit(FEW_CLASSES + 1)
                .toArray();
        return distinct.length > 2
                && distinct.length <= FEW_CLASSES
                && Arrays.stream(distinct).allMatch(v -> v == Math.rint(v));
    }
}
