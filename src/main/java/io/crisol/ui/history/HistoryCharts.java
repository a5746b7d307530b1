package io.crisol.ui.history;

import io.crisol.text.Texts;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Two charts side by side: scores over time; and scores against fit time, or against a setting. */
final class HistoryCharts extends GridPane {
    private final Texts texts;
    private final HistoryViewModel model;
    private final FigureView overTime;
    private final FigureView fitTime;
    private final FigureView bySetting;
    private final StackPane right = new StackPane();

    HistoryCharts(HistoryViewModel model, ScreenContext context, Function<String, Runnable> open) {
        this.model = model;
        this.texts = context.texts();
        this.overTime = view("chart-over-time", context, open);
        this.fitTime = view("chart-fit-time", context, open);
        this.bySetting = view("chart-setting", context, open);
        getStyleClass().add("history-charts");
        setHgap(12);
        getColumnConstraints().setAll(share(58), share(42));
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        getRowConstraints().setAll(row);
        add(card(left(), overTime), 0, 0);
        add(card(rightHead(), right), 1, 0);
        model.overTimeProperty().addListener((o, was, is) -> overTime.show(is));
        model.fitTimeProperty().addListener((o, was, is) -> fitTime.show(is));
        model.bySettingProperty().addListener((o, was, is) -> bySetting.show(is));
        overTime.show(model.overTimeProperty().get());
        fitTime.show(model.fitTimeProperty().get());
        bySetting.show(model.bySettingProperty().get());
    }

    private FigureView view(String id, ScreenContext context, Function<String, Runnable> open) {
        FigureView view = new FigureView(context);
        view.setId(id);
        view.setMinHeight(120);
        view.setPrefHeight(180);
        view.withoutLegend();
        view.onSelect(run -> open.apply(run).run());
        view.onBrush(model::brush);
        return view;
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static Node card(Node head, Node body) {
        VBox card = new VBox(8, head, body);
        card.getStyleClass().addAll(StyleClass.CARD, "history-chart");
        VBox.setVgrow(body, Priority.ALWAYS);
        card.setMinWidth(0);
        return card;
    }

    private Node left() {
        ComboBox<HistoryViewModel.Scale> scales = combo(
                "scale", texts.say("ui_history.scale.choose"), model.scales(), model.scaleProperty(), s -> s.label());
        HBox head = new HBox(8, Labels.of(texts.say("ui_history.chart.time"), StyleClass.MUTED), scales);
        head.getStyleClass().add("history-chart-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node rightHead() {
        Switch which = new Switch(texts.say("ui_history.chart.against"));
        ComboBox<SettingChoice> settings = combo(
                "setting",
                texts.say("ui_history.setting.choose"),
                model.choices(),
                model.settingProperty(),
                model::label);
        which.add("against-fit-time", texts.say("ui_history.chart.fit"), () -> {
            right.getChildren().setAll(fitTime);
            settings.setVisible(false);
        });
        which.add("against-setting", texts.say("ui_history.chart.setting"), () -> {
            Node none = Labels.wrapped(texts.say("ui_history.setting.none"), StyleClass.MUTED);
            none.visibleProperty().bind(model.bySettingProperty().isNull());
            bySetting.visibleProperty().bind(model.bySettingProperty().isNotNull());
            right.getChildren().setAll(bySetting, none);
            settings.setVisible(true);
        });
        settings.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(settings, Priority.ALWAYS);
        HBox head = new HBox(8, which, settings);
        head.getStyleClass().add("history-chart-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static <T> ComboBox<T> combo(
            String id,
            String accessible,
            ObservableList<T> items,
            ObjectProperty<@Nullable T> value,
            Function<T, String> label) {
        ComboBox<T> combo = new ComboBox<>(items);
        combo.setId(id);
        combo.setAccessibleText(accessible);
        combo.setMinWidth(0);
        combo.setCellFactory(list -> new Named<>(label));
        combo.setButtonCell(new Named<>(label));
        combo.valueProperty().bindBidirectional(value);
        return combo;
    }

    private static final class Named<T> extends ListCell<T> {
        private final Function<T, String> label;

        Named(Function<T, String> label) {
            this.label = label;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : label.apply(item));
        }
    }

    /** All views, to mark what is selected. */
    List<FigureView> views() {
        return List.of(overTime, fitTime, bySetting);
    }
}
