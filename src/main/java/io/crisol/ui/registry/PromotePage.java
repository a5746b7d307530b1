package io.crisol.ui.registry;

import io.crisol.finding.Severity;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.JobStrip;
import io.crisol.ui.kit.Notice;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.PrimaryAction;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.registry.PromoteViewModel.Phase;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.lang.ref.WeakReference;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page on which a run is taken through the gates and registered. */
public final class PromotePage implements Page {
    private final ScreenContext context;
    private final Texts texts;
    private final PromoteViewModel model;
    private final StackPane root = new StackPane();
    private final VBox banners = new VBox(12);
    private final VBox top = new VBox();
    private final GateList gates;
    private final ScrollPane scroll;
    private final PromoteForm form;

    public PromotePage(ScreenContext context, Workbench workbench, OpenProject project) {
        this.context = context;
        this.texts = context.texts();
        this.model = new PromoteViewModel(context, workbench, project);
        this.form = new PromoteForm(context, model);
        this.gates = gates();
        this.scroll = new ScrollPane(page());
        scroll.setFitToWidth(true);
        root.getChildren().add(scroll);
        model.phaseProperty().addListener((o, was, is) -> phase());
        model.rowsProperty().addListener((o, was, is) -> phase());
        model.troubleProperty().addListener((o, was, is) -> banners());
        model.warningProperty().addListener((o, was, is) -> banners());
        WeakReference<PromoteViewModel> weak = new WeakReference<>(model);
        project.listen(() -> Optional.ofNullable(weak.get()).ifPresent(PromoteViewModel::refresh));
    }

    /** The model, for tests and pictures. */
    PromoteViewModel model() {
        return model;
    }

    @Override
    public String id() {
        return "promote";
    }

    @Override
    public String title() {
        return texts.say("ui_promote.title");
    }

    @Override
    public ObservableValue<String> sentence() {
        return model.sentenceProperty();
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public Optional<Node> inspector() {
        return Optional.of(form);
    }

    @Override
    public Optional<PrimaryAction> primary() {
        return Optional.of(new PrimaryAction(model.labelProperty(), model.whyNotProperty(), model::act));
    }

    @Override
    public void onShown(String subject) {
        model.show(subject);
        phase();
        banners();
    }

    private Node page() {
        JobStrip strip = new JobStrip(texts);
        model.jobProperty().addListener((o, was, is) -> is.ifPresent(strip::follow));
        VBox all = new VBox(16, banners, strip, top, gates);
        all.getStyleClass().add("promote");
        banners.managedProperty().bind(banners.visibleProperty());
        return all;
    }

    private GateList gates() {
        return new GateList(model.gates(), texts, new GateRowView.Actions() {
            @Override
            public void go(String page) {
                context.navigator().go(page);
            }

            @Override
            public void waive(String gate, String reason) {
                model.waive(gate, reason);
            }

            @Override
            public void unwaive(String gate) {
                model.unwaive(gate);
            }

            @Override
            public boolean open() {
                return model.phaseProperty().get() == Phase.JUDGED;
            }
        });
    }

    private void phase() {
        gates.fill();
        Phase phase = model.phaseProperty().get();
        if (phase == Phase.NOTHING) {
            root.getChildren().setAll(new EmptyState(EmptyState.Drawing.CRUCIBLE, texts.say("ui_promote.empty")));
            return;
        }
        root.getChildren().setAll(scroll);
        top.getChildren()
                .setAll(
                        phase == Phase.READY || phase == Phase.JUDGING
                                ? new WhatHappens(texts, model)
                                : result(phase == Phase.REGISTERED));
    }

    private Node result(boolean registered) {
        FigureView chart = new FigureView(context);
        chart.setPrefHeight(176);
        chart.setMinHeight(176);
        model.scoreProperty().get().ifPresent(s -> chart.show(ScoreChart.of(s, texts)));
        return new JudgedCard(context, model, registered, chart);
    }

    private void banners() {
        banners.getChildren().clear();
        model.warningProperty()
                .get()
                .ifPresent(w -> banners.getChildren()
                        .add(new Notice(
                                Severity.WARNING,
                                w,
                                Buttons.plain(
                                        texts.say("ui_promote.action.compare_again"),
                                        Icon.NEXT,
                                        () -> context.navigator().go("compare")))));
        model.troubleProperty()
                .get()
                .ifPresent(t ->
                        banners.getChildren().add(new ErrorCard(texts, t.finding(), Optional.of(t.cause()), a -> {})));
        banners.setVisible(!banners.getChildren().isEmpty());
    }
}
