package io.crisol.bundle;

import io.crisol.bundle.onnx.ScoringModel;
import io.crisol.bundle.onnx.Toys;
import io.crisol.data.Dataset;
import io.crisol.evaluate.RunState;
import io.crisol.evaluate.SplitPlan;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.GateOutcome;
import io.crisol.experiment.Pipeline;
import io.crisol.experiment.Run;
import io.crisol.experiment.SourceSpec;
import io.crisol.problem.Frame;
import io.crisol.problem.TaskKind;
import io.crisol.text.Language;
import io.crisol.text.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Small complete bundles for tests. */
public final class Bundles {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    private Bundles() {}

    public static BundleContent binary() {
        Dataset table = Toys.table(400, 11);
        return content(Toys.binary(table, 0.3), table, "auc", Optional.of("Yes"));
    }

    public static BundleContent multiclass() {
        Dataset table = Toys.table(400, 12);
        return content(Toys.multiclass(table), table, "accuracy", Optional.empty());
    }

    public static BundleContent regression() {
        Dataset table = Toys.table(400, 13);
        return content(Toys.regression(table), table, "rmse", Optional.empty());
    }

    public static BundleContent content(
            ScoringModel model, Dataset reference, String metric, Optional<String> positive) {
        Frame frame = Frame.EMPTY
                .withTarget(Optional.of("churn"), Optional.of(model.task()), positive)
                .withMetric(Optional.of(metric))
                .withNote("objective", "Keep customers <b>who</b> leave | [really](http://example.org)");
        Pipeline pipeline = Pipeline.named("Toy study")
                .withFrame(frame)
                .withSource(new SourceSpec("data/toy.csv", Map.of()))
                .withSplit(SplitPlan.standard(model.task().classes(), 42))
                .withRecipe(List.of());
        boolean up = model.task() != TaskKind.REGRESSION;
        Run run = run("r-1", "toy", metric, up ? 0.84 : 12);
        Experiment experiment = new Experiment(
                "e-1",
                "p-1",
                "i-1",
                "Toy study",
                NOON,
                Optional.of(NOON),
                RunState.FINISHED,
                pipeline,
                "0".repeat(64),
                "sha256:" + "1".repeat(64),
                reference.rows(),
                metric,
                Optional.empty(),
                Optional.of("r-1"),
                "0.1.0");
        return new BundleContent(
                "toy-churn",
                "b-0123456789",
                NOON,
                Language.EN,
                model,
                experiment,
                run,
                Optional.of(run("r-0", "baseline", metric, up ? 0.5 : 20)),
                Optional.empty(),
                reference,
                reference,
                List.of(new GateOutcome(
                        "onnx_parity",
                        Optional.of(true),
                        OptionalDouble.of(1e-7),
                        OptionalDouble.of(1e-5),
                        Message.of("gate.onnx_parity.passed", 1e-7, 400, 0, 0),
                        Optional.empty())));
    }

    public static Run run(String id, String family, String metric, double mean) {
        return new Run(
                id,
                "e-1",
                family,
                Map.of(),
                RunState.FINISHED,
                mean,
                mean - 0.01,
                mean + 0.01,
                List.of(),
                Map.of(metric, mean),
                0.1,
                0.01,
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.of(NOON));
    }
}
