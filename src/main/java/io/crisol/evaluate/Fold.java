package io.crisol.evaluate;

/**
 * One fold of a validation.
 *
 * @param number counted from 0 over all repeats
 * @param training row numbers of the dataset, ascending
 * @param validation row numbers of the dataset, ascending; none of them is among the training rows
 */
public record Fold(int number, int[] training, int[] validation) {}
