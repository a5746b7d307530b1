package io.crisol.data.read;

/**
 * What the cells of all columns of a file have in common.
 *
 * @param numbers how numbers are written
 * @param tokens what means missing
 * @param room how many rows to expect, roughly
 */
record CellRules(NumberSyntax numbers, MissingTokens tokens, int room) {}
