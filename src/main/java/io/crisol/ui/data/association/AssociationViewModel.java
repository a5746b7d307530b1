package io.crisol.ui.data.association;

import io.crisol.chart.AssociationMatrixChart;
import io.crisol.chart.PairChart;
import io.crisol.chart.PairSide;
import io.crisol.data.Dataset;
import io.crisol.figure.Figure;
import io.crisol.profile.TargetView;
import io.crisol.profile.association.Association;
import io.crisol.profile.association.AssociationCost;
import io.crisol.profile.association.AssociationMatrix;
import io.crisol.profile.association.MeasureAssociations;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.data.Seen;
import io.crisol.ui.kit.Computed;
import io.crisol.ui.kit.FxJobs;
import io.crisol.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * How strongly every two columns go together. Computed at once where that takes a moment; where it takes longer the person
 * sees the cost first. Used on the window's thread.
 */
final class AssociationViewModel {
    /** What takes longer is not begun without being asked for. */
    static final double AT_ONCE_SECONDS = 3;

    static final int SAMPLE_ROWS = 10_000;
    private static final int LISTED = 30;

    /** A computed matrix, with the places of the columns that are drawn. */
    record Shown(AssociationMatrix matrix, List<Integer> order, List<Association> strongest) {}

    private final MeasureAssociations measure;
    private final Computed<Shown> shown;
    private final ObjectProperty<Association.Kind> numbers =
            new SimpleObjectProperty<>(this, "numbers", Association.Kind.SPEARMAN);
    private final ReadOnlyObjectWrapper<Optional<Association>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private Optional<Seen> seen = Optional.empty();
    private int rows = Integer.MAX_VALUE;

    AssociationViewModel(Workbench workbench, FxJobs jobs) {
        this.measure = new MeasureAssociations(workbench.workers());
        this.shown = new Computed<>(jobs);
        shown.stateProperty()
                .addListener((o, was, is) -> selected.set(
                        shown.value().flatMap(s -> s.strongest().stream().findFirst())));
        numbers.addListener((o, was, is) -> {
            if (shown.value().isPresent()) {
                compute(rows);
            }
        });
    }

    Computed<Shown> shown() {
        return shown;
    }

    /** How two columns of numbers are compared. */
    ObjectProperty<Association.Kind> numbersProperty() {
        return numbers;
    }

    ReadOnlyObjectProperty<Optional<Association>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    void show(Optional<Seen> next) {
        if (seen.isPresent()
                && next.isPresent()
                && seen.get().data() == next.get().data()
                && target(seen.get()).equals(target(next.get()))
                && shown.value().isPresent()) {
            return;
        }
        seen = next;
        shown.clear();
        if (cost(Integer.MAX_VALUE)
                .filter(c -> c.pairs() > 0 && c.seconds() <= AT_ONCE_SECONDS)
                .isPresent()) {
            compute(Integer.MAX_VALUE);
        }
    }

    /** What comparing all columns costs on at most so many rows; empty without data. */
    Optional<AssociationCost> cost(int mostRows) {
        return seen.map(s -> measure.cost(s.data(), target(s), mostRows));
    }

    void compute(int mostRows) {
        rows = mostRows;
        Seen at = seen.orElseThrow();
        Association.Kind kind = numbers.get();
        shown.ask(Message.of("ui_association.working"), context -> {
            AssociationMatrix matrix = measure.measure(at.data(), target(at), kind, mostRows, context);
            return new Shown(matrix, matrix.order(AssociationMatrixChart.MOST), matrix.strongest(LISTED));
        });
    }

    void again() {
        compute(rows);
    }

    void hidden() {
        shown.cancel();
    }

    private static Optional<String> target(Seen seen) {
        return seen.target().map(TargetView::column);
    }

    void select(Association pair) {
        selected.set(Optional.of(pair));
    }

    /** Selects by a cell of the chart, as in {@code 3,5}; the diagonal selects nothing. */
    void selectCell(String id) {
        shown.value().ifPresent(s -> {
            String[] at = id.split(",");
            int a = s.order().get(Integer.parseInt(at[0]));
            int b = s.order().get(Integer.parseInt(at[1]));
            s.matrix().pairs().stream()
                    .filter(p -> p.first() == Math.min(a, b) && p.second() == Math.max(a, b))
                    .findFirst()
                    .ifPresent(this::select);
        });
    }

    /** The name of a column by its place in the matrix. */
    String name(int place) {
        return shown.value().map(s -> s.matrix().columns().get(place)).orElse("");
    }

    /** The chart that fits the selected pair. */
    Optional<Figure> chart(Texts texts) {
        if (seen.isEmpty() || selected.get().isEmpty()) {
            return Optional.empty();
        }
        Dataset data = seen.get().data();
        Association pair = selected.get().get();
        int every = Math.max(1, data.rows() / 200_000);
        return PairChart.of(
                side(data, pair.first()),
                side(data, pair.second()),
                IntStream.iterate(0, i -> i < data.rows(), i -> i + every).toArray(),
                false,
                texts);
    }

    private PairSide side(Dataset data, int place) {
        return PairSide.of(name(place), data.column(name(place)));
    }
}
