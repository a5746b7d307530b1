package io.crisol.ui.compare;

import io.crisol.chart.ImportanceChart;
import io.crisol.experiment.RunDetail;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Which columns matter: permutation importance, computed when it is asked for. */
final class ImportanceView extends VBox {
    private static final double ROW = 22;

    private final ScreenContext context;
    private final Texts texts;
    private final RunViewModel model;
    private final VBox content = new VBox(16);

    ImportanceView(ScreenContext context, RunViewModel model) {
        super(16);
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        getChildren().add(content);
        model.importancesProperty().addListener((o, was, is) -> show());
        model.rowProperty().addListener((o, was, is) -> show());
        model.troubleProperty().addListener((o, was, is) -> show());
        model.explainingProperty().addListener((o, was, is) -> show());
        show();
    }

    private void show() {
        content.getChildren().clear();
        if (model.rowProperty().get().isEmpty()) {
            return;
        }
        model.troubleProperty().get().ifPresent(f -> content.getChildren().add(new ErrorCard(texts, f)));
        List<RunDetail.Importance> known = model.importancesProperty().get();
        if (known.isEmpty()) {
            content.getChildren().add(ask());
            return;
        }
        FigureView view = new FigureView(context);
        view.show(ImportanceChart.of(known, model.experiment().metric(), texts));
        StackPane card = new StackPane(view);
        card.getStyleClass().add(StyleClass.CARD);
        double height = 140 + ROW * Math.min(ImportanceChart.MOST, known.size());
        card.setMinHeight(height);
        card.setPrefHeight(height);
        content.getChildren().add(card);
    }

    private EmptyState ask() {
        Button compute = Buttons.plain(texts.say("ui_compare.explain.action"), model::explain);
        compute.setId("explain");
        Optional<Message> why = model.explainWhyNot();
        boolean failed = !model.finished();
        compute.setDisable(why.isPresent() || failed);
        String reason = failed
                ? texts.say("ui_compare.why.not_finished")
                : why.map(texts::say).orElse("");
        return new EmptyState(
                EmptyState.Drawing.CHART,
                texts.say("ui_compare.explain.empty"),
                compute,
                Labels.of(reason, StyleClass.CAPTION));
    }
}
