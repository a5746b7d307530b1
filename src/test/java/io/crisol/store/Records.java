package io.crisol.store;

import io.crisol.evaluate.FoldScore;
import io.crisol.evaluate.RunState;
import io.crisol.evaluate.SplitPlan;
import io.crisol.experiment.CandidateSpec;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.Iteration;
import io.crisol.experiment.Pipeline;
import io.crisol.experiment.Project;
import io.crisol.experiment.PromoteSpec;
import io.crisol.experiment.Run;
import io.crisol.experiment.SourceSpec;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.problem.Answer;
import io.crisol.problem.Costs;
import io.crisol.problem.Frame;
import io.crisol.problem.TaskKind;
import io.crisol.profile.assumption.AssumptionFound;
import io.crisol.profile.assumption.AssumptionReport;
import io.crisol.profile.assumption.Consequence;
import io.crisol.profile.assumption.Reading;
import io.crisol.profile.assumption.Remedy;
import io.crisol.profile.assumption.Verdict;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.StepSpec;
import io.crisol.text.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Records full of what breaks stores: quotes, line breaks, other scripts, NaN, empty and nested parts. */
final class Records {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");
    static final String AWKWARD = "O'Brien's \"churn\"; DROP TABLE runs; --\n\t100 % ñandú 漢字 🧪 \\ {0}";

    private Records() {}

    static Project project(String id) {
        return new Project(id, AWKWARD, "", NOON, NOON);
    }

    static Iteration iteration(String id, String project, int number) {
        return new Iteration(id, project, number, NOON, pipeline());
    }

    static Frame frame() {
        return Frame.EMPTY
                .withNote("objective", AWKWARD)
                .withTarget(Optional.of("churn, \"last\" month"), Optional.of(TaskKind.BINARY), Optional.of("Sí"))
                .withMetric(Optional.of("auc"))
                .withCosts(new Costs(OptionalDouble.of(5), OptionalDouble.empty()))
                .withNumbers(
                        OptionalDouble.of(0.5),
                        OptionalDouble.of(0.1 + 0.2),
                        OptionalDouble.empty(),
                        OptionalDouble.of(1e-300))
                .withAnswer("Q1", Optional.of(new Answer.Word("yes")))
                .withAnswer("Q6", Optional.of(new Answer.Parts(Map.of("rows", 20000.0, "rarest", 1800.0))))
                .withAnswer("Q18", Optional.of(new Answer.Amount(300)))
                .withOverride("Q2", AWKWARD);
    }

    static Pipeline pipeline() {
        return new Pipeline(
                AWKWARD,
                frame(),
                Optional.of(new SourceSpec("C:\\datos\\año 'x'.csv", Map.of("missing", List.of("NA", "", "-")))),
                Optional.of(SplitPlan.standard(true, 42)),
                Optional.of(List.of(
                        StepSpec.of(
                                "impute",
                                ColumnChoice.named("tenure", "total charges"),
                                Map.of("method", "median", "indicator", true)),
                        StepSpec.of("one_hot", ColumnChoice.of(ColumnChoice.Word.CATEGORICAL), Map.of())
                                .enabled(false))),
                Optional.of(List.of(new CandidateSpec("forest", Map.of("trees", 200L, "share", 0.5)))),
                Optional.of(new PromoteSpec("telco", Optional.of("challenger"), Optional.empty(), Map.of())));
    }

    static Experiment experiment(String id, String project, RunState state) {
        return new Experiment(
                id,
                project,
                "i-1",
                AWKWARD,
                NOON,
                state == RunState.FINISHED ? Optional.of(NOON.plusSeconds(60)) : Optional.empty(),
                state,
                pipeline(),
                "digest",
                "sha256:1",
                7043,
                "auc",
                Optional.of(message()),
                Optional.of("r-1"),
                "0.1.0");
    }

    /** A message with every kind of argument. */
    static Message message() {
        return Message.of(
                "compare.best",
                AWKWARD,
                3,
                4_000_000_000L,
                0.871,
                Double.NaN,
                true,
                NOON,
                LocalDate.of(2026, 3, 1),
                List.of("a", 1, Message.of("family.forest")),
                Message.of("metric.auc", List.of()));
    }

    static Finding finding() {
        return Finding.error("fit.failed", AWKWARD, 12, 0.5)
                .at(Place.file("datos.csv").atLine(4812).inColumn("price").withValue("12,50 €"))
                .offering(Message.of("action.drop", "price"), Message.of("action.stop"));
    }

    static Run run(String id, String experiment) {
        return new Run(
                id,
                experiment,
                "forest",
                Map.of("trees", 200L, "max_features", "sqrt", "rate", 0.1, "flag", true, "hidden", List.of(64L, 32L)),
                RunState.FINISHED,
                0.871,
                0.858,
                Double.NaN,
                List.of(
                        new FoldScore(1, Map.of("auc", 0.87, "f1", Double.NaN), 0.5, 0.25, 0.125),
                        new FoldScore(0, Map.of("auc", 0.1 + 0.2, "f1", 0.6), Double.NaN, 0.5, 0.25),
                        new FoldScore(2, Map.of(), 0.077, 0, 0)),
                Map.of("auc", 0.871, "logloss", Double.NaN, "rmse", Double.POSITIVE_INFINITY),
                1.5,
                0.01,
                OptionalDouble.of(0.86),
                Optional.of(finding()),
                Optional.of(NOON.plusSeconds(9)));
    }

    static Run emptyRun(String id, String experiment, RunState state) {
        return new Run(
                id,
                experiment,
                "baseline",
                Map.of(),
                state,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                List.of(),
                Map.of(),
                Double.NaN,
                Double.NaN,
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static AssumptionReport assumptions() {
        return new AssumptionReport(
                5634,
                5627,
                30,
                List.of(Message.of("assumption.note.incomplete", 7, 5634)),
                List.of(
                        new AssumptionFound(
                                "vif",
                                "",
                                AWKWARD,
                                Double.POSITIVE_INFINITY,
                                OptionalDouble.empty(),
                                OptionalDouble.of(5),
                                Reading.STRONG,
                                Message.of("assumption.vif.determined", AWKWARD),
                                Map.of(
                                        "linear",
                                        new Verdict(Consequence.MATTERS, Message.of("assumption.vif.matters"))),
                                List.of(
                                        new Remedy.Step(
                                                "clip", List.of(AWKWARD), Map.of("low", 1L), Message.of("step.clip")),
                                        Remedy.family("ridge"),
                                        new Remedy.Split("grouped", AWKWARD, Message.of("step.clip"))),
                                Optional.empty()),
                        new AssumptionFound(
                                "reset",
                                "",
                                "",
                                Double.NaN,
                                OptionalDouble.of(1e-300),
                                OptionalDouble.empty(),
                                Reading.OPEN,
                                Message.of("assumption.open.few", 3, 1),
                                Map.of(),
                                List.of(),
                                Optional.empty())));
    }
}
