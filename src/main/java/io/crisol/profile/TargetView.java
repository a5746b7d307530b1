package io.crisol.profile;

import io.crisol.problem.TaskKind;

/** The column to predict, and the rows on which it may be looked at. */
public record TargetView(String column, TaskKind task, int[] trainingRows) {}
