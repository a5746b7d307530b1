package io.crisol.data.database;

import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One SELECT (or WITH … SELECT) and nothing else. The check is stricter than any database's own reading: where two
 * databases could disagree on where a text or a comment ends, the query is refused. It stands before, not in place of, the
 * read-only connection.
 *
 * @param text the query without a semicolon at its end
 * @param ordered whether it says in which order rows come
 */
record SingleSelect(String text, boolean ordered) {
    private static final int LONGEST = 100_000;

    /** Functions that reach beyond the database although they are called in a SELECT. */
    private static final Set<String> REFUSED = Set.of(
            "file_read",
            "file_write",
            "csvread",
            "csvwrite",
            "link_schema",
            "set_config",
            "query_to_xml",
            "query_to_xmlschema",
            "query_to_xml_and_xmlschema",
            "cursor_to_xml",
            "pg_stat_file",
            "pg_terminate_backend",
            "pg_cancel_backend",
            "pg_reload_conf",
            "pg_rotate_logfile",
            "pg_promote",
            "pg_switch_wal",
            "pg_notify",
            "pg_logical_emit_message");

    private static final List<String> REFUSED_BEGINNINGS =
            List.of("pg_read_", "pg_ls_", "pg_file_", "pg_advisory_", "lo_", "dblink", "pg_create_", "pg_drop_");

    /** @throws UsageException where it is anything else than one SELECT */
    static SingleSelect of(String sql) {
        return new Scan(sql).select();
    }

    /** Reads a query from left to right. */
    private static final class Scan {
        private final String sql;
        private int at;
        private int end;
        private int depth;
        private boolean ordered;
        private String first = "";

        Scan(String sql) {
            this.sql = sql;
        }

        SingleSelect select() {
            if (sql.length() > LONGEST) {
                throw refused("long", LONGEST);
            }
            while (at < sql.length()) {
                next();
            }
            if (first.isEmpty()) {
                throw refused("empty");
            }
            return new SingleSelect(sql.substring(0, end).strip(), ordered);
        }

        private void next() {
            char c = sql.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (sql.startsWith("--", at)) {
                int line = sql.indexOf('\n', at);
                at = line < 0 ? sql.length() : line + 1;
            } else if (sql.startsWith("/*", at)) {
                comment();
            } else if (c == ';') {
                semicolon();
            } else {
                token(c);
                end = at;
            }
        }

        private void token(char c) {
            if (c == '\'' || c == '"') {
                quoted(c);
            } else if (c == '$' || c == '`' || c == '\\' || c == '\0' || sql.startsWith("//", at)) {
                throw refused("character", String.valueOf(c == '/' ? "//" : c));
            } else if (Character.isLetter(c) || c == '_') {
                word();
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                at++;
            }
            if (first.isEmpty()) {
                throw refused("not_select");
            }
        }

        /** A text or a name in quotes; a quote within is doubled. */
        private void quoted(char quote) {
            int begin = at;
            at++;
            while (at < sql.length()) {
                char c = sql.charAt(at);
                if (c == quote && at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
                    at += 2;
                } else if (c == quote) {
                    at++;
                    if (quote == '"') {
                        function(sql.substring(begin + 1, at - 1));
                    }
                    return;
                } else if (c == '\\') {
                    throw refused("character", "\\");
                } else {
                    at++;
                }
            }
            throw refused("open_quote");
        }

        /** Comments may stand within comments. */
        private void comment() {
            int level = 0;
            do {
                if (sql.startsWith("/*", at)) {
                    level++;
                    at += 2;
                } else if (sql.startsWith("*/", at)) {
                    level--;
                    at += 2;
                } else {
                    at++;
                }
            } while (level > 0 && at < sql.length());
            if (level > 0) {
                throw refused("open_comment");
            }
        }

        private void semicolon() {
            if (!sql.substring(at + 1).chars().allMatch(c -> Character.isWhitespace(c) || c == ';')) {
                throw refused("several");
            }
            at = sql.length();
        }

        private void word() {
            int begin = at;
            while (at < sql.length() && (Character.isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '_')) {
                at++;
            }
            String word = sql.substring(begin, at).toLowerCase(Locale.ROOT);
            if (first.isEmpty()) {
                first = word;
                if (!word.equals("select") && !word.equals("with")) {
                    throw refused("not_select");
                }
            }
            if (word.equals("u") && sql.startsWith("&", at)) {
                throw refused("character", "U&");
            }
            ordered |= word.equals("order") && depth == 0;
            function(word);
        }

        private void function(String name) {
            String word = name.toLowerCase(Locale.ROOT);
            if (REFUSED.contains(word)
                    || called() && REFUSED_BEGINNINGS.stream().anyMatch(word::startsWith)) {
                throw refused("function", name.toUpperCase(Locale.ROOT));
            }
        }

        /** Whether a bracket follows, or a comment behind which one may. */
        private boolean called() {
            String rest = sql.substring(at).stripLeading();
            return rest.startsWith("(") || rest.startsWith("/*") || rest.startsWith("--");
        }

        private UsageException refused(String why, Object... args) {
            long line = sql.substring(0, Math.min(at, sql.length()))
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            return new UsageException(
                    Finding.error("database.query." + why, args).at(Place.NONE.atLine(line)));
        }
    }
}
