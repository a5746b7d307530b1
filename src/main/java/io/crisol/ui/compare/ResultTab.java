package io.crisol.ui.compare;

import io.crisol.chart.ActualPredictedChart;
import io.crisol.chart.CalibrationChart;
import io.crisol.chart.ConfusionChart;
import io.crisol.chart.CostChart;
import io.crisol.chart.ErrorRangeChart;
import io.crisol.chart.LiftChart;
import io.crisol.chart.PrecisionRecallChart;
import io.crisol.chart.QuantileChart;
import io.crisol.chart.ResidualChart;
import io.crisol.chart.RocChart;
import io.crisol.evaluate.explain.Confusion;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.Tables;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/** How good a run is, from its out-of-fold predictions. */
final class ResultTab extends VBox {
    private final ScreenContext context;
    private final Texts texts;
    private final RunViewModel model;
    private Optional<ChangeListener<Number>> following = Optional.empty();

    ResultTab(ScreenContext context, RunViewModel model) {
        super(16);
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        model.readingProperty().addListener((o, was, is) -> show());
        model.loadingProperty().addListener((o, was, is) -> show());
        show();
    }

    private void show() {
        following.ifPresent(model.thresholdProperty()::removeListener);
        following = Optional.empty();
        Optional<Reading> reading = model.readingProperty().get();
        if (model.rowProperty().get().isEmpty()) {
            getChildren().clear();
        } else if (reading.isEmpty()) {
            getChildren().setAll(nothing());
        } else {
            switch (reading.get()) {
                case Reading.Binary binary -> binary(binary);
                case Reading.Several several -> several(several);
                case Reading.Numbers numbers -> numbers(numbers);
            }
        }
    }

    private Node nothing() {
        return model.run()
                .finding()
                .<Node>map(f -> new ErrorCard(texts, f))
                .orElseGet(() -> new EmptyState(
                        EmptyState.Drawing.CHART,
                        texts.say(
                                model.loadingProperty().get()
                                        ? "ui_compare.run.loading"
                                        : "ui_compare.run.no_predictions")));
    }

    private Node outOfFold() {
        return Labels.caption(texts.say("ui_compare.run.out_of_fold"));
    }

    private void binary(Reading.Binary r) {
        ChartGrid charts = new ChartGrid(context);
        double threshold = model.thresholdProperty().get();
        FigureView confusion = charts.add(ConfusionChart.binary(r.at(threshold), threshold, texts));
        FigureView roc = charts.add(RocChart.of(r.roc(), threshold, r.positive(), r.rows(), texts));
        Optional<FigureView> cost = r.cost().map(c -> charts.add(CostChart.of(c, threshold, r.rows(), texts)));
        FigureView pr =
                charts.add(PrecisionRecallChart.of(r.precisionRecall(), threshold, r.positive(), r.rows(), texts));
        charts.add(CalibrationChart.of(r.calibration(), r.positive(), r.rows(), texts));
        charts.add(LiftChart.of(r.lift(), r.positive(), r.rows(), texts));
        ChangeListener<Number> follow = (o, was, is) -> {
            double at = is.doubleValue();
            confusion.show(ConfusionChart.binary(r.at(at), at, texts));
            roc.show(RocChart.of(r.roc(), at, r.positive(), r.rows(), texts));
            pr.show(PrecisionRecallChart.of(r.precisionRecall(), at, r.positive(), r.rows(), texts));
            cost.ifPresent(view -> r.cost().ifPresent(c -> view.show(CostChart.of(c, at, r.rows(), texts))));
        };
        model.thresholdProperty().addListener(follow);
        following = Optional.of(follow);
        getChildren().setAll(new ThresholdCard(texts, model, r), charts, outOfFold());
    }

    private void several(Reading.Several r) {
        ChartGrid charts = new ChartGrid(context);
        charts.add(ConfusionChart.classes(r.confusion(), texts));
        charts.add(new VBox(classes(r.confusion())));
        getChildren().setAll(charts, outOfFold());
    }

    private TableView<Integer> classes(Confusion confusion) {
        TableView<Integer> table = Tables.dense(texts.say("ui_compare.classes.name"), "");
        table.getColumns()
                .add(Columns.text(
                        texts.say("ui_compare.classes.class"),
                        120,
                        k -> confusion.names().get(k)));
        table.getColumns()
                .add(Columns.count(
                        texts.say("ui_compare.classes.rows"),
                        72,
                        k -> Arrays.stream(confusion.counts()[k]).sum(),
                        texts.numbers()));
        table.getColumns()
                .add(Columns.number(
                        texts.say("ui_compare.classes.recall"), 128, confusion::recall, texts.numbers()::percent));
        table.getColumns()
                .add(Columns.number(
                        texts.say("ui_compare.classes.precision"),
                        136,
                        confusion::precision,
                        texts.numbers()::percent));
        table.getColumns().add(Columns.number("F1", 72, k -> f1(confusion, k), 3, texts.numbers()));
        table.getItems()
                .setAll(IntStream.range(0, confusion.names().size()).boxed().toList());
        Tables.fitRows(table, 14);
        return table;
    }

    private static double f1(Confusion confusion, int k) {
        double precision = confusion.precision(k);
        double recall = confusion.recall(k);
        return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
    }

    private void numbers(Reading.Numbers r) {
        ChartGrid charts = new ChartGrid(context);
        charts.add(ActualPredictedChart.of(r.residuals(), model.target(), texts));
        charts.add(ResidualChart.of(r.residuals(), r.byPredicted(), model.target(), texts));
        charts.add(ErrorRangeChart.of(r.byPredicted(), model.target(), r.rows(), texts));
        charts.add(QuantileChart.of(r.residuals(), texts));
        getChildren().setAll(charts, outOfFold());
    }
}
