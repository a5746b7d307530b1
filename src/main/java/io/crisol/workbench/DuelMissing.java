package io.crisol.workbench;

import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Schema;
import io.crisol.data.Seed;
import io.crisol.evaluate.Candidate;
import io.crisol.evaluate.CandidateResult;
import io.crisol.evaluate.CrossValidation;
import io.crisol.evaluate.Evaluation;
import io.crisol.evaluate.EvaluationObserver;
import io.crisol.evaluate.EvaluationPlan;
import io.crisol.evaluate.Fold;
import io.crisol.evaluate.FoldScore;
import io.crisol.evaluate.Split;
import io.crisol.evaluate.SplitPlan;
import io.crisol.evaluate.statistic.FoldSample;
import io.crisol.evaluate.statistic.Interval;
import io.crisol.experiment.CandidateSpec;
import io.crisol.experiment.Pipeline;
import io.crisol.finding.CancelledException;
import io.crisol.finding.CrisolException;
import io.crisol.finding.Finding;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.learn.FamilyKind;
import io.crisol.learn.ModelFamily;
import io.crisol.problem.TaskKind;
import io.crisol.profile.TargetView;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.CompiledRecipe;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.RecipePreview;
import io.crisol.recipe.Stage;
import io.crisol.recipe.StepSpec;
import io.crisol.text.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Compares ways to deal with missing values: which rows stay, how the columns change, and what a quick family reaches
 * with each, on the same folds. Every way is scored on the rows that all of them keep, so that leaving out difficult
 * rows is no advantage; each learns from all rows that it keeps itself. The test part is never looked at. Thread-safe.
 */
public final class DuelMissing {
    private static final long USUAL_SEED = 42;

    private final Catalogs catalogs;
    private final Workers workers;

    public DuelMissing(Catalogs catalogs, Workers workers) {
        this.catalogs = catalogs;
        this.workers = workers;
    }

    /**
     * What is asked.
     *
     * @param columns imported columns whose missing values are at stake, at least one
     * @param family the family to fit
     * @param ways who takes part, simplest first
     */
    public record Question(List<String> columns, String family, List<MissingWay> ways) {
        public Question {
            columns = List.copyOf(columns);
            ways = List.copyOf(ways);
        }
    }

    /** The families that are quick enough, the usual one first. */
    public List<String> families(TaskKind task) {
        return (task.classes() ? List.of("logistic", "boosting") : List.of("ridge", "boosting"))
                .stream()
                        .filter(name -> catalogs.families(task).stream()
                                .anyMatch(f -> f.name().equals(name)))
                        .toList();
    }

    /**
     * A column with missing values.
     *
     * @param cells how many
     * @param rows of so many
     */
    public record Gap(String column, int cells, int rows) {
        /** Share of the cells that are missing, 0 to 1. */
        public double share() {
            return rows == 0 ? 0 : (double) cells / rows;
        }
    }

    /**
     * The columns that can be duelled over, those with most gaps first: numbers and levels, without the target, as the
     * fixed steps at the beginning of the recipe leave them (which may have made 999 a missing value).
     *
     * @param target the target's name, or ""
     */
    public List<Gap> gaps(Dataset data, String target, Recipe recipe, JobContext context) {
        Dataset begun = DuelMissing.this.begun(data, target, recipe, context);
        return begun.schema().visible().stream()
                .filter(c -> !c.name().equals(target)
                        && (c.type().categorical() || c.type() == ColumnType.NUMBER)
                        && data.schema().has(c.name()))
                .map(c -> new Gap(c.name(), begun.column(c.name()).missing(), begun.rows()))
                .filter(gap -> gap.cells() > 0)
                .sorted(Comparator.comparingInt((Gap gap) -> -gap.cells()))
                .toList();
    }

    /** The rows after the fixed steps at the beginning, gaps still open. */
    private Dataset begun(Dataset data, String target, Recipe recipe, JobContext context) {
        Recipe beginning = new DuelRecipes(catalogs.steps(), data.schema(), target, recipe, List.of()).beginning();
        return beginning.steps().isEmpty()
                ? data
                : RecipePreview.of(data, target, new int[0], new Seed(USUAL_SEED))
                        .of(beginning.compileLeniently(catalogs.steps(), data.schema(), target), context)
                        .stages()
                        .getLast()
                        .data();
    }

    /**
     * Runs a duel.
     *
     * @param source the rows with the project's settings
     * @param base the folder to which paths of the settings are relative
     * @param recipe the recipe that each way is put into
     * @param entered called with each way as soon as it is done, on the calling thread
     * @throws CrisolException where the question can't be asked of this project
     * @throws CancelledException where it was stopped; what was finished was handed to {@code entered}
     */
    public Duel run(
            StudyData source,
            Path base,
            Recipe recipe,
            Question question,
            Consumer<DuelEntry> entered,
            JobContext context) {
        return new Running(source, base, recipe, question, context).run(entered);
    }

    /** A way with its study, or why there is none. */
    private record Prepared(MissingWay way, Recipe recipe, Optional<StudyPlan> plan, Optional<Finding> trouble) {}

