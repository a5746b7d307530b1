package io.crisol.ui.history;

import io.crisol.experiment.Run;
import io.crisol.learn.ModelFamily;
import io.crisol.param.Param;
import io.crisol.text.Texts;
import io.crisol.ui.kit.ParamWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Settings of families in words. */
final class SettingWords {
    private final List<ModelFamily> families;
    private final Texts texts;

    SettingWords(List<ModelFamily> families, Texts texts) {
        this.families = families;
        this.texts = texts;
    }

    Optional<ModelFamily> family(String name) {
        return families.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** The settings that differ from their defaults, in short; "" where none does. */
    String differing(Run run) {
        return run.params().entrySet().stream()
                .filter(e -> !isDefault(run.family(), e.getKey(), e.getValue()))
                .map(e -> label(run.family(), e.getKey()).toLowerCase(locale())
                        + " "
                        + value(run.family(), e.getKey(), e.getValue()))
                .collect(Collectors.joining(" · "));
    }

    String label(String owner, String param) {
        return ParamWords.label(texts, owner, param);
    }

    /** A value in words. */
    String value(String owner, String param, Object value) {
        return switch (value) {
            case Number n -> texts.numbers().significant(n.doubleValue(), 4);
            case Boolean b -> texts.say(b ? "ui_history.yes" : "ui_history.no");
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> ParamWords.choice(texts, owner, param, String.valueOf(value));
        };
    }

    private boolean isDefault(String family, String param, Object value) {
        return family(family)
                .flatMap(f -> f.params().named(param))
                .map(Param::defaultValue)
                .map(d -> d instanceof Number a && value instanceof Number b
                        ? a.doubleValue() == b.doubleValue()
                        : d.equals(value))
                .orElse(false);
    }

    private Locale locale() {
        return texts.language().locale();
    }
}
