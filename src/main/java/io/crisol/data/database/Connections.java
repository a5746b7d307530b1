package io.crisol.data.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Opens read-only connections. Addresses of drivers are built here from checked fields; nothing that a person typed
 * stands in them but host, port, name and file, and each of those is on a list of allowed characters.
 */
final class Connections {
    private Connections() {}

    /**
     * Opens a connection that can only read.
     *
     * @throws SQLException where the database refuses, or can't be reached
     */
    static Connection open(DatabaseAddress address, Password password) throws SQLException {
        Connection opened =
                switch (address) {
                    case PostgresAddress a -> PostgresUrl.connect(a, password);
                    case H2Address a -> H2Url.connect(a, password);
                };
        boolean ready = false;
        try {
            opened.setReadOnly(true);
            opened.setAutoCommit(false);
            ready = true;
            return opened;
        } finally {
            if (!ready) {
                opened.close();
            }
        }
    }

    static Connection connect(Driver driver, String url, Properties properties) throws SQLException {
        Connection opened = driver.connect(url, properties);
        if (opened == null) {
            throw new IllegalStateException("the driver does not know its own address");
        }
        return opened;
    }

    static Properties properties(DatabaseAddress address, Password password) {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        if (!password.isEmpty()) {
            properties.setProperty("password", new String(password.characters()));
        }
        return properties;
    }
}
