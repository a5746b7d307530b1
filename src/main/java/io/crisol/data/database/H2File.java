package io.crisol.data.database;

import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Place;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.h2.engine.DbObject;
import org.h2.message.DbException;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.result.Row;

/**
 * A look into an H2 file before H2 opens it as a database: opening one compiles and runs the triggers and functions that
 * it carries, and connects to the databases that it links to. A file with any of these is refused.
 */
final class H2File {
    private static final String DEFINITIONS = "table.0";
    private static final int TYPE = 2;
    private static final int SQL = 3;
    private static final Pattern REACHES_OUT = Pattern.compile(
            "\\b(file_read|file_write|csvread|csvwrite|link_schema)\\b|^create\\s+(force\\s+)?(global\\s+|local\\s+)?(temporary\\s+)?linked\\b|\\bengine\\s+\"",
            Pattern.CASE_INSENSITIVE);

    private H2File() {}

    /**
     * Refuses a file with code or links of its own.
     *
     * @throws InputException where it has some, or is no H2 database
     */
    static void refuseCode(Path file) {
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            TransactionStore transactions = new TransactionStore(store);
            transactions.init();
            TransactionMap<Long, Row> definitions = transactions.begin().openMap(DEFINITIONS);
            Iterator<Long> keys = definitions.keyIterator(null);
            while (keys.hasNext()) {
                Row row = definitions.get(keys.next());
                if (row != null) {
                    String sql = String.valueOf(row.getValue(SQL).getString());
                    refuse(file, row.getValue(TYPE).getInt(), sql);
                }
            }
        } catch (MVStoreException | DbException e) {
            throw DatabaseTrouble.ofFile(file, e);
        }
    }

    private static void refuse(Path file, int type, String sql) {
        boolean code = type == DbObject.FUNCTION_ALIAS || type == DbObject.TRIGGER || type == DbObject.AGGREGATE;
        if (code || REACHES_OUT.matcher(sql).find()) {
            String begin = sql.lines().findFirst().orElse("");
            String shown = begin.length() > 80 ? begin.substring(0, 80) + "…" : begin;
            throw new InputException(Finding.error(
                            "database.has_code",
                            shown.replaceAll("\\p{Cntrl}", " ").toUpperCase(Locale.ROOT))
                    .at(Place.file(file.toString())));
        }
    }
}
