package io.crisol.ui.compare;

import io.crisol.chart.DependenceChart;
import io.crisol.data.ColumnInfo;
import io.crisol.text.Texts;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How predictions change with one column. */
final class EffectView extends VBox {
    private static final double HEIGHT = 380;

    private final Texts texts;
    private final ExplainViewModel model;
    private final RunViewModel run;
    private final FigureView chart;
    private final CheckBox single;
    private final ComboBox<String> column = new ComboBox<>();

    EffectView(ScreenContext context, RunViewModel run, ExplainViewModel model) {
        super(12);
        this.texts = context.texts();
        this.run = run;
        this.model = model;
        this.chart = new FigureView(context);
        this.single = new CheckBox(texts.say("ui_compare.effect.single"));
        single.setSelected(true);
        single.selectedProperty().addListener((o, was, is) -> show());
        column.setId("effect-column");
        column.setAccessibleText(texts.say("ui_compare.effect.column"));
        column.getItems().setAll(model.columns().stream().map(ColumnInfo::name).toList());
        column.valueProperty().bindBidirectional(model.columnProperty());
        HBox line = new HBox(
                12,
                Labels.of(texts.say("ui_compare.effect.column")),
                column,
                OutputChoice.of(texts, run, model),
                single);
        line.setAlignment(Pos.CENTER_LEFT);
        StackPane card = new StackPane(chart);
        card.getStyleClass().add(StyleClass.CARD);
        card.setMinHeight(HEIGHT);
        card.setPrefHeight(HEIGHT);
        getChildren().addAll(line, card, Labels.caption(texts.say("ui_compare.effect.note")));
        model.dependenceProperty().addListener((o, was, is) -> show());
        show();
    }

    private void show() {
        model.dependenceProperty()
                .get()
                .ifPresent(found -> chart.show(
                        DependenceChart.of(found, OutputChoice.result(texts, run, model), single.isSelected(), texts)));
    }
}
