package io.crisol.workbench;

import io.crisol.bundle.Bundle;
import io.crisol.bundle.BundleContent;
import io.crisol.bundle.BundleFiles;
import io.crisol.bundle.BundleWriter;
import io.crisol.bundle.card.ModelCard;
import io.crisol.bundle.onnx.OnnxSession;
import io.crisol.bundle.onnx.Parity;
import io.crisol.bundle.onnx.ScoringModel;
import io.crisol.data.Dataset;
import io.crisol.evaluate.Candidate;
import io.crisol.evaluate.FinalFit;
import io.crisol.evaluate.FinalModel;
import io.crisol.evaluate.FitRows;
import io.crisol.evaluate.Metric;
import io.crisol.evaluate.OutOfFold;
import io.crisol.evaluate.SmallestDifference;
import io.crisol.evaluate.TestResult;
import io.crisol.experiment.BundleRecord;
import io.crisol.experiment.Event;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.ExperimentStore;
import io.crisol.experiment.GateOutcome;
import io.crisol.experiment.Ids;
import io.crisol.experiment.PromoteSpec;
import io.crisol.experiment.Run;
import io.crisol.experiment.RunDetail;
import io.crisol.experiment.SettingsDigest;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.UsageException;
import io.crisol.job.JobContext;
import io.crisol.learn.Predictions;
import io.crisol.learn.Target;
import io.crisol.problem.Condition;
import io.crisol.problem.Frame;
import io.crisol.profile.ProfileData;
import io.crisol.profile.TargetView;
import io.crisol.profile.alert.LeakSuspicion;
import io.crisol.registry.Registered;
import io.crisol.registry.RegisteredModel;
import io.crisol.registry.Registration;
import io.crisol.registry.Registry;
import io.crisol.registry.RegistryNames;
import io.crisol.registry.gate.Estimate;
import io.crisol.registry.gate.Gate;
import io.crisol.registry.gate.GateInput;
import io.crisol.registry.gate.Promotion;
import io.crisol.text.Language;
import io.crisol.text.Message;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Takes a run through the gates to a bundle and into a registry. The chosen settings are fitted once on all rows outside
 * the test part; that fit is what the test part scores, what is exported and what is registered. Thread-safe.
 */
public final class PromoteRun {
    private static final int TIMED_ROWS = 200;

    private final Workbench workbench;

