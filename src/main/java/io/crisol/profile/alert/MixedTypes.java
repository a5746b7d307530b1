package io.crisol.profile.alert;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.TextColumn;
import io.crisol.finding.Severity;
import io.crisol.profile.ColumnProfile;
import io.crisol.text.Message;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column of texts of which at least half, but not all, are numbers or dates: what stands between them keeps the column from
 * its type. Levels with up to ten different numbers (0, 1, 2, 3+) are codes and stay as they are.
 */
public final class MixedTypes implements Alert {
    private static final double MOST = 0.5;
    private static final int FEW_VALUES = 10;
    private static final int SHOWN = 5;
    private static final int LONGEST = 32;
    private static final Pattern NUMBER =
            Pattern.compile("[-+−]?(\\d+|\\d{1,3}([.,' ]\\d{3})+)([.,]\\d*)?([eE][-+]?\\d+)?|[-+−]?[.,]\\d+");
    private static final Pattern DATE = Pattern.compile(
            "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}([ T]\\d{1,2}:\\d{2}.*)?|\\d{1,2}[-/.]\\d{1,2}[-/.](\\d{4}|\\d{2})(["
                    + " T]\\d{1,2}:\\d{2}.*)?");

    private enum Kind {
        NUMBER,
        DATE,
        OTHER
    }

    @Override
    public String name() {
        return "mixed_types";
    }

    @Override
    public List<AlertFound> look(AlertContext seen) {
        return seen.inputs()
                .flatMap(c -> counts(seen.data().column(c.name())).flatMap(n -> found(c, n)).stream())
                .toList();
    }

    private Optional<AlertFound> found(ColumnProfile column, Map<String, Integer> counts) {
        for (Kind kind : new Kind[] {Kind.DATE, Kind.NUMBER}) {
            List<Map.Entry<String, Integer>> others = counts.entrySet().stream()
                    .filter(e -> kind(e.getKey()) != kind)
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                    .toList();
            long all = counts.values().stream().mapToLong(Integer::longValue).sum();
            long rest = others.stream().mapToLong(Map.Entry::getValue).sum();
            if (rest > 0 && rest < (1 - MOST) * all && counts.size() - others.size() > FEW_VALUES) {
                return Optional.of(found(column, kind, others, all, rest));
            }
        }
        return Optional.empty();
    }

    private AlertFound found(
            ColumnProfile column, Kind kind, List<Map.Entry<String, Integer>> others, long all, long rest) {
        List<String> shown = others.stream().limit(SHOWN).map(Map.Entry::getKey).toList();
        String type = kind == Kind.NUMBER ? "number" : "date";
        return new AlertFound(
                name(),
                Severity.WARNING,
                List.of(column.name()),
                Message.of(
                        "alert.mixed_types." + type,
                        column.name(),
                        100.0 * (all - rest) / all,
                        rest,
                        shown.stream().map(MixedTypes::quoted).toList()),
                rest,
                shown,
                Optional.of(new AlertFound.Fix("retype", List.of(column.name()), Map.of("to", type))));
    }

    private static String quoted(String value) {
        String shown = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        return "«" + shown + "»";
    }

    private static Kind kind(String text) {
        String value = text.strip();
        return DATE.matcher(value).matches() ? Kind.DATE : NUMBER.matcher(value).matches() ? Kind.NUMBER : Kind.OTHER;
    }

    /** How often each text stands in a column; empty for columns of other types. */
    private static Optional<Map<String, Integer>> counts(Column column) {
        Map<String, Integer> counts = new HashMap<>();
        switch (column) {
            case CodedColumn c -> {
                int[] rows = new int[c.levels().size()];
                for (int code : c.codes()) {
                    if (code >= 0) {
                        rows[code]++;
                    }
                }
                for (int code = 0; code < rows.length; code++) {
                    if (rows[code] > 0) {
                        counts.put(c.levels().get(code), rows[code]);
                    }
                }
            }
            case TextColumn c -> {
                for (int row = 0; row < c.size(); row++) {
                    if (!c.isMissing(row) && c.text(row).length() <= LONGEST) {
                        counts.merge(c.text(row), 1, Integer::sum);
                    } else if (!c.isMissing(row)) {
                        counts.merge("…", 1, Integer::sum);
                    }
                }
            }
            default -> {
                return Optional.empty();
            }
        }
        return counts.isEmpty() ? Optional.empty() : Optional.of(counts);
    }
}
