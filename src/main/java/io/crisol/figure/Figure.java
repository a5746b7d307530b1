package io.crisol.figure;

import java.util.List;

/**
 * A chart as data. All texts are already in the person's language.
 *
 * @param title the finding or the question
 * @param caption sampling, sizes, what else must be said; may be empty
 * @param x horizontal axis
 * @param y vertical axis
 * @param marks drawn in order
 * @param references dashed lines
 */
public record Figure(String title, String caption, Axis x, Axis y, List<Mark> marks, List<Reference> references) {
    public Figure {
        marks = List.copyOf(marks);
        references = List.copyOf(references);
    }
}
