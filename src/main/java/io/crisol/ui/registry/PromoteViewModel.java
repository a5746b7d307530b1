package io.crisol.ui.registry;

import io.crisol.bundle.BundleFiles;
import io.crisol.bundle.BundleWriter;
import io.crisol.evaluate.Metric;
import io.crisol.evaluate.RunState;
import io.crisol.experiment.BundleRecord;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.GateOutcome;
import io.crisol.experiment.Run;
import io.crisol.job.JobContext;
import io.crisol.job.Outcome;
import io.crisol.registry.RegisteredModel;
import io.crisol.registry.Registry;
import io.crisol.registry.Version;
import io.crisol.registry.gate.Gate;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.LatestOnly;
import io.crisol.ui.kit.RunningJob;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.PromoteRun;
import io.crisol.workbench.PromoteRun.Judged;
import io.crisol.workbench.Promoted;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.StudyPlan;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Takes one run through the gates to a registered version. Used on the window's thread. */
final class PromoteViewModel {
    /** How far the run is. */
    enum Phase {
        /** There is no run to promote. */
        NOTHING,
        READY,
        JUDGING,
        /** Every gate has spoken; nothing is registered. */
        JUDGED,
        REGISTERING,
        REGISTERED
    }

    /** The run that is promoted. */
    record Candidate(Experiment experiment, Run run, Optional<Run> baseline, Metric metric) {}

    /**
     * How many rows the study has.
     *
     * @param looks how often the test part was looked at so far; empty where there is none
     */
    record Rows(int development, int test, OptionalInt looks) {}

    /** A version that was registered. */
    record RegisteredAs(String model, int number) {
        String address() {
            return "models:/" + model + "/" + number;
        }
    }

