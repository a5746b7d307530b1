package io.crisol.ui.compare;

import io.crisol.text.Texts;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.JobStrip;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.Segments;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What a model does with its columns: which ones matter, how, how much they add, and what would be if. */
final class ExplainTab extends VBox {
    private static final List<String> VIEWS = List.of("columns", "effect", "adds", "whatif");

    private final ScreenContext context;
    private final Texts texts;
    private final RunViewModel run;
    private final ExplainViewModel model;
    private final JobStrip strip;
    private final Segments views;
    private final VBox content = new VBox(16);

    ExplainTab(ScreenContext context, RunViewModel run, ExplainViewModel model) {
        super(16);
        this.context = context;
        this.texts = context.texts();
        this.run = run;
        this.model = model;
        this.strip = new JobStrip(texts);
        this.views = new Segments(VIEWS, word -> texts.say("ui_compare.explain.view." + word));
        views.setAccessibleText(texts.say("ui_compare.tab.explain"));
        views.setId("explain-view");
        views.setValue("columns");
        getChildren().addAll(views, strip, content);
        views.valueProperty().addListener((o, was, is) -> show());
        model.explainedProperty().addListener((o, was, is) -> show());
        model.troubleProperty().addListener((o, was, is) -> show());
        model.fittingProperty().addListener((o, was, is) -> is.ifPresent(strip::follow));
        run.rowProperty().addListener((o, was, is) -> show());
        run.explainingProperty().addListener((o, was, is) -> is.ifPresent(strip::follow));
        run.explainingProperty().get().ifPresent(strip::follow);
        show();
    }

    /** Opens one of the views: columns, effect, adds or whatif. */
    void open(String view) {
        views.setValue(view);
    }

    private void show() {
        content.getChildren().clear();
        if (run.rowProperty().get().isEmpty()) {
            return;
        }
        if (views.getValue().equals("columns") || views.getValue().isEmpty()) {
            content.getChildren().add(new ImportanceView(context, run));
            return;
        }
        model.troubleProperty().get().ifPresent(f -> content.getChildren().add(new ErrorCard(texts, f)));
        if (model.whyNot().isPresent()) {
            content.getChildren()
                    .add(new EmptyState(
                            EmptyState.Drawing.CHART, texts.say(model.whyNot().get())));
        } else if (model.explainedProperty().get().isEmpty()) {
            model.prepare();
        } else {
            content.getChildren().add(view());
        }
    }

    private Node view() {
        return switch (views.getValue()) {
            case "effect" -> new EffectView(context, run, model);
            case "adds" -> new AddsView(context, run, model);
            default -> new WhatIfView(context, run, model);
        };
    }
}
