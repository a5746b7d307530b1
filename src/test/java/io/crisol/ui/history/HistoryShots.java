package io.crisol.ui.history;

import io.crisol.gallery.Shot;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.FileChoice;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.StageState;
import io.crisol.ui.kit.Theme;
import io.crisol.ui.shell.PageEntry;
import io.crisol.ui.shell.ShellView;
import io.crisol.ui.shell.ShellViewModel;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;

/** Pictures of History, on studies that were really run. */
public final class HistoryShots {
    private HistoryShots() {}

    public static List<Shot> all() {
        return List.of(
                Shot.window("history-empty", (t, theme) -> empty(t, theme)),
                Shot.window("history-full", (t, theme) -> species(t, theme, page -> {})),
                new Shot("history-large", 1440, 900, (t, theme) -> species(t, theme, HistoryShots::setting)),
                new Shot("history-small", 1000, 700, (t, theme) -> species(t, theme, page -> {})),
                Shot.window("history-brushed", (t, theme) -> species(t, theme, HistoryShots::brush)),
                Shot.window("history-all-projects", (t, theme) -> noProject(t, theme)),
                Shot.window("history-events", (t, theme) -> species(t, theme, page -> press(page, "#list-events"))),
                new Shot("history-pair", 1280, 1000, (t, theme) -> pair(t, theme, alike())),
                Shot.window("history-pair-folds", (t, theme) -> pair(t, theme, alike())),
                new Shot("history-pair-other", 1280, 1000, (t, theme) -> pair(t, theme, unlike())),
                Shot.window("history-pair-missing", (t, theme) -> pair(t, theme, "")));
    }

    /** Two workbenches for all pictures: pages read their stores while they are shown. */
    private static final class Kept {
        static final Workbench MANY = PastStudies.many(made("many"));
        static final Workbench NONE = PastStudies.none(made("none"));

        private static Path made(String name) {
            try {
                return Files.createDirectories(Path.of("target", "gallery-home", "history", name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Parent empty(Texts texts, Theme theme) {
        OpenProject project = Kept.NONE.projects().all().stream()
                .findFirst()
                .map(p -> Kept.NONE.projects().open(p.id()))
                .orElseGet(() -> Kept.NONE.projects().create(PastStudies.SPECIES));
        return shell(texts, theme, Kept.NONE, Optional.of(project), Section.HISTORY.id(), "", page -> {});
    }

    private static Parent species(Texts texts, Theme theme, Consumer<Parent> act) {
        OpenProject project = PastStudies.project(Kept.MANY, PastStudies.SPECIES);
        return shell(texts, theme, Kept.MANY, Optional.of(project), Section.HISTORY.id(), "", act);
    }

    private static Parent noProject(Texts texts, Theme theme) {
        return shell(texts, theme, Kept.MANY, Optional.empty(), Section.HISTORY.id(), "", page -> {});
    }

    private static Parent pair(Texts texts, Theme theme, String subject) {
        OpenProject project = PastStudies.project(Kept.MANY, PastStudies.SPECIES);
        return shell(texts, theme, Kept.MANY, Optional.of(project), CompareRunsPage.ID, subject, page -> {});
    }

    private static String alike() {
        return id(r -> r.number() == 4 && r.run().family().equals("logistic"))
                + ","
                + id(r -> r.number() == 4 && r.run().family().equals("forest"));
    }

    private static String unlike() {
        return id(r -> r.number() == 2 && r.run().params().containsValue(9L))
                + ","
                + id(r -> r.number() == 4 && r.run().family().equals("knn"));
    }

    private static String id(Predicate<HistoryRow> which) {
        return PastStudies.rows(Kept.MANY, PastStudies.SPECIES).stream()
                .filter(which)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void setting(Parent window) {
        press(window, "#against-setting");
    }

    private static void brush(Parent window) {
        HistoryPage page = page(window);
        page.model()
                .brush(PastStudies.rows(Kept.MANY, PastStudies.SPECIES).stream()
                        .filter(r -> r.score() > 0.95 && r.number() >= 3)
                        .map(HistoryRow::id)
                        .collect(Collectors.toSet()));
    }

    private static HistoryPage page(Parent window) {
        return (HistoryPage) window.getProperties().get("page");
    }

    private static void press(Parent window, String id) {
        ((ToggleButton) page(window).content().lookup(id)).setSelected(true);
    }

    private static ShellView shell(
            Texts texts,
            Theme theme,
            Workbench workbench,
            Optional<OpenProject> project,
            String page,
            String subject,
            Consumer<Parent> act) {
        ShellViewModel model = new ShellViewModel(FxJobs.sameThread(), theme, texts.language());
        for (Section section : Section.values()) {
            if (section != Section.HISTORY) {
                model.add(PageEntry.first(section, c -> new Nothing(c, section)));
            }
        }
        HistoryPage[] history = new HistoryPage[1];
        model.add(PageEntry.first(Section.HISTORY, c -> {
            history[0] = new HistoryPage(c, workbench, project, (p, r) -> {});
            return history[0];
        }));
        model.add(new PageEntry(
                CompareRunsPage.ID,
                Section.HISTORY,
                Message.of("ui_history.pair.title"),
                false,
                c -> new CompareRunsPage(c, workbench, (p, r) -> {})));
        project.ifPresent(p -> {
            model.openProject(
                    p.project().name(),
                    texts.say("session.iteration", p.iteration().number()));
            for (Section done : List.of(Section.FRAME, Section.DATA, Section.PREPARE, Section.COMPARE)) {
                model.stateProperty(done).set(StageState.DONE);
            }
        });
        ShellView view = new ShellView(model, FileChoice.none());
        model.go(page, subject);
        if (history[0] != null) {
            view.getProperties().put("page", history[0]);
        }
        view.applyCss();
        act.accept(view);
        return view;
    }

    /** Holds a place of the rail. */
    private record Nothing(ScreenContext context, Section section) implements Page {
        @Override
        public String id() {
            return section.id();
        }

        @Override
        public String title() {
            return context.texts().say(section.title());
        }

        @Override
        public ObservableValue<String> sentence() {
            return new SimpleStringProperty("");
        }

        @Override
        public Node content() {
            return new StackPane();
        }
    }
}
