package io.crisol.data.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL address in the form that its driver takes. */
final class PostgresUrl {
    private static final String CONNECT_SECONDS = "10";

    private PostgresUrl() {}

    static Connection connect(PostgresAddress address, Password password) throws SQLException {
        return Connections.connect(new org.postgresql.Driver(), of(address), properties(address, password));
    }

    static String of(PostgresAddress address) {
        String host = address.host().indexOf(':') >= 0 ? "[" + address.host() + "]" : address.host();
        String name = URLEncoder.encode(address.database(), StandardCharsets.UTF_8);
        return "jdbc:postgresql://" + host + ":" + address.port() + "/" + name;
    }

    private static Properties properties(PostgresAddress address, Password password) {
        Properties properties = Connections.properties(address, password);
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        address.parameters().forEach(properties::setProperty);
        properties.setProperty("readOnly", "true");
        properties.setProperty("readOnlyMode", "always");
        properties.setProperty("ApplicationName", "Crisol");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }
}
