package io.crisol.data.database;

import io.crisol.finding.CrisolException;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.text.Message;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a driver reports, as a sentence. A password never stands in one. */
final class DatabaseTrouble {
    private static final int LONGEST = 400;
    /** PostgreSQL and H2 use the same code for a query that was stopped. */
    private static final String STOPPED = "57014";

    private DatabaseTrouble() {}

    static InputException noFile(Path file) {
        return new InputException(Finding.error("database.no_file").at(Place.file(file.toString())));
    }

    static InputException ofFile(Path file, RuntimeException failed) {
        String reason = String.valueOf(failed.getMessage());
        boolean locked = reason.toLowerCase(java.util.Locale.ROOT).contains("locked");
        Finding finding = Finding.error(locked ? "database.in_use" : "database.not_h2");
        return new InputException(finding.at(Place.file(file.toString())), failed);
    }

    static CrisolException of(SQLException failed, DatabaseQuery query, Password password) {
        return of(failed, query.address(), query.query(), query.timeoutSeconds(), password);
    }

    /** @param query the query that ran; empty where it was only about the connection */
    static CrisolException of(
            SQLException failed, DatabaseAddress address, String query, int timeoutSeconds, Password password) {
        String state = String.valueOf(failed.getSQLState());
        String reason = reason(failed, query, password);
        if (state.startsWith("28")
                || state.equals("08004")
                || failed.getErrorCode() == ErrorCode.WRONG_USER_OR_PASSWORD) {
            return input(
                    Finding.error("database.refused", address.user(), address.label())
                            .offering(Message.of("database.action.password")),
                    address);
        }
        if (state.equals(STOPPED)) {
            return input(Finding.error("database.timeout", timeoutSeconds), address);
        }
        if (state.startsWith("08") || state.startsWith("3D")) {
            return input(Finding.error("database.unreachable", address.label(), reason), address);
        }
        if (failed.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return input(Finding.error("database.in_use"), address);
        }
        if (state.equals("25006") || failed.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY) {
            return new UsageException(Finding.error("database.read_only"));
        }
        if (state.startsWith("42") && !query.isEmpty()) {
            return new UsageException(
                    Finding.error("database.query_wrong", reason).at(place(failed, query)));
        }
        return input(Finding.error("database.failed", address.label(), reason), address);
    }

    private static InputException input(Finding finding, DatabaseAddress address) {
        return new InputException(
                address instanceof H2Address file ? finding.at(Place.file(file.fileWithEnding())) : finding);
    }

    /** The line of the query where the server says that the trouble is. */
    private static Place place(SQLException failed, String query) {
        Place place = Place.NONE;
        ServerErrorMessage server = failed instanceof PSQLException p ? p.getServerErrorMessage() : null;
        int position = server == null ? 0 : server.getPosition();
        if (position < 1 || position > query.length()) {
            return place;
        }
        return place.atLine(
                query.substring(0, position - 1).chars().filter(c -> c == '\n').count() + 1);
    }

    private static String words(SQLException failed) {
        ServerErrorMessage server = failed instanceof PSQLException p ? p.getServerErrorMessage() : null;
        if (server != null && server.getMessage() != null) {
            return server.getMessage() + (server.getHint() == null ? "" : " " + server.getHint());
        }
        return failed.getMessage() == null ? String.valueOf(failed.getErrorCode()) : failed.getMessage();
    }

    /** The driver's own words: one line, without the query behind it. */
    private static String reason(SQLException failed, String query, Password password) {
        String message = words(failed);
        int statement = message.indexOf("; SQL statement:");
        String own = statement > 0 ? message.substring(0, statement) : message;
        String line = own.replace(query.isEmpty() ? "\n" : query, " ")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        String hidden = password.hiddenIn(line);
        return hidden.length() > LONGEST ? hidden.substring(0, LONGEST) + "…" : hidden;
    }
}
