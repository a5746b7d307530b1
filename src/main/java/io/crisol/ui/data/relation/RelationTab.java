package io.crisol.ui.data.relation;

import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Tone;
import io.crisol.profile.TargetView;
import io.crisol.profile.relation.Measure;
import io.crisol.profile.relation.TargetRelation;
import io.crisol.text.Texts;
import io.crisol.ui.data.DataTab;
import io.crisol.ui.data.Seen;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.ComputedView;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.ShareBar;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Columns ranked by what they tell about the target, each with its statistics and its chart; training rows only. */
public final class RelationTab implements DataTab {
    private static final int MOST_ROWS = 6;

    private final ScreenContext context;
    private final Texts texts;
    private final RelationViewModel model;
    private final ComputedView<List<TargetRelation>> view;
    private final HBox charts = new HBox(12);
    private final VBox words = new VBox(4);

    public RelationTab(ScreenContext context, Workbench workbench, OpenProject project) {
        this.context = context;
        this.texts = context.texts();
        this.model = new RelationViewModel(workbench, project, context.jobs());
        this.view = new ComputedView<>(texts, model.relations(), this::nothing, this::full, model::compute);
        model.selectedProperty().addListener((o, was, is) -> fillCharts());
    }

    @Override
    public String key() {
        return "relation";
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public void show(Optional<Seen> seen) {
        model.show(seen);
        view.fill();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    private Node nothing() {
        return model.target().isEmpty()
                ? new EmptyState(
                        EmptyState.Drawing.CHART,
                        texts.say("ui_relation.no_target"),
                        Buttons.plain(
                                texts.say("ui_relation.frame"),
                                () -> context.navigator().go("frame")))
                : new EmptyState(
                        EmptyState.Drawing.CHART,
                        texts.say("ui_relation.stopped"),
                        Buttons.plain(texts.say("ui_relation.compute"), model::compute));
    }

    private Node full(List<TargetRelation> found) {
        TargetView target = model.target().orElseThrow();
        TableView<TargetRelation> table = table(found);
        VBox.setVgrow(charts, Priority.ALWAYS);
        charts.setMinHeight(260);
        fillCharts();
        return new VBox(
                12,
                Labels.section(texts.say("ui_relation.title", model.related(), found.size(), target.column())),
                Labels.caption(texts.say("ui_relation.caption", target.trainingRows().length, found.size())),
                table,
                words,
                charts);
    }

    private TableView<TargetRelation> table(List<TargetRelation> found) {
        TableView<TargetRelation> table = Tables.dense(texts.say("ui_relation.table"), texts.say("ui_relation.none"));
        table.setId("relation-table");
        var name = Columns.<TargetRelation>text(texts.say("ui_relation.column"), 140, TargetRelation::column);
        table.getColumns().add(name);
        table.getColumns()
                .add(Columns.drawn(
                        texts.say("ui_relation.information"),
                        136,
                        r -> new ShareBar(
                                r.relation().strength(),
                                texts.numbers().percent(r.relation().strength()),
                                Tone.DATA_1,
                                texts.say(
                                        "ui_relation.information.said",
                                        r.relation().mutualInformation())),
                        r -> r.relation().mutualInformation()));
        table.getColumns().add(Columns.text(texts.say("ui_relation.statistic"), 164, this::statistic));
        table.getColumns().add(Columns.text(texts.say("ui_relation.effect"), 136, this::effect));
        table.getColumns()
                .add(Columns.number(
                        texts.say("ui_relation.p"),
                        92,
                        r -> r.leading().map(Measure::adjusted).orElse(Double.NaN),
                        this::probability));
        Tables.stretch(table, name);
        SortedList<TargetRelation> sorted = new SortedList<>(FXCollections.observableArrayList(found));
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        Tables.fitRows(table, MOST_ROWS);
        model.selectedProperty().get().ifPresent(table.getSelectionModel()::select);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                model.select(is);
            }
        });
        return table;
    }

    private String statistic(TargetRelation relation) {
        return relation.leading()
                .map(m -> texts.say("ui_relation.statistic." + m.kind().word(), m.statistic(), (int) m.freedom()))
                .orElse("–");
    }

    private String effect(TargetRelation relation) {
        return relation.leading()
                .map(m -> texts.say(
                        "ui_relation.effect." + m.kind().effect(),
                        texts.numbers().decimals(m.effect(), 3)))
                .orElse("–");
    }

    private String probability(double p) {
        return Double.isNaN(p)
                ? "–"
                : p < 1e-4 ? texts.say("ui_relation.p.small") : texts.numbers().decimals(p, 4);
    }

    private void fillCharts() {
        charts.getChildren().clear();
        words.getChildren().clear();
        model.selectedProperty().get().ifPresent(relation -> {
            words.getChildren().add(Labels.wrapped(measures(relation), StyleClass.SECONDARY));
            for (Figure figure : model.charts(texts)) {
                charts.getChildren().add(card(figure));
            }
            if (charts.getChildren().isEmpty()) {
                charts.getChildren().add(Labels.wrapped(texts.say("ui_relation.no_chart", relation.column())));
            }
        });
    }

    /** All statistics of a column in a sentence. */
    private String measures(TargetRelation relation) {
        List<String> said = relation.measures().stream()
                .map(m -> texts.say(
                        "ui_relation.measure",
                        texts.say("ui_relation.statistic." + m.kind().word(), m.statistic(), (int) m.freedom()),
                        texts.say(
                                "ui_relation.effect." + m.kind().effect(),
                                texts.numbers().decimals(m.effect(), 3)),
                        probability(m.adjusted()),
                        Double.isNaN(m.low())
                                ? ""
                                : texts.say(
                                        "ui_relation.interval",
                                        texts.numbers().decimals(m.low(), 3),
                                        texts.numbers().decimals(m.high(), 3))))
                .toList();
        boolean sparse = relation.measures().stream().anyMatch(Measure::sparse);
        return texts.say("ui_relation.measures", relation.column(), String.join("; ", said))
                + (sparse ? " " + texts.say("ui_relation.sparse") : "");
    }

    private Node card(Figure figure) {
        FigureView chart = new FigureView(context);
        chart.show(figure);
        double height =
                figure.y() instanceof Axis.Categories c ? 130 + 24 * c.names().size() : 280;
        chart.setMinSize(200, height);
        chart.setPrefSize(320, height);
        StackPane card = new StackPane(chart);
        card.getStyleClass().addAll(StyleClass.CARD, "chart-card");
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }
}
