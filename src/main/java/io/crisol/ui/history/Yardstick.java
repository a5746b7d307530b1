package io.crisol.ui.history;

/**
 * What scores must share to be drawn on one axis.
 *
 * @param project the project's identifier
 * @param target the column that is predicted
 * @param metric the metric that decides
 */
record Yardstick(String project, String target, String metric) {}
