package io.crisol.recipe;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Suggests a recipe that makes a table workable for every family: columns that can't help are dropped, missing numbers
 * replaced, levels encoded (trees still read them as they are), numbers brought to one scale.
 */
public final class SuggestRecipe {
    /** Share of missing cells above which it is worth remembering where they were. */
    static final double MUCH_MISSING = 0.05;
    /** More levels than this share their columns. */
    static final int MANY_LEVELS = 50;

    private final Dataset data;
    private final String target;
    private final List<Suggestion> made = new ArrayList<>();

    private SuggestRecipe(Dataset data, String target) {
        this.data = data;
        this.target = target;
    }

    /**
     * The suggested steps in order, each with its reason.
     *
     * @param target the target's name, or ""; its column is left alone
     */
    public static List<Suggestion> of(Dataset data, String target) {
        return List.copyOf(new SuggestRecipe(data, target).suggest());
    }

    /** The recipe made of suggested steps. */
    public static Recipe recipe(List<Suggestion> suggestions) {
        return new Recipe(suggestions.stream().map(Suggestion::step).toList());
    }

    private List<Suggestion> suggest() {
        Map<ColumnInfo, ColumnLook> useful = new LinkedHashMap<>();
        Map<ColumnLook.Use, List<String>> useless = new LinkedHashMap<>();
        Map<ColumnInfo, ColumnLook> dates = new LinkedHashMap<>();

        for (ColumnInfo info : data.schema().visible()) {
            if (!info.name().equals(target)) {
                ColumnLook look = ColumnLook.at(info, data.column(info.name()));
                if (look.use() == ColumnLook.Use.INPUT) {
                    useful.put(info, look);
                } else if (look.use() == ColumnLook.Use.DATE
                        && DateLook.at(data.column(info.name())).anything()) {
                    dates.put(info, look);
                } else {
                    useless.computeIfAbsent(look.use(), u -> new ArrayList<>()).add(info.name());
                }
            }
        }
        useless.forEach((use, names) -> add("drop", names, Map.of(), use.reason(), names.size()));
        List<String> incomplete = dates(dates);
        numbers(useful, incomplete, !dates.isEmpty());
        levels(useful);
        return made;
    }

    /** The parts that vary; those of dates that are missing somewhere are given back. */
    private List<String> dates(Map<ColumnInfo, ColumnLook> dates) {
        Map<DateLook, List<String>> alike = new LinkedHashMap<>();
        List<String> incomplete = new ArrayList<>();
        dates.forEach((info, look) -> {
            DateLook parts = DateLook.at(data.column(info.name()));
            alike.computeIfAbsent(parts, p -> new ArrayList<>()).add(info.name());
            if (look.missing() > 0) {
                incomplete.addAll(parts.made(info.name()));
            }
        });
        alike.forEach((parts, names) ->
                add("date_parts", names, Map.copyOf(parts.parts()), "recipe.suggest.date_parts", names.size()));
        return incomplete;
    }

    private void numbers(Map<ColumnInfo, ColumnLook> useful, List<String> incomplete, boolean dates) {
        List<String> few = new ArrayList<>(incomplete);

        List<String> many = new ArrayList<>();
        useful.forEach((info, look) -> {
            if (info.type() == ColumnType.NUMBER && look.missing() > 0) {
                (look.missing() > MUCH_MISSING * data.rows() ? many : few).add(info.name());
            }
        });
        add("impute", few, Map.of("method", "median"), "recipe.suggest.impute", few.size());
        add(
                "impute",
                many,
                Map.of("method", "median", "indicator", true),
                "recipe.suggest.impute_indicator",
                many.size(),
                (int) (MUCH_MISSING * 100));
        if (dates || useful.keySet().stream().anyMatch(info -> info.type() == ColumnType.NUMBER)) {
            made.add(new Suggestion(
                    StepSpec.of("standardize", ColumnChoice.of(ColumnChoice.Word.NUMERIC), Map.of()),
                    Message.of("recipe.suggest.standardize")));
        }
    }

    private void levels(Map<ColumnInfo, ColumnLook> useful) {
        List<String> wide = new ArrayList<>();
        boolean narrow = false;
        for (Map.Entry<ColumnInfo, ColumnLook> each : useful.entrySet()) {
            if (each.getKey().type().categorical()) {
                boolean manyLevels = each.getValue().distinct() > MANY_LEVELS;
                narrow |= !manyLevels;
                if (manyLevels) {
                    wide.add(each.getKey().name());
                }
            }
        }
        add(
                "one_hot",
                wide,
                Map.of("max_levels", MANY_LEVELS),
                "recipe.suggest.one_hot_wide",
                wide.size(),
                MANY_LEVELS);
        if (narrow) {
            made.add(new Suggestion(
                    StepSpec.of("one_hot", ColumnChoice.of(ColumnChoice.Word.CATEGORICAL), Map.of()),
                    Message.of("recipe.suggest.one_hot")));
        }
    }

    private void add(String step, List<String> names, Map<String, Object> params, String reason, Object... args) {
        if (!names.isEmpty()) {
            made.add(
                    new Suggestion(StepSpec.of(step, new ColumnChoice.Named(names), params), Message.of(reason, args)));
        }
    }
}
