package io.crisol.ui.compare;

import io.crisol.chart.FoldChart;
import io.crisol.evaluate.FoldScore;
import io.crisol.evaluate.Metric;
import io.crisol.problem.TaskKind;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What a run reached on each fold. */
final class FoldsTab extends VBox {
    private final ScreenContext context;
    private final Texts texts;
    private final RunViewModel model;

    FoldsTab(ScreenContext context, RunViewModel model) {
        super(16);
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        model.rowProperty().addListener((o, was, is) -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        if (model.rowProperty().get().isEmpty() || model.run().folds().isEmpty()) {
            return;
        }
        Board board = model.boardProperty().get().orElseThrow();
        FigureView view = new FigureView(context);
        view.show(FoldChart.of(
                model.run(),
                model.beside()
                        .map(BoardRow::run)
                        .filter(r -> r.folds().size() == model.run().folds().size()),
                board.runs(),
                board.metric(),
                model.families(),
                texts));
        StackPane card = new StackPane(view);
        card.getStyleClass().add(StyleClass.CARD);
        card.setMinHeight(280);
        card.setPrefHeight(280);
        getChildren().addAll(card, table(board));
    }

    private TableView<FoldScore> table(Board board) {
        TableView<FoldScore> table = Tables.dense(texts.say("ui_compare.folds.name"), "");
        table.getColumns()
                .add(Columns.count(texts.say("ui_compare.folds.fold"), 80, f -> f.fold() + 1, texts.numbers()));
        List<Metric> metrics = new ArrayList<>(List.of(board.metric()));
        metrics.addAll(board.others());
        for (Metric metric : metrics) {
            double largest = model.run().folds().stream()
                    .mapToDouble(f -> Math.abs(f.scores().getOrDefault(metric.name(), 0.0)))
                    .max()
                    .orElse(1);
            table.getColumns()
                    .add(Columns.number(
                            Say.metric(texts, metric.name()),
                            Say.width(Say.metric(texts, metric.name())),
                            f -> f.scores().getOrDefault(metric.name(), Double.NaN),
                            Say.decimals(metric, largest),
                            texts.numbers()));
        }
        if (model.task() == TaskKind.BINARY) {
            table.getColumns()
                    .add(Columns.number(
                            texts.say("ui_compare.folds.threshold"), 88, FoldScore::threshold, 3, texts.numbers()));
        }
        table.getColumns()
                .add(Columns.number(
                        texts.say("ui_compare.column.fit_ms"), 88, f -> f.fitSeconds() * 1000, 1, texts.numbers()));
        table.getColumns()
                .add(Columns.number(
                        texts.say("ui_compare.folds.predict"),
                        112,
                        f -> f.predictSeconds() * 1000,
                        1,
                        texts.numbers()));
        table.getItems().setAll(model.run().folds());
        Tables.fitRows(table, 12);
        return table;
    }
}
