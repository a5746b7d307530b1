package io.crisol.data.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** An H2 file in the form that its driver takes: this file, read only, never made, nothing written beside it. */
final class H2Url {
    private H2Url() {}

    static Connection connect(H2Address address, Password password) throws SQLException {
        Path file = Path.of(address.fileWithEnding()).toAbsolutePath().normalize();
        if (!Files.isRegularFile(file)) {
            throw DatabaseTrouble.noFile(file);
        }
        H2File.refuseCode(file);
        Properties properties = Connections.properties(address, password);
        Connection opened = Connections.connect(new org.h2.Driver(), of(file), properties);
        String schema = address.parameters().get("schema");
        if (schema != null) {
            opened.setSchema(schema);
        }
        return opened;
    }

    static String of(Path file) {
        String path = file.toString();
        return "jdbc:h2:file:" + path.substring(0, path.length() - H2Address.ENDING.length())
                + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;FORBID_CREATION=TRUE;DB_CLOSE_ON_EXIT=FALSE"
                + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";
    }
}