    /** One duel. */
    private final class Running {
        private final StudyData source;
        private final Path base;
        private final Question question;
        private final JobContext context;
        private final Dataset data;
        private final TargetView target;
        private final DuelRecipes recipes;
        private final Schema begun;
        private double baseline = Double.NaN;

        Running(StudyData source, Path base, Recipe recipe, Question question, JobContext context) {
            this.source = source;
            this.base = base;
            this.question = question;
            this.context = context;
            this.data = source.data();
            Pipeline draft = source.pipeline();
            this.target = TrainingRows.of(data, draft.frame(), draft.split(), base, catalogs)
                    .orElseThrow(() -> new io.crisol.finding.UsageException(
                            Finding.error("workbench.no_target", data.schema().names())));
            this.recipes =
                    new DuelRecipes(catalogs.steps(), data.schema(), target.column(), recipe, question.columns());
            this.begun = DuelMissing.this
                    .begun(data, target.column(), recipe, quiet())
                    .schema();
        }

        Duel run(Consumer<DuelEntry> entered) {
            List<Prepared> prepared =
                    question.ways().stream().map(this::prepare).toList();
            BitSet common = common(prepared);
            List<DuelEntry> entries = new ArrayList<>();
            for (Prepared each : prepared) {
                context.checkCancelled();
                DuelEntry entry = enter(each, common, entries.size(), prepared.size());
                entries.add(entry);
                entered.accept(entry);
            }
            Optional<StudyPlan> any =
                    prepared.stream().flatMap(p -> p.plan().stream()).findFirst();
            EvaluationPlan plan = any.map(StudyPlan::evaluation)
                    .orElseThrow(() -> new io.crisol.finding.InputException(
                            prepared.getFirst().trouble().orElseThrow()));
            OptionalDouble smallest = source.pipeline().frame().smallestDifference();
            int rows = (int)
                    Arrays.stream(target.trainingRows()).filter(common::get).count();
            return new DuelVerdict(plan, question, rows, smallest, baseline).of(entries);
        }

        private Prepared prepare(MissingWay way) {
            context.checkCancelled();
            Recipe with = recipes.with(way, begun);
            try {
                Pipeline pipeline = source.pipeline()
                        .withRecipe(recipes.complete(with).steps())
                        .withCandidates(List.of(new CandidateSpec(question.family(), Map.of())));
                StudyPlan plan =
                        new PlanStudy(catalogs).plan(new StudyData(pipeline, source.file(), source.imported()), base);
                return new Prepared(way, with, Optional.of(plan), Optional.empty());
            } catch (CancelledException e) {
                throw e;
            } catch (CrisolException e) {
                return new Prepared(way, with, Optional.empty(), Optional.of(e.finding()));
            }
        }

        /** The imported rows that every way keeps. */
        private BitSet common(List<Prepared> prepared) {
            BitSet common = new BitSet();
            common.set(0, data.rows());
            for (Prepared each : prepared) {
                each.plan().ifPresent(plan -> {
                    BitSet kept = new BitSet();
                    Arrays.stream(plan.fileRows()).forEach(kept::set);
                    common.and(kept);
                });
            }
            return common;
        }

        private DuelEntry enter(Prepared each, BitSet common, int number, int of) {
            JobContext own = context.slice((double) number / of, (number + 1.0) / of);
            own.progress(0, Message.of("workbench_duel.trying", each.way().title()));
            if (each.plan().isEmpty()) {
                return failed(each, each.trouble());
            }
            try {
                Looked looked = look(each);
                context.checkCancelled();
                return scored(each, each.plan().get(), common, looked, own);
            } catch (CancelledException e) {
                throw e;
            } catch (CrisolException e) {
                return failed(each, Optional.of(e.finding()));
            }
        }

        private DuelEntry failed(Prepared each, Optional<Finding> trouble) {
            return new DuelEntry(
                    each.way(),
                    each.recipe(),
                    new RowLoss(data.rows(), 0, List.of()),
                    0,
                    List.of(),
                    List.of(),
                    Double.NaN,
                    Optional.empty(),
                    trouble);
        }

        private record Looked(RowLoss rows, int filled, List<MissingChange> changes) {}

        /** What the way's own steps do to the columns of the training rows. */
        private Looked look(Prepared each) {
            CompiledRecipe compiled = each.recipe().compileLeniently(catalogs.steps(), data.schema(), target.column());
            int last = lastOwn(each);
            Seed seed = new Seed(source.pipeline().split().map(SplitPlan::seed).orElse(USUAL_SEED));
            Recipe first = new Recipe(each.recipe().steps().subList(0, last));
            RecipePreview preview = RecipePreview.of(data, target.column(), target.trainingRows(), seed)
                    .of(first.compileLeniently(catalogs.steps(), data.schema(), compiled.target()), quiet());
            Stage stage = preview.stages().getLast();
            stage.trouble().ifPresent(finding -> {
                throw new io.crisol.finding.InputException(finding);
            });
            int before = firstOwn(each);
            Dataset old = preview.before(before);
            int[] learned = before == 1
                    ? target.trainingRows()
                    : preview.stages().get(before - 2).training();
            int[] stay = Arrays.stream(stage.training()).distinct().toArray();
            int filled = 0;
            List<MissingChange> changes = new ArrayList<>();
            for (String name : question.columns()) {
                Column was = old.column(name).take(learned);
                Column is = stage.data().column(name).take(stay);
                changes.add(MissingChange.of(name, was, is));
                filled += each.way().keepsRows() ? was.missing() - is.missing() : 0;
            }
            int left = stage.data().rows();
            return new Looked(new RowLoss(old.rows(), old.rows() - left, List.of()), filled, changes);
        }

