package io.crisol.recipe;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.DateColumn;
import io.crisol.data.FloatNumbers;
import io.crisol.data.Schema;
import io.crisol.data.Seed;
import io.crisol.data.TextColumn;
import io.crisol.data.TimeColumn;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Nearest;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks a recipe over a table without rows, so that each step is checked against the columns it will meet. */
final class RecipeCompiler {
    private final StepCatalog catalog;
    private final String target;
    private final Schema imported;
    private Dataset inputs;
    private @Nullable Column answers;
    private @Nullable ColumnInfo answersInfo;
    private int firstLearned;
    private final Set<String> encoded = new HashSet<>();

    RecipeCompiler(StepCatalog catalog, Schema schema, String target) {
        this.catalog = catalog;
        this.target = target;
        this.imported = schema;
        Dataset all = withoutRows(schema);
        this.inputs = all.without(List.of(target));
        schema.column(target).ifPresent(info -> {
            answersInfo = info;
            answers = all.column(target);
        });
    }

    CompiledRecipe compile(Recipe recipe) {
        Optional<Finding> noTarget =
                target.isEmpty() || answers != null ? Optional.empty() : Optional.of(unknown(target, imported.names()));
        List<CompiledStep> steps = new ArrayList<>();
        for (int i = 0; i < recipe.steps().size(); i++) {
            steps.add(next(i + 1, recipe.steps().get(i)));
        }
        return new CompiledRecipe(steps, noTarget, target, imported);
    }

    private CompiledStep next(int number, StepSpec spec) {
        Schema before = all().schema();
        try {
            StepType type = catalog.named(spec.step());
            Step step = type.make(spec.columns(), type.params().check(spec.params()));
            if (!type.choosesColumns()) {
                dryRun(step);
            }
            Optional<Finding> trouble = placeTrouble(step).or(() -> columnTrouble(type, step, before));
            if (trouble.isPresent()) {
                return broken(number, spec, before, trouble.get());
            }
            Dataset after = dryRun(step);
            if (spec.enabled()) {
                advance(number, step, after);
            }
            List<String> columns = step.columns().among(before, target, type.accepts()).stream()
                    .map(ColumnInfo::name)
                    .toList();
            return new CompiledStep(
                    number, spec, Optional.of(step), Optional.empty(), before, columns, step.notExportable(before));
        } catch (UsageException | InputException e) {
            return broken(number, spec, before, e.finding());
        }
    }

    private static CompiledStep broken(int number, StepSpec spec, Schema before, Finding finding) {
        return new CompiledStep(
                number, spec, Optional.empty(), Optional.of(finding), before, List.of(), Optional.empty());
    }

    private Optional<Finding> placeTrouble(Step step) {
        return firstLearned > 0 && step instanceof CleaningStep c && c.dropsRows()
                ? Optional.of(Finding.error("recipe.drops_rows_too_late", firstLearned)
                        .offering(Message.of("recipe.move_above", firstLearned)))
                : Optional.empty();
    }

    private Optional<Finding> columnTrouble(StepType type, Step step, Schema before) {
        if (!(step.columns() instanceof ColumnChoice.Named named)) {
            return Optional.empty();
        }
        return named.names().stream()
                .flatMap(name -> nameTrouble(name, type, step, before).stream())
                .findFirst();
    }

    private Optional<Finding> nameTrouble(String name, StepType type, Step step, Schema before) {
        Optional<ColumnInfo> found = before.column(name);
        if (found.isEmpty()) {
            return madeByEncoding(name)
                    ? Optional.empty()
                    : Optional.of(unknown(
                            name,
                            before.visible().stream().map(ColumnInfo::name).toList()));
        }
        if (name.equals(target) && !(step instanceof CleaningStep c && c.mayNameTarget())) {
            return Optional.of(Finding.error("recipe.target_not_an_input", name, type.name())
                    .at(Place.column(name)));
        }
        if (found.get().shadow()) {
            return Optional.of(Finding.error("recipe.already_encoded", name).at(Place.column(name)));
        }
        if (!type.accepts().contains(found.get().type())) {
            return Optional.of(Finding.error(
                            "recipe.wrong_type",
                            name,
                            Message.of("recipe.type." + found.get().type().word()),
                            type.accepts().stream()
                                    .sorted()
                                    .map(t -> Message.of("recipe.type." + t.word()))
                                    .toList())
                    .at(Place.column(name)));
        }
        return Optional.empty();
    }

    /** Whether the name is that of a level of a column encoded before; which levels occur is known when fitting. */
    private boolean madeByEncoding(String name) {
        return encoded.stream().anyMatch(source -> name.startsWith(source + "="));
    }

    private static Finding unknown(String name, List<String> known) {
        return Nearest.to(name, known)
                .map(near -> Finding.error("recipe.unknown_column_near", name, near)
                        .offering(Message.of("recipe.use_column", near)))
                .orElseGet(() -> Finding.error("recipe.unknown_column", name))
                .at(Place.column(name));
    }

    private Dataset dryRun(Step step) {
        return switch (step) {
            case CleaningStep s -> {
                Dataset all = all();
                yield s.scoring(all.schema(), target).apply(all);
            }
            case LearnedStep s ->
                s.fit(new TrainingRows(inputs, Optional.ofNullable(answers), JobContext.silent()), new Seed(0))
                        .apply(inputs);
            case TrainingRowsStep s -> inputs;
        };
    }

    private void advance(int number, Step step, Dataset after) {
        inputs = after.without(List.of(target));
        if (step instanceof CleaningStep && answers != null) {
            answersInfo = after.schema().column(target).orElseThrow();
            answers = after.column(target);
        }
        inputs.schema().columns().stream()
                .filter(ColumnInfo::shadow)
                .map(ColumnInfo::name)
                .forEach(encoded::add);
        if (!(step instanceof CleaningStep) && firstLearned == 0) {
            firstLearned = number;
        }
    }

    private Dataset all() {
        return answers == null || answersInfo == null ? inputs : inputs.with(Map.of(answersInfo, answers));
    }

    private static Dataset withoutRows(Schema schema) {
        List<Column> none = schema.columns().stream()
                .map(info -> switch (info.type()) {
                    case NUMBER -> (Column) new FloatNumbers(new float[0]);
                    case LEVEL, FLAG -> new CodedColumn(info.type(), new int[0], List.of());
                    case DATE -> new DateColumn(new long[0], false);
                    case TIME -> new TimeColumn(new int[0]);
                    case TEXT -> new TextColumn(new String[0]);
                })
                .toList();
        return new Dataset(schema, none, 0);
    }
}
