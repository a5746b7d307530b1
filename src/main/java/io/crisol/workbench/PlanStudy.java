package io.crisol.workbench;

import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.evaluate.Candidate;
import io.crisol.evaluate.EvaluationPlan;
import io.crisol.evaluate.Metric;
import io.crisol.evaluate.Split;
import io.crisol.evaluate.SplitPlan;
import io.crisol.evaluate.split.DrawnSplit;
import io.crisol.experiment.CandidateSpec;
import io.crisol.experiment.Pipeline;
import io.crisol.experiment.SourceSpec;
import io.crisol.finding.Finding;
import io.crisol.finding.UsageException;
import io.crisol.learn.FamilyKind;
import io.crisol.learn.ModelFamily;
import io.crisol.problem.Frame;
import io.crisol.recipe.Cleaned;
import io.crisol.recipe.CompiledRecipe;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.SuggestRecipe;
import io.crisol.recipe.Suggestion;
import io.crisol.text.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Completes a study where it leaves something open, and checks all of it before anything is computed. Thread-safe. */
public final class PlanStudy {
    private final Catalogs catalogs;

    public PlanStudy(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    /**
     * Completes and checks a study.
     *
     * @param base the folder to which paths of the pipeline are relative
     * @throws io.crisol.finding.CrisolException for the first thing that is wrong
     */
    public StudyPlan plan(StudyData source, Path base) {
        Pipeline given = source.pipeline();
        Dataset imported = source.data();
        List<Message> reasons = new ArrayList<>();
        String target = given.frame().target().orElse("");
        List<Finding> notes = new ArrayList<>(source.imported().findings());
        Recipe recipe = given.recipe().map(Recipe::new).orElseGet(() -> {
            List<Suggestion> suggestions = SuggestRecipe.of(imported, target);
            suggestions.forEach(s -> reasons.add(s.reason()));
            return SuggestRecipe.recipe(suggestions);
        });
        Answers.of(imported, given.frame().withTarget(given.frame().target(), Optional.empty(), Optional.empty()));
        CompiledRecipe compiled = recipe.compile(catalogs.steps(), imported.schema(), target);
        Cleaned cleaned = compiled.clean(imported);
        Answers answers = Answers.of(cleaned.data(), given.frame());
        if (answers.left() > 0) {
            notes.add(Finding.info("workbench.rows_without_answer", answers.left(), answers.column()));
        }
        int[] fileRows =
                Arrays.stream(answers.rows()).map(row -> cleaned.rows()[row]).toArray();
        Frame frame = frame(given.frame(), answers);
        Metric metric = catalogs.metrics().named(frame.metric().orElseThrow(), answers.task());
        SplitPlan split =
                given.split().orElseGet(() -> SplitPlan.standard(answers.task().classes(), 42));
        DrawnSplit drawn = catalogs.splitter().draw(imported, answers.column(), answers.task(), split, base);
        notes.addAll(drawn.findings());
        Split divided = drawn.split().cleaned(fileRows);
        List<CandidateSpec> specs = given.candidates()
                .orElseGet(() -> SuggestCandidates.of(
                        catalogs, answers.task(), answers.data().rows()));
        List<Candidate> candidates = candidates(specs);
        EvaluationPlan evaluation = new EvaluationPlan(
                answers.data(),
                answers.target(),
                answers.task(),
                compiled,
                divided,
                metric,
                catalogs.metrics().of(answers.task()).stream()
                        .filter(m -> !m.name().equals("cost") || frame.costs().known())
                        .toList(),
                frame.costs(),
                split.kind().equals("grouped") ? split.column() : Optional.empty(),
                new Seed(split.seed()));
        Pipeline complete = new Pipeline(
                        given.name(),
                        frame,
                        Optional.of(given.source()
                                .filter(s -> s.database().isPresent())
                                .map(s -> s.absolute(base))
                                .orElseGet(() -> new SourceSpec(
                                        source.file().toString(),
                                        given.source().map(SourceSpec::settings).orElse(Map.of())))
                                .sampled(source.sample().isPresent())),
                        Optional.of(split),
                        Optional.of(recipe.steps()),
                        Optional.of(specs(candidates)),
                        given.promote())
                .withContract(given.contract());
        return new StudyPlan(complete, source, answers, evaluation, candidates, fileRows, notes, reasons);
    }

    private Frame frame(Frame given, Answers answers) {
        return given.withTarget(Optional.of(answers.column()), Optional.of(answers.task()), answers.positive())
                .withMetric(Optional.of(given.metric()
                        .orElseGet(
                                () -> catalogs.metrics().usual(answers.task()).name())));
    }

    private List<Candidate> candidates(List<CandidateSpec> specs) {
        List<Candidate> candidates = new ArrayList<>();
        for (CandidateSpec spec : specs) {
            ModelFamily family = catalogs.family(spec.family());
            candidates.add(new Candidate(
                    "c" + candidates.size(),
                    family,
                    spec.params(),
                    family.params().check(spec.params())));
        }
        if (candidates.stream().noneMatch(c -> c.family().kind() == FamilyKind.BASELINE)) {
            ModelFamily baseline = catalogs.family("baseline");
            candidates.addFirst(new Candidate(
                    "baseline", baseline, Map.of(), baseline.params().defaults()));
        }
        if (candidates.size() < 2) {
            throw new UsageException(Finding.error("workbench.no_candidates"));
        }
        return candidates;
    }

    private static List<CandidateSpec> specs(List<Candidate> candidates) {
        return candidates.stream()
                .map(c -> new CandidateSpec(c.family().name(), c.given()))
                .toList();
    }
}
