package io.crisol.evaluate;

/** A way to look for good settings. */
enum SearchMethod {
    /** Settings drawn from their ranges, spread evenly over each (McKay et al. 1979, Latin hypercube). */
    RANDOM,
    /** All combinations of evenly spaced values. */
    GRID,
    /** Drawn settings meet on few rows; the better third goes on with three times as many (Jamieson and Talwalkar 2016). */
    HALVING
}
