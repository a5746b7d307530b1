package io.crisol.data.read;

/**
 * A column of a Parquet file.
 *
 * @param name its name, with those of the structures around it
 * @param value the expression that gives it
 * @param type its type as DuckDB calls it
 */
record ParquetField(String name, String value, String type) {
    /** What its cells become. */
    enum Kind {
        NUMBER,
        DAY,
        MOMENT,
        TIME,
        TEXT,
        LIST
    }

    Kind kind() {
        String plain = type.replaceAll("\\(.*", "");
        if (type.endsWith("]") || plain.equals("MAP") || plain.equals("STRUCT") || plain.equals("UNION")) {
            return Kind.LIST;
        }
        return switch (plain) {
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT" -> Kind.NUMBER;
            case "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT" -> Kind.NUMBER;
            case "FLOAT", "DOUBLE", "DECIMAL" -> Kind.NUMBER;
            case "DATE" -> Kind.DAY;
            case "TIME", "TIME_NS", "TIME WITH TIME ZONE" -> Kind.TIME;
            default -> plain.startsWith("TIMESTAMP") ? Kind.MOMENT : Kind.TEXT;
        };
    }

    /** The expression that gives it in the form in which it is taken: doubles, milliseconds or texts. */
    String read() {
        return switch (kind()) {
            case NUMBER -> "CAST(" + value + " AS DOUBLE)";
            case DAY, MOMENT -> "epoch_ms(CAST(" + value + " AS TIMESTAMP))";
            case TIME -> "CAST(floor(date_part('epoch', CAST(" + value + " AS TIME)) * 1000) AS BIGINT)";
            case TEXT -> "CAST(" + value + " AS VARCHAR)";
            case LIST -> "CAST(to_json(" + value + ") AS VARCHAR)";
        };
    }
}
