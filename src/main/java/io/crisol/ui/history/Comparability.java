package io.crisol.ui.history;

import io.crisol.evaluate.FoldScore;
import io.crisol.evaluate.SplitPlan;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.Pipeline;
import io.crisol.experiment.RunDetail;
import io.crisol.problem.Frame;
import io.crisol.recipe.CleaningStep;
import io.crisol.recipe.StepCatalog;
import io.crisol.recipe.StepSpec;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether two runs were measured alike, so that their scores can be paired fold by fold.
 *
 * @param checks what was looked at, in order
 */
record Comparability(List<Check> checks) {
    /** What must be alike. */
    enum Subject {
        METRIC,
        DATA,
        ROWS,
        FOLDS,
        SCORES
    }

    /** @param sentence why it is not alike, or that it is */
    record Check(Subject subject, boolean alike, Message sentence) {}

    Comparability {
        checks = List.copyOf(checks);
    }

    boolean paired() {
        return checks.stream().allMatch(Check::alike);
    }

    /** Why the runs are not paired. */
    List<Message> reasons() {
        return checks.stream().filter(c -> !c.alike()).map(Check::sentence).toList();
    }

    /**
     * Looks at two runs; at rows and folds only where metric and data are alike.
     *
     * @param firstDetail which rows and folds the first predicted, where that was kept
     * @param secondDetail the same of the second
     */
    static Comparability of(
            HistoryRow first,
            HistoryRow second,
            Optional<RunDetail> firstDetail,
            Optional<RunDetail> secondDetail,
            StepCatalog steps) {
        List<Check> checks = new ArrayList<>();
        checks.add(check(Subject.METRIC, metric(first.experiment(), second.experiment())));
        checks.add(check(Subject.DATA, data(first.experiment(), second.experiment())));
        boolean alike = checks.stream().allMatch(Check::alike);
        if (alike) {
            checks.add(check(Subject.ROWS, rows(first, second, firstDetail, secondDetail, steps)));
            checks.add(check(Subject.FOLDS, folds(first, second, firstDetail, secondDetail)));
        }
        checks.add(check(Subject.SCORES, scores(first, second)));
        return new Comparability(checks);
    }

    private static Check check(Subject subject, Optional<Message> why) {
        String name = subject.name().toLowerCase(java.util.Locale.ROOT);
        return new Check(subject, why.isEmpty(), why.orElseGet(() -> Message.of("ui_history.alike." + name)));
    }

    private static Optional<Message> metric(Experiment a, Experiment b) {
        Frame fa = a.pipeline().frame();
        Frame fb = b.pipeline().frame();
        if (!fa.target().equals(fb.target()) || !fa.task().equals(fb.task())) {
            return Optional.of(Message.of(
                    "ui_history.differs.target",
                    fa.target().orElse("–"),
                    fb.target().orElse("–")));
        }
        if (!a.metric().equals(b.metric())) {
            return Optional.of(Message.of(
                    "ui_history.differs.metric",
                    Message.of("metric." + a.metric()),
                    Message.of("metric." + b.metric())));
        }
        if (!fa.positive().equals(fb.positive())) {
            return Optional.of(Message.of(
                    "ui_history.differs.positive",
                    fa.positive().orElse("–"),
                    fb.positive().orElse("–")));
        }
        return a.metric().equals("cost") && !fa.costs().equals(fb.costs())
                ? Optional.of(Message.of("ui_history.differs.costs"))
                : Optional.empty();
    }

    private static Optional<Message> data(Experiment a, Experiment b) {
        return a.fingerprint().equals(b.fingerprint())
                ? Optional.empty()
                : Optional.of(Message.of(
                        "ui_history.differs.data",
                        Fingerprints.brief(a.fingerprint()),
                        Fingerprints.brief(b.fingerprint())));
    }

    private static Optional<Message> rows(
            HistoryRow first,
            HistoryRow second,
            Optional<RunDetail> firstDetail,
            Optional<RunDetail> secondDetail,
            StepCatalog steps) {
        int a = first.experiment().rows();
        int b = second.experiment().rows();
        if (a != b) {
            return Optional.of(Message.of("ui_history.differs.row_count", a, b));
        }
        boolean sameSteps = choosing(first.experiment().pipeline(), steps)
                .equals(choosing(second.experiment().pipeline(), steps));
        boolean seenOther = firstDetail.isPresent()
                && secondDetail.isPresent()
                && !(Arrays.equals(firstDetail.get().rows(), secondDetail.get().rows())
                        && Arrays.equals(
                                firstDetail.get().truth(), secondDetail.get().truth()));
        return sameSteps && !seenOther ? Optional.empty() : Optional.of(Message.of("ui_history.differs.rows"));
    }

    /** The steps that decide which rows take part: the fixed ones up to the last that leaves rows out. */
    private static List<StepSpec> choosing(Pipeline pipeline, StepCatalog steps) {
        List<StepSpec> enabled = pipeline.recipe().orElse(List.of()).stream()
                .filter(StepSpec::enabled)
                .toList();
        int last = -1;
        for (int i = 0; i < enabled.size(); i++) {
            if (dropsRows(enabled.get(i), steps)) {
                last = i;
            }
        }
        return enabled.subList(0, last + 1);
    }

    private static boolean dropsRows(StepSpec spec, StepCatalog steps) {
        return steps.types().stream()
                .filter(t -> t.name().equals(spec.step()))
                .map(t -> t.make(spec.columns(), t.params().check(spec.params())))
                .anyMatch(s -> s instanceof CleaningStep c && c.dropsRows());
    }

    private static Optional<Message> folds(
            HistoryRow first, HistoryRow second, Optional<RunDetail> firstDetail, Optional<RunDetail> secondDetail) {
        Optional<SplitPlan> a = first.experiment().pipeline().split();
        Optional<SplitPlan> b = second.experiment().pipeline().split();
        if (!a.equals(b)) {
            boolean seedOnly = a.isPresent()
                    && b.isPresent()
                    && a.get().folds() == b.get().folds()
                    && a.get().kind().equals(b.get().kind())
                    && a.get().seed() != b.get().seed();
            return Optional.of(Message.of(seedOnly ? "ui_history.differs.seed" : "ui_history.differs.folds"));
        }
        boolean seenOther = firstDetail.isPresent()
                && secondDetail.isPresent()
                && firstDetail.get().fold().length == secondDetail.get().fold().length
                && !Arrays.equals(firstDetail.get().fold(), secondDetail.get().fold());
        return seenOther ? Optional.of(Message.of("ui_history.differs.folds")) : Optional.empty();
    }

    private static Optional<Message> scores(HistoryRow first, HistoryRow second) {
        if (!first.past().scored() || !second.past().scored()) {
            return Optional.of(Message.of(
                    "ui_history.differs.scores",
                    Message.of("ui_history.state." + first.run().state().word()),
                    Message.of("ui_history.state." + second.run().state().word())));
        }
        return Arrays.equals(numbers(first), numbers(second))
                ? Optional.empty()
                : Optional.of(Message.of("ui_history.differs.folds"));
    }

    private static int[] numbers(HistoryRow row) {
        return row.run().folds().stream().mapToInt(FoldScore::fold).toArray();
    }
}
