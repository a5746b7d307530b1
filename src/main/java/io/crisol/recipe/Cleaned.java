package io.crisol.recipe;

import io.crisol.data.Dataset;

/**
 * The rows that a recipe keeps, before any split.
 *
 * @param data the kept rows with their columns as imported, except that the target has the type the recipe gave it
 * @param rows their row numbers in the imported data, ascending
 */
public record Cleaned(Dataset data, int[] rows) {}
