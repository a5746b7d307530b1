package io.crisol.evaluate;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.NumberColumn;
import io.crisol.data.Seed;
import io.crisol.data.read.CsvReader;
import io.crisol.data.read.ImportSettings;
import io.crisol.evaluate.metric.AllMetrics;
import io.crisol.evaluate.split.AllSplits;
import io.crisol.job.JobContext;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.Target;
import io.crisol.problem.Costs;
import io.crisol.problem.TaskKind;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.ColumnChoice.Word;
import io.crisol.recipe.CompiledRecipe;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.StepCatalog;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.step.StandardSteps;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Plans over the sample tables, for tests. */
public final class Studies {
    public static final Recipe USUAL = new Recipe(List.of(
            StepSpec.of("impute", ColumnChoice.of(Word.NUMERIC), Map.of("method", "median")),
            StepSpec.of("one_hot", ColumnChoice.of(Word.CATEGORICAL), Map.of()),
            StepSpec.of("standardize", ColumnChoice.of(Word.NUMERIC), Map.of())));

    private Studies() {}

    public static EvaluationPlan telco(Costs costs) {
        return plan(
                read("telco-churn.csv"),
                "churn",
                List.of("No", "Yes"),
                TaskKind.BINARY,
                SplitPlan.standard(true, 42),
                StandardSteps.catalog(),
                USUAL,
                costs);
    }

    public static EvaluationPlan penguins() {
        return penguins(StandardSteps.catalog(), USUAL, SplitPlan.standard(true, 42));
    }

    public static EvaluationPlan penguins(StepCatalog steps, Recipe recipe, SplitPlan split) {
        return plan(
                read("penguins.csv"),
                "species",
                List.of("Adelie", "Chinstrap", "Gentoo"),
                TaskKind.MULTICLASS,
                split,
                steps,
                recipe,
                Costs.UNKNOWN);
    }

    /** Every ninth row of the housing table; ten of its columns. */
    public static EvaluationPlan houses(SplitPlan split) {
        Dataset all = read("ames-housing.csv");
        Dataset some = all.take(
                        IntStream.range(0, all.rows()).filter(i -> i % 5 == 0).toArray())
                .keep(List.of(
                        "Gr_Liv_Area",
                        "Lot_Area",
                        "Year_Built",
                        "Neighborhood",
                        "Total_Bsmt_SF",
                        "Full_Bath",
                        "Garage_Cars",
                        "Year_Sold",
                        "Sale_Price"));
        return plan(
                some,
                "Sale_Price",
                List.of(),
                TaskKind.REGRESSION,
                split,
                StandardSteps.catalog(),
                USUAL,
                Costs.UNKNOWN);
    }

    public static Dataset read(String file) {
        return new CsvReader()
                .read(Path.of("sample-data", file), ImportSettings.DETECT, JobContext.silent())
                .data();
    }

    public static EvaluationPlan plan(
            Dataset data,
            String target,
            List<String> classes,
            TaskKind task,
            SplitPlan splitPlan,
            StepCatalog steps,
            Recipe recipe,
            Costs costs) {
        Split split = AllSplits.splitter()
                .draw(data, target, task, splitPlan, Path.of("."))
                .split();
        CompiledRecipe compiled = recipe.compile(steps, data.schema(), target);
        return new EvaluationPlan(
                data,
                target(data.column(target), classes),
                task,
                compiled,
                split,
                AllMetrics.catalog().usual(task),
                AllMetrics.catalog().of(task),
                costs,
                splitPlan.kind().equals("grouped") ? splitPlan.column() : Optional.empty(),
                new Seed(splitPlan.seed()));
    }

    private static Target target(Column column, List<String> classes) {
        return switch (column) {
            case NumberColumn numbers -> new Target.Amounts(numbers.toArray());
            case CodedColumn coded ->
                new Target.Classes(
                        Arrays.stream(coded.codes())
                                .map(code -> classes.indexOf(coded.levels().get(code)))
                                .toArray(),
                        classes);
            default -> throw new IllegalArgumentException("no target of type " + column.type());
        };
    }

    public static Candidate candidate(ModelFamily family) {
        return candidate(family.name(), family, Map.of());
    }

    public static Candidate candidate(String id, ModelFamily family, Map<String, Object> given) {
        return new Candidate(id, family, given, family.params().check(given));
    }
}
