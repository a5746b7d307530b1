package io.crisol.experiment;

import io.crisol.data.database.DatabaseQuery;
import io.crisol.data.database.H2Address;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Where the rows come from, as in a pipeline's {@code source}: a file, or a query to a database.
 *
 * @param file path; relative paths are relative to the pipeline file; {@code ""} for a query
 * @param database the query; empty for a file
 * @param settings how it is to be read (delimiter, quote, decimal, encoding, missing, header, types, …); absent ones are
 *     detected
 */
public record SourceSpec(String file, Optional<DatabaseQuery> database, Map<String, Object> settings) {
    private static final String SAMPLE = "sample";

    public SourceSpec {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        if (file.isEmpty() == database.isEmpty()) {
            throw new IllegalArgumentException("a source is either a file or a query");
        }
    }

    /** A file. */
    public SourceSpec(String file, Map<String, Object> settings) {
        this(file, Optional.empty(), settings);
    }

    /** A query. */
    public static SourceSpec of(DatabaseQuery query, Map<String, Object> settings) {
        return new SourceSpec("", Optional.of(query), settings);
    }

    /** The same with the paths in it made absolute. */
    public SourceSpec absolute(Path base) {
        return new SourceSpec(
                file.isEmpty() ? "" : absolute(base, file),
                database.map(query ->
                        query.address() instanceof H2Address h2 ? query.with(h2.at(absolute(base, h2.file()))) : query),
                settings);
    }

    private static String absolute(Path base, String path) {
        return base.resolve(path).toAbsolutePath().normalize().toString();
    }

    /** Whether the rows are a sample; a wish for one is dropped where there were no more rows than asked for. */
    public SourceSpec sampled(boolean is) {
        if (is || !settings.containsKey(SAMPLE)) {
            return this;
        }
        Map<String, Object> others = new TreeMap<>(settings);
        others.remove(SAMPLE);
        return new SourceSpec(file, database, others);
    }

    /** How many rows were asked for at random; empty for all of them. */
    public OptionalLong sample() {
        return settings.get(SAMPLE) instanceof Number n ? OptionalLong.of(n.longValue()) : OptionalLong.empty();
    }

    /** What a person calls it: the file's name, or the database. */
    public String name() {
        return database.map(query -> query.address().label())
                .orElseGet(() -> String.valueOf(Path.of(file).getFileName()));
    }

    /** Where exactly it is: the path, or the database with its host. */
    public String place() {
        return database.map(query -> query.address().key()).orElse(file);
    }
}
