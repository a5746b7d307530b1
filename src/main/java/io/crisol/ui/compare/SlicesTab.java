package io.crisol.ui.compare;

import io.crisol.chart.SlicesChart;
import io.crisol.evaluate.explain.Slices;
import io.crisol.evaluate.statistic.Interval;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.RunDetail;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.job.Outcome;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.JobStrip;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.RunningJob;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How the run does in parts of the rows. */
final class SlicesTab extends VBox {
    private static final double ROW = 22;
    private static final double AROUND = 150;

    private final ScreenContext context;
    private final Texts texts;
    private final Workbench workbench;
    private final RunViewModel run;
    private final JobStrip strip;
    private final VBox content = new VBox(16);
    private String shown = "";
    private Optional<RunningJob> running = Optional.empty();

    SlicesTab(ScreenContext context, Workbench workbench, RunViewModel run) {
        super(16);
        this.context = context;
        this.texts = context.texts();
        this.workbench = workbench;
        this.run = run;
        this.strip = new JobStrip(texts);
        getChildren().addAll(strip, content);
        run.rowProperty().addListener((o, was, is) -> forget());
    }

    private void forget() {
        if (!run.rowProperty().get().map(BoardRow::id).orElse("").equals(shown)) {
            running.ifPresent(RunningJob::cancel);
            running = Optional.empty();
            shown = "";
            content.getChildren().clear();
        }
    }

    /** Comes to the front: computes the parts where that has not been done yet. */
    void open() {
        if (run.rowProperty().get().isEmpty() || shown.equals(run.run().id())) {
            return;
        }
        Optional<StudyData> rows = run.rows();
        if (rows.isEmpty() || !run.finished()) {
            content.getChildren()
                    .setAll(new EmptyState(
                            EmptyState.Drawing.CHART,
                            texts.say(run.finished() ? "ui_compare.why.other_rows" : "ui_compare.why.not_finished")));
            return;
        }
        String id = run.run().id();
        Experiment experiment = run.experiment();
        shown = id;
        RunningJob started = context.jobs()
                .start(
                        Message.of("ui_compare.job.slices"),
                        job -> {
                            RunDetail detail = workbench
                                    .store()
                                    .detail(id)
                                    .orElseThrow(
                                            () -> new FailureException(Finding.error("ui_compare.explain.no_detail")));
                            return workbench
                                    .explain()
                                    .slices(workbench.replan().of(experiment, rows.get()), detail, job);
                        },
                        outcome -> ended(id, outcome));
        running = Optional.of(started).filter(j -> !j.finishedProperty().get());
        running.ifPresent(strip::follow);
    }

    private void ended(String id, Outcome<List<Slices.Slice>> outcome) {
        if (!id.equals(shown)) {
            return;
        }
        switch (outcome) {
            case Outcome.Done<List<Slices.Slice>>(List<Slices.Slice> slices) -> fill(slices);
            case Outcome.Failed<List<Slices.Slice>> failed -> {
                shown = "";
                content.getChildren().setAll(new ErrorCard(texts, failed.finding()));
            }
            case Outcome.Cancelled<List<Slices.Slice>> c -> shown = "";
        }
    }

    private void fill(List<Slices.Slice> slices) {
        String metric = run.experiment().metric();
        long drawn = slices.stream()
                .filter(s -> s.interval().isPresent())
                .limit(SlicesChart.MOST)
                .count();
        if (drawn == 0) {
            content.getChildren()
                    .setAll(new EmptyState(
                            EmptyState.Drawing.CHART, texts.say("ui_compare.slices.nothing", Slices.FEWEST)));
            return;
        }
        int rows = run.readingProperty().get().map(Reading::rows).orElse(0);
        FigureView chart = new FigureView(context);
        chart.show(SlicesChart.of(slices, run.run().mean(), metric, rows, texts));
        StackPane card = new StackPane(chart);
        card.getStyleClass().add(StyleClass.CARD);
        card.setMinHeight(AROUND + ROW * drawn);
        card.setPrefHeight(AROUND + ROW * drawn);
        content.getChildren()
                .setAll(card, table(slices), Labels.caption(texts.say("ui_compare.slices.note", Slices.FEWEST)));
    }

    private TableView<Slices.Slice> table(List<Slices.Slice> slices) {
        int decimals = Say.decimals(
                workbench.catalogs().metrics().named(run.experiment().metric(), run.task()),
                run.run().mean());
        TableView<Slices.Slice> table = Tables.dense(texts.say("ui_compare.tab.slices"), "");
        table.getColumns().add(Columns.text(texts.say("ui_compare.slices.column"), 170, Slices.Slice::column));
        table.getColumns().add(Columns.text(texts.say("ui_compare.slices.part"), 200, s -> texts.say(s.part())));
        table.getColumns()
                .add(Columns.count(texts.say("ui_compare.slices.rows"), 80, Slices.Slice::rows, texts.numbers()));
        table.getColumns()
                .add(Columns.number(
                        texts.say("metric." + run.experiment().metric()),
                        90,
                        Slices.Slice::score,
                        decimals,
                        texts.numbers()));
        table.getColumns().add(Columns.text(texts.say("ui_compare.slices.interval"), 150, s -> interval(s, decimals)));
        table.getColumns()
                .add(Columns.text(
                        texts.say("ui_compare.slices.reading"),
                        190,
                        s -> texts.say(
                                s.interval().isEmpty()
                                        ? "ui_compare.slices.too_few"
                                        : s.worse() ? "ui_compare.slices.worse" : "ui_compare.slices.fine")));
        table.getItems().setAll(slices);
        Tables.fitRows(table, 16);
        return table;
    }

    private String interval(Slices.Slice slice, int decimals) {
        return slice.interval()
                .map((Interval i) -> texts.say(
                        "ui_compare.slices.low_high",
                        texts.numbers().decimals(i.low(), decimals),
                        texts.numbers().decimals(i.high(), decimals)))
                .orElse("–");
    }
}
