package io.crisol.data.database;

import io.crisol.data.read.ImportResult;
import io.crisol.data.read.ImportSettings;
import io.crisol.data.read.TablePreview;
import io.crisol.finding.InputException;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a query's rows over a connection that can only read. Every call opens a connection of its own and closes it;
 * cancelling the context stops the statement on the server within a second. Stateless and thread-safe.
 */
public final class DatabaseReader {
    private static final int FETCH = 5000;
    private static final int PREVIEW_SECONDS = 30;
    private static final int TEST_SECONDS = 15;
    private static final int MOST_TABLES = 500;

    /**
     * Reads all rows.
     *
     * @throws InputException where the database can't be reached, refuses, or takes too long
     * @throws io.crisol.finding.UsageException where the query is wrong
     * @throws io.crisol.finding.CancelledException where the context was cancelled
     */
    public ImportResult read(DatabaseQuery query, ImportSettings settings, Password password, JobContext context) {
        return work(query, password, context, (connection, work) -> {
            try (Statement statement = statement(connection, query.timeoutSeconds());
                    ResultSet results = results(statement, query, work)) {
                QueryRows rows = new QueryRows(results.getMetaData(), settings);
                Message reading = Message.of("database.reading", query.address().label());
                context.progress(0, reading);
                while (results.next()) {
                    work.checkStopped();
                    rows.add(results);
                    rows.progress(context);
                }
                return rows.finish(query);
            }
        });
    }

    /**
     * Reads the first rows.
     *
     * @param rows how many at most
     */
    public TablePreview preview(
            DatabaseQuery query, ImportSettings settings, Password password, int rows, JobContext context) {
        return work(query, password, context, (connection, work) -> {
            try (Statement statement = statement(connection, PREVIEW_SECONDS)) {
                statement.setMaxRows(rows + 1);
                try (ResultSet results = results(statement, query, work)) {
                    QueryRows read = new QueryRows(results.getMetaData(), settings);
                    boolean more = false;
                    while (!more && results.next()) {
                        more = read.rows() == rows;
                        if (!more) {
                            read.add(results);
                        }
                    }
                    return read.preview(query, !more);
                }
            }
        });
    }

    /** Connects and looks which tables and views there are; reads no row. */
    public DatabaseLook look(DatabaseAddress address, Password password, JobContext context) {
        try {
            return QueryWork.run(context, work -> {
                try (Connection connection = Connections.open(address, password)) {
                    DatabaseMetaData facts = connection.getMetaData();
                    return new DatabaseLook(
                            facts.getDatabaseProductName() + " " + version(facts.getDatabaseProductVersion()),
                            tables(connection, address));
                }
            });
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e, address, "", TEST_SECONDS, password);
        }
    }

    private static String version(String whole) {
        return whole.replaceFirst("[ (].*", "");
    }

    private static List<String> tables(Connection connection, DatabaseAddress address) throws SQLException {
        String own = connection.getSchema();
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE", "VIEW", "PARTITIONED TABLE"})) {
            while (found.next() && tables.size() < MOST_TABLES) {
                String schema = String.valueOf(found.getString("TABLE_SCHEM"));
                if (!schema.equalsIgnoreCase("information_schema") && !schema.equalsIgnoreCase("pg_catalog")) {
                    String name = quoted(found.getString("TABLE_NAME"), address.kind());
                    tables.add(schema.equals(own) ? name : quoted(schema, address.kind()) + "." + name);
                }
            }
        }
        return tables;
    }

    /** A name as it must be written in a query. */
    private static String quoted(String name, DatabaseKind kind) {
        boolean plain = name.matches(kind == DatabaseKind.H2 ? "[A-Z_][A-Z0-9_]*" : "[a-z_][a-z0-9_]*");
        return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** What is done with an open connection. */
    private interface Reading<T> {
        T with(Connection connection, QueryWork work) throws SQLException;
    }

    private static <T> T work(DatabaseQuery query, Password password, JobContext context, Reading<T> reading) {
        try {
            return QueryWork.run(context, work -> {
                try (Connection connection = Connections.open(query.address(), password)) {
                    return reading.with(connection, work);
                }
            });
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e, query, password);
        }
    }

    private static Statement statement(Connection connection, int timeoutSeconds) throws SQLException {
        Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setEscapeProcessing(false);
        statement.setQueryTimeout(timeoutSeconds);
        statement.setFetchSize(FETCH);
        return statement;
    }

    private static ResultSet results(Statement statement, DatabaseQuery query, QueryWork work) throws SQLException {
        work.running(statement);
        return statement.executeQuery(query.query());
    }
}
