package io.crisol.ui.history;

import io.crisol.finding.Finding;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.PrimaryAction;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.StyleClass;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Every run and event of the open project, or of all projects where none is open. */
public final class HistoryPage implements Page {
    /** The share of the page's height that charts take, and its bounds in pixels. */
    private static final double CHARTS = 0.46;

    private static final double LEAST_CHARTS = 232;
    private static final double MOST_CHARTS = 420;

    private final ScreenContext context;
    private final Texts texts;
    private final OpenRun openRuns;
    private final HistoryViewModel model;
    private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper("");
    private final StackPane content = new StackPane();
    private final StackPane below = new StackPane();
    private final Button openRun;
    private final Button noteRun;
    private final Label count = Labels.of("", StyleClass.CAPTION);
    private RunTable table;
    private Switch lists;
    private String toSelect = "";

    /**
     * @param project the open project; empty where none is
     * @param openRuns shows a run
     */
    public HistoryPage(ScreenContext context, Workbench workbench, Optional<OpenProject> project, OpenRun openRuns) {
        this.context = context;
        this.texts = context.texts();
        this.openRuns = openRuns;
        this.model = new HistoryViewModel(texts, workbench, project.map(OpenProject::project), context.jobs());
        this.openRun =
                Buttons.plain(texts.say("ui_history.open"), () -> selected().ifPresent(this::open));
        this.noteRun =
                Buttons.plain(texts.say("ui_history.note"), () -> selected().ifPresent(this::note));
        this.table = new RunTable(model, texts, workbench.clock(), this::open, this::note);
        this.lists = new Switch(texts.say("ui_history.lists"));
        project.ifPresent(p -> p.listen(this::changed));
        model.selected().addListener((javafx.beans.InvalidationListener) o -> selection());
        model.phaseProperty().addListener((o, was, is) -> phase());
        selection();
        phase();
    }

    @Override
    public String id() {
        return Section.HISTORY.id();
    }

    @Override
    public String title() {
        return texts.say("ui_history.title");
    }

