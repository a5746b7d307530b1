package io.crisol.ui.problem;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.DateColumn;
import io.crisol.data.NumberColumn;
import io.crisol.data.TextColumn;
import io.crisol.data.TimeColumn;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.UsageException;
import io.crisol.learn.Target;
import io.crisol.problem.DataFacts;
import io.crisol.problem.Frame;
import io.crisol.problem.PredictionTime;
import io.crisol.problem.TaskKind;
import io.crisol.profile.DuplicateRows;
import io.crisol.workbench.Answers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the imported table says about the frame.
 *
 * @param columns its columns; empty where no table is loaded
 * @param rows its rows
 * @param classes rows of each class of the target, in the order negative, positive; empty for numbers
 * @param task what can be predicted of the target
 * @param positive the class that would be taken as the one that matters
 * @param identifiers columns that only name a row
 * @param data what counts for the assessment
 * @param trouble why the target can't be predicted
 */
record TableFacts(
        List<ColumnInfo> columns,
        int rows,
        Map<String, Integer> classes,
        Optional<TaskKind> task,
        Optional<String> positive,
        List<String> identifiers,
        DataFacts data,
        Optional<Finding> trouble) {
    static final TableFacts NONE = new TableFacts(
            List.of(), 0, Map.of(), Optional.empty(), Optional.empty(), List.of(), DataFacts.NONE, Optional.empty());

    private static final int LEAST_TO_IDENTIFY = 20;

    boolean loaded() {
        return !columns.isEmpty();
    }

    boolean has(String column) {
        return columns.stream().anyMatch(c -> c.name().equals(column));
    }

    /** Looks at a table; where the target can't be predicted, that is the trouble. Takes time on long tables. */
    static TableFacts of(Dataset table, Frame frame) {
        List<ColumnInfo> columns = table.schema().visible();
        List<String> identifiers = columns.stream()
                .map(ColumnInfo::name)
                .filter(name -> identifies(name, table.column(name)))
                .toList();
        TableFacts bare = new TableFacts(
                columns,
                table.rows(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                identifiers,
                DataFacts.NONE,
                Optional.empty());
        if (frame.target().isEmpty()) {
            return bare;
        }
        try {
            return bare.with(Answers.of(table, frame), frame);
        } catch (UsageException e) {
            return bare.with(e.finding());
        } catch (InputException e) {
            return bare.with(e.finding());
        }
    }

    private TableFacts with(Finding finding) {
        return new TableFacts(columns, rows, classes, task, positive, identifiers, data, Optional.of(finding));
    }

    private TableFacts with(Answers answers, Frame frame) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (answers.target() instanceof Target.Classes c) {
            int[] each = c.counts();
            for (int i = 0; i < each.length; i++) {
                counts.put(c.names().get(i), each[i]);
            }
        }
        int labelled = answers.data().rows();
        long features = features(answers.column(), frame);
        DataFacts facts = counts.isEmpty()
                ? DataFacts.ofNumbers(labelled, features)
                : agreement(
                        answers,
                        DataFacts.ofClasses(
                                labelled,
                                counts.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .min()
                                        .orElse(0),
                                features));
        return new TableFacts(
                columns,
                rows,
                counts,
                Optional.of(answers.task()),
                answers.positive(),
                identifiers,
                facts,
                Optional.empty());
    }

    private long features(String target, Frame frame) {
        Set<String> out = new HashSet<>(PredictionTime.late(frame));
        out.addAll(identifiers);
        out.add(target);
        return columns.stream().filter(c -> !out.contains(c.name())).count();
    }

    /** The share of rows whose label is the usual one among their exact duplicates, where there are duplicates. */
    private static DataFacts agreement(Answers answers, DataFacts facts) {
        if (!(answers.target() instanceof Target.Classes labels)
                || answers.data().schema().size() < 2) {
            return facts;
        }
        List<int[]> groups = DuplicateRows.groups(answers.data().without(List.of(answers.column())));
        int[] odd = groups.stream()
                .mapToInt(group -> group.length - usual(group, labels.codes()))
                .toArray();
        return groups.isEmpty()
                ? facts
                : facts.withAgreement(1 - (double) Arrays.stream(odd).sum() / labels.rows());
    }

    private static int usual(int[] group, int[] codes) {
        Map<Integer, Integer> counts = new HashMap<>();
        Arrays.stream(group).forEach(row -> counts.merge(codes[row], 1, Integer::sum));
        return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Whether a column has another value in every row, and is neither a measure nor a time. */
    private static boolean identifies(String name, Column cells) {
        if (cells.size() < LEAST_TO_IDENTIFY) {
            return false;
        }
        return switch (cells) {
            case CodedColumn c -> unique(c);
            case TextColumn c -> unique(c);
            case NumberColumn c -> named(name) && whole(c) && unique(c);
            case DateColumn _, TimeColumn _ -> false;
        };
    }

    private static boolean named(String name) {
        return name.toLowerCase(java.util.Locale.ROOT)
                .matches("(.*[_ .-])?(id|key|nr|no|number|index|code)|id.*|row.*");
    }

    private static boolean whole(NumberColumn column) {
        return Arrays.stream(column.toArray()).allMatch(v -> v == Math.rint(v));
    }

    private static boolean unique(Column cells) {
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < cells.size(); row++) {
            if (cells.isMissing(row) || !seen.add(cells.text(row))) {
                return false;
            }
        }
        return true;
    }
}