        /** Whether the way put in a step. */
        private boolean own(StepSpec step, MissingWay way) {
            return step.columns() instanceof ColumnChoice.Named named
                    && question.columns().containsAll(named.names())
                    && (step.step().equals(way.numbers().step())
                            || step.step().equals(way.levels().step()));
        }

        /** The number of the first step that the way put in. */
        private int firstOwn(Prepared each) {
            List<StepSpec> steps = each.recipe().steps();
            int first = 0;
            while (!own(steps.get(first), each.way())) {
                first++;
            }
            return first + 1;
        }

        /** The number of the last step that the way put in. */
        private int lastOwn(Prepared each) {
            List<StepSpec> steps = each.recipe().steps();
            int last = 0;
            for (int i = 0; i < steps.size(); i++) {
                last = own(steps.get(i), each.way()) ? i + 1 : last;
            }
            return last;
        }

        private JobContext quiet() {
            return new JobContext() {
                @Override
                public void progress(double done, Message what) {}

                @Override
                public boolean cancelled() {
                    return context.cancelled();
                }
            };
        }

        private DuelEntry scored(Prepared each, StudyPlan study, BitSet common, Looked looked, JobContext own) {
            EvaluationPlan whole = study.evaluation();
            Split split = onCommonRows(whole.split(), study.fileRows(), common);
            EvaluationPlan plan = new EvaluationPlan(
                    whole.data(),
                    whole.target(),
                    whole.task(),
                    whole.recipe(),
                    split,
                    whole.metric(),
                    List.of(whole.metric()),
                    whole.costs(),
                    whole.group(),
                    whole.seed());
            ModelFamily family = catalogs.family(question.family());
            Candidate candidate = study.candidates().stream()
                    .filter(c -> c.family().name().equals(family.name()))
                    .findFirst()
                    .orElseThrow();
            Following following = new Following(each.way(), split.folds().size(), own);
            Evaluation evaluation = new CrossValidation(workers, catalogs.family("baseline"))
                    .run(plan, List.of(candidate), following, quiet());
            context.checkCancelled();
            evaluation.results().stream()
                    .filter(r -> r.candidate().family().kind() == FamilyKind.BASELINE && r.scored())
                    .forEach(r -> baseline = r.mean());
            CandidateResult result = evaluation.of(candidate.id()).orElseThrow();
            return new DuelEntry(
                    each.way(),
                    each.recipe(),
                    looked.rows(),
                    looked.filled(),
                    looked.changes(),
                    result.scored() ? result.folds() : List.of(),
                    result.scored() ? result.mean() : Double.NaN,
                    result.scored() && whole.split().exchangeable() ? interval(result.folds(), plan) : Optional.empty(),
                    result.scored()
                            ? Optional.empty()
                            : result.findings().stream().findFirst());
        }

        private Optional<Interval> interval(List<FoldScore> folds, EvaluationPlan plan) {
            double[] scores = folds.stream()
                    .mapToDouble(f -> f.score(plan.metric().name()))
                    .filter(v -> !Double.isNaN(v))
                    .toArray();
            return scores.length < 2
                    ? Optional.empty()
                    : Optional.of(FoldSample.of(scores, plan.split().overlap()).interval(Interval.USUAL_LEVEL));
        }

        /** The same folds; only rows that every way keeps are validated on. */
        private Split onCommonRows(Split split, int[] fileRows, BitSet common) {
            List<Fold> folds = split.folds().stream()
                    .map(f -> new Fold(
                            f.number(),
                            f.training(),
                            Arrays.stream(f.validation())
                                    .filter(row -> common.get(fileRows[row]))
                                    .toArray()))
                    .filter(f -> f.validation().length > 0)
                    .toList();
            return new Split(split.development(), split.test(), folds);
        }
    }

    /** Tells how far the folds of one way are. */
    private static final class Following implements EvaluationObserver {
        private final MissingWay way;
        private final int folds;
        private final JobContext context;
        private int done;

        Following(MissingWay way, int folds, JobContext context) {
            this.way = way;
            this.folds = folds;
            this.context = context;
        }

        @Override
        public synchronized void foldFinished(Candidate candidate, FoldScore score) {
            if (candidate.family().kind() != FamilyKind.BASELINE) {
                done++;
                context.progress((double) done / folds, Message.of("workbench_duel.fold", way.title(), done, folds));
            }
        }
    }
}
