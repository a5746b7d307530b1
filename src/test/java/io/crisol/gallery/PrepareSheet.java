package io.crisol.gallery;

import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.RecipeEdits;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.SuggestRecipe;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Theme;
import io.crisol.ui.recipe.PreparePage;
import io.crisol.workbench.OpenProject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Parent;

/** The prepare stage in its states. */
final class PrepareSheet {
    private PrepareSheet() {}

    static List<Shot> shots() {
        return List.of(
                Shot.window(
                        "prepare-empty",
                        (texts, theme) -> RealProject.empty(texts, theme).at("prepare", "")),
                Shot.window(
                        "prepare-suggested", (texts, theme) -> with("credit-scoring", texts, theme, p -> {}, p -> {})),
                new Shot(
                        "prepare-full",
                        1440,
                        900,
                        (texts, theme) -> with("credit-scoring", texts, theme, PrepareSheet::recipe, p -> p.select(2))),
                new Shot(
                        "prepare-both",
                        1440,
                        900,
                        (texts, theme) -> with("credit-scoring", texts, theme, PrepareSheet::recipe, p -> {
                            p.select(2);
                            p.showBoth();
                        })),
                Shot.window(
                        "prepare-rows",
                        (texts, theme) -> with("credit-scoring", texts, theme, PrepareSheet::recipe, p -> {
                            p.select(1);
                            p.showBoth();
                        })),
                Shot.window(
                        "prepare-broken",
                        (texts, theme) -> with("credit-scoring", texts, theme, PrepareSheet::broken, p -> p.select(3))),
                Shot.window(
                        "prepare-filter",
                        (texts, theme) ->
                                with("credit-scoring", texts, theme, PrepareSheet::rowsOfSettings, p -> p.select(1))),
                Shot.window(
                        "prepare-formula",
                        (texts, theme) ->
                                with("credit-scoring", texts, theme, PrepareSheet::rowsOfSettings, p -> p.select(3))),
                Shot.window(
                        "prepare-formula-wrong",
                        (texts, theme) ->
                                with("credit-scoring", texts, theme, PrepareSheet::rowsOfSettings, p -> p.select(4))),
                Shot.window(
                        "prepare-nearest",
                        (texts, theme) ->
                                with("credit-scoring", texts, theme, PrepareSheet::condensed, p -> p.select(1))),
                Shot.window(
                        "prepare-components",
                        (texts, theme) ->
                                with("credit-scoring", texts, theme, PrepareSheet::condensed, p -> p.select(5))),
                Shot.window(
                        "prepare-add",
                        (texts, theme) ->
                                with("penguins", texts, theme, p -> p.setEdits(p.edits()), PreparePage::showKinds)),
                Shot.window(
                        "prepare-offers",
                        (texts, theme) ->
                                with("ames-housing", texts, theme, p -> p.setEdits(p.edits()), p -> p.select(0))),
                new Shot(
                        "prepare-deletion",
                        1440,
                        900,
                        (texts, theme) -> with(
                                "credit-scoring",
                                texts,
                                theme,
                                PrepareSheet::suggested,
                                p -> p.propose(StepSpec.of("drop_missing", ColumnChoice.named("Income"), Map.of())))),
                new Shot(
                        "prepare-deletion-small",
                        1000,
                        700,
                        (texts, theme) -> with(
                                "telco-churn",
                                texts,
                                theme,
                                PrepareSheet::suggested,
                                p -> p.propose(
                                        StepSpec.of("drop_missing", ColumnChoice.named("total_charges"), Map.of())))),
                Shot.window(
                        "prepare-deletion-columns",
                        (texts, theme) -> with(
                                "ames-housing",
                                texts,
                                theme,
                                p -> p.setEdits(p.edits()),
                                p -> p.propose(StepSpec.of(
                                        "drop",
                                        ColumnChoice.named("Street", "Utilities", "Pool_QC", "Gr_Liv_Area"),
                                        Map.of())))),
                new Shot(
                        "prepare-duel",
                        1280,
                        1120,
                        (texts, theme) ->
                                RealProject.of("credit-scoring", texts, theme).at("prepare.duel", "Income")),
                Shot.window("prepare-duel-number", (texts, theme) -> {
                    RealProject real = RealProject.of("ames-housing", texts, theme);
                    real.project()
                            .setEdits(real.project()
                                    .edits()
                                    .add(StepSpec.of(
                                            "replace",
                                            ColumnChoice.named("Lot_Frontage"),
                                            Map.of("values", List.of(Map.of("from", "0", "to", ""))))));
                    return real.at("prepare.duel", "Lot_Frontage");
                }),
                new Shot(
                        "prepare-duel-levels",
                        1280,
                        1120,
                        (texts, theme) ->
                                RealProject.of("penguins", texts, theme).at("prepare.duel", "sex\nbody_mass_g")),
                new Shot(
                        "prepare-duel-small",
                        1000,
                        700,
                        (texts, theme) ->
                                RealProject.of("penguins", texts, theme).at("prepare.duel", "sex\nbody_mass_g")),
                new Shot(
                        "prepare-small",
                        1000,
                        700,
                        (texts, theme) -> with("penguins", texts, theme, PrepareSheet::suggested, p -> p.select(1))));
    }

