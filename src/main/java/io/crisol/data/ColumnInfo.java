package io.crisol.data;

import io.crisol.text.Message;
import java.util.Optional;

/**
 * What a schema knows of one column.
 *
 * @param name unique within the schema
 * @param type its type
 * @param reason why it got this type
 * @param encoding where the column was made by encoding another one
 * @param shadow whether the column is kept only as the source of an encoding: invisible to later steps and to families
 *     that take encoded columns; families that want native levels read it instead of the encoding
 */
public record ColumnInfo(String name, ColumnType type, Message reason, Optional<Encoding> encoding, boolean shadow) {
    /** That a column is (part of) one encoding of a source column. */
    public record Encoding(String source, String method) {}

    public static ColumnInfo of(String name, ColumnType type) {
        return new ColumnInfo(name, type, Message.of("data.reason.made"), Optional.empty(), false);
    }

    public static ColumnInfo of(String name, ColumnType type, Message reason) {
        return new ColumnInfo(name, type, reason, Optional.empty(), false);
    }

    public ColumnInfo renamed(String to) {
        return new ColumnInfo(to, type, reason, encoding, shadow);
    }

    public ColumnInfo retyped(ColumnType to, Message why) {
        return new ColumnInfo(name, to, why, encoding, shadow);
    }

    public ColumnInfo encoding(String source, String method) {
        return new ColumnInfo(name, type, reason, Optional.of(new Encoding(source, method)), shadow);
    }

    public ColumnInfo asShadow() {
        return new ColumnInfo(name, type, reason, encoding, true);
    }
}
