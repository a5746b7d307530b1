package io.crisol.evaluate;

import io.crisol.learn.FittedModel;
import io.crisol.recipe.FittedRecipe;
import java.util.Optional;

/**
 * A candidate fitted on all development rows.
 *
 * @param candidate with the settings that were used, found ones among them
 * @param threshold probability of the positive class from which it is decided; 0.5 where costs are unknown
 * @param trainingRows how many rows it has learned from, after steps that change the training rows
 * @param fitSeconds time to fit the model, without the recipe
 * @param test how it does on the test part, or out of fold where there is none; empty where neither is there
 */
public record FinalModel(
        Candidate candidate,
        FittedRecipe recipe,
        FittedModel model,
        double threshold,
        int trainingRows,
        double fitSeconds,
        Optional<TestResult> test) {}
