package io.crisol.ui.data;

import io.crisol.finding.Severity;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.State;
import io.crisol.ui.kit.StateLabel;
import io.crisol.ui.kit.StyleClass;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is notable in the data, most severe first; each can be mended by a recipe step or ignored with a reason. */
final class AlertsCard extends VBox {
    private static final int FEW = 3;
    private static final double LINE = 36;

    private final Texts texts;
    private final DataViewModel model;
    private final Consumer<AlertItem> fix;
    private final Consumer<AlertItem> ignore;
    private final VBox lines = new VBox();
    private final ScrollPane scroll = new ScrollPane(lines);
    private final HBox head = new HBox(12);
    private boolean all;

    /**
     * @param fix called with the alert to mend
     * @param ignore called with the alert to ignore
     */
    AlertsCard(Texts texts, DataViewModel model, Consumer<AlertItem> fix, Consumer<AlertItem> ignore) {
        this.texts = texts;
        this.model = model;
        this.fix = fix;
        this.ignore = ignore;
        getStyleClass().addAll(StyleClass.CARD, StyleClass.FLUSH, "alerts");
        head.getStyleClass().add("alerts-head");
        head.setAlignment(Pos.CENTER_LEFT);
        scroll.setFitToWidth(true);
        getChildren().addAll(head, scroll);
        model.alerts().addListener((InvalidationListener) o -> fill());
        fill();
    }

    /** Shows every alert, or the first few. */
    void showAll(boolean on) {
        all = on;
        fill();
    }

    private void fill() {
        List<AlertItem> open = model.alerts().stream().filter(AlertItem::open).toList();
        List<AlertItem> done = model.alerts().stream().filter(a -> !a.open()).toList();
        head.getChildren().clear();
        head.getChildren().add(Labels.section(texts.say("ui_data.alerts", open.size())));
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            long count = model.open(severity);
            if (count > 0) {
                State state =
                        severity == Severity.ERROR ? State.BAD : severity == Severity.WARNING ? State.WARN : State.INFO;
                head.getChildren()
                        .add(new StateLabel(
                                state,
                                texts.say(
                                        "ui_data.alerts." + severity.name().toLowerCase(java.util.Locale.ROOT),
                                        count)));
            }
        }
        javafx.scene.layout.Region space = new javafx.scene.layout.Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren().add(space);
        if (open.size() > FEW || !done.isEmpty()) {
            Button more = Buttons.link(
                    all ? texts.say("ui_data.alerts.fewer") : more(open.size(), done.size()), () -> showAll(!all));
            more.setId("alerts-more");
            head.getChildren().add(more);
        }
        lines.getChildren().clear();
        open.stream()
                .limit(all ? Integer.MAX_VALUE : FEW)
                .forEach(a -> lines.getChildren().add(line(a)));
        if (open.isEmpty() && !all) {
            Label nothing = Labels.wrapped(texts.say("ui_data.alerts.none"), StyleClass.SECONDARY);
            HBox line = new HBox(8, Icon.OK.node(StyleClass.GOOD), nothing);
            line.getStyleClass().add("alert-line");
            lines.getChildren().add(line);
        }
        if (all) {
            done.forEach(a -> lines.getChildren().add(line(a)));
        }
        int count = Math.max(1, lines.getChildren().size());
        double height = LINE * (all ? Math.min(count, 8) : Math.min(count, FEW)) + 1;
        scroll.setMinHeight(height);
        scroll.setPrefHeight(height);
        scroll.setMaxHeight(height);
    }

    private String more(int open, int done) {
        return done == 0 ? texts.say("ui_data.alerts.all", open) : texts.say("ui_data.alerts.all_done", done);
    }

    private Node line(AlertItem item) {
        Label said = Labels.of(texts.say(item.alert().text()), item.open() ? "" : StyleClass.MUTED);
        said.setTooltip(new javafx.scene.control.Tooltip(said.getText()));
        said.setMaxWidth(Double.MAX_VALUE);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox line = new HBox(12, FindingList.icon(item.alert().severity()), said);
        line.getStyleClass().add("alert-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(LINE);
        line.setMaxHeight(LINE);
        line.getChildren().addAll(AlertActions.of(texts, model, item, fix, ignore));
        item.alert().columns().stream().findFirst().ifPresent(column -> {
            said.getStyleClass().add("alert-about");
            said.setOnMouseClicked(e -> model.select(column));
        });
        return line;
    }
}
