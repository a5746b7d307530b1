package io.crisol.ui.compare;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.NumberColumn;
import io.crisol.evaluate.explain.Dependence;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.Run;
import io.crisol.experiment.RunDetail;
import io.crisol.finding.Finding;
import io.crisol.job.Outcome;
import io.crisol.learn.Contributions;
import io.crisol.learn.Predictions;
import io.crisol.problem.TaskKind;
import io.crisol.text.Message;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.LatestOnly;
import io.crisol.ui.kit.RunningJob;
import io.crisol.workbench.Explained;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.StudyPlan;
import io.crisol.workbench.Workbench;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a model does with its columns: the model of a run, fitted once more, is asked. Used on the window's thread. */
final class ExplainViewModel {
    private static final int SUMMARY_ROWS = 100;

    private final Workbench workbench;
    private final RunViewModel run;
    private final FxJobs jobs;
    private final LatestOnly<Optional<Dependence>> dependences;
    private final LatestOnly<Optional<Contributions>> contributing;
    private final LatestOnly<Answer> answering;
    private final ReadOnlyObjectWrapper<Optional<Explained>> explained =
            new ReadOnlyObjectWrapper<>(this, "explained", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunningJob>> fitting =
            new ReadOnlyObjectWrapper<>(this, "fitting", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Finding>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Dependence>> dependence =
            new ReadOnlyObjectWrapper<>(this, "dependence", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Contributions>> contributions =
            new ReadOnlyObjectWrapper<>(this, "contributions", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", Optional.empty());
    private final StringProperty column = new SimpleStringProperty(this, "column", "");
    private final IntegerProperty output = new SimpleIntegerProperty(this, "output", 0);
    private final IntegerProperty row = new SimpleIntegerProperty(this, "row", 0);
    private final Map<String, Column> changed = new HashMap<>();
    private String runId = "";

    /**
     * What one row gets.
     *
     * @param cells the row as asked, raw
     * @param before prediction for the row as it is
     * @param after prediction for the row as asked
     * @param parts what each column adds to the row as asked; empty where the model can't tell
     */
    record Answer(Dataset cells, double before, double after, Optional<Contributions> parts) {}

    ExplainViewModel(Workbench workbench, RunViewModel run, FxJobs jobs) {
        this.workbench = workbench;
        this.run = run;
        this.jobs = jobs;
        Message title = Message.of("ui_compare.job.explain");
        this.dependences = new LatestOnly<>(jobs, title, o -> take(o, dependence));
        this.contributing = new LatestOnly<>(jobs, title, o -> take(o, contributions));
        this.answering = new LatestOnly<>(jobs, title, o -> {
            if (o instanceof Outcome.Done<Answer>(Answer found)) {
                answer.set(Optional.of(found));
            } else if (o instanceof Outcome.Failed<Answer> failed) {
                trouble.set(Optional.of(failed.finding()));
            }
        });
        column.addListener((o, was, is) -> askDependence());
        output.addListener((o, was, is) -> {
            askDependence();
            askRow();
        });
        row.addListener((o, was, is) -> {
            changed.clear();
            askRow();
        });
        run.rowProperty().addListener((o, was, is) -> forget());
    }

    private <T> void take(Outcome<Optional<T>> outcome, ReadOnlyObjectWrapper<Optional<T>> into) {
        if (outcome instanceof Outcome.Done<Optional<T>>(Optional<T> found)) {
            into.set(found);
        } else if (outcome instanceof Outcome.Failed<Optional<T>> failed) {
            trouble.set(Optional.of(failed.finding()));
        }
    }

    private void forget() {
        String id = run.rowProperty().get().map(BoardRow::id).orElse("");
        if (!id.equals(runId)) {
            runId = id;
            fitting.get().ifPresent(RunningJob::cancel);
            fitting.set(Optional.empty());
            explained.set(Optional.empty());
            dependence.set(Optional.empty());
            contributions.set(Optional.empty());
            answer.set(Optional.empty());
            trouble.set(Optional.empty());
            column.set("");
            changed.clear();
        }
    }

    ReadOnlyObjectProperty<Optional<Explained>> explainedProperty() {
        return explained.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<RunningJob>> fittingProperty() {
        return fitting.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Finding>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Dependence>> dependenceProperty() {
        return dependence.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Contributions>> contributionsProperty() {
        return contributions.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** The column whose effect is shown. */
    StringProperty columnProperty() {
        return column;
    }

    /** The class whose probability is followed; 0 for numbers. */
    IntegerProperty outputProperty() {
        return output;
    }

    /** The row that is asked about, among those of the model. */
    IntegerProperty rowProperty() {
        return row;
    }

    /** The classes that can be followed; empty for numbers. */
    List<String> classes() {
        return explained
                .get()
                .map(e -> e.predict(e.first(1)) instanceof Predictions.Probabilities p ? p.names() : List.<String>of())
                .orElse(List.of());
    }

    /** Why the model can't be asked; empty where it can. */
    Optional<Message> whyNot() {
        if (!run.finished()) {
            return Optional.of(Message.of("ui_compare.why.not_finished"));
        }
        return run.rows().isEmpty() ? Optional.of(Message.of("ui_compare.why.other_rows")) : Optional.empty();
    }

    /** Fits the model once more, where that has not been done yet. */
    void prepare() {
        if (explained.get().isPresent() || fitting.get().isPresent() || whyNot().isPresent()) {
            return;
        }
        StudyData rows = run.rows().orElseThrow();
        Experiment experiment = run.experiment();
        Run asked = run.run();
        trouble.set(Optional.empty());
        RunningJob started = jobs.start(
                Message.of("ui_compare.job.explain"),
                context -> {
                    context.progress(0, Message.of("ui_compare.explain.fitting"));
                    StudyPlan plan = workbench.replan().of(experiment, rows);
                    return new Known(
                            workbench.explain().withImportances(plan, asked, context.slice(0, 0.6)),
                            workbench.explain().fitted(plan, asked, context.slice(0.6, 1)));
                },
                outcome -> fitted(asked.id(), outcome));
        fitting.set(Optional.of(started).filter(j -> !j.finishedProperty().get()));
    }

    /** What is needed to begin: which columns matter, and the model. */
    private record Known(Optional<RunDetail> detail, Explained model) {}

    private void fitted(String id, Outcome<Known> outcome) {
        fitting.set(Optional.empty());
        if (!id.equals(runId)) {
            return;
        }
        if (outcome instanceof Outcome.Done<Known>(Known(Optional<RunDetail> detail, Explained found))) {
            detail.ifPresent(d -> run.learned(d.importances()));
            explained.set(Optional.of(found));
            output.set(run.task() == TaskKind.REGRESSION ? 0 : run.task() == TaskKind.BINARY ? 1 : 0);
            column.set(columns().getFirst().name());
            askDependence();
            contributing.ask(context -> found.contributions(found.first(SUMMARY_ROWS), context));
            askRow();
        } else if (outcome instanceof Outcome.Failed<Known> failed) {
            trouble.set(Optional.of(failed.finding()));
        }
    }

    /** The columns that have a say, the most important first where that is known. */
    List<ColumnInfo> columns() {
        List<String> order = run.importancesProperty().get().stream()
                .map(RunDetail.Importance::column)
                .toList();
        return explained
                .get()
                .map(e -> e.columns().stream()
                        .filter(c -> c.type().categorical() || c.type() == io.crisol.data.ColumnType.NUMBER)
                        .sorted(Comparator.comparingInt(c -> {
                            int at = order.indexOf(c.name());
                            return at < 0 ? Integer.MAX_VALUE : at;
                        }))
                        .toList())
                .orElse(List.of());
    }

    private void askDependence() {
        String name = column.get();
        int which = output.get();
        if (explained.get().isEmpty() || name.isEmpty()) {
            return;
        }
        Explained model = explained.get().get();
        dependences.ask(context -> model.dependence(name, which, context));
    }

    /** Changes a number of the row that is asked about. */
    void change(ColumnInfo info, double value) {
        changed.put(info.name(), new DoubleNumbers(new double[] {value}));
        askRow();
    }

    /** Changes a level of the row that is asked about. */
    void change(ColumnInfo info, String level) {
        if (explained.get().orElseThrow().rows().column(info.name()) instanceof CodedColumn coded) {
            int code = coded.levels().indexOf(level);
            changed.put(info.name(), new CodedColumn(coded.type(), new int[] {code}, coded.levels()));
            askRow();
        }
    }

    /** Puts the row back as it is. */
    void reset() {
        changed.clear();
        askRow();
    }

    private void askRow() {
        if (explained.get().isEmpty()) {
            return;
        }
        Explained model = explained.get().get();
        Dataset own =
                model.rows().take(new int[] {Math.min(row.get(), model.rows().rows() - 1)});
        Map<ColumnInfo, Column> changes = new HashMap<>();
        changed.forEach((name, cell) -> changes.put(own.schema().column(name).orElseThrow(), cell));
        Dataset asked = changes.isEmpty() ? own : own.with(changes);
        int which = output.get();
        answering.ask(context -> new Answer(
                asked,
                value(model.predict(own), which),
                value(model.predict(asked), which),
                model.contributions(asked, context)));
    }

    private static double value(Predictions predicted, int output) {
        return switch (predicted) {
            case Predictions.Probabilities p -> p.probabilities()[output][0];
            case Predictions.Amounts a -> a.values()[0];
        };
    }

    /** The output of contributions that belongs to the class that is followed. */
    int contributionOutput(Contributions found) {
        return found.outputs().size() == 1 ? 0 : output.get();
    }

    /** Least and greatest of the numbers that the middle 98 % of the rows have; empty where there are none. */
    Optional<double[]> usual(ColumnInfo info) {
        if (!(explained.get().orElseThrow().rows().column(info.name()) instanceof NumberColumn numbers)) {
            return Optional.empty();
        }
        double[] sorted = java.util.Arrays.stream(numbers.toArray())
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return Optional.empty();
        }
        return Optional.of(new double[] {
            sorted[(int) (0.01 * (sorted.length - 1))], sorted[(int) Math.ceil(0.99 * (sorted.length - 1))]
        });
    }

    /** The levels of a column, as they come. */
    List<String> levels(ColumnInfo info) {
        return explained.get().orElseThrow().rows().column(info.name()) instanceof CodedColumn coded
                ? new ArrayList<>(coded.levels())
                : List.of();
    }

    /** The cell of the asked row, as a code among the levels. */
    OptionalInt code(Dataset cells, ColumnInfo info) {
        return cells.column(info.name()) instanceof CodedColumn coded && coded.code(0) >= 0
                ? OptionalInt.of(coded.code(0))
                : OptionalInt.empty();
    }
}
