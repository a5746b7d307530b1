package io.crisol.recipe.step;

import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.CompiledRecipe;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.TrainedRecipe;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Steps fitted on small tables. */
final class Fitted {
    private Fitted() {}

    static StepSpec step(String name, Map<String, Object> params, String... columns) {
        return StepSpec.of(name, ColumnChoice.named(columns), params);
    }

    static CompiledRecipe compile(Dataset data, String target, StepSpec... steps) {
        return new Recipe(List.of(steps)).compile(StandardSteps.catalog(), data.schema(), target);
    }

    /** Fitted without a target. */
    static TrainedRecipe fit(Dataset data, StepSpec... steps) {
        return compile(data, "", steps).fit(data, data.columns().getFirst(), new Seed(9));
    }

    static TrainedRecipe fitFor(String target, Dataset data, StepSpec... steps) {
        return compile(data, target, steps).fit(data, data.column(target), new Seed(9));
    }

    static List<String> texts(Dataset data, String name) {
        Column column = data.column(name);
        return IntStream.range(0, data.rows()).mapToObj(column::text).toList();
    }

    static double[] numbers(Dataset data, String name) {
        return data.numbers(name).toArray();
    }

    /** The first step's sentence in English. */
    static String said(TrainedRecipe trained) {
        return Texts.of(Language.EN).say(trained.recipe().sentences().getFirst());
    }
}
