package io.crisol.data.database;

import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the fields of an address may hold: lists of what is allowed, so that nothing else reaches a driver. */
final class AddressFields {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9])?");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:.*:)[0-9A-Fa-f:]{2,39}(?:\\.[0-9.]{1,15})?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$][\\p{L}\\p{N}_$ .-]{0,62}");
    private static final Pattern USER = Pattern.compile("[\\p{L}\\p{N}_$][\\p{L}\\p{N}_$ .@+-]{0,127}");
    private static final Pattern SCHEMA = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]{0,62}");
    private static final Pattern SECONDS = Pattern.compile("[1-9]|[1-5][0-9]|60");
    private static final Pattern SSL = Pattern.compile("disable|allow|prefer|require|verify-ca|verify-full");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);
    private static final Pattern NOT_IN_PATH = Pattern.compile("[;\\p{Cntrl}*?\"<>|%!]");
    private static final int LONGEST_PATH = 1024;

    private static final Map<DatabaseKind, Map<String, Pattern>> PARAMETERS = Map.of(
            DatabaseKind.POSTGRESQL, Map.of("sslmode", SSL, "currentSchema", SCHEMA, "connectTimeout", SECONDS),
            DatabaseKind.H2, Map.of("schema", SCHEMA));

    private AddressFields() {}

    static void host(String host) {
        require("host", host, HOST.matcher(host).matches() || IPV6.matcher(host).matches());
    }

    static void port(int port) {
        require("port", Integer.toString(port), port >= 1 && port <= 65_535);
    }

    static void database(String name) {
        require("database", name, NAME.matcher(name).matches());
    }

    static void user(String user) {
        require("user", user, USER.matcher(user).matches());
    }

    /** A path on this machine: no scheme such as {@code tcp:} or {@code zip:}, no share of another one. */
    static void file(String file) {
        boolean drive = file.length() > 2 && Character.isLetter(file.charAt(0)) && file.charAt(1) == ':';
        String path = drive ? file.substring(2) : file;
        boolean share = file.startsWith("\\\\") || file.startsWith("//") || file.startsWith("\\/");
        require(
                "file",
                file,
                !path.isBlank()
                        && path.length() <= LONGEST_PATH
                        && !share
                        && !SCHEME.matcher(path).matches()
                        && path.indexOf(':') < 0
                        && !NOT_IN_PATH.matcher(path).find());
    }

    static void parameters(DatabaseKind kind, Map<String, String> parameters) {
        Map<String, Pattern> known = PARAMETERS.getOrDefault(kind, Map.of());
        parameters.forEach((name, value) -> {
            Pattern allowed = known.get(name);
            if (allowed == null) {
                List<String> names = known.keySet().stream().sorted().toList();
                throw new UsageException(Finding.error("database.parameter", printable(name), names)
                        .at(Place.column("source.database.parameters").withValue(printable(name))));
            }
            require(name, value, allowed.matcher(value).matches());
        });
    }

    private static void require(String field, String value, boolean allowed) {
        if (!allowed) {
            throw new UsageException(Finding.error("database.field." + field, printable(value))
                    .at(Place.column("source.database." + field).withValue(printable(value))));
        }
    }

    private static String printable(String text) {
        String shown = text.replaceAll("\\p{Cntrl}", "·");
        return shown.length() > 80 ? shown.substring(0, 80) + "…" : shown;
    }
}
