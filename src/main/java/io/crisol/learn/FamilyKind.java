package io.crisol.learn;

/** Kinds of family; a kind has one colour in every chart, a member one shape. */
public enum FamilyKind {
    BASELINE,
    LINEAR,
    BAYES,
    NEIGHBOURS,
    TREE,
    BAGGED,
    BOOSTED,
    KERNEL,
    NETWORK
}
