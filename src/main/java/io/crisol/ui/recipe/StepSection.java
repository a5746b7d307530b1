package io.crisol.ui.recipe;

import io.crisol.data.ColumnType;
import io.crisol.recipe.StepType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where a kind of step stands among those that can be added: by name or, for a new one, by what it works on. */
enum StepSection {
    ROWS("filter", "drop_missing", "drop_duplicates", "balance"),
    COLUMNS("drop", "keep", "rename", "retype", "formula"),
    MISSING("impute", "replace"),
    NUMBERS(
            "clip",
            "flag_outliers",
            "log",
            "standardize",
            "robust_scale",
            "min_max",
            "bin",
            "power",
            "quantile",
            "interact",
            "polynomial"),
    LEVELS("one_hot", "ordinal", "frequency", "target", "merge_levels"),
    DATES_AND_TEXT("date_parts", "text"),
    SELECTION("select", "pca");

    private final List<String> names;

    StepSection(String... names) {
        this.names = List.of(names);
    }

    static StepSection of(StepType type) {
        return Arrays.stream(values())
                .filter(s -> s.names.contains(type.name()))
                .findFirst()
                .orElseGet(() -> guess(type.accepts()));
    }

    private static StepSection guess(Set<ColumnType> accepts) {
        if (accepts.size() == ColumnType.values().length) {
            return COLUMNS;
        }
        if (accepts.contains(ColumnType.NUMBER)) {
            return NUMBERS;
        }
        return accepts.contains(ColumnType.LEVEL) ? LEVELS : DATES_AND_TEXT;
    }

    String key() {
        return "ui_recipe.group." + name().toLowerCase(Locale.ROOT);
    }
}
