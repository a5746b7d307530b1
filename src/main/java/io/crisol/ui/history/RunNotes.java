package io.crisol.ui.history;

import io.crisol.experiment.ExperimentStore;

/** Stars and notes that people give to runs, kept among the settings of the workbench. */
final class RunNotes {
    private final ExperimentStore store;

    RunNotes(ExperimentStore store) {
        this.store = store;
    }

    boolean starred(String run) {
        return store.setting("run.star." + run).filter(s -> !s.isEmpty()).isPresent();
    }

    void star(String run, boolean on) {
        store.setSetting("run.star." + run, on ? "yes" : "");
    }

    /** The note; "" where there is none. */
    String note(String run) {
        return store.setting("run.note." + run).orElse("");
    }

    void note(String run, String text) {
        store.setSetting("run.note." + run, text.strip());
    }
}