    PromoteRun(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * A run that went through the gates and was not decided yet.
     *
     * @param content what its bundle is made from
     * @param promotion what the gates said
     * @param test how it does on the test part; out of fold without one
     */
    public record Judged(
            StudyPlan plan,
            Experiment experiment,
            Run run,
            BundleContent content,
            Promotion promotion,
            TestResult test) {
        /** The same with failed gates passed for reasons. */
        public Judged waive(Map<String, String> reasons) {
            return new Judged(plan, experiment, run, content, promotion.waive(reasons), test);
        }
    }

    /**
     * Checks a promotion before anything is computed.
     *
     * @throws UsageException for a name or alias that is not allowed, a gate that does not exist, a family that does not
     *     take part
     */
    public void check(PromoteSpec spec, StudyPlan plan) {
        List<Gate> gates = workbench.catalogs().gates();
        RegistryNames.model(spec.name());
        spec.alias().ifPresent(RegistryNames::alias);
        List<String> known = gates.stream().map(Gate::name).toList();
        spec.waivers().forEach((gate, reason) -> {
            if (!known.contains(gate)) {
                throw new UsageException(Finding.error("gate.unknown", gate, known));
            }
        });
        spec.family().ifPresent(family -> {
            if (plan.candidates().stream().noneMatch(c -> c.family().name().equals(family))) {
                throw new UsageException(Finding.error("workbench.promote_no_family", family));
            }
        });
    }

    /**
     * Fits the run's settings finally, scores the test part (a look, which is counted), and lets every gate judge.
     *
     * @param plan the study of the run's experiment, on the same rows
     */
    public Judged judge(
            StudyPlan plan,
            Experiment experiment,
            Run run,
            String name,
            Registry registry,
            Language language,
            JobContext context) {
        Candidate candidate = ExplainRun.candidate(plan, run);
        ExperimentStore store = workbench.store();
        Optional<RunDetail> detail = new ExplainRun(workbench).withImportances(plan, run, context.slice(0, 0.2));
        FinalModel fitted = new FinalFit(workbench.workers())
                .fit(plan.evaluation(), candidate, outOfFold(detail, plan), context.slice(0.2, 0.4));
        TestResult test = fitted.test()
                .orElseThrow(() -> new InputException(Finding.error("workbench.promote_nothing_to_score")));
        Metric metric = plan.evaluation().metric();
        Optional<Integer> looks = Optional.empty();
        Run looked = run;
        if (test.locked()) {
            looks = Optional.of(store.countLook(
                    experiment.project(), testDigest(plan), lookSettings(experiment, run), run.id(), "promotion"));
            looked = run.withTest(test.scores().getOrDefault(metric.name(), Double.NaN));
            store.save(looked);
        }
        ScoringModel model = scoring(plan, fitted);
        Dataset reference =
                plan.evaluation().data().take(plan.evaluation().split().development());
        BundleContent content = new BundleContent(
                name,
                Ids.fresh('b'),
                workbench.clock().instant(),
                language,
                model,
                contracted(experiment),
                looked,
                baseline(store.runs(experiment.id())),
                detail,
                reference,
                plan.evaluation().data(),
                List.of());
        context.progress(0.45, Message.of("workbench.progress.gates"));
        GateInput input =
                input(plan, experiment, looked, fitted, test, looks, content, registry, context.slice(0.45, 1));
        return new Judged(
                plan,
                experiment,
                looked,
                content,
                Promotion.judge(workbench.catalogs().gates(), input),
                test);
    }

    /** With the data contract as it stands now: it decides no result, so it may have been edited since. */
    private Experiment contracted(Experiment experiment) {
        return workbench
                .store()
                .iteration(experiment.iteration())
                .map(i -> experiment.withPipeline(
                        experiment.pipeline().withContract(i.draft().contract())))
                .orElse(experiment);
    }

    /**
     * Writes the bundle of a judged run and registers it, unless a gate that was not waived stops that.
     *
     * @param folder where the bundle is written
     */
    public Promoted promote(Judged judged, PromoteSpec spec, Registry registry, String by, String note, Path folder) {
        Promotion promotion = judged.promotion().waive(spec.waivers());
        List<GateOutcome> gates = promotion.outcomes();
        BundleFiles files = BundleWriter.write(judged.content().withGates(gates), folder);
        Optional<String> registered = Optional.empty();
        if (promotion.registers()) {
            Registered done = registry.register(folder, new Registration(spec.name(), spec.alias(), note, by, gates));
            registered =
                    Optional.of(done.version().model() + "/" + done.version().number());
        }
        keep(judged, spec, files, folder, gates, registered);
        return new Promoted(folder, gates, registered);
    }

    private void keep(
            Judged judged,
            PromoteSpec spec,
            BundleFiles files,
            Path folder,
            List<GateOutcome> gates,
            Optional<String> registered) {
        ExperimentStore store = workbench.store();
        store.save(new BundleRecord(
                judged.content().id(),
                judged.run().id(),
                folder.toString(),
                files.digest(),
                registered.orElse(""),
                judged.content().created(),
                gates));
        long blocked = gates.stream().filter(GateOutcome::blocks).count();
        store.record(new Event(
                workbench.clock().instant(),
                judged.experiment().project(),
                "promotion",
                registered
                        .map(v -> Message.of(
                                "workbench.event.registered", v, spec.alias().orElse("–")))
                        .orElseGet(() -> Message.of("workbench.event.not_registered", spec.name(), blocked)),
                judged.run().id()));
    }

    private GateInput input(
            StudyPlan plan,
            Experiment experiment,
            Run run,
            FinalModel fitted,
            TestResult test,
            Optional<Integer> looks,
            BundleContent content,
            Registry registry,
            JobContext context) {
        Metric metric = plan.evaluation().metric();
        Frame frame = plan.pipeline().frame();
        Optional<Run> baseline = content.baseline();
        GateInput.Builder input = new GateInput.Builder(
                        metric.name(),
                        metric.higherIsBetter(),
                        SmallestDifference.of(
                                        metric,
                                        frame.smallestDifference(),
                                        baseline.map(Run::mean).orElse(Double.NaN))
                                .value())
                .candidate(new Estimate(run.mean(), run.low(), run.high()))
                .success(frame.success())
                .latencyMs(frame.latencyMs())
                .contract(content.contract())
                .missingCardFields(ModelCard.missing(content.facts()))
                .leakSuspects(leaks(plan, content))
                .conditions(Condition.of(workbench.assessor().assess(frame), frame));
        baseline.ifPresent(b -> input.baseline(new Estimate(b.mean(), b.low(), b.high())));
        test.interval()
                .filter(i -> test.locked())
                .ifPresent(i -> input.test(
                        new Estimate(test.scores().getOrDefault(metric.name(), Double.NaN), i.low(), i.high())));
        looks.ifPresent(input::looks);
        workbench.store().assumptions(experiment.id()).ifPresent(r -> input.assumptions(run.family(), r));
        champion(content.name(), registry, experiment).ifPresent(input::champion);
        context.progress(0.1, Message.of("workbench.progress.parity"));
        List<Message> reasons = plan.evaluation().recipe().notExportable();
        Optional<Message> notExportable =
                fitted.model().notExportable().or(() -> reasons.stream().findFirst());
        if (notExportable.isPresent()) {
            throw new InputException(Finding.error("workbench.not_exportable", notExportable.get()));
        }
        exported(plan, test, content, input, context.slice(0.1, 0.5));
        context.progress(0.5, Message.of("workbench.progress.reproduce"));
        reproduced(plan, fitted, content, input, context.slice(0.5, 1));
        return input.build();
    }

    /** Parity on every hold-out row (all rows without one), golden rows, and the time of one row alone. */
    private static void exported(
            StudyPlan plan, TestResult test, BundleContent content, GateInput.Builder input, JobContext context) {
        Dataset rows = test.locked()
                ? plan.evaluation().data().take(test.rows())
                : plan.evaluation().data();
        BundleFiles files = BundleWriter.files(content);
        try (Bundle bundle = Bundle.open(files)) {
            input.parity(Parity.check(content.model(), bundle.session(), rows, context));
            input.golden(bundle.goldenCheck());
            input.millisPerRow(millisPerRow(bundle.session(), rows, context));
        }
    }

    private static double millisPerRow(OnnxSession session, Dataset rows, JobContext context) {
        int timed = Math.min(TIMED_ROWS, rows.rows());
        double[] millis = new double[timed];
        for (int i = 0; i < timed; i++) {
            context.checkCancelled();
            Dataset one = rows.take(new int[] {i});
            long start = System.nanoTime();
            session.score(one);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis.length == 0 ? Double.NaN : millis[millis.length / 2];
    }

    /** Fits again with the same settings and compares every prediction. */
    private void reproduced(
            StudyPlan plan, FinalModel first, BundleContent content, GateInput.Builder input, JobContext context) {
        FinalModel again = FitRows.development(plan.evaluation(), first.candidate(), context);
        Dataset rows = plan.evaluation().data();
        Predictions a = content.model().score(rows).predictions();
        Predictions b = scoring(plan, again).score(rows).predictions();
        input.reproducedDelta(difference(a, b));
    }

    private static double difference(Predictions a, Predictions b) {
        double worst = 0;
        double[][] x = values(a);
        double[][] y = values(b);
        for (int k = 0; k < x.length; k++) {
            for (int row = 0; row < x[k].length; row++) {
                worst = Math.max(
                        worst, Double.compare(x[k][row], y[k][row]) == 0 ? 0 : Math.abs(x[k][row] - y[k][row]));
            }
        }
        return worst;
    }

    private static double[][] values(Predictions predictions) {
        return switch (predictions) {
            case Predictions.Probabilities p -> p.probabilities();
            case Predictions.Amounts a -> new double[][] {a.values()};
        };
    }

    /** Input columns of the model that alone predict too well on development rows. */
    private List<String> leaks(StudyPlan plan, BundleContent content) {
        Dataset looked = plan.evaluation()
                .data()
                .keep(Stream.concat(
                                content.contract().names().stream(),
                                Stream.of(plan.answers().column()))
                        .toList());
        TargetView target = new TargetView(
                plan.answers().column(),
                plan.evaluation().task(),
                plan.evaluation().split().development());
        return new ProfileData(List.of(new LeakSuspicion()), workbench.workers())
                .profile(looked, Optional.of(target), JobContext.silent()).alerts().stream()
                        .flatMap(a -> a.columns().stream())
                        .toList();
    }

    /** The champion's score, where this home knows the run it was made from. */
    private Optional<GateInput.Champion> champion(String name, Registry registry, Experiment experiment) {
        return registry.model(name).flatMap(m -> m.at(RegisteredModel.CHAMPION)).map(version -> {
            String called = version.model() + "/" + version.number();
            Optional<Run> run = workbench.store().run(version.run());
            Optional<Experiment> made = run.flatMap(r -> workbench.store().experiment(r.experiment()));
            if (run.isEmpty() || made.isEmpty()) {
                return new GateInput.Champion(
                        called, Double.NaN, Optional.of(Message.of("workbench.champion_elsewhere")));
            }
            boolean comparable = made.get().metric().equals(experiment.metric())
                    && made.get().fingerprint().equals(experiment.fingerprint())
                    && made.get()
                            .pipeline()
                            .split()
                            .equals(experiment.pipeline().split());
            return new GateInput.Champion(
                    called,
                    run.get().mean(),
                    comparable ? Optional.empty() : Optional.of(Message.of("workbench.champion_other_rows")));
        });
    }

    /** How often the test part of a study was looked at so far; empty where it has none. */
    public OptionalInt looks(StudyPlan plan, Experiment experiment) {
        return plan.evaluation().split().test().length == 0
                ? OptionalInt.empty()
                : OptionalInt.of(workbench.store().looks(experiment.project(), testDigest(plan)));
    }

    private static ScoringModel scoring(StudyPlan plan, FinalModel fitted) {
        return new ScoringModel(
                fitted.recipe(),
                fitted.model(),
                plan.evaluation().task(),
                plan.evaluation().target() instanceof Target.Classes c ? c.names() : List.of(),
                fitted.threshold());
    }

    private static Optional<Run> baseline(List<Run> runs) {
        return runs.stream()
                .filter(r -> r.family().equals("baseline") && !Double.isNaN(r.mean()))
                .findFirst();
    }

    private static Optional<OutOfFold> outOfFold(Optional<RunDetail> detail, StudyPlan plan) {
        return detail.map(d -> new OutOfFold(
                d.rows(),
                d.classes().isEmpty()
                        ? new Predictions.Amounts(d.predicted()[0])
                        : new Predictions.Probabilities(d.predicted(), d.classes()),
                plan.evaluation().target().take(d.rows())));
    }

    /** The rows of the test part, whatever else is divided how. */
    private static String testDigest(StudyPlan plan) {
        int[] rows = plan.evaluation().split().test();
        int[] file = Arrays.stream(rows).map(row -> plan.fileRows()[row]).toArray();
        return SettingsDigest.sha256(plan.source().data().fingerprint() + Arrays.toString(file));
    }

    private static String lookSettings(Experiment experiment, Run run) {
        return SettingsDigest.sha256(experiment.settingsDigest() + run.family() + run.params());
    }
}