    @Override
    public ObservableValue<String> sentence() {
        return model.sentenceProperty();
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Optional<PrimaryAction> primary() {
        return Optional.of(PrimaryAction.of(
                texts.say("ui_history.compare"),
                whyNot.getReadOnlyProperty(),
                () -> context.navigator().go("history.compare", model.pair())));
    }

    /** {@code subject} is the id of a run to select, or "". */
    @Override
    public void onShown(String subject) {
        toSelect = subject;
        model.refresh();
        if (model.phaseProperty().get() == HistoryViewModel.Phase.READY) {
            select();
        }
    }

    HistoryViewModel model() {
        return model;
    }

    private void changed() {
        if (content.getScene() != null) {
            model.refresh();
        }
    }

    private void phase() {
        whyNot.set(model.whyNotCompare());
        switch (model.phaseProperty().get()) {
            case READING -> content.getChildren().clear();
            case EMPTY -> content.getChildren().setAll(empty());
            case FAILED -> content.getChildren().setAll(failed());
            case READY -> {
                content.getChildren().setAll(full());
                select();
            }
        }
    }

    private void select() {
        if (!toSelect.isEmpty()) {
            table.select(toSelect);
            toSelect = "";
        }
    }

    private Node empty() {
        Button action;
        if (model.project().isPresent()) {
            action = Buttons.plain(
                    texts.say("ui_history.empty.compare"),
                    () -> context.navigator().go(Section.COMPARE.id()));
        } else {
            action = Buttons.plain(
                    texts.say("ui_history.empty.home"),
                    () -> context.navigator().go(Section.HOME.id()));
        }
        EmptyState state = new EmptyState(EmptyState.Drawing.CHART, texts.say("ui_history.empty"), action);
        if (model.project().isPresent()
                && model.others()
                && !model.allProjectsProperty().get()) {
            Button all = Buttons.link(
                    texts.say("ui_history.empty.all"),
                    () -> model.allProjectsProperty().set(true));
            state.getChildren().add(all);
        }
        return state;
    }

    private Node failed() {
        Finding finding = model.failureProperty().get();
        VBox box = new VBox();
        if (finding != null) {
            box.getChildren().add(new ErrorCard(texts, finding));
        }
        return box;
    }

    private Node full() {
        HistoryCharts charts = new HistoryCharts(model, context, id -> () -> open(id));
        lists = new Switch(texts.say("ui_history.lists"));
        EventList events = new EventList(model, texts, this::runsOf);
        below.getChildren().setAll(table.table());
        ToggleButton runs = lists.add(
                "list-runs",
                texts.say("ui_history.runs"),
                () -> below.getChildren().setAll(table.table()));
        ToggleButton happened = lists.add(
                "list-events",
                texts.say("ui_history.events", model.events().size()),
                () -> below.getChildren().setAll(events));
        count.visibleProperty().bind(happened.selectedProperty().not());
        noteRun.visibleProperty().bind(count.visibleProperty());
        openRun.visibleProperty().bind(count.visibleProperty());
        runs.setAccessibleText(texts.say("ui_history.table"));
        ToggleButton fold = new ToggleButton();
        fold.setGraphic(Icon.CHART.node());
        fold.setSelected(true);
        fold.getStyleClass().add("history-fold");
        fold.setAccessibleText(texts.say("ui_history.charts"));
        fold.setTooltip(new javafx.scene.control.Tooltip(texts.say("ui_history.charts")));
        charts.visibleProperty().bind(fold.selectedProperty());
        charts.managedProperty().bind(fold.selectedProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, lists, count, space, noteRun, openRun, fold);
        head.getStyleClass().add("history-list-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox bottom = new VBox(8, head, below);
        VBox.setVgrow(below, Priority.ALWAYS);
        VBox.setVgrow(bottom, Priority.ALWAYS);
        below.setMinHeight(150);
        VBox page = new VBox(12, new FilterBar(model, texts), charts, bottom);
        page.getStyleClass().add("history");
        page.heightProperty().addListener((o, was, is) -> {
            double height = Math.clamp(is.doubleValue() * CHARTS, LEAST_CHARTS, MOST_CHARTS);
            charts.setMinHeight(height);
            charts.setMaxHeight(height);
        });
        model.selected().addListener((javafx.beans.InvalidationListener) o -> ring(charts));
        model.rows().addListener((javafx.beans.InvalidationListener) o -> count());
        count();
        return page;
    }

    private void ring(HistoryCharts charts) {
        Set<String> ids = model.selected().stream().map(HistoryRow::id).collect(Collectors.toSet());
        charts.views().forEach(v -> v.select(ids));
    }

    private void count() {
        int shown = model.rows().size();
        count.setText(
                shown == model.all()
                        ? texts.say("ui_history.count.all", shown)
                        : texts.say(
                                model.brushedProperty().get().isEmpty()
                                        ? "ui_history.count.filtered"
                                        : "ui_history.count.brushed",
                                shown,
                                model.all()));
    }

    private void runsOf(String experiment) {
        model.brushExperiment(experiment);
        lists.show(0);
    }

    private Optional<HistoryRow> selected() {
        return model.selected().size() == 1 ? Optional.of(model.selected().getFirst()) : Optional.empty();
    }

    private void selection() {
        boolean one = model.selected().size() == 1;
        openRun.setDisable(!one);
        noteRun.setDisable(!one);
        whyNot.set(model.whyNotCompare());
    }

    private void open(HistoryRow row) {
        openRuns.open(row.project().id(), row.id());
    }

    private void open(String run) {
        model.row(run).ifPresent(this::open);
    }

    private void note(HistoryRow row) {
        context.prompt()
                .text(
                        texts.say(
                                "ui_history.note.question",
                                texts.say("family." + row.run().family())),
                        texts.say("ui_history.note.label"),
                        row.note(),
                        texts.say("ui_history.note.keep"))
                .ifPresent(text -> model.note(row, text));
    }
}
