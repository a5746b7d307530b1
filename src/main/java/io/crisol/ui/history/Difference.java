package io.crisol.ui.history;

/**
 * One thing that two runs were made with, in words.
 *
 * @param part where it belongs
 * @param name what it is called
 * @param first its value for the first run; "–" where it has none
 * @param second the same for the second
 */
record Difference(Part part, String name, String first, String second) {
    /** Where settings belong. */
    enum Part {
        MODEL,
        DATA,
        RECIPE,
        FRAME,
        SPLIT,
        PROGRAM
    }

    boolean same() {
        return first.equals(second);
    }
}
