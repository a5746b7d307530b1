package io.crisol.ui.history;

import io.crisol.chart.FamilyLook;
import io.crisol.chart.PairTones;
import io.crisol.chart.ScoreWords;
import io.crisol.evaluate.Comparison;
import io.crisol.figure.Shape;
import io.crisol.figure.Tone;
import io.crisol.finding.Finding;
import io.crisol.finding.Severity;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Ago;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Chip;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Notice;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.ShapeMark;
import io.crisol.ui.kit.State;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import io.crisol.workbench.Workbench;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Two runs side by side: whether they compare, whether they differ, and in what they were made differently. */
public final class CompareRunsPage implements Page {
    /** The page's id; its subject is two ids of runs with a comma between them. */
    public static final String ID = "history.compare";

    private final ScreenContext context;
    private final Texts texts;
    private final Workbench workbench;
    private final OpenRun openRuns;
    private final CompareRunsViewModel model;
    private final Ago ago;
    private final StackPane content = new StackPane();

    /** @param openRuns shows one of the two */
    public CompareRunsPage(ScreenContext context, Workbench workbench, OpenRun openRuns) {
        this.context = context;
        this.texts = context.texts();
        this.workbench = workbench;
        this.openRuns = openRuns;
        this.model = new CompareRunsViewModel(texts, workbench, context.jobs());
        this.ago = new Ago(texts, workbench.clock());
        model.phaseProperty().addListener((o, was, is) -> fill());
        model.pairProperty().addListener((o, was, is) -> fill());
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return texts.say("ui_history.pair.title");
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
    public void onShown(String subject) {
        model.load(subject);
        fill();
    }

    private void fill() {
        CompareRunsViewModel.Pair pair = model.pairProperty().get();
        switch (model.phaseProperty().get()) {
            case READING -> content.getChildren().clear();
            case MISSING ->
                content.getChildren()
                        .setAll(new EmptyState(
                                EmptyState.Drawing.CHART,
                                texts.say("ui_history.pair.missing"),
                                Buttons.plain(
                                        texts.say("ui_history.pair.choose"),
                                        () -> context.navigator().go(Section.HISTORY.id()))));
            case FAILED -> {
                Finding finding = model.failureProperty().get();
                if (finding != null) {
                    content.getChildren().setAll(new VBox(new ErrorCard(texts, finding)));
                }
            }
            case READY -> {
                if (pair != null) {
                    content.getChildren().setAll(page(pair));
                }
            }
        }
    }

    private Node page(CompareRunsViewModel.Pair pair) {
        VBox all = new VBox(12, banner(pair), runs(pair));
        if (model.comparisonProperty().get().isPresent()) {
            all.getChildren().add(halves(belief(pair), folds(), 50));
        }
        all.getChildren().add(halves(differences(), scores(), 60));
        all.getStyleClass().add("history-pair");
        return all;
    }

    private Node banner(CompareRunsViewModel.Pair pair) {
        Comparability found = pair.comparability();
        String said = found.paired()
                ? texts.say("ui_history.pair.paired", pair.first().run().folds().size())
                : texts.say(
                        "ui_history.pair.not_paired",
                        found.reasons().stream().map(texts::say).collect(Collectors.joining(" ")));
        Notice notice = new Notice(found.paired() ? Severity.INFO : Severity.WARNING, said);
        notice.setId("comparability");
        HBox checks = new HBox(4);
        for (Comparability.Check check : found.checks()) {
            Chip chip = new Chip(
                    check.alike() ? State.GOOD : State.BAD,
                    texts.say("ui_history.check." + check.subject().name().toLowerCase(Locale.ROOT)));
            chip.setTooltip(new Tooltip(texts.say(check.sentence())));
            chip.setAccessibleText(texts.say(check.sentence()));
            checks.getChildren().add(chip);
        }
        checks.setMinWidth(Region.USE_PREF_SIZE);
        checks.setAlignment(Pos.CENTER_RIGHT);
        notice.getChildren().add(checks);
        return notice;
    }

    private Node runs(CompareRunsViewModel.Pair pair) {
        Button swap = Buttons.icon(Icon.REFRESH, texts.say("ui_history.pair.swap"), () -> model.load(model.swapped()));
        swap.setId("swap");
        Node first = run(pair.first(), "A", PairTones.FIRST, Shape.CIRCLE);
        Node second = run(pair.second(), "B", PairTones.SECOND, Shape.DIAMOND);
        HBox row = new HBox(8, first, swap, second);
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox.setHgrow(second, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private Node run(HistoryRow row, String letter, Tone tone, Shape shape) {
        FamilyLook look = FamilyLook.of(row.run().family(), workbench.catalogs().families());
        Label name = Labels.section(texts.say("family." + row.run().family()));
        Label which = Labels.of(letter, "pair-letter");
        which.setGraphic(new ShapeMark(tone, shape));
        HBox head = new HBox(8, which, name, new ShapeMark(look.tone(), look.shape()));
        head.setAlignment(Pos.CENTER_LEFT);
        Label where = Labels.of(
                texts.say("ui_history.pair.where", row.project().name(), row.number(), ago.say(row.at())),
                StyleClass.CAPTION);
        where.setTooltip(new Tooltip(texts.dateTime(row.at())));
        String settings = new SettingWords(workbench.catalogs().families(), texts).differing(row.run());
        Label made =
                Labels.of(settings.isEmpty() ? texts.say("ui_history.pair.defaults") : settings, StyleClass.SECONDARY);
        VBox words = new VBox(2, head, made, where);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        Label score = Labels.of(score(row, row.score()), StyleClass.BIG_NUMBER);
        score.setMinWidth(Region.USE_PREF_SIZE);
        String interval = row.past().scored()
                ? texts.say(
                        "ui_history.pair.interval",
                        texts.say("metric." + row.experiment().metric()),
                        score(row, row.run().low()),
                        score(row, row.run().high()))
                : texts.say("ui_history.state." + row.run().state().word());
        VBox number = new VBox(score, Labels.of(interval, StyleClass.CAPTION));
        number.setAlignment(Pos.CENTER_RIGHT);
        number.setMinWidth(Region.USE_PREF_SIZE);
        Button open = Buttons.icon(
                Icon.NEXT,
                texts.say("ui_history.open"),
                () -> openRuns.open(row.project().id(), row.id()));
        HBox card = new HBox(12, words, number, open);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().addAll(StyleClass.CARD, "pair-run");
        card.setPrefWidth(400);
        return card;
    }

    private String score(HistoryRow row, double value) {
        return workbench.catalogs().metrics().all().stream()
                .filter(m -> m.name().equals(row.experiment().metric()))
                .findFirst()
                .map(m -> ScoreWords.say(value, m, texts))
                .orElseGet(() -> texts.numbers().significant(value, 4));
    }

    private static Node halves(Node left, Node right, double share) {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        ColumnConstraints first = new ColumnConstraints();
        first.setPercentWidth(share);
        ColumnConstraints second = new ColumnConstraints();
        second.setPercentWidth(100 - share);
        grid.getColumnConstraints().setAll(first, second);
        grid.add(left, 0, 0);
        grid.add(right, 1, 0);
        GridPane.setVgrow(left, Priority.ALWAYS);
        GridPane.setVgrow(right, Priority.ALWAYS);
        return grid;
    }

    private Node belief(CompareRunsViewModel.Pair pair) {
        Label verdict = Labels.wrapped("", StyleClass.STRONG);
        verdict.setId("verdict");
        verdict.textProperty().bind(model.verdictProperty());
        VBox card = new VBox(8, verdict);
        card.getStyleClass().add(StyleClass.CARD);
        if (model.comparisonProperty().get().flatMap(Comparison::posterior).isEmpty()) {
            return card;
        }
        PosteriorBar bar = new PosteriorBar(texts);
        Label first = part("first", PairTones.FIRST, Shape.CIRCLE);
        Label equal = part("equal", Tone.MUTED, Shape.SQUARE);
        Label second = part("second", PairTones.SECOND, Shape.DIAMOND);
        FlowPane legend = new FlowPane(16, 4, first, equal, second);
        FigureView density = new FigureView(context);
        density.withoutLegend();
        density.setMinHeight(160);
        density.setPrefHeight(200);
        VBox.setVgrow(density, Priority.ALWAYS);
        Runnable show = () -> {
            model.comparisonProperty().get().flatMap(Comparison::posterior).ifPresent(p -> {
                bar.show(p.higher(), p.within(), p.lower());
                said(first, "first", p.higher());
                said(equal, "equal", p.within());
                said(second, "second", p.lower());
            });
            density.show(model.beliefProperty().get());
        };
        model.beliefProperty().addListener((o, was, is) -> show.run());
        model.comparisonProperty().addListener((o, was, is) -> show.run());
        show.run();
        boolean spread = model.beliefProperty().get() != null;
        card.getChildren().addAll(bar, legend, rope(pair));
        if (spread) {
            card.getChildren().add(density);
        }
        return card;
    }

    private Label part(String key, Tone tone, Shape shape) {
        Label label = Labels.of("", StyleClass.CAPTION);
        label.setId("p-" + key);
        label.setGraphic(new ShapeMark(tone, shape));
        label.setGraphicTextGap(6);
        return label;
    }

    private void said(Label label, String key, double probability) {
        label.setText(texts.say("ui_history.posterior." + key, model.probability(probability)));
    }

    private Node rope(CompareRunsViewModel.Pair pair) {
        String metric = texts.say("metric." + pair.first().experiment().metric());
        Label label = Labels.of("", StyleClass.SECONDARY);
        Slider slider = new Slider(0, model.mostRope(), model.ropeProperty().get());
        slider.setId("rope");
        slider.setBlockIncrement(model.mostRope() / 40);
        slider.setAccessibleText(texts.say("ui_history.rope.accessible"));
        slider.valueProperty().bindBidirectional(model.ropeProperty());
        HBox.setHgrow(slider, Priority.ALWAYS);
        Button reset = Buttons.link(
                texts.say(
                        pair.smallest().assumed() ? "ui_history.rope.reset_assumed" : "ui_history.rope.reset",
                        texts.numbers().significant(pair.smallest().value(), 3)),
                () -> model.ropeProperty().set(pair.smallest().value()));
        Runnable say = () -> {
            double value = model.ropeProperty().get();
            label.setText(texts.say("ui_history.rope", texts.numbers().significant(value, 2), metric));
            reset.setVisible(Math.abs(value - pair.smallest().value()) > 1e-12);
            reset.setManaged(reset.isVisible());
        };
        model.ropeProperty().addListener((o, was, is) -> say.run());
        say.run();
        HBox line = new HBox(12, slider, reset);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(2, label, line);
    }

    private Node folds() {
        FigureView view = new FigureView(context);
        view.setPrefHeight(260);
        view.show(model.foldsProperty().get());
        VBox.setVgrow(view, Priority.ALWAYS);
        VBox card = new VBox(view);
        card.getStyleClass().add(StyleClass.CARD);
        return card;
    }

    private Node differences() {
        DifferenceGrid grid = new DifferenceGrid(texts);
        Runnable show = () -> grid.show(model.differences());
        model.differences().addListener((javafx.beans.InvalidationListener) o -> show.run());
        show.run();
        Button same = Buttons.link(
                "", () -> model.showSameProperty().set(!model.showSameProperty().get()));
        same.setId("show-same");
        Runnable say = () -> same.setText(texts.say(
                model.showSameProperty().get() ? "ui_history.differences.hide" : "ui_history.differences.same",
                model.same()));
        model.showSameProperty().addListener((o, was, is) -> say.run());
        say.run();
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, Labels.section(texts.say("ui_history.differences")), space, same);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("pair-head");
        return new VBox(8, head, grid);
    }

    private Node scores() {
        TableView<ScoreLine> table = Tables.dense(texts.say("ui_history.scores"), "");
        table.setId("scores");
        TableColumn<ScoreLine, ScoreLine> name = Columns.node(
                texts.say("ui_history.scores.what"),
                160,
                line -> line.decides() ? Labels.of(line.name(), StyleClass.STRONG) : new Label(line.name()),
                Comparator.comparing(ScoreLine::name));
        table.getColumns().add(name);
        table.getColumns().add(value("A", 1, ScoreLine::first));
        table.getColumns().add(value("B", -1, ScoreLine::second));
        TableColumn<ScoreLine, String> difference =
                Columns.text(texts.say("ui_history.scores.difference"), 76, ScoreLine::difference);
        difference.getStyleClass().add(StyleClass.NUMERIC);
        table.getColumns().add(difference);
        table.getColumns().forEach(c -> c.setSortable(false));
        table.widthProperty()
                .addListener((o, was, is) -> name.setPrefWidth(Math.max(120, is.doubleValue() - 3 * 76 - 18)));
        table.setItems(model.scores());
        Tables.fitRows(table, 20);
        HBox head = new HBox(Labels.section(texts.say("ui_history.scores")));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("pair-head");
        return new VBox(8, head, table);
    }

    private TableColumn<ScoreLine, ScoreLine> value(
            String title, int side, java.util.function.Function<ScoreLine, String> said) {
        TableColumn<ScoreLine, ScoreLine> column = Columns.node(
                title,
                76,
                line -> {
                    Label label = new Label(said.apply(line));
                    if (line.better() == side) {
                        label.getStyleClass().add(StyleClass.STRONG);
                        label.setAccessibleText(texts.say("ui_history.scores.better", said.apply(line)));
                    }
                    return label;
                },
                Comparator.comparing(said));
        column.getStyleClass().add(StyleClass.NUMERIC);
        return column;
    }
}
