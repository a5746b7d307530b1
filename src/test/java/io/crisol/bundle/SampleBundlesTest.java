package io.crisol.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.bundle.onnx.OnnxSession;
import io.crisol.bundle.onnx.Parity;
import io.crisol.bundle.onnx.ScoringModel;
import io.crisol.data.Dataset;
import io.crisol.evaluate.EvaluationPlan;
import io.crisol.evaluate.FinalFit;
import io.crisol.evaluate.FinalModel;
import io.crisol.evaluate.SplitPlan;
import io.crisol.evaluate.Studies;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.Target;
import io.crisol.learn.family.Baseline;
import io.crisol.learn.family.GradientBoosting;
import io.crisol.learn.family.Logistic;
import io.crisol.learn.family.NaiveBayes;
import io.crisol.learn.family.NearestNeighbours;
import io.crisol.learn.family.RandomForest;
import io.crisol.learn.family.Ridge;
import io.crisol.learn.family.SupportVectorMachine;
import io.crisol.problem.Costs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real tables, real preparation, real families: what is bundled scores as the program does. */
class SampleBundlesTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("Two classes: every hold-out row of the churn table, with the threshold that costs decide")
    void telco() {
        EvaluationPlan plan = Studies.telco(Costs.of(5, 60));
        bundled(plan, new Logistic(), Map.of());
        bundled(plan, new RandomForest(), Map.of("trees", 20));
        bundled(plan, new GradientBoosting(), Map.of("trees", 30));
        bundled(plan, new Baseline(), Map.of());
    }

    @Test
    @DisplayName("Three classes: every hold-out row of the penguins")
    void penguins() {
        EvaluationPlan plan = Studies.penguins();
        bundled(plan, new Logistic(), Map.of());
        bundled(plan, new NaiveBayes(), Map.of());
        bundled(plan, new NearestNeighbours(), Map.of());
        bundled(plan, new SupportVectorMachine(), Map.of());
        bundled(plan, new SupportVectorMachine(), Map.of("kernel", "linear"));
    }

    @Test
    @DisplayName("Numbers: every hold-out row of the houses")
    void houses() {
        EvaluationPlan plan = Studies.houses(SplitPlan.standard(false, 42));
        bundled(plan, new Ridge(), Map.of());
        bundled(plan, new SupportVectorMachine(), Map.of());
        bundled(plan, new GradientBoosting(), Map.of("trees", 30));
        bundled(plan, new Baseline(), Map.of());
    }

    private void bundled(EvaluationPlan plan, ModelFamily family, Map<String, Object> params) {
        ScoringModel model = fit(plan, family, params);
        BundleContent content = Bundles.content(
                model,
                plan.data().take(plan.split().development()),
                plan.metric().name(),
                model.classes().size() == 2 ? Optional.of(model.classes().getLast()) : Optional.empty());
        Path path = folder.resolve(family.name() + params.values());
        BundleWriter.write(content, path);
        Dataset holdOut = plan.data().take(plan.split().test());
        try (Bundle bundle = Bundle.open(path)) {
            Parity parity = Parity.check(model, bundle.session(), holdOut, JobContext.silent());
            assertThat(parity.passed()).as(family.name() + " " + parity).isTrue();
            assertThat(parity.rows()).isEqualTo(holdOut.rows()).isGreaterThan(50);
            assertThat(bundle.goldenCheck().rows()).isBetween(20, 200);
            ScoredTable scored = new BatchScorer(bundle).score(holdOut, JobContext.silent());
            assertThat(scored.report().notScored()).isZero();
            assertThat(scored.outputs().rows()).isEqualTo(holdOut.rows());
        }
        try (OnnxSession session = OnnxSession.of(BundleFiles.read(path).get("model.onnx"))) {
            assertThat(session.inputs()).isNotEmpty();
        }
    }

    private static ScoringModel fit(EvaluationPlan plan, ModelFamily family, Map<String, Object> params) {
        try (Workers workers = new Workers(1)) {
            FinalModel fitted = new FinalFit(workers)
                    .fit(plan, Studies.candidate(family.name(), family, params), Optional.empty(), JobContext.silent());
            List<String> classes = plan.target() instanceof Target.Classes c ? c.names() : List.of();
            return new ScoringModel(fitted.recipe(), fitted.model(), plan.task(), classes, fitted.threshold());
        }
    }
}
