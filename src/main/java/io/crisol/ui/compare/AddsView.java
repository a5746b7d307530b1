package io.crisol.ui.compare;

import io.crisol.chart.ContributionsChart;
import io.crisol.learn.Contributions;
import io.crisol.text.Texts;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What each column adds to predictions, over some rows. */
final class AddsView extends VBox {
    private static final double ROW = 22;
    private static final double AROUND = 140;

    private final ScreenContext context;
    private final Texts texts;
    private final ExplainViewModel model;
    private final VBox content = new VBox(12);

    AddsView(ScreenContext context, RunViewModel run, ExplainViewModel model) {
        super(12);
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        getChildren().addAll(OutputChoice.of(texts, run, model), content);
        model.contributionsProperty().addListener((o, was, is) -> show());
        model.outputProperty().addListener((o, was, is) -> show());
        show();
    }

    private void show() {
        if (model.contributionsProperty().get().isEmpty()) {
            content.getChildren()
                    .setAll(new EmptyState(EmptyState.Drawing.CHART, texts.say("ui_compare.adds.not_a_tree")));
            return;
        }
        Contributions found = model.contributionsProperty().get().get();
        FigureView chart = new FigureView(context);
        chart.show(ContributionsChart.overall(found, model.contributionOutput(found), texts));
        StackPane card = new StackPane(chart);
        card.getStyleClass().add(StyleClass.CARD);
        double height = AROUND + ROW * Math.min(15, found.columns().size());
        card.setMinHeight(height);
        card.setPrefHeight(height);
        content.getChildren().setAll(card, Labels.caption(texts.say("ui_compare.adds.note")));
    }
}
