package io.crisol.ui.compare;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.evaluate.Metric;
import io.crisol.evaluate.SplitPlan;
import io.crisol.experiment.CandidateSpec;
import io.crisol.experiment.Pipeline;
import io.crisol.finding.Finding;
import io.crisol.job.Outcome;
import io.crisol.learn.FamilyKind;
import io.crisol.learn.ModelFamily;
import io.crisol.param.ParamValues;
import io.crisol.problem.Costs;
import io.crisol.problem.Frame;
import io.crisol.problem.TaskKind;
import io.crisol.text.Message;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.LatestOnly;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.SuggestCandidates;
import io.crisol.workbench.Workbench;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The answers of the compare wizard. The project's draft is where they are kept: every answer is saved at once, and
 * whatever changes the draft elsewhere is seen here. What the draft leaves open is suggested, with a reason.
 */
public final class WizardViewModel {
    private final OpenProject project;
    private final Workbench workbench;
    private final LatestOnly<TaskFacts> lookAtRows;
    private final LatestOnly<PlanCheck> tryPlan;
    private final ReadOnlyObjectWrapper<Optional<TaskFacts>> facts =
            new ReadOnlyObjectWrapper<>(this, "facts", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Finding>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PlanCheck>> check =
            new ReadOnlyObjectWrapper<>(this, "check", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Finding>> planTrouble =
            new ReadOnlyObjectWrapper<>(this, "planTrouble", Optional.empty());
    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>(this, "frame", Frame.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<String>> metric =
            new ReadOnlyObjectWrapper<>(this, "metric", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SplitPlan>> split =
            new ReadOnlyObjectWrapper<>(this, "split", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> targetWhyNot =
            new ReadOnlyObjectWrapper<>(this, "targetWhyNot", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> splitWhyNot =
            new ReadOnlyObjectWrapper<>(this, "splitWhyNot", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> candidatesWhyNot =
            new ReadOnlyObjectWrapper<>(this, "candidatesWhyNot", Optional.empty());
    private final ObservableList<CandidateDraft> candidates = FXCollections.observableArrayList();
    private final Map<Integer, String> formTroubles = new HashMap<>();
    private final StringProperty page = new SimpleStringProperty(this, "page", "target");
    private Object askedFor = "";
    private Object planned = "";
    private int numbers;
    private boolean active;

    WizardViewModel(OpenProject project, Workbench workbench, FxJobs jobs) {
        this.project = project;
        this.workbench = workbench;
        this.lookAtRows = new LatestOnly<>(jobs, Message.of("ui_compare.job.facts"), this::looked);
        this.tryPlan = new LatestOnly<>(jobs, Message.of("ui_compare.job.check"), this::tried);
    }

    /** From now on the wizard is seen: it keeps what it says up to date. */
    void activate() {
        active = true;
        refresh();
    }

    void deactivate() {
        active = false;
    }

    /** Takes the draft over. */
    void refresh() {
        if (!active) {
            return;
        }
        frame.set(project.frame());
        if (project.frame().target().isEmpty() || project.table().isEmpty()) {
            facts.set(Optional.empty());
            askedFor = "";
        } else {
            look(project.table().get());
        }
        settle();
    }

    private void look(StudyData rows) {
        Frame asked = project.frame();
        Object key = List.of(rows.data().fingerprint(), asked.target(), asked.task(), asked.positive());
        if (key.equals(askedFor)) {
            return;
        }
        askedFor = key;
        lookAtRows.ask(context -> TaskFacts.of(rows.data(), asked));
    }

    private void looked(Outcome<TaskFacts> outcome) {
        switch (outcome) {
            case Outcome.Done<TaskFacts>(TaskFacts found) -> {
                facts.set(Optional.of(found));
                trouble.set(Optional.empty());
            }
            case Outcome.Failed<TaskFacts> failed -> {
                facts.set(Optional.empty());
                trouble.set(Optional.of(failed.finding()));
            }
            case Outcome.Cancelled<TaskFacts> c -> {}
        }
        settle();
    }

    /** Settles everything that follows from draft and facts. */
    private void settle() {
        metric.set(effectiveMetric());
        split.set(effectiveSplit());
        takeCandidates(effectiveCandidates());
        explain();
        plan();
    }

    private void plan() {
        if (facts.get().isEmpty() || project.table().isEmpty()) {
            planned = "";
            return;
        }
        StudyData study = study();
        TaskKind task = facts.get().get().task();
        Pipeline settings = study.pipeline();
        Object key = List.of(
                study.data().fingerprint(), settings.frame().target(), task, settings.split(), settings.recipe());
        if (key.equals(planned)) {
            return;
        }
        planned = key;
        tryPlan.ask(context -> PlanCheck.of(workbench, study, task, project.base(), context));
    }

    private void tried(Outcome<PlanCheck> outcome) {
        switch (outcome) {
            case Outcome.Done<PlanCheck>(PlanCheck found) -> {
                check.set(Optional.of(found));
                planTrouble.set(Optional.empty());
            }
            case Outcome.Failed<PlanCheck> failed -> {
                check.set(Optional.empty());
                planTrouble.set(Optional.of(failed.finding()));
            }
            case Outcome.Cancelled<PlanCheck> c -> {}
        }
        explain();
    }

    private void explain() {
        targetWhyNot.set(
                frame.get().target().isEmpty()
                        ? Optional.of(Message.of("ui_compare.why.target"))
                        : trouble.get().map(Finding::message));
        splitWhyNot.set(splitTrouble().or(() -> planTrouble.get().map(Finding::message)));
        candidatesWhyNot.set(candidatesTrouble());
    }

    private Optional<Message> splitTrouble() {
        return split.get()
                .filter(s -> needsColumn(s.kind()) && s.column().isEmpty())
                .map(s -> Message.of("ui_compare.why.column"))
                .or(() -> split.get()
                        .filter(s -> s.kind().equals("given") && s.file().isEmpty())
                        .map(s -> Message.of("ui_compare.why.file")));
    }

    static boolean needsColumn(String kind) {
        return kind.equals("grouped") || kind.equals("forward");
    }

    private Optional<Message> candidatesTrouble() {
        for (CandidateDraft draft : candidates) {
            String said = formTroubles.getOrDefault(draft.number(), "");
            if (!said.isEmpty()) {
                return Optional.of(Message.of(
                        "ui_compare.why.setting",
                        Message.of("family." + draft.family().name()),
                        said));
            }
        }
        for (int i = 0; i < candidates.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (candidates.get(i).same(candidates.get(j))) {
                    return Optional.of(Message.of(
                            "ui_compare.why.twice",
                            Message.of("family." + candidates.get(i).family().name())));
                }
            }
        }
        return models() == 0 ? Optional.of(Message.of("ui_compare.why.candidates")) : Optional.empty();
    }

    private Optional<String> effectiveMetric() {
        return facts.get()
                .map(f -> frame.get()
                        .metric()
                        .filter(name ->
                                metrics().stream().anyMatch(m -> m.name().equals(name)))
                        .orElseGet(() -> Advice.metric(f, frame.get().costs()).choice()));
    }

    private Optional<SplitPlan> effectiveSplit() {
        return project.draft()
                .split()
                .or(() -> facts.get().map(f -> Advice.split(f).choice()));
    }

    private List<CandidateSpec> effectiveCandidates() {
        if (facts.get().isEmpty()) {
            return project.draft().candidates().orElse(List.of());
        }
        TaskKind task = facts.get().get().task();
        List<String> known = workbench.catalogs().families(task).stream()
                .map(ModelFamily::name)
                .toList();
        List<CandidateSpec> chosen = project.draft().candidates().orElse(List.of()).stream()
                .filter(c -> known.contains(c.family()))
                .toList();
        if (!chosen.isEmpty()) {
            return chosen;
        }
        List<CandidateSpec> suggested = SuggestCandidates.of(
                workbench.catalogs(), task, facts.get().get().rows());
        return project.draft().candidates().map(List::isEmpty).orElse(false) ? List.of() : suggested;
    }

    private void takeCandidates(List<CandidateSpec> specs) {
        if (specs.equals(candidates.stream().map(CandidateDraft::spec).toList())) {
            return;
        }
        List<CandidateDraft> drafts = new ArrayList<>();
        for (CandidateSpec spec : specs) {
            drafts.add(new CandidateDraft(++numbers, workbench.catalogs().family(spec.family()), spec.params()));
        }
        formTroubles.clear();
        candidates.setAll(drafts);
    }

    // what the pages show

    ReadOnlyObjectProperty<Frame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<TaskFacts>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty lookingProperty() {
        return lookAtRows.busyProperty();
    }

    ReadOnlyObjectProperty<Optional<PlanCheck>> checkProperty() {
        return check.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<String>> metricProperty() {
        return metric.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<SplitPlan>> splitProperty() {
        return split.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Message>> targetWhyNotProperty() {
        return targetWhyNot.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Message>> splitWhyNotProperty() {
        return splitWhyNot.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Message>> candidatesWhyNotProperty() {
        return candidatesWhyNot.getReadOnlyProperty();
    }

    ObservableList<CandidateDraft> candidates() {
        return candidates;
    }

    /** The page that is open, so that it is found again. */
    StringProperty pageProperty() {
        return page;
    }

    /** Columns that can be a target. */
    List<String> targets() {
        return columns(ColumnType.NUMBER, ColumnType.LEVEL, ColumnType.FLAG);
    }

    /** Columns that rows can be grouped by, or that give an order in time. */
    List<String> splitColumns(String kind) {
        List<String> some = kind.equals("forward")
                ? columns(ColumnType.DATE, ColumnType.TIME, ColumnType.NUMBER)
                : columns(ColumnType.LEVEL, ColumnType.TEXT, ColumnType.NUMBER, ColumnType.FLAG, ColumnType.DATE);
        return some.stream()
                .filter(c -> frame.get().target().filter(c::equals).isEmpty())
                .toList();
    }

    private List<String> columns(ColumnType... types) {
        return project.table()
                .map(t -> t.data().schema().visible().stream()
                        .filter(c -> List.of(types).contains(c.type()))
                        .map(ColumnInfo::name)
                        .toList())
                .orElse(List.of());
    }

    /** The metrics of the task, in the order in which they are shown. */
    List<Metric> metrics() {
        return facts.get().map(f -> workbench.catalogs().metrics().of(f.task())).orElse(List.of());
    }

    Optional<Advice<String>> metricAdvice() {
        return facts.get().map(f -> Advice.metric(f, frame.get().costs()));
    }

    Optional<Advice<SplitPlan>> splitAdvice() {
        return facts.get().map(Advice::split);
    }

    Costs costs() {
        return frame.get().costs();
    }

    /** The families of the task, simplest first. */
    List<ModelFamily> families() {
        return facts.get().map(f -> workbench.catalogs().families(f.task())).orElse(List.of());
    }

    List<ModelFamily> allFamilies() {
        return workbench.catalogs().families();
    }

    List<CandidateDraft> of(ModelFamily family) {
        return candidates.stream()
                .filter(c -> c.family().name().equals(family.name()))
                .toList();
    }

    /** Candidates besides the baseline. */
    int models() {
        return (int) candidates.stream()
                .filter(c -> c.family().kind() != FamilyKind.BASELINE)
                .count();
    }

    /** All that will take part: the baseline always does. */
    int all() {
        return models()
                + (int) Math.max(
                        1,
                        candidates.stream()
                                .filter(c -> c.family().kind() == FamilyKind.BASELINE)
                                .count());
    }

    // answers

    void target(String column) {
        if (project.frame().target().filter(column::equals).isEmpty()) {
            project.editFrame(f -> f.withTarget(Optional.of(column), Optional.empty(), Optional.empty()));
        }
    }

    void task(TaskKind kind) {
        if (project.frame().task().filter(t -> t == kind).isEmpty()) {
            project.editFrame(f -> f.withTarget(f.target(), Optional.of(kind), Optional.empty()));
        }
    }

    void positive(String name) {
        project.editFrame(f ->
                f.withTarget(f.target(), f.task().or(() -> facts.get().map(TaskFacts::task)), Optional.of(name)));
    }

    void metric(String name) {
        project.editFrame(f -> f.withMetric(Optional.of(name)));
    }

    void split(UnaryOperator<SplitPlan> change) {
        split.get().ifPresent(now -> {
            SplitPlan changed = change.apply(now);
            if (!changed.equals(now)) {
                project.edit(d -> d.withSplit(changed));
            }
        });
    }

    /** Adds a candidate of a family. */
    CandidateDraft add(ModelFamily family, Map<String, Object> given) {
        CandidateDraft added = new CandidateDraft(++numbers, family, given);
        int after = -1;
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).family().name().equals(family.name())) {
                after = i;
            }
        }
        candidates.add(after < 0 ? candidates.size() : after + 1, added);
        saveCandidates();
        return added;
    }

    void remove(CandidateDraft draft) {
        formTroubles.remove(draft.number());
        candidates.removeIf(c -> c.number() == draft.number());
        saveCandidates();
    }

    /** Takes all candidates of a family out. */
    void removeAll(ModelFamily family) {
        of(family).forEach(c -> formTroubles.remove(c.number()));
        candidates.removeIf(c -> c.family().name().equals(family.name()));
        saveCandidates();
    }

    void change(int number, ParamValues values) {
        for (int i = 0; i < candidates.size(); i++) {
            CandidateDraft draft = candidates.get(i);
            if (draft.number() == number && !draft.with(values).equals(draft)) {
                candidates.set(i, draft.with(values));
                saveCandidates();
            }
        }
    }

    /** What is wrong in the form of a candidate; "" for nothing. */
    void formTrouble(int number, String said) {
        formTroubles.put(number, said);
        explain();
    }

    private void saveCandidates() {
        List<CandidateSpec> specs =
                candidates.stream().map(CandidateDraft::spec).toList();
        project.edit(d -> d.withCandidates(specs));
        explain();
    }

    /** The study as it would be run now, with everything that was suggested; the rows must be there. */
    StudyData study() {
        StudyData rows = project.table().orElseThrow();
        return new StudyData(complete(project.draft()), rows.file(), rows.imported());
    }

    /** Keeps what was suggested and not changed. */
    void keepSuggestions() {
        project.edit(this::complete);
    }

    private Pipeline complete(Pipeline draft) {
        Pipeline complete = draft;
        if (facts.get().isPresent()) {
            TaskFacts known = facts.get().get();
            complete = draft.withFrame(draft.frame()
                    .withTarget(
                            draft.frame().target(),
                            Optional.of(known.task()),
                            draft.frame().positive().or(known::positive))
                    .withMetric(metric.get().or(() -> draft.frame().metric())));
        }
        if (split.get().isPresent()) {
            complete = complete.withSplit(split.get().get());
        }
        return candidates.isEmpty()
                ? complete
                : complete.withCandidates(
                        candidates.stream().map(CandidateDraft::spec).toList());
    }
}
