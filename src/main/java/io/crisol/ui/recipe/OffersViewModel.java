package io.crisol.ui.recipe;

import io.crisol.data.ColumnInfo;
import io.crisol.finding.CrisolException;
import io.crisol.finding.Severity;
import io.crisol.job.Outcome;
import io.crisol.profile.DatasetProfile;
import io.crisol.profile.TargetView;
import io.crisol.profile.alert.AlertFound;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.CompiledRecipe;
import io.crisol.recipe.CompiledStep;
import io.crisol.recipe.StepCatalog;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.Suggestion;
import io.crisol.text.Message;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.LatestOnly;
import io.crisol.workbench.IgnoredAlerts;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.TrainingRows;
import io.crisol.workbench.Workbench;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Steps worth adding that the recipe does not have, each with its reason: from what suits the table and from its alerts. */
final class OffersViewModel {
    /** Few missing values are filled by what suits the table, not one column after the other. */
    private static final String FILLING = "impute";

    private final OpenProject project;
    private final PreviewViewModel preview;
    private final StepCatalog catalog;
    private final IgnoredAlerts ignored;
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();
    private final Workbench workbench;
    private final LatestOnly<DatasetProfile> profiling;
    private Optional<RecipeBase> profiled = Optional.empty();

    OffersViewModel(Workbench workbench, OpenProject project, PreviewViewModel preview, FxJobs jobs) {
        this.workbench = workbench;
        this.project = project;
        this.profiling = new LatestOnly<>(jobs, Message.of("ui_recipe.profiling"), this::profiled);
        this.preview = preview;
        this.catalog = workbench.catalogs().steps();
        this.ignored = new IgnoredAlerts(project, workbench.clock());
        preview.recipeProperty().addListener((o, was, is) -> fill());
    }

    ObservableList<Offer> offers() {
        return offers;
    }

    private void fill() {
        List<Offer> found = new ArrayList<>();
        Optional<RecipeBase> own = preview.base().filter(on -> !project.recipeOpen());
        Optional<CompiledRecipe> now = preview.recipeProperty().get();
        if (own.isEmpty() || now.isEmpty()) {
            offers.clear();
            return;
        }
        RecipeBase on = own.get();
        CompiledRecipe recipe = now.get();
        for (Suggestion each : on.suggested()) {
            add(found, new Offer(each.step(), each.reason(), false), on, recipe);
        }
        Optional<DatasetProfile> profile =
                project.profile().filter(p -> p.fingerprint().equals(on.data().fingerprint()));
        profile.ifPresent(p -> alerts(p, on, recipe, found));
        if (!found.equals(offers)) {
            offers.setAll(found);
        }
        if (profile.isEmpty()) {
            profile(on);
        }
    }

    /** Looks for alerts where nobody has opened the profile yet; once for the same rows and target. */
    private void profile(RecipeBase on) {
        if (profiled.filter(b -> b == on).isPresent()) {
            return;
        }
        profiled = Optional.of(on);
        Optional<TargetView> target = on.target().isEmpty()
                ? Optional.empty()
                : TrainingRows.of(
                        on.data(), project.frame(), project.draft().split(), project.base(), workbench.catalogs());
        profiling.ask(context -> workbench.profile().profile(on.data(), target, context));
    }

    private void profiled(Outcome<DatasetProfile> outcome) {
        if (outcome instanceof Outcome.Done<DatasetProfile>(DatasetProfile made)
                && project.table()
                        .filter(t -> t.data().fingerprint().equals(made.fingerprint()))
                        .isPresent()) {
            project.profiled(made);
        }
    }

    /** Alerts that matter one by one; then hints, those of one kind that one step mends together. */
    private void alerts(DatasetProfile profile, RecipeBase on, CompiledRecipe recipe, List<Offer> found) {
        Set<String> quiet = ignored.reasons().keySet();
        Map<Hint, List<AlertFound>> hints = new LinkedHashMap<>();
        for (AlertFound alert : profile.alerts()) {
            if (alert.fix().isPresent() && !quiet.contains(IgnoredAlerts.id(alert))) {
                AlertFound.Fix fix = alert.fix().get();
                if (alert.severity() != Severity.INFO) {
                    add(found, offer(fix, fix.columns(), alert.text()), on, recipe);
                } else if (!fix.columns().isEmpty() && !fix.step().equals(FILLING)) {
                    hints.computeIfAbsent(new Hint(alert.alert(), fix.step(), fix.params()), h -> new ArrayList<>())
                            .add(alert);
                }
            }
        }
        hints.forEach((hint, alerts) -> {
            AlertFound first = alerts.getFirst();
            List<String> columns = alerts.stream()
                    .flatMap(a -> a.fix().orElseThrow().columns().stream())
                    .distinct()
                    .toList();
            Message reason = alerts.size() == 1
                    ? first.text()
                    : Message.of("ui_recipe.offers.group", first.text(), alerts.size() - 1);
            add(found, offer(first.fix().orElseThrow(), columns, reason), on, recipe);
        });
    }

    /** Alerts of one kind that a step with the same settings mends. */
    private record Hint(String alert, String step, Map<String, Object> params) {}

    private static Offer offer(AlertFound.Fix fix, List<String> columns, Message reason) {
        ColumnChoice choice =
                columns.isEmpty() ? ColumnChoice.of(ColumnChoice.Word.ALL) : new ColumnChoice.Named(columns);
        return new Offer(StepSpec.of(fix.step(), choice, fix.params()), reason, true);
    }

    /** Adds what no step of the recipe does and none of the offers before it. */
    private void add(List<Offer> found, Offer offer, RecipeBase on, CompiledRecipe recipe) {
        List<String> left = names(offer.step(), on).stream()
                .filter(name -> recipe.steps().stream()
                        .filter(CompiledStep::active)
                        .noneMatch(s -> s.columns().contains(name)
                                && (s.spec().step().equals("drop")
                                        || s.spec().step().equals(offer.step().step()))))
                .toList();
        boolean again = found.stream()
                .anyMatch(o -> o.step().step().equals(offer.step().step())
                        && names(o.step(), on).containsAll(left));
        boolean kind = offer.step().columns() instanceof ColumnChoice.Kind;
        boolean has = recipe.steps().stream()
                .anyMatch(s -> s.active() && s.spec().step().equals(offer.step().step()));
        if (!left.isEmpty() && !again && !(kind && has)) {
            StepSpec step = offer.step();
            found.add(
                    kind
                            ? offer
                            : new Offer(
                                    StepSpec.of(step.step(), new ColumnChoice.Named(left), step.params()),
                                    offer.reason(),
                                    offer.early()));
        }
    }

    private List<String> names(StepSpec step, RecipeBase on) {
        try {
            return step
                    .columns()
                    .among(
                            on.data().schema(),
                            on.target(),
                            catalog.named(step.step()).accepts())
                    .stream()
                    .map(ColumnInfo::name)
                    .toList();
        } catch (CrisolException e) {
            return List.of();
        }
    }
}
