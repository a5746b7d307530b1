package io.crisol.ui.problem;

import io.crisol.data.ColumnType;
import io.crisol.ui.kit.Icon;

/** The icon of a column's type. */
final class TypeIcon {
    private TypeIcon() {}

    static Icon of(ColumnType type) {
        return switch (type) {
            case NUMBER -> Icon.NUMBER;
            case LEVEL -> Icon.LEVEL;
            case FLAG -> Icon.FLAG;
            case DATE -> Icon.DATE;
            case TIME -> Icon.TIME;
            case TEXT -> Icon.TEXT;
        };
    }
}
