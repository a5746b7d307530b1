package io.crisol.learn;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Schema;
import java.util.List;

/** The form in which a family takes the prepared columns. */
public enum InputForm {
    /** Numbers only: encoded columns instead of levels. */
    ENCODED,
    /** Numbers, and levels as they are: the source column instead of its encoding. */
    NATIVE;

    /** The columns of a prepared schema that a family of this form reads, in order; dates and texts are never read. */
    public List<ColumnInfo> features(Schema prepared) {
        return prepared.columns().stream()
                .filter(c -> switch (this) {
                    case ENCODED -> !c.shadow() && c.type() == ColumnType.NUMBER;
                    case NATIVE ->
                        c.type().categorical()
                                || c.type() == ColumnType.NUMBER
                                        && !c.shadow()
                                        && c.encoding()
                                                .filter(e -> prepared.column(e.source())
                                                        .filter(s -> s.type().categorical())
                                                        .isPresent())
                                                .isEmpty();
                })
                .toList();
    }
}
