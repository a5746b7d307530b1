package io.crisol.ui.data.relation;

import io.crisol.chart.PairChart;
import io.crisol.chart.PairSide;
import io.crisol.chart.TargetShareChart;
import io.crisol.data.Column;
import io.crisol.data.NumberColumn;
import io.crisol.figure.Figure;
import io.crisol.profile.TargetView;
import io.crisol.profile.relation.Groups;
import io.crisol.profile.relation.RelateToTarget;
import io.crisol.profile.relation.TargetRelation;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.data.Seen;
import io.crisol.ui.kit.Computed;
import io.crisol.ui.kit.FxJobs;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How each column goes with the target, and the column that is looked at more closely. Used on the window's thread. */
final class RelationViewModel {
    private final Workbench workbench;
    private final OpenProject project;
    private final Computed<List<TargetRelation>> relations;
    private final ReadOnlyObjectWrapper<Optional<TargetRelation>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private Optional<Seen> seen = Optional.empty();

    RelationViewModel(Workbench workbench, OpenProject project, FxJobs jobs) {
        this.workbench = workbench;
        this.project = project;
        this.relations = new Computed<>(jobs);
        relations
                .stateProperty()
                .addListener((o, was, is) -> selected.set(
                        relations.value().flatMap(found -> found.stream().findFirst())));
    }

    /** Those that tell most come first. */
    Computed<List<TargetRelation>> relations() {
        return relations;
    }

    ReadOnlyObjectProperty<Optional<TargetRelation>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    void select(TargetRelation relation) {
        selected.set(Optional.of(relation));
    }

    Optional<TargetView> target() {
        return seen.flatMap(Seen::target);
    }

    Optional<Seen> seen() {
        return seen;
    }

    void show(Optional<Seen> next) {
        boolean known = seen.isPresent() && next.isPresent() && seen.get() == next.get();
        if (known && relations.value().isPresent()) {
            return;
        }
        seen = next;
        compute();
    }

    void compute() {
        if (target().isEmpty()) {
            relations.clear();
            return;
        }
        Seen at = seen.orElseThrow();
        TargetView view = at.target().orElseThrow();
        relations.ask(
                Message.of("ui_relation.working"),
                context -> new RelateToTarget(workbench.workers()).relate(at.data(), view, context));
    }

    void hidden() {
        relations.cancel();
    }

    /** How many columns have a relation that chance hardly explains (corrected p below 0.05). */
    long related() {
        return relations.value().stream()
                .flatMap(List::stream)
                .filter(r -> r.leading().filter(m -> m.adjusted() < 0.05).isPresent())
                .count();
    }

    /** The charts that fit the selected column and the target: one, or two for numbers and two classes. */
    List<Figure> charts(Texts texts) {
        if (target().isEmpty() || selected.get().isEmpty()) {
            return List.of();
        }
        Seen at = seen.orElseThrow();
        TargetView view = target().orElseThrow();
        String name = selected.get().get().column();
        Column answers = at.data().column(view.column());
        String positive = project.frame().positive().orElse("");
        PairSide y = view.task().classes()
                ? PairSide.classes(view.column(), answers, positive)
                : PairSide.of(view.column(), answers);
        List<Figure> charts = new ArrayList<>();
        PairSide x = PairSide.of(name, at.data().column(name));
        PairChart.of(x, y, view.trainingRows(), true, texts).ifPresent(charts::add);
        shares(at, view, name, positive, texts).ifPresent(charts::add);
        return charts;
    }

    private static Optional<Figure> shares(Seen at, TargetView view, String name, String positive, Texts texts) {
        List<String> classes = Groups.of(at.data().column(view.column())).names();
        boolean number = at.data().column(name) instanceof NumberColumn;
        if (!view.task().classes() || classes.size() != 2 || !number) {
            return Optional.empty();
        }
        int index = Math.max(0, positive.isEmpty() ? 1 : classes.indexOf(positive));
        return at.profile().column(name).flatMap(c -> TargetShareChart.of(c, index, classes.get(index), texts));
    }
}
