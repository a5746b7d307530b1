package io.crisol.data.database;

/**
 * A query as a source of rows.
 *
 * @param address the database
 * @param query one SELECT or WITH
 * @param timeoutSeconds how long the database may take until the first rows, 1 to 86,400
 */
public record DatabaseQuery(DatabaseAddress address, String query, int timeoutSeconds) {
    /** Ten minutes. */
    public static final int USUAL_TIMEOUT = 600;

    /** @throws io.crisol.finding.UsageException where the query is not a single SELECT */
    public DatabaseQuery {
        query = SingleSelect.of(query).text();
        if (timeoutSeconds < 1 || timeoutSeconds > 86_400) {
            throw new IllegalArgumentException("timeout " + timeoutSeconds);
        }
    }

    public DatabaseQuery(DatabaseAddress address, String query) {
        this(address, query, USUAL_TIMEOUT);
    }

    /** Whether the query says in which order rows come. */
    public boolean ordered() {
        return SingleSelect.of(query).ordered();
    }

    /** The same query on the same database at another place. */
    public DatabaseQuery with(DatabaseAddress other) {
        return new DatabaseQuery(other, query, timeoutSeconds);
    }
}
