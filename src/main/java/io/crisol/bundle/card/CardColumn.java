package io.crisol.bundle.card;

import io.crisol.data.ColumnType;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A column that the model reads, as the card shows it.
 *
 * @param missing share of missing cells in the training rows, 0 to 1
 */
public record CardColumn(
        String name, ColumnType type, double missing, OptionalDouble min, OptionalDouble max, List<String> levels) {
    public CardColumn {
        levels = List.copyOf(levels);
    }
}
