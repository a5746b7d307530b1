package io.crisol.ui.compare;

import io.crisol.experiment.Run;
import io.crisol.finding.Severity;
import io.crisol.job.Outcome;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.PrimaryAction;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.StyleClass;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.ReproduceRun;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page {@code compare.run}: everything about the run whose id it is shown with. */
public final class RunPage implements Page {
    /** Its id. */
    public static final String ID = "compare.run";

    private final ScreenContext context;
    private final Texts texts;
    private final RunViewModel model;
    private final StackPane root = new StackPane();
    private final VBox header = new VBox();
    private final TabPane tabs = new TabPane();
    private final VBox page;
    private final ExplainTab explain;
    private final SlicesTab slices;
    private final ObservableValue<String> sentence;

    public RunPage(ScreenContext context, Comparisons comparisons, OpenProject project) {
        this.context = context;
        this.texts = context.texts();
        this.model = new RunViewModel(comparisons.workbench(), project, context.jobs());
        this.sentence = model.rowProperty().map(r -> r.map(this::sentenceOf).orElse(""));
        this.explain =
                new ExplainTab(context, model, new ExplainViewModel(comparisons.workbench(), model, context.jobs()));
        this.slices = new SlicesTab(context, comparisons.workbench(), model);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("run-tabs");
        add("result", new ResultTab(context, model));
        add("explain", explain);
        add("slices", slices);
        add("checks", new ChecksTab(texts, model));
        add("recipe", new RecipeTab(texts, model));
        add("settings", new SettingsTab(texts, model));
        add("folds", new FoldsTab(context, model));
        add("lineage", new LineageTab(texts, model));
        VBox.setVgrow(tabs, Priority.ALWAYS);
        page = new VBox(16, header, tabs);
        model.rowProperty().addListener((o, was, is) -> show());
        tabs.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> front());
        show();
    }

    private void front() {
        if (tabs.getSelectionModel().getSelectedItem().getId().equals("tab-slices")) {
            slices.open();
        }
    }

    private void add(String id, Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        content.getStyleClass().add("run-tab");
        Tab tab = new Tab(texts.say("ui_compare.tab." + id), scroll);
        tab.setId("tab-" + id);
        tabs.getTabs().add(tab);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return texts.say("ui_compare.run.title");
    }

    @Override
    public ObservableValue<String> sentence() {
        return sentence;
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public Optional<PrimaryAction> primary() {
        ObservableValue<String> label = Bindings.createStringBinding(
                () -> model.rowProperty()
                        .get()
                        .map(r -> texts.say("ui_compare.promote", texts.say(r.title())))
                        .orElse(texts.say("ui_compare.promote_none")),
                model.rowProperty());
        ObservableValue<String> whyNot = Bindings.createStringBinding(
                () -> model.promoteWhyNot().map(texts::say).orElse(""), model.rowProperty());
        return Optional.of(new PrimaryAction(
                label,
                whyNot,
                () -> model.rowProperty()
                        .get()
                        .ifPresent(r -> context.navigator().go("promote", r.id()))));
    }

    /** Opens a view of the explanation: columns, effect, adds or whatif. */
    public void openExplanation(String view) {
        openTab("explain");
        explain.open(view);
    }

    /** Opens one of the tabs: result, explain, slices, checks, recipe, settings, folds or lineage. */
    public void openTab(String id) {
        tabs.getTabs().stream()
                .filter(t -> t.getId().equals("tab-" + id))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
    }

    /** Computes the importance of each column, where that has not been done yet. */
    public void explain() {
        if (model.importancesProperty().get().isEmpty()) {
            model.explain();
        }
    }

    @Override
    public void onShown(String subject) {
        model.open(subject);
        front();
    }

    private String sentenceOf(BoardRow row) {
        Board board = model.boardProperty().get().orElseThrow();
        String comparison = Say.comparison(texts, board.experiment());
        return row.rank() == 0
                ? texts.say("ui_compare.run.sentence_none", comparison)
                : texts.say(
                        "ui_compare.run.sentence",
                        row.rank(),
                        board.rows().stream().filter(r -> r.rank() > 0).count(),
                        comparison);
    }

    private void reproduce() {
        model.reproduce(outcome -> {
            switch (outcome) {
                case Outcome.Done<ReproduceRun.Reproduction>(ReproduceRun.Reproduction found) ->
                    context.notices()
                            .tell(found.identical() ? Severity.INFO : Severity.WARNING, texts.say(found.sentence()));
                case Outcome.Failed<ReproduceRun.Reproduction> failed ->
                    context.notices()
                            .tell(Severity.ERROR, texts.say(failed.finding().message()));
                case Outcome.Cancelled<ReproduceRun.Reproduction> c -> {}
            }
        });
    }

    private void show() {
        Optional<BoardRow> row = model.rowProperty().get();
        if (row.isEmpty()) {
            root.getChildren()
                    .setAll(new EmptyState(
                            EmptyState.Drawing.CHART,
                            texts.say("ui_compare.run.none"),
                            Buttons.plain(
                                    texts.say("ui_compare.run.to_board"),
                                    () -> context.navigator().go(Section.COMPARE.id()))));
            return;
        }
        header.getChildren().setAll(head(row.get()));
        root.getChildren().setAll(page);
    }

    private Node head(BoardRow row) {
        Board board = model.boardProperty().get().orElseThrow();
        Run run = row.run();
        Label name = Labels.of(texts.say(row.title()), StyleClass.SECTION_TITLE);
        name.setId("run-name");
        HBox line = new HBox(8, new FamilyMark(row.look()), name);
        row.badges().forEach(b -> line.getChildren().add(BoardTable.chip(texts, b)));
        line.setAlignment(Pos.CENTER_LEFT);
        int decimals = Say.decimals(board.metric(), row.mean());
        String metric = Say.metric(texts, board.metric().name());
        Label number = Labels.of(texts.numbers().decimals(row.mean(), decimals), StyleClass.BIG_NUMBER);
        Label below = Labels.of(
                Double.isNaN(run.low())
                        ? texts.say(
                                "ui_compare.card.metric", metric, run.folds().size())
                        : texts.say(
                                "ui_compare.card.interval",
                                metric,
                                texts.numbers().decimals(run.low(), decimals),
                                texts.numbers().decimals(run.high(), decimals)),
                StyleClass.CAPTION);
        HBox reading = new HBox(12, number, below);
        reading.setAlignment(Pos.BASELINE_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button again = Buttons.plain(
                texts.say("ui_compare.action.duplicate"),
                Icon.COPY,
                () -> context.navigator().go(Section.COMPARE.id(), ComparePage.DUPLICATE + row.id()));
        Button reproduce = Buttons.plain(texts.say("ui_compare.action.reproduce"), Icon.REFRESH, this::reproduce);
        reproduce.setId("reproduce");
        reproduce.setDisable(!row.finished() || model.rows().isEmpty());
        HBox head = new HBox(
                8,
                new VBox(4, line, reading),
                space,
                reproduce,
                again,
                RunCard.compareWith(texts, context.navigator(), board, row));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }
}