    private final ScreenContext context;
    private final Texts texts;
    private final Workbench workbench;
    private final OpenProject project;
    private final RegistrationDraft draft = new RegistrationDraft();
    private final ObservableList<GateRow> gates = FXCollections.observableArrayList();
    private final Map<String, String> waivers = new TreeMap<>();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", Phase.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Candidate>> candidate =
            new ReadOnlyObjectWrapper<>(this, "candidate", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Rows>> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PromotedScore>> score =
            new ReadOnlyObjectWrapper<>(this, "score", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Outcome.Failed<?>>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunningJob>> job =
            new ReadOnlyObjectWrapper<>(this, "job", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RegisteredAs>> registered =
            new ReadOnlyObjectWrapper<>(this, "registered", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> bundle =
            new ReadOnlyObjectWrapper<>(this, "bundle", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Version>> version =
            new ReadOnlyObjectWrapper<>(this, "version", Optional.empty());
    private final ObjectProperty<Optional<String>> warning =
            new SimpleObjectProperty<>(this, "warning", Optional.empty());
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private final ReadOnlyStringWrapper effect = new ReadOnlyStringWrapper(this, "effect", "");
    private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper(this, "label", "");
    private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper(this, "whyNot", "");
    private final LatestOnly<StudyPlan> planning;
    private final LatestOnly<Optional<RegisteredModel>> looking;
    private Optional<StudyPlan> plan = Optional.empty();
    private Optional<Judged> judged = Optional.empty();
    private Optional<RegisteredModel> present = Optional.empty();
    private String asked = "";

    PromoteViewModel(ScreenContext context, Workbench workbench, OpenProject project) {
        this.context = context;
        this.texts = context.texts();
        this.workbench = workbench;
        this.project = project;
        this.planning = new LatestOnly<>(context.jobs(), Message.of("ui_promote.job.plan"), this::planned);
        this.looking = new LatestOnly<>(context.jobs(), Message.of("ui_promote.job.look"), this::looked);
        draft.nameProperty().addListener((o, was, is) -> look());
        draft.aliasProperty().addListener((o, was, is) -> update());
    }

    RegistrationDraft draft() {
        return draft;
    }

    /** The gates: as they are asked before judging; failed ones first after it. */
    ObservableList<GateRow> gates() {
        return gates;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Candidate>> candidateProperty() {
        return candidate.getReadOnlyProperty();
    }

    /** Rows of the study, once they are known. */
    ReadOnlyObjectProperty<Optional<Rows>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<PromotedScore>> scoreProperty() {
        return score.getReadOnlyProperty();
    }

    /** What went wrong last. */
    ReadOnlyObjectProperty<Optional<Outcome.Failed<?>>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The job that runs, for its progress. */
    ReadOnlyObjectProperty<Optional<RunningJob>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<RegisteredAs>> registeredProperty() {
        return registered.getReadOnlyProperty();
    }

    /** The registered version as the registry has it, once it is looked up. */
    ReadOnlyObjectProperty<Optional<Version>> versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Folder of the bundle, once it is written. */
    ReadOnlyObjectProperty<Optional<Path>> bundleProperty() {
        return bundle.getReadOnlyProperty();
    }

    /** Why the comparison should be looked at again before its run is promoted. */
    ObjectProperty<Optional<String>> warningProperty() {
        return warning;
    }

    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** What registering will do to versions and aliases. */
    ReadOnlyStringProperty effectProperty() {
        return effect.getReadOnlyProperty();
    }

    /** Label of the primary action. */
    ReadOnlyStringProperty labelProperty() {
        return label.getReadOnlyProperty();
    }

    /** Why the primary action is off. */
    ReadOnlyStringProperty whyNotProperty() {
        return whyNot.getReadOnlyProperty();
    }

    /** Aliases that the registered version holds now, as far as they are looked up. */
    List<String> aliases() {
        return registered
                .get()
                .flatMap(r -> present.map(m -> m.aliasesOf(r.number())))
                .orElse(List.of());
    }

    /** Name of the promoted family in the person's language. */
    String family() {
        return candidate.get().map(c -> texts.say("family." + c.run().family())).orElse("");
    }

    /** Takes up a run, or, where the id is "", the one that the newest finished comparison recommends. */
    void show(String run) {
        asked = run;
        refresh();
        look();
    }

    /** Takes up another run where the project has a newer comparison; what is being judged stays. */
    void refresh() {
        if (phase.get() == Phase.JUDGING || phase.get() == Phase.REGISTERING) {
            return;
        }
        Optional<Candidate> found = find(asked);
        boolean other = !found.map(c -> c.run().id())
                .equals(candidate.get().map(c -> c.run().id()));
        if (other) {
            take(found);
        }
        warn();
        plan();
        update();
    }

    private Optional<Candidate> find(String wanted) {
        Optional<Run> run = wanted.isEmpty()
                ? newest().flatMap(Experiment::recommended).flatMap(workbench.store()::run)
                : workbench.store().run(wanted);
        return run.flatMap(r -> workbench.store().experiment(r.experiment()).map(e -> candidate(e, r)));
    }

    private Optional<Experiment> newest() {
        return project.experiments().stream()
                .filter(e -> e.state() == RunState.FINISHED && e.recommended().isPresent())
                .findFirst();
    }

    private Candidate candidate(Experiment experiment, Run run) {
        Optional<Run> baseline = workbench.store().runs(experiment.id()).stream()
                .filter(r -> r.family().equals("baseline") && !Double.isNaN(r.mean()))
                .findFirst();
        Metric metric = workbench.catalogs().metrics().all().stream()
                .filter(m -> m.name().equals(experiment.metric()))
                .findFirst()
                .orElseThrow();
        return new Candidate(experiment, run, baseline, metric);
    }

    private void take(Optional<Candidate> found) {
        candidate.set(found);
        waivers.clear();
        judged = Optional.empty();
        plan = Optional.empty();
        rows.set(Optional.empty());
        trouble.set(Optional.empty());
        registered.set(Optional.empty());
        bundle.set(Optional.empty());
        score.set(Optional.empty());
        gates.setAll(workbench.catalogs().gates().stream()
                .map(g -> GateRow.waiting(g, texts))
                .toList());
        phase.set(found.isPresent() ? Phase.READY : Phase.NOTHING);
        found.ifPresent(this::remember);
    }

    /** Fills in what is wished for and what happened to this run before. */
    private void remember(Candidate c) {
        var wished =
                c.experiment().pipeline().promote().or(() -> project.draft().promote());
        draft.nameProperty()
                .set(wished.map(p -> p.name())
                        .orElseGet(() ->
                                RegistrationDraft.nameFrom(project.project().name())));
        draft.aliasProperty().set(wished.flatMap(p -> p.alias()).orElse("challenger"));
        score.set(Optional.of(PromotedScore.of(c.experiment(), c.run(), c.baseline(), c.metric())));
        workbench.store().bundles(c.run().id()).stream()
                .filter(b -> !b.registered().isEmpty())
                .findFirst()
                .ifPresent(b -> registeredBefore(c, b));
    }

    private void registeredBefore(Candidate c, BundleRecord record) {
        showGates(record.gates(), c.metric().higherIsBetter());
        bundle.set(Optional.of(Path.of(record.path())));
        registered.set(versionOf(record.registered()));
        registered.get().ifPresent(r -> {
            draft.nameProperty().set(r.model());
            phase.set(Phase.REGISTERED);
        });
    }

    private static Optional<RegisteredAs> versionOf(String registered) {
        int slash = registered.lastIndexOf('/');
        return slash < 0
                ? Optional.empty()
                : Optional.of(new RegisteredAs(
                        registered.substring(0, slash), Integer.parseInt(registered.substring(slash + 1))));
    }

    private void warn() {
        warning.set(candidate.get().flatMap(c -> {
            boolean newestOne =
                    newest().map(e -> e.id().equals(c.experiment().id())).orElse(false);
            if (!newestOne) {
                return Optional.of(texts.say("ui_promote.older"));
            }
            return project.stale() ? Optional.of(texts.say("ui_promote.stale")) : Optional.empty();
        }));
    }

    /** Counts rows and looks in the background, where the rows are in memory. */
    private void plan() {
        Optional<Candidate> c = candidate.get();
        if (phase.get() != Phase.READY || plan.isPresent() || c.isEmpty()) {
            return;
        }
        rowsInMemory(c.get()).ifPresent(data -> {
            Experiment experiment = c.get().experiment();
            planning.ask(job -> workbench.replan().of(experiment, data));
        });
    }

    private Optional<StudyData> rowsInMemory(Candidate c) {
        return project.table()
                .filter(t -> t.data().fingerprint().equals(c.experiment().fingerprint()));
    }

    private void planned(Outcome<StudyPlan> outcome) {
        if (outcome instanceof Outcome.Done<StudyPlan>(StudyPlan made) && phase.get() == Phase.READY) {
            plan = Optional.of(made);
            candidate.get().ifPresent(c -> count(made, c));
        }
    }

    private void count(StudyPlan made, Candidate c) {
        var split = made.evaluation().split();
        OptionalInt looks = workbench.promote().looks(made, c.experiment());
        rows.set(Optional.of(new Rows(split.development().length, split.test().length, looks)));
        update();
    }

    /** Looks up what is registered under the name. */
    private void look() {
        String wanted = draft.name();
        present = Optional.empty();
        if (RegistrationDraft.nameTrouble(wanted, texts).isEmpty()) {
            looking.ask(job -> registry().model(wanted));
        }
        update();
    }

    private void looked(Outcome<Optional<RegisteredModel>> outcome) {
        if (outcome instanceof Outcome.Done<Optional<RegisteredModel>>(Optional<RegisteredModel> found)) {
            present = found;
            version.set(registered
                    .get()
                    .flatMap(r -> found.filter(m -> m.name().equals(r.model())).flatMap(m -> m.version(r.number()))));
            update();
        }
    }

    private Registry registry() {
        return workbench.registry(Optional.empty());
    }

    /** The primary action, whatever it is now. */
    void act() {
        if (!whyNot.get().isEmpty()) {
            return;
        }
        switch (phase.get()) {
            case NOTHING -> context.navigator().go("compare");
            case READY -> judge();
            case JUDGED -> {
                if (judgedForThisName()) {
                    register();
                } else {
                    judge();
                }
            }
            case REGISTERED ->
                registered.get().ifPresent(r -> context.navigator().go("operate", r.address()));
            case JUDGING, REGISTERING -> {}
        }
    }

    /** Takes the run through the gates; its bundle is written whatever they say. */
    void judge() {
        Candidate c = candidate.get().orElseThrow();
        Optional<StudyPlan> known = plan;
        Optional<StudyData> data = rowsInMemory(c);
        String name = draft.name();
        String by = draft.by();
        String note = draft.note();
        trouble.set(Optional.empty());
        registered.set(Optional.empty());
        phase.set(Phase.JUDGING);
        update();
        job.set(Optional.of(context.jobs()
                .start(
                        Message.of(
                                "ui_promote.job.judge",
                                Message.of("family." + c.run().family())),
                        job -> {
                            StudyPlan study = known.orElseGet(() -> replan(c, data, job.slice(0, 0.1)));
                            PromoteRun promote = workbench.promote();
                            Judged done = promote.judge(
                                    study,
                                    c.experiment(),
                                    c.run(),
                                    name,
                                    registry(),
                                    texts.language(),
                                    job.slice(0.1, 0.95));
                            job.checkCancelled();
                            job.progress(0.95, Message.of("ui_promote.progress.bundle"));
                            write(done, name, by, note, folder(c));
                            return done;
                        },
                        this::judged)));
    }

    private StudyPlan replan(Candidate c, Optional<StudyData> data, JobContext job) {
        return data.map(d -> workbench.replan().of(c.experiment(), d))
                .orElseGet(() -> workbench.replan().of(c.experiment(), job));
    }

    private void write(Judged done, String name, String by, String note, Path folder) {
        if (done.promotion().registers()) {
            BundleWriter.write(done.content().withGates(done.promotion().outcomes()), folder);
        } else {
            var spec = new io.crisol.experiment.PromoteSpec(name, Optional.empty(), Optional.empty(), Map.of());
            workbench.promote().promote(done, spec, registry(), by, note, folder);
        }
    }

    private Path folder(Candidate c) {
        return workbench
                .home()
                .out(c.experiment().id())
                .resolve("bundle-" + c.run().id());
    }

    private void judged(Outcome<Judged> outcome) {
        Candidate c = candidate.get().orElseThrow();
        switch (outcome) {
            case Outcome.Done<Judged>(Judged done) -> {
                judged = Optional.of(done);
                plan = Optional.of(done.plan());
                waivers.clear();
                candidate.set(Optional.of(new Candidate(c.experiment(), done.run(), c.baseline(), c.metric())));
                bundle.set(Optional.of(folder(c)));
                tested(done);
                count(done.plan(), c);
                showGates(done.promotion().outcomes(), c.metric().higherIsBetter());
                phase.set(Phase.JUDGED);
            }
            case Outcome.Cancelled<Judged> stopped -> phase.set(Phase.READY);
            case Outcome.Failed<Judged> failed -> {
                trouble.set(Optional.of(failed));
                phase.set(Phase.READY);
            }
        }
        update();
        project.changed();
    }

    private void tested(Judged done) {
        score.set(score.get()
                .map(s -> done.test().locked()
                        ? s.tested(
                                done.run(), done.test().interval(), done.test().rows().length)
                        : s));
    }

    private void showGates(List<GateOutcome> said, boolean higherIsBetter) {
        gates.setAll(said.stream()
                .map(o -> GateRow.judged(o, gate(o.gate()), higherIsBetter, texts))
                .sorted(Comparator.comparing(GateRow::state))
                .toList());
    }

    private Optional<Gate> gate(String name) {
        return workbench.catalogs().gates().stream()
                .filter(g -> g.name().equals(name))
                .findFirst();
    }

    /** Passes a failed gate for a reason; nothing happens without one. */
    void waive(String gate, String reason) {
        if (phase.get() == Phase.JUDGED && !reason.isBlank()) {
            waivers.put(gate, reason.strip());
            showAgain(gate);
        }
    }

    /** Takes a waiver back. */
    void unwaive(String gate) {
        if (phase.get() == Phase.JUDGED && waivers.remove(gate) != null) {
            showAgain(gate);
        }
    }

    private void showAgain(String gate) {
        Judged done = judged.orElseThrow();
        boolean higher = candidate.get().orElseThrow().metric().higherIsBetter();
        done.waive(waivers).promotion().outcomes().stream()
                .filter(o -> o.gate().equals(gate))
                .findFirst()
                .ifPresent(o -> gates.replaceAll(
                        row -> row.gate().equals(gate) ? GateRow.judged(o, gate(gate), higher, texts) : row));
        update();
    }

    private void register() {
        Candidate c = candidate.get().orElseThrow();
        Judged done = judged.orElseThrow();
        var spec = draft.spec(waivers);
        String by = draft.by();
        String note = draft.note();
        trouble.set(Optional.empty());
        phase.set(Phase.REGISTERING);
        update();
        job.set(Optional.of(context.jobs()
                .start(
                        Message.of("ui_promote.job.register", spec.name()),
                        job -> workbench.promote().promote(done, spec, registry(), by, note, folder(c)),
                        this::registered)));
    }

    private void registered(Outcome<Promoted> outcome) {
        switch (outcome) {
            case Outcome.Done<Promoted>(Promoted done) -> {
                bundle.set(Optional.of(done.bundle()));
                registered.set(done.registered().flatMap(PromoteViewModel::versionOf));
                phase.set(registered.get().isPresent() ? Phase.REGISTERED : Phase.JUDGED);
            }
            case Outcome.Cancelled<Promoted> stopped -> phase.set(Phase.JUDGED);
            case Outcome.Failed<Promoted> failed -> {
                trouble.set(Optional.of(failed));
                phase.set(Phase.JUDGED);
            }
        }
        look();
        project.changed();
    }

    /** Begins again with a run that is registered already. */
    void again() {
        if (phase.get() == Phase.REGISTERED || phase.get() == Phase.JUDGED) {
            judge();
        }
    }

    /** Copies the bundle as one zip to where the person wants it. */
    void exportZip() {
        String suggested = draft.name() + ".zip";
        context.files()
                .save(texts.say("ui_promote.export.zip"), suggested)
                .ifPresent(to -> export(to, files -> files.writeZip(to)));
    }

    /** Copies the bundle as a folder into one that the person chooses. */
    void exportFolder() {
        context.files()
                .folder(texts.say("ui_promote.export.folder"))
                .map(parent -> parent.resolve(draft.name()))
                .ifPresent(to -> export(to, files -> BundleWriter.write(files, to)));
    }

    private void export(Path to, java.util.function.Consumer<BundleFiles> write) {
        Path from = bundle.get().orElseThrow();
        context.jobs()
                .start(
                        Message.of("ui_promote.job.export", to.toString()),
                        job -> {
                            write.accept(BundleFiles.read(from));
                            return to;
                        },
                        outcome -> {
                            if (outcome instanceof Outcome.Done<Path>) {
                                context.notices().tell(texts.say("ui_promote.exported", to.toString()));
                            } else if (outcome instanceof Outcome.Failed<Path> failed) {
                                trouble.set(Optional.of(failed));
                            }
                        });
    }

    private boolean judgedForThisName() {
        return judged.map(j -> j.content().name().equals(draft.name())).orElse(false);
    }

    private void update() {
        sentence.set(sayWhere());
        effect.set(sayEffect());
        label.set(sayLabel());
        whyNot.set(sayWhyNot());
    }

    private String sayWhere() {
        Optional<Candidate> c = candidate.get();
        if (c.isEmpty()) {
            return texts.say("ui_promote.sentence.nothing");
        }
        Run run = c.get().run();
        String cv = texts.say(
                "ui_promote.score",
                Message.of("metric." + c.get().experiment().metric()),
                run.mean(),
                run.low(),
                run.high());
        String key = "ui_promote.sentence." + (phase.get() == Phase.REGISTERED ? "registered" : "ready");
        Instant when = c.get().experiment().started();
        return texts.say(key, family(), cv, when);
    }

    private String sayEffect() {
        String name = draft.name();
        if (!RegistrationDraft.nameTrouble(name, texts).isEmpty()) {
            return "";
        }
        int next = present.map(m -> m.versions().getFirst().number() + 1).orElse(1);
        String version = present.isPresent()
                ? texts.say("ui_promote.effect.next", name, next)
                : texts.say("ui_promote.effect.first", name);
        String moved = draft.alias()
                .map(a -> present.map(m -> m.number(a)).filter(n -> n.isPresent()).stream()
                        .map(n -> texts.say("ui_promote.effect.moves", a, n.getAsInt()))
                        .findFirst()
                        .orElseGet(() -> texts.say("ui_promote.effect.gets", a)))
                .orElse("");
        return (version + " " + moved).strip();
    }

    private String sayLabel() {
        return switch (phase.get()) {
            case NOTHING -> texts.say("ui_promote.action.compare");
            case READY, JUDGING -> texts.say("ui_promote.action.judge", family());
            case JUDGED, REGISTERING ->
                !judgedForThisName()
                        ? texts.say("ui_promote.action.judge_again", family())
                        : draft.alias()
                                .map(a -> texts.say("ui_promote.action.register_as", a))
                                .orElseGet(() -> texts.say("ui_promote.action.register"));
            case REGISTERED -> texts.say("ui_promote.action.score");
        };
    }

    private String sayWhyNot() {
        return switch (phase.get()) {
            case NOTHING, REGISTERED -> "";
            case JUDGING -> texts.say("ui_promote.why.judging");
            case REGISTERING -> texts.say("ui_promote.why.registering");
            case READY -> draft.trouble(texts);
            case JUDGED -> {
                String bad = draft.trouble(texts);
                yield !bad.isEmpty() ? bad : judgedForThisName() ? blocked() : "";
            }
        };
    }

    private String blocked() {
        List<String> titles =
                gates.stream().filter(GateRow::blocks).map(GateRow::title).toList();
        return titles.isEmpty() ? "" : texts.say("ui_promote.why.blocked", titles.size(), titles.getFirst());
    }

    /** The trouble of the last action, put away. */
    void dismissTrouble() {
        trouble.set(Optional.empty());
    }
}
