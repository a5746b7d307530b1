package io.crisol.ui.data.comparison;

import io.crisol.chart.OverlayChart;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.experiment.Iteration;
import io.crisol.figure.Figure;
import io.crisol.job.JobContext;
import io.crisol.profile.TargetView;
import io.crisol.profile.comparison.ColumnComparison;
import io.crisol.profile.comparison.CompareTables;
import io.crisol.profile.comparison.TableComparison;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.data.Seen;
import io.crisol.ui.kit.Computed;
import io.crisol.ui.kit.FxJobs;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.SourceSettings;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The data beside another table: a file, or the source of another iteration. Used on the window's thread. */
final class ComparisonViewModel {
    /** Another table of the project. */
    record Other(int iteration, String name) {}

    /** What was compared with what. */
    record Compared(String first, Dataset firstData, String second, Dataset secondData, TableComparison found) {
        /** Columns by which rows can be matched: those that both have. */
        List<String> keys() {
            return firstData.schema().visible().stream()
                    .map(ColumnInfo::name)
                    .filter(secondData.schema()::has)
                    .toList();
        }
    }

    /** Reads the other table. */
    private record Source(String name, Function<JobContext, Dataset> read) {}

    private final Workbench workbench;
    private final OpenProject project;
    private final Computed<Compared> compared;
    private final ReadOnlyObjectWrapper<Optional<ColumnComparison>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private Optional<Seen> seen = Optional.empty();
    private Optional<Source> source = Optional.empty();
    private Optional<String> key = Optional.empty();

    ComparisonViewModel(Workbench workbench, OpenProject project, FxJobs jobs) {
        this.workbench = workbench;
        this.project = project;
        this.compared = new Computed<>(jobs);
        compared.stateProperty()
                .addListener((o, was, is) -> selected.set(compared.value().flatMap(c -> first(c.found()))));
    }

    private static Optional<ColumnComparison> first(TableComparison found) {
        return found.shifted().stream()
                .findFirst()
                .or(() -> found.columns().stream()
                        .filter(c -> c.shift().isPresent())
                        .findFirst());
    }

    Computed<Compared> compared() {
        return compared;
    }

    ReadOnlyObjectProperty<Optional<ColumnComparison>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    void select(ColumnComparison column) {
        selected.set(Optional.of(column));
    }

    Optional<String> key() {
        return key;
    }

    void show(Optional<Seen> next) {
        boolean known = seen.isPresent()
                && next.isPresent()
                && seen.get().data() == next.get().data();
        seen = next;
        if (!known) {
            compared.clear();
            compute();
        }
    }

    void hidden() {
        compared.cancel();
    }

    /** Tables that other iterations of the project use. */
    List<Other> others() {
        return project.store().iterations(project.project().id()).stream()
                .filter(i -> !i.id().equals(project.iteration().id()))
                .filter(i -> i.draft().source().isPresent()
                        && !i.draft().source().equals(project.draft().source()))
                .map(i -> new Other(i.number(), i.draft().source().orElseThrow().file()))
                .toList();
    }

    /** Compares with a file, read as it suggests itself. */
    void file(Path file) {
        key = Optional.empty();
        source = Optional.of(new Source(
                String.valueOf(file.getFileName()),
                context -> workbench
                        .source()
                        .table(file, SourceSettings.read(Map.of()), context)
                        .data()));
        compute();
    }

    /** Compares with the table of another iteration. */
    void other(Other other) {
        Iteration iteration = project.store().iterations(project.project().id()).stream()
                .filter(i -> i.number() == other.iteration())
                .findFirst()
                .orElseThrow();
        key = Optional.empty();
        source = Optional.of(new Source(
                other.name(),
                context -> workbench
                        .source()
                        .data(iteration.draft(), project.base(), context)
                        .data()));
        compute();
    }

    /** Matches rows by a column; empty for not at all. */
    void matchBy(Optional<String> column) {
        key = column;
        compared.value().ifPresent(c -> ask(c.first(), c.firstData(), c.second(), context -> c.secondData()));
    }

    void compute() {
        if (seen.isPresent() && source.isPresent()) {
            String name = project.table()
                    .map(t -> String.valueOf(t.file().getFileName()))
                    .orElse("");
            ask(name, seen.get().data(), source.get().name(), source.get().read());
        }
    }

    private void ask(String name, Dataset first, String otherName, Function<JobContext, Dataset> read) {
        Optional<TargetView> target = seen.flatMap(Seen::target);
        Optional<String> by = key;
        compared.ask(Message.of("ui_comparison.working", otherName), context -> {
            Dataset second = read.apply(context.slice(0, 0.5));
            return new Compared(
                    name,
                    first,
                    otherName,
                    second,
                    new CompareTables(workbench.workers()).compare(first, second, target, by, context.slice(0.5, 1)));
        });
    }

    /** Both distributions of the selected column. */
    Optional<Figure> chart(Texts texts) {
        if (compared.value().isEmpty() || selected.get().isEmpty()) {
            return Optional.empty();
        }
        Compared c = compared.value().get();
        ColumnComparison column = selected.get().get();
        if (column.change() != ColumnComparison.Change.SAME) {
            return Optional.empty();
        }
        Column first = c.firstData().column(column.name());
        Column looked = seen.flatMap(Seen::target)
                .filter(t -> t.column().equals(column.name()))
                .map(t -> first.take(t.trainingRows()))
                .orElse(first);
        return OverlayChart.of(
                column.name(),
                new OverlayChart.Side(c.first(), looked),
                new OverlayChart.Side(c.second(), c.secondData().column(column.name())),
                column.shift(),
                texts);
    }
}
