package io.crisol.data.database;

import java.util.List;

/**
 * What connecting to a database showed.
 *
 * @param product its name and version
 * @param tables tables and views that the user may see, written as in a query; the first 500
 */
public record DatabaseLook(String product, List<String> tables) {
    public DatabaseLook {
        tables = List.copyOf(tables);
    }
}
