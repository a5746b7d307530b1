package io.crisol.profile.alert;

import io.crisol.data.CodedColumn;
import io.crisol.finding.Severity;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Levels that differ only in capitals, blanks, accents or punctuation, or rare ones that are one typing error away from a
 * frequent one: probably one value, spelt in several ways. {@link Spelling} says what counts as the same.
 */
public final class SimilarSpellings implements Alert {
    private static final int MOST_LEVELS = 2000;
    private static final int MOST_FOR_TYPING_ERRORS = 400;
    /** A typing error is rare beside the right spelling. */
    private static final double RARE = 0.1;

    private static final int SHOWN_GROUPS = 3;

    @Override
    public String name() {
        return "similar_spellings";
    }

    /** Spellings of one value; the most frequent one is first. */
    private record Spellings(List<String> levels, List<Integer> rows) {}

    @Override
    public List<AlertFound> look(AlertContext seen) {
        return seen.inputs()
                .filter(c -> c.distinct() > 1 && c.distinct() <= MOST_LEVELS)
                .filter(c -> seen.data().column(c.name()) instanceof CodedColumn)
                .flatMap(c -> found(c.name(), groups((CodedColumn) seen.data().column(c.name()))).stream())
                .toList();
    }

    private Optional<AlertFound> found(String column, List<Spellings> groups) {
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        long rows = 0;
        boolean certain = false;
        List<Map<String, String>> replaced = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (Spellings group : groups) {
            values.addAll(group.levels());
            shown.add(String.join(
                    " = ", group.levels().stream().map(l -> "«" + l + "»").toList()));
            for (int i = 1; i < group.levels().size(); i++) {
                rows += group.rows().get(i);
                replaced.add(Map.of(
                        "from", group.levels().get(i), "to", group.levels().getFirst()));
                certain |= Spelling.key(group.levels().get(i))
                        .equals(Spelling.key(group.levels().getFirst()));
            }
        }
        List<String> first = shown.subList(0, Math.min(SHOWN_GROUPS, shown.size()));
        return Optional.of(new AlertFound(
                name(),
                certain ? Severity.WARNING : Severity.INFO,
                List.of(column),
                Message.of("alert.similar_spellings", column, groups.size(), first, rows, shown.size() - first.size()),
                rows,
                values,
                Optional.of(fix(column, values, replaced))));
    }

    /** Blanks at the ends of a value can't be named in a replacement: all spellings are merged then. */
    private static AlertFound.Fix fix(String column, List<String> values, List<Map<String, String>> replaced) {
        return values.stream().allMatch(v -> v.equals(v.strip()))
                ? new AlertFound.Fix("replace", List.of(column), Map.of("values", replaced))
                : new AlertFound.Fix("merge_levels", List.of(column), Map.of("method", "similar"));
    }

    private static List<Spellings> groups(CodedColumn column) {
        int[] counts = new int[column.levels().size()];
        for (int code : column.codes()) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        List<Integer> used = new ArrayList<>();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                used.add(code);
            }
        }
        used.sort(Comparator.comparingInt((Integer code) -> -counts[code]).thenComparing(column.levels()::get));
        Map<String, List<Integer>> byKey = new LinkedHashMap<>();
        for (int code : used) {
            String key = Spelling.key(column.levels().get(code));
            if (!key.isBlank()) {
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(code);
            }
        }
        joinTypingErrors(byKey, counts, column.levels());
        return byKey.values().stream()
                .filter(codes -> codes.size() > 1)
                .map(codes -> new Spellings(
                        codes.stream().map(column.levels()::get).toList(),
                        codes.stream().map(code -> counts[code]).toList()))
                .toList();
    }

    /** Moves rare keys to the frequent one from which they are a typing error away. */
    private static void joinTypingErrors(Map<String, List<Integer>> byKey, int[] counts, List<String> levels) {
        if (byKey.size() > MOST_FOR_TYPING_ERRORS) {
            return;
        }
        List<String> keys = new ArrayList<>(byKey.keySet());
        List<String> words = byKey.values().stream()
                .map(codes -> Spelling.words(levels.get(codes.getFirst())))
                .toList();
        for (int rare = keys.size() - 1; rare > 0; rare--) {
            for (int frequent = 0; frequent < rare; frequent++) {
                List<Integer> into = byKey.get(keys.get(frequent));
                List<Integer> from = byKey.get(keys.get(rare));
                if (into != null
                        && from != null
                        && rows(from, counts) <= RARE * rows(into, counts)
                        && Spelling.typingError(words.get(frequent), words.get(rare))) {
                    into.addAll(from);
                    byKey.remove(keys.get(rare));
                    break;
                }
            }
        }
    }

    private static long rows(List<Integer> codes, int[] counts) {
        return codes.stream().mapToLong(code -> counts[code]).sum();
    }
}
