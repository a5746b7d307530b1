package io.crisol.ui.compare;

import io.crisol.chart.ContributionsChart;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.NumberColumn;
import io.crisol.learn.Contributions;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One row, with sliders: what would the model say if …? */
final class WhatIfView extends VBox {
    private static final int MOST = 12;
    private static final double CHART = 440;

    private final ScreenContext context;
    private final Texts texts;
    private final RunViewModel run;
    private final ExplainViewModel model;
    private final Label before = Labels.of("", StyleClass.BIG_NUMBER);
    private final Label after = Labels.of("", StyleClass.BIG_NUMBER);
    private final Label which = Labels.of("");
    private final GridPane form = new GridPane(12, 8);
    private final StackPane chart = new StackPane();
    private int shownRow = -1;

    WhatIfView(ScreenContext context, RunViewModel run, ExplainViewModel model) {
        super(16);
        this.context = context;
        this.texts = context.texts();
        this.run = run;
        this.model = model;
        chart.getStyleClass().add(StyleClass.CARD);
        chart.setMinHeight(CHART);
        chart.setMinWidth(0);
        VBox asked = new VBox(12, Labels.section(texts.say("ui_compare.whatif.cells")), form);
        asked.getStyleClass().add(StyleClass.CARD);
        asked.setMinWidth(380);
        asked.setPrefWidth(400);
        HBox.setHgrow(chart, Priority.ALWAYS);
        getChildren().addAll(head(), new HBox(16, asked, chart));
        model.answerProperty().addListener((o, was, is) -> show());
        show();
    }

    private Node head() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(
                24,
                number("ui_compare.whatif.before", before),
                number("ui_compare.whatif.after", after),
                OutputChoice.of(texts, run, model),
                space,
                which,
                Buttons.icon(Icon.LEFT, texts.say("ui_compare.whatif.previous"), () -> turn(-1)),
                Buttons.icon(Icon.RIGHT, texts.say("ui_compare.whatif.next"), () -> turn(1)),
                Buttons.plain(texts.say("ui_compare.whatif.reset"), () -> {
                    shownRow = -1;
                    model.reset();
                }));
        line.setAlignment(Pos.CENTER_LEFT);
        before.setId("whatif-before");
        after.setId("whatif-after");
        return line;
    }

    private Node number(String key, Label value) {
        return new VBox(2, Labels.caption(texts.say(key, OutputChoice.result(texts, run, model))), value);
    }

    private int rows() {
        return model.explainedProperty().get().map(e -> e.rows().rows()).orElse(1);
    }

    private void turn(int by) {
        model.rowProperty().set(Math.floorMod(model.rowProperty().get() + by, rows()));
    }

    private void show() {
        if (model.answerProperty().get().isEmpty()) {
            return;
        }
        ExplainViewModel.Answer answer = model.answerProperty().get().get();
        before.setText(texts.numbers().significant(answer.before(), 3));
        after.setText(texts.numbers().significant(answer.after(), 3));
        which.setText(texts.say("ui_compare.whatif.row", model.rowProperty().get() + 1, rows()));
        if (shownRow != model.rowProperty().get()) {
            shownRow = model.rowProperty().get();
            fill(answer.cells());
        }
        draw(answer);
    }

    private void fill(Dataset cells) {
        form.getChildren().clear();
        List<ColumnInfo> columns = model.columns().stream().limit(MOST).toList();
        for (int i = 0; i < columns.size(); i++) {
            ColumnInfo info = columns.get(i);
            Label name = Labels.of(info.name());
            name.setMinWidth(120);
            name.setMaxWidth(150);
            form.add(name, 0, i);
            if (cells.column(info.name()) instanceof NumberColumn numbers) {
                slider(info, numbers.get(0), i);
            } else {
                choice(info, cells, i);
            }
        }
    }

    private void slider(ColumnInfo info, double now, int at) {
        Label value = Labels.of(said(now), StyleClass.STRONG);
        value.setMinWidth(70);
        form.add(value, 2, at);
        Optional<double[]> usual = model.usual(info);
        if (usual.isEmpty() || usual.get()[0] == usual.get()[1]) {
            return;
        }
        double low = Double.isNaN(now) ? usual.get()[0] : Math.min(now, usual.get()[0]);
        double high = Double.isNaN(now) ? usual.get()[1] : Math.max(now, usual.get()[1]);
        Slider slider = new Slider(low, high, Double.isNaN(now) ? (low + high) / 2 : now);
        slider.setBlockIncrement((high - low) / 50);
        slider.setId("whatif-" + info.name());
        slider.setAccessibleText(info.name());
        slider.setPrefWidth(160);
        boolean whole = Math.rint(low) == low && Math.rint(high) == high && high - low >= 1 && whole(info);
        slider.valueProperty().addListener((o, was, is) -> {
            double moved = whole ? Math.rint(is.doubleValue()) : is.doubleValue();
            value.setText(said(moved));
            model.change(info, moved);
        });
        form.add(slider, 1, at);
    }

    /** Whether all rows have whole numbers. */
    private boolean whole(ColumnInfo info) {
        return model.explainedProperty().get().orElseThrow().rows().column(info.name()) instanceof NumberColumn numbers
                && java.util.Arrays.stream(numbers.toArray())
                        .filter(Double::isFinite)
                        .allMatch(v -> Math.rint(v) == v);
    }

    private void choice(ColumnInfo info, Dataset cells, int at) {
        ComboBox<String> box = new ComboBox<>();
        box.setId("whatif-" + info.name());
        box.setAccessibleText(info.name());
        box.getItems().setAll(model.levels(info));
        box.setPrefWidth(220);
        model.code(cells, info).ifPresent(code -> box.setValue(box.getItems().get(code)));
        box.valueProperty().addListener((o, was, is) -> model.change(info, is));
        form.add(box, 1, at, 2, 1);
    }

    private String said(double value) {
        return Double.isNaN(value)
                ? texts.say("ui_compare.whatif.missing")
                : texts.numbers().significant(value, 5);
    }

    private void draw(ExplainViewModel.Answer answer) {
        if (answer.parts().isEmpty()) {
            Label note = Labels.wrapped(texts.say("ui_compare.adds.not_a_tree"), StyleClass.SECONDARY);
            chart.getChildren().setAll(note);
            return;
        }
        Contributions parts = answer.parts().get();
        Map<String, String> cells = new HashMap<>();
        for (ColumnInfo info : answer.cells().schema().columns()) {
            cells.put(
                    info.name(),
                    answer.cells().column(info.name()) instanceof NumberColumn numbers
                            ? said(numbers.get(0))
                            : answer.cells().column(info.name()).text(0));
        }
        FigureView view = new FigureView(context);
        view.show(ContributionsChart.ofRow(parts, model.contributionOutput(parts), 0, cells, texts));
        chart.getChildren().setAll(view);
    }
}
