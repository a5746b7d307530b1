package io.crisol.ui.history;

import io.crisol.evaluate.RunState;
import io.crisol.text.Texts;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which runs are wanted. An empty set wants all.
 *
 * @param search words that must all occur somewhere in what is said of a run
 */
record HistoryFilter(
        String search,
        Set<String> families,
        Set<String> states,
        Set<String> projects,
        Set<String> metrics,
        boolean starredOnly) {
    static final HistoryFilter ALL = new HistoryFilter("", Set.of(), Set.of(), Set.of(), Set.of(), false);

    HistoryFilter {
        families = Set.copyOf(families);
        states = Set.copyOf(states);
        projects = Set.copyOf(projects);
        metrics = Set.copyOf(metrics);
    }

    boolean wantsAll() {
        return equals(ALL) || equals(ALL.searching(search)) && search.isBlank();
    }

    HistoryFilter searching(String words) {
        return new HistoryFilter(words, families, states, projects, metrics, starredOnly);
    }

    Predicate<HistoryRow> predicate(SettingWords settings, Texts texts) {
        String[] words = search.toLowerCase(texts.language().locale()).strip().split("\\s+");
        return row -> wants(families, row.run().family())
                && wants(states, row.run().state().word())
                && wants(projects, row.project().id())
                && wants(metrics, row.experiment().metric())
                && (!starredOnly || row.starred())
                && holds(row, words, settings, texts);
    }

    private static boolean wants(Set<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static boolean holds(HistoryRow row, String[] words, SettingWords settings, Texts texts) {
        String said = said(row, settings, texts).toLowerCase(texts.language().locale());
        for (String word : words) {
            if (!said.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String said(HistoryRow row, SettingWords settings, Texts texts) {
        RunState state = row.run().state();
        return String.join(
                " ",
                texts.say("family." + row.run().family()),
                row.run().family(),
                settings.differing(row.run()),
                row.project().name(),
                row.experiment().name(),
                texts.say("metric." + row.experiment().metric()),
                texts.say("ui_history.state." + state.name().toLowerCase(Locale.ROOT)),
                row.note(),
                row.run().id(),
                row.run().finding().map(f -> texts.say(f.message())).orElse(""));
    }
}
