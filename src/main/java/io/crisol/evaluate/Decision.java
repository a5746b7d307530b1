package io.crisol.evaluate;

import io.crisol.problem.Costs;

/**
 * How probabilities become decisions.
 *
 * @param costs what wrong answers cost
 * @param threshold probability of the positive class from which it is decided; tuned on the training side of a fold
 */
public record Decision(Costs costs, double threshold) {
    public static final Decision HALF = new Decision(Costs.UNKNOWN, 0.5);
}
