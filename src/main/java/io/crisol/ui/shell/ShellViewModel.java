package io.crisol.ui.shell;

import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.Navigator;
import io.crisol.ui.kit.Notices;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.StageState;
import io.crisol.ui.kit.Theme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The window without its looks: which pages there are, which one is shown, how far each stage is, theme and language. Used
 * on the window's thread.
 */
public final class ShellViewModel implements Navigator {
    /** A page and what it was about. */
    private record Visit(String page, String subject) {}

    private final FxJobs jobs;
    private final Map<String, PageEntry> entries = new LinkedHashMap<>();
    private final Map<String, Page> made = new HashMap<>();
    private final Map<Section, ObjectProperty<StageState>> states = new EnumMap<>(Section.class);
    private final List<Command> commands = new ArrayList<>();
    private final Deque<Visit> past = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Page> page = new ReadOnlyObjectWrapper<>(this, "page");
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Language> language;
    private final StringProperty project = new SimpleStringProperty(this, "project", "");
    private final StringProperty iteration = new SimpleStringProperty(this, "iteration", "");
    private final BooleanProperty railFolded = new SimpleBooleanProperty(this, "railFolded", false);
    private final BooleanProperty inspectorShown = new SimpleBooleanProperty(this, "inspectorShown", true);
    private Function<Texts, ScreenContext> contexts;
    private Visit visit = new Visit("", "");

    public ShellViewModel(FxJobs jobs, Theme theme, Language language) {
        this.jobs = jobs;
        this.theme = new SimpleObjectProperty<>(this, "theme", theme);
        this.language = new SimpleObjectProperty<>(this, "language", language);
        this.contexts = texts -> {
            throw new IllegalStateException("no view yet");
        };
        for (Section section : Section.values()) {
            states.put(section, new SimpleObjectProperty<>(this, section.id(), StageState.EMPTY));
        }
    }

    /** Adds a page; the rail shows listed ones in the order they were added. */
    public void add(PageEntry entry) {
        entries.put(entry.id(), entry);
        if (entry.listed()) {
            String keys =
                    entry.id().equals(entry.section().id()) ? entry.section().keys() : "";
            add(new Command(
                    "go." + entry.id(), entry.name(), Message.of("shell.command.go"), keys, () -> go(entry.id())));
        }
    }

    /** Adds something for the command search to find. */
    public void add(Command command) {
        commands.removeIf(c -> c.id().equals(command.id()));
        commands.add(command);
    }

    public List<Command> commands() {
        return List.copyOf(commands);
    }

    /** The listed pages of a section. */
    public List<PageEntry> listed(Section section) {
        return entries.values().stream()
                .filter(e -> e.section() == section && e.listed())
                .toList();
    }

    /** The entry of the page that is shown. */
    public Optional<PageEntry> entry() {
        return Optional.ofNullable(entries.get(visit.page()));
    }

    /** The section of the page that is shown. */
    public Section section() {
        return entry().map(PageEntry::section).orElse(Section.HOME);
    }

    @Override
    public void go(String id, String subject) {
        Visit next = new Visit(id, subject);
        if (!visit.page().isEmpty() && !next.equals(visit)) {
            past.push(visit);
        }
        show(next);
    }

    /** One step back within the page, else to the page before, else home. */
    @Override
    public void back() {
        Page shown = page.get();
        if (shown != null && shown.back()) {
            return;
        }
        if (!past.isEmpty()) {
            show(past.pop());
        } else if (entries.containsKey(Section.HOME.id()) && section() != Section.HOME) {
            show(new Visit(Section.HOME.id(), ""));
        }
    }

    /** Whether {@link #back} would lead anywhere: anywhere but home. */
    public boolean canGoBack() {
        return !visit.page().equals(Section.HOME.id());
    }

    /** Forgets all pages made so far: another project, or its data changed from outside. The shown one is made again. */
    public void remake() {
        Page shown = page.get();
        if (shown != null) {
            shown.onHidden();
        }
        page.set(null);
        made.clear();
        if (!visit.page().isEmpty()) {
            show(visit);
        }
    }

    /** Where sentences in passing are said, in the present language. */
    public Notices notices() {
        return contexts.apply(texts()).notices();
    }

    /** Opens a project: its name and iteration stand in the top bar; pages are made anew, the way back is forgotten. */
    public void openProject(String name, String iterationName) {
        project.set(name);
        iteration.set(iterationName);
        past.clear();
        Page shown = page.get();
        if (shown != null) {
            shown.onHidden();
        }
        page.set(null);
        made.clear();
        visit = new Visit("", "");
    }

    /** Closes the project, back to home; stages are locked until another is opened. */
    public void closeProject() {
        openProject("", "");
        go(Section.HOME.id());
    }

    /** How far a stage is; set by whoever knows the project. */
    public ObjectProperty<StageState> stateProperty(Section section) {
        return Objects.requireNonNull(states.get(section));
    }

    public ReadOnlyObjectProperty<@Nullable Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** Name of the open project; "" where none is open. */
    public StringProperty projectProperty() {
        return project;
    }

    /** Name of the iteration, such as "Iteration 2". */
    public StringProperty iterationProperty() {
        return iteration;
    }

    public BooleanProperty railFoldedProperty() {
        return railFolded;
    }

    public BooleanProperty inspectorShownProperty() {
        return inspectorShown;
    }

    public FxJobs jobs() {
        return jobs;
    }

    public Texts texts() {
        return Texts.of(language.get());
    }

    public void switchTheme() {
        theme.set(theme.get().other());
    }

    public void switchLanguage() {
        language.set(language.get() == Language.EN ? Language.ES : Language.EN);
    }

    /** The view says what pages are given. */
    void contexts(Function<Texts, ScreenContext> maker) {
        contexts = maker;
    }

    private void show(Visit next) {
        PageEntry entry = entries.get(next.page());
        if (entry == null) {
            throw new IllegalArgumentException("no page " + next.page() + " among " + entries.keySet());
        }
        Page before = page.get();
        Page after = made.get(next.page());
        if (after == null) {
            after = entry.maker().apply(contexts.apply(texts()));
            made.put(next.page(), after);
        }
        if (before != null && !before.equals(after)) {
            before.onHidden();
        }
        visit = next;
        page.set(after);
        after.onShown(next.subject());
    }
}
