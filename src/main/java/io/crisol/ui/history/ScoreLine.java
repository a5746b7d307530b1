package io.crisol.ui.history;

/**
 * One number of two runs.
 *
 * @param name what it is, with its unit
 * @param first said; "–" for none
 * @param second said
 * @param difference second minus first, said with its sign; "" for none
 * @param better 1 where the first is better, −1 where the second is, 0 where neither
 * @param decides whether the metric decided
 */
record ScoreLine(String name, String first, String second, String difference, int better, boolean decides) {}