    private static Parent with(
            String sample, Texts texts, Theme theme, Consumer<OpenProject> before, Consumer<PreparePage> then) {
        RealProject real = RealProject.of(sample, texts, theme);
        before.accept(real.project());
        Parent view = real.at("prepare", "");
        then.accept(real.page(PreparePage.class));
        return view;
    }

    private static void suggested(OpenProject project) {
        project.setEdits(project.edits()
                .replaceAll(SuggestRecipe.recipe(SuggestRecipe.of(
                        project.table().orElseThrow().data(),
                        project.frame().target().orElseThrow()))));
    }

    private static void recipe(OpenProject project) {
        RecipeEdits edits = project.edits()
                .add(StepSpec.of("drop_missing", ColumnChoice.named("Income"), Map.of()))
                .add(StepSpec.of("impute", ColumnChoice.of(ColumnChoice.Word.NUMERIC), Map.of("method", "median")))
                .add(StepSpec.of("clip", ColumnChoice.named("Amount", "Price"), Map.of()))
                .add(StepSpec.of("log", ColumnChoice.named("Assets"), Map.of("shift", 1.0)))
                .add(StepSpec.of("standardize", ColumnChoice.of(ColumnChoice.Word.NUMERIC), Map.of()))
                .toggle(3);
        project.setEdits(edits);
    }

    private static void rowsOfSettings(OpenProject project) {
        RecipeEdits edits = project.edits()
                .add(StepSpec.of(
                        "filter",
                        ColumnChoice.named(),
                        Map.of(
                                "conditions",
                                List.of(
                                        Map.of("column", "Age", "is", "greater_or_equal", "value", "21"),
                                        Map.of("column", "Home", "is", "not_equal", "value", "other")))))
                .add(StepSpec.of(
                        "merge_levels", ColumnChoice.of(ColumnChoice.Word.CATEGORICAL), Map.of("min_share", 0.1)))
                .add(StepSpec.of(
                        "formula",
                        ColumnChoice.named(),
                        Map.of("name", "burden", "expression", "if(Income > 0, Amount / Income, missing)")))
                .add(StepSpec.of(
                        "formula",
                        ColumnChoice.named(),
                        Map.of("name", "free", "expression", "coalesce(Incme, 0) - Expenses")));
        project.setEdits(edits);
    }

    private static void condensed(OpenProject project) {
        RecipeEdits edits = project.edits()
                .add(StepSpec.of("impute", ColumnChoice.of(ColumnChoice.Word.ALL), Map.of("method", "k_nearest")))
                .add(StepSpec.of("power", ColumnChoice.named("Amount", "Price", "Income"), Map.of()))
                .add(StepSpec.of("interact", ColumnChoice.named("Amount", "Price"), Map.of("terms", "both")))
                .add(StepSpec.of(
                        "select", ColumnChoice.of(ColumnChoice.Word.ALL), Map.of("method", "mutual_information")))
                .add(StepSpec.of("pca", ColumnChoice.named("Expenses", "Income", "Assets", "Debt"), Map.of()))
                .add(StepSpec.of("balance", ColumnChoice.of(ColumnChoice.Word.ALL), Map.of("method", "weights")));
        project.setEdits(edits);
    }

    private static void broken(OpenProject project) {
        RecipeEdits edits = project.edits()
                .add(StepSpec.of("impute", ColumnChoice.of(ColumnChoice.Word.NUMERIC), Map.of("method", "median")))
                .add(StepSpec.of("standardize", ColumnChoice.of(ColumnChoice.Word.NUMERIC), Map.of()))
                .add(StepSpec.of("drop_missing", ColumnChoice.named("Home", "Job"), Map.of()))
                .add(StepSpec.of("clip", ColumnChoice.named("Incomes"), Map.of()));
        project.setEdits(edits);
    }
}
