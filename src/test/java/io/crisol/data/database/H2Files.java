package io.crisol.data.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Real H2 database files. */
public final class H2Files {
    public static final String USER = "ana";
    public static final String PASSWORD = "canary-7f3a9c";

    private H2Files() {}

    /** Makes a database by statements, closes it, and gives its address. */
    public static H2Address make(Path folder, String name, String... statements) throws SQLException {
        Path file = folder.resolve(name);
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file, USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return new H2Address(file + H2Address.ENDING, USER, Map.of());
    }

    public static Password password() {
        return Password.of(PASSWORD);
    }
}
