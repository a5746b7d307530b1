package io.crisol.ui.data.association;

import io.crisol.chart.AssociationMatrixChart;
import io.crisol.figure.Figure;
import io.crisol.profile.association.Association;
import io.crisol.profile.association.AssociationCost;
import io.crisol.profile.association.AssociationMatrix;
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
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import io.crisol.workbench.Workbench;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Every two columns as a heat map, the strongest pairs as a table, and the chart of the pair that is selected. */
public final class AssociationTab implements DataTab {
    private static final int MOST_ROWS = 8;

    private final ScreenContext context;
    private final Texts texts;
    private final AssociationViewModel model;
    private final ComputedView<AssociationViewModel.Shown> view;
    private final StackPane pair = new StackPane();

    public AssociationTab(ScreenContext context, Workbench workbench) {
        this.context = context;
        this.texts = context.texts();
        this.model = new AssociationViewModel(workbench, context.jobs());
        this.view = new ComputedView<>(texts, model.shown(), this::nothing, this::full, model::again);
        pair.getStyleClass().addAll(StyleClass.CARD, "chart-card");
        model.selectedProperty().addListener((o, was, is) -> fillPair());
    }

    @Override
    public String key() {
        return "association";
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
        Optional<AssociationCost> cost = model.cost(Integer.MAX_VALUE);
        if (cost.isEmpty() || cost.get().pairs() == 0) {
            return new EmptyState(EmptyState.Drawing.CHART, texts.say("ui_association.none"));
        }
        AssociationCost all = cost.get();
        VBox actions = new VBox(8);
        actions.setAlignment(Pos.CENTER);
        if (all.rows() > AssociationViewModel.SAMPLE_ROWS) {
            actions.getChildren().add(compute(AssociationViewModel.SAMPLE_ROWS, "ui_association.sample"));
        }
        actions.getChildren().add(compute(Integer.MAX_VALUE, "ui_association.all"));
        return new EmptyState(
                EmptyState.Drawing.CHART, texts.say("ui_association.cost", all.columns(), all.pairs()), actions);
    }

    private Node compute(int rows, String key) {
        AssociationCost cost = model.cost(rows).orElseThrow();
        return Buttons.plain(
                texts.say(key, cost.rows(), texts.numbers().seconds(Math.max(1, Math.ceil(cost.seconds())))),
                () -> model.compute(rows));
    }

    private Node full(AssociationViewModel.Shown shown) {
        AssociationMatrix matrix = shown.matrix();
        FigureView cells = new FigureView(context);
        cells.show(AssociationMatrixChart.of(matrix, shown.order(), texts));
        cells.onSelect(model::selectCell);
        double height = Math.clamp(110 + 20 * shown.order().size(), 260, 720);
        cells.setMinSize(240, height);
        cells.setPrefSize(480, height);
        StackPane card = new StackPane(cells);
        card.getStyleClass().addAll(StyleClass.CARD, "chart-card");
        TableView<Association> table = table(shown);
        table.setMinWidth(300);
        table.setPrefWidth(300);
        HBox.setHgrow(pair, Priority.ALWAYS);
        fillPair();
        VBox all = new VBox(12, head(matrix), card, new HBox(12, table, pair));
        if (!matrix.leftOut().isEmpty()) {
            all.getChildren()
                    .add(Labels.caption(texts.say(
                            "ui_association.left_out",
                            matrix.leftOut().size(),
                            matrix.leftOut().stream().limit(8).toList())));
        }
        return all;
    }

    private Node head(AssociationMatrix matrix) {
        ToggleGroup group = new ToggleGroup();
        HBox choice = new HBox(
                toggle(group, Association.Kind.SPEARMAN, "first"), toggle(group, Association.Kind.PEARSON, "last"));
        choice.getStyleClass().add("history-switch");
        choice.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(
                4,
                Labels.section(texts.say(
                        "ui_association.title",
                        matrix.columns().size(),
                        matrix.pairs().size())),
                Labels.caption(texts.say("ui_association.caption")));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(12, words, choice);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private ToggleButton toggle(ToggleGroup group, Association.Kind kind, String style) {
        ToggleButton button = new ToggleButton(texts.say("ui_association.numbers." + kind.word()));
        button.setToggleGroup(group);
        button.getStyleClass().addAll("history-switch-part", style);
        button.setSelected(model.numbersProperty().get() == kind);
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        button.setOnAction(e -> {
            button.setSelected(true);
            model.numbersProperty().set(kind);
        });
        return button;
    }

    private TableView<Association> table(AssociationViewModel.Shown shown) {
        TableView<Association> table =
                Tables.dense(texts.say("ui_association.table"), texts.say("ui_association.none"));
        table.setId("association-table");
        table.getColumns()
                .add(Columns.text(
                        texts.say("ui_association.pair"),
                        196,
                        a -> texts.say("ui_association.two", model.name(a.first()), model.name(a.second()))));
        table.getColumns()
                .add(Columns.text(
                        texts.say("ui_association.value"),
                        88,
                        a -> texts.say("chart_association.kind." + a.kind().word()) + " = "
                                + texts.numbers().decimals(a.value(), 2)));
        SortedList<Association> sorted = new SortedList<>(FXCollections.observableArrayList(shown.strongest()));
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

    private void fillPair() {
        pair.getChildren().clear();
        Optional<Figure> figure = model.chart(texts);
        if (figure.isPresent()) {
            FigureView chart = new FigureView(context);
            chart.setMinSize(200, 240);
            chart.setPrefSize(320, 260);
            chart.show(figure.get());
            pair.getChildren().add(chart);
        } else {
            pair.getChildren().add(Labels.caption(texts.say("ui_association.pick")));
        }
    }
}
