package io.crisol.recipe;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.FloatNumbers;
import io.crisol.graph.ElementType;
import java.util.ArrayList;
import java.util.List;

/** Raw inputs as the exported graph receives them: numbers rounded to float, everything else as it is. */
final class FloatInputs {
    private FloatInputs() {}

    static Dataset of(Dataset raw) {
        List<Column> columns = new ArrayList<>();
        for (Column column : raw.columns()) {
            columns.add(column instanceof DoubleNumbers d ? new FloatNumbers(d.toFloats()) : column);
        }
        return new Dataset(raw.schema(), columns, raw.rows());
    }

    static ElementType elementType(ColumnInfo info) {
        return switch (info.type()) {
            case NUMBER -> ElementType.FLOAT;
            case LEVEL, FLAG, DATE, TIME, TEXT -> ElementType.STRING;
        };
    }
}
