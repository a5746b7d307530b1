package io.crisol.ui.data.assumption;

import io.crisol.profile.assumption.AssumptionReport;
import io.crisol.profile.assumption.Reading;
import io.crisol.text.Texts;
import io.crisol.ui.data.DataTab;
import io.crisol.ui.data.Seen;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.JobStrip;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StateLabel;
import io.crisol.ui.kit.StyleClass;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What models assume of the training rows: one line a check; the details stand in the page's inspector. */
public final class AssumptionsTab extends VBox implements DataTab {
    private final ScreenContext context;
    private final Texts texts;
    private final AssumptionsViewModel model;
    private final CheckTable table;
    private final CheckDetail detail;
    private final CheckChart chart;
    private final JobStrip strip;

    public AssumptionsTab(ScreenContext context, Workbench workbench, OpenProject project) {
        super(12);
        this.context = context;
        this.texts = context.texts();
        this.model = new AssumptionsViewModel(workbench, project, context.jobs());
        this.table = new CheckTable(texts, model);
        this.detail = new CheckDetail(context, model);
        this.chart = new CheckChart(context, model);
        this.strip = new JobStrip(texts);
        getStyleClass().add("assumptions");
        model.stateProperty().addListener((InvalidationListener) o -> fill());
        fill();
    }

    private void fill() {
        switch (model.stateProperty().get()) {
            case AssumptionsViewModel.State.NoTarget n ->
                getChildren()
                        .setAll(new EmptyState(
                                EmptyState.Drawing.CHART,
                                texts.say("ui_assumption.no_target"),
                                Buttons.plain(
                                        texts.say("ui_assumption.to_frame"),
                                        () -> context.navigator().go("frame"))));
            case AssumptionsViewModel.State.Working w -> {
                strip.follow(w.job());
                getChildren().setAll(strip);
            }
            case AssumptionsViewModel.State.Failed f ->
                getChildren()
                        .setAll(new ErrorCard(
                                texts,
                                f.outcome().finding(),
                                Optional.of(f.outcome().cause()),
                                action -> model.check()));
            case AssumptionsViewModel.State.Stopped s ->
                getChildren()
                        .setAll(new EmptyState(
                                EmptyState.Drawing.CHART,
                                texts.say("ui_assumption.stopped"),
                                Buttons.plain(texts.say("ui_assumption.check"), Icon.REFRESH, model::check)));
            case AssumptionsViewModel.State.Ready r -> getChildren().setAll(ready(r));
        }
    }

    private List<Node> ready(AssumptionsViewModel.State.Ready ready) {
        table.refresh(ready.again().isPresent());
        VBox.setVgrow(chart, Priority.ALWAYS);
        return List.of(head(ready), table, notes(ready.imported()), chart);
    }

    private Node head(AssumptionsViewModel.State.Ready ready) {
        HBox states = new HBox(16);
        states.setAlignment(Pos.CENTER_LEFT);
        for (Reading reading : List.of(Reading.STRONG, Reading.LOOK, Reading.FINE, Reading.OPEN)) {
            long count = model.count(reading);
            if (count > 0) {
                states.getChildren()
                        .add(new StateLabel(
                                CheckTable.state(reading), texts.say("ui_assumption.count." + reading.word(), count)));
            }
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button again = Buttons.plain(texts.say("ui_assumption.again"), Icon.REFRESH, model::checkAgain);
        again.setId("check-again");
        again.setAccessibleText(texts.say("ui_assumption.again.help"));
        again.setTooltip(new javafx.scene.control.Tooltip(texts.say("ui_assumption.again.help")));
        HBox line = new HBox(16, states, space, again);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(
                4,
                line,
                Labels.wrapped(
                        texts.say(
                                ready.again().isPresent() ? "ui_assumption.sentence.again" : "ui_assumption.sentence",
                                ready.imported().used(),
                                ready.imported().parameters()),
                        StyleClass.SECONDARY));
        return head;
    }

    private Node notes(AssumptionReport report) {
        FlowPane notes = new FlowPane(16, 4);
        report.notes().forEach(n -> notes.getChildren().add(Labels.caption(texts.say(n))));
        return notes;
    }

    @Override
    public String key() {
        return "assumptions";
    }

    @Override
    public Node content() {
        return this;
    }

    @Override
    public Optional<Node> inspector() {
        return Optional.of(detail);
    }

    @Override
    public void show(Optional<Seen> seen) {
        model.show(seen);
        detail.refresh();
    }

    @Override
    public void hidden() {
        model.hidden();
    }
}
