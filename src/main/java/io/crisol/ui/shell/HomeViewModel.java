package io.crisol.ui.shell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What home shows and does; whoever knows the projects fills it. Used on the window's thread. */
public final class HomeViewModel {
    /**
     * A project of before.
     *
     * @param id given back on opening
     * @param name as the person named it
     * @param state where it stands, in a few words: "Compare · best AUC 0.845"
     * @param changed when it was last worked on
     */
    public record Recent(String id, String name, String state, Instant changed) {}

    /**
     * A sample that can be opened.
     *
     * @param id given back on opening
     * @param title its name
     * @param sentence the question it asks
     * @param facts rows, columns, task, in a few words
     * @param kind which drawing stands on its card
     */
    public record SampleCard(String id, String title, String sentence, String facts, Kind kind) {
        public enum Kind {
            /** Two classes. */
            BINARY,
            /** A number. */
            REGRESSION,
            /** A question that should not be machine learning. */
            NOT_ML
        }
    }

    private final ObservableList<Recent> recent = FXCollections.observableArrayList();
    private final ObservableList<SampleCard> samples = FXCollections.observableArrayList();
    private final ObjectProperty<Runnable> onNew = new SimpleObjectProperty<>(() -> {});
    private final ObjectProperty<Consumer<String>> onOpen = new SimpleObjectProperty<>(id -> {});
    private final ObjectProperty<Consumer<String>> onSample = new SimpleObjectProperty<>(id -> {});
    private Optional<Runnable> onImport = Optional.empty();

    public ObservableList<Recent> recent() {
        return recent;
    }

    public ObservableList<SampleCard> samples() {
        return samples;
    }

    /** What New project does. */
    public void onNew(Runnable action) {
        onNew.set(action);
    }

    /** What opening a project of before does; given its id. */
    public void onOpen(Consumer<String> action) {
        onOpen.set(action);
    }

    /** What opening a sample does; given its id. */
    public void onSample(Consumer<String> action) {
        onSample.set(action);
    }

    /** What Import project does; its button is hidden until this is set. Set it before the page is shown. */
    public void onImport(Runnable action) {
        onImport = Optional.of(action);
    }

    void newProject() {
        onNew.get().run();
    }

    void open(String id) {
        onOpen.get().accept(id);
    }

    void openSample(String id) {
        onSample.get().accept(id);
    }

    Optional<Runnable> importing() {
        return onImport;
    }

    /** For wiring that has nothing to say yet. */
    public void show(List<Recent> projects, List<SampleCard> cards) {
        recent.setAll(projects);
        samples.setAll(cards);
    }
}
