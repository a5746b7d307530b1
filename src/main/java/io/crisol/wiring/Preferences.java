package io.crisol.wiring;

import io.crisol.experiment.ExperimentStore;
import io.crisol.text.Language;
import io.crisol.ui.kit.Theme;
import io.crisol.ui.shell.ShellViewModel;
import java.util.Locale;

/** Theme and language, kept in the store from one start to the next. */
final class Preferences {
    private final ExperimentStore store;

    Preferences(ExperimentStore store) {
        this.store = store;
    }

    Theme theme() {
        return store.setting("theme").filter("dark"::equals).isPresent() ? Theme.DARK : Theme.LIGHT;
    }

    Language language() {
        return store.setting("language")
                .map(tag -> Language.of(Locale.forLanguageTag(tag)))
                .orElseGet(() -> Language.of(Locale.getDefault()));
    }

    /** Keeps every later choice. */
    void follow(ShellViewModel shell) {
        shell.themeProperty()
                .addListener((o, was, is) -> store.setSetting("theme", is.name().toLowerCase(Locale.ROOT)));
        shell.languageProperty().addListener((o, was, is) -> store.setSetting("language", is.tag()));
    }
}
