package io.crisol.ui.registry;

import io.crisol.text.Texts;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The gates of a promotion under one head. */
final class GateList extends VBox {
    private final VBox rows = new VBox();
    private final ObservableList<GateRow> gates;
    private final Texts texts;
    private final GateRowView.Actions actions;

    GateList(ObservableList<GateRow> gates, Texts texts, GateRowView.Actions actions) {
        this.gates = gates;
        this.texts = texts;
        this.actions = actions;
        getStyleClass().addAll(StyleClass.CARD, StyleClass.FLUSH, "gate-list");
        GridPane head = GateRowView.line();
        head.getStyleClass().add("gate-head");
        head.addRow(
                0,
                Labels.of(texts.say("ui_promote.head.state"), StyleClass.CAPTION),
                Labels.of(texts.say("ui_promote.head.gate"), StyleClass.CAPTION),
                Labels.of(texts.say("ui_promote.head.value"), StyleClass.CAPTION),
                Labels.of(texts.say("ui_promote.head.limit"), StyleClass.CAPTION));
        getChildren().addAll(head, rows);
        gates.addListener((ListChangeListener<GateRow>) change -> {
            while (change.next()) {
                if (change.wasReplaced() && change.getRemovedSize() == change.getAddedSize()) {
                    for (int i = change.getFrom(); i < change.getTo(); i++) {
                        replace(i, change.getRemoved().get(i - change.getFrom()), gates.get(i));
                    }
                } else {
                    fill();
                }
            }
        });
        fill();
    }

    /** Makes every row again, where what can be done about gates changed. */
    void fill() {
        rows.getChildren()
                .setAll(gates.stream()
                        .map(g -> new GateRowView(g, texts, actions))
                        .toList());
    }

    private void replace(int i, GateRow was, GateRow is) {
        if (!was.equals(is) || i >= rows.getChildren().size()) {
            rows.getChildren().set(i, new GateRowView(is, texts, actions));
        }
    }
}
