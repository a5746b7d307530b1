package io.crisol.ui.data;

import io.crisol.data.database.DatabaseAddress;
import io.crisol.data.database.DatabaseKind;
import io.crisol.data.database.DatabaseLook;
import io.crisol.data.database.DatabaseQuery;
import io.crisol.data.database.H2Address;
import io.crisol.data.database.Password;
import io.crisol.data.database.PostgresAddress;
import io.crisol.experiment.SourceSpec;
import io.crisol.finding.Finding;
import io.crisol.finding.UsageException;
import io.crisol.job.Outcome;
import io.crisol.text.Message;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.LatestOnly;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import io.crisol.workbench.secret.Keep;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A query to a database: the fields of the connection, what connecting showed, and the query; the rows themselves are an
 * {@link ImportViewModel}'s. A password is held here until the page goes and handed to nobody but {@code
 * DatabasePasswords}. Used on the window's thread.
 */
final class DatabaseViewModel {
    private final Workbench workbench;
    private final ImportViewModel rows;
    private final StringProperty kind = new SimpleStringProperty(this, "kind", DatabaseKind.POSTGRESQL.word());
    private final StringProperty host = new SimpleStringProperty(this, "host", "localhost");
    private final StringProperty port =
            new SimpleStringProperty(this, "port", Integer.toString(PostgresAddress.USUAL_PORT));
    private final StringProperty database = new SimpleStringProperty(this, "database", "");
    private final StringProperty file = new SimpleStringProperty(this, "file", "");
    private final StringProperty user = new SimpleStringProperty(this, "user", "");
    private final StringProperty password = new SimpleStringProperty(this, "password", "");
    private final StringProperty encryption = new SimpleStringProperty(this, "encryption", "");
    private final StringProperty schema = new SimpleStringProperty(this, "schema", "");
    private final StringProperty keep = new SimpleStringProperty(this, "keep", Keep.ASK.name());
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ReadOnlyObjectWrapper<Optional<DatabaseLook>> look =
            new ReadOnlyObjectWrapper<>(this, "look", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Finding>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Finding>> queryTrouble =
            new ReadOnlyObjectWrapper<>(this, "queryTrouble", Optional.empty());
    private final LatestOnly<DatabaseLook> looks;
    private final ReadOnlyBooleanWrapper keyStore = new ReadOnlyBooleanWrapper(this, "keyStore", false);
    private Optional<DatabaseAddress> tested = Optional.empty();
    private Map<String, Object> settings = Map.of();

    DatabaseViewModel(Workbench workbench, OpenProject project, FxJobs jobs) {
        this.workbench = workbench;
        this.rows = new ImportViewModel(workbench, project, jobs);
        this.looks = new LatestOnly<>(jobs, Message.of("ui_database.connecting"), this::looked);
        jobs.startQuietly(
                Message.of("ui_database.connecting"),
                context -> workbench.passwords().available(Keep.SYSTEM),
                outcome -> keyStore.set(outcome instanceof Outcome.Done<Boolean>(Boolean there) && there));
        project.draft()
                .source()
                .map(s -> s.absolute(project.base()))
                .filter(s -> s.database().isPresent())
                .ifPresent(this::fill);
        for (StringProperty field :
                new StringProperty[] {kind, host, port, database, file, user, password, encryption, schema}) {
            field.addListener((o, was, is) -> untested());
        }
    }

    private void fill(SourceSpec source) {
        DatabaseQuery made = source.database().orElseThrow();
        kind.set(made.address().kind().word());
        user.set(made.address().user());
        query.set(made.query());
        switch (made.address()) {
            case PostgresAddress a -> {
                host.set(a.host());
                port.set(Integer.toString(a.port()));
                database.set(a.database());
                encryption.set(a.parameters().getOrDefault("sslmode", ""));
                schema.set(a.parameters().getOrDefault("currentSchema", ""));
            }
            case H2Address a -> {
                file.set(a.file());
                schema.set(a.parameters().getOrDefault("schema", ""));
            }
        }
        settings = source.settings();
    }

    /** {@code postgresql} or {@code h2}. */
    StringProperty kindProperty() {
        return kind;
    }

    StringProperty hostProperty() {
        return host;
    }

    StringProperty portProperty() {
        return port;
    }

    StringProperty databaseProperty() {
        return database;
    }

    StringProperty fileProperty() {
        return file;
    }

    StringProperty userProperty() {
        return user;
    }

    StringProperty passwordProperty() {
        return password;
    }

    /** {@code sslmode}; "" for what the server prefers. */
    StringProperty encryptionProperty() {
        return encryption;
    }

    StringProperty schemaProperty() {
        return schema;
    }

    /** Where the password goes after it was of use: a name of {@link Keep}. */
    StringProperty keepProperty() {
        return keep;
    }

    StringProperty queryProperty() {
        return query;
    }

    /** What connecting showed; empty until it worked with the fields as they are. */
    ReadOnlyObjectProperty<Optional<DatabaseLook>> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** Why there is no connection. */
    ReadOnlyObjectProperty<Optional<Finding>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Why the query is not asked. */
    ReadOnlyObjectProperty<Optional<Finding>> queryTroubleProperty() {
        return queryTrouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty connectingProperty() {
        return looks.busyProperty();
    }

    /** The rows of the query: preview, types, import. */
    ImportViewModel rows() {
        return rows;
    }

    boolean postgres() {
        return kind.get().equals(DatabaseKind.POSTGRESQL.word());
    }

    /** Whether the system has a key store; it takes a moment to know. */
    ReadOnlyBooleanProperty keyStoreProperty() {
        return keyStore.getReadOnlyProperty();
    }

    /** Whether passwords can be kept in a place on this machine. */
    boolean canKeep(Keep where) {
        return where == Keep.SYSTEM ? keyStore.get() : workbench.passwords().available(where);
    }

    private void untested() {
        looks.cancel();
        tested = Optional.empty();
        look.set(Optional.empty());
        trouble.set(Optional.empty());
    }

    /** Connects with the fields as they are. */
    void test() {
        untested();
        DatabaseAddress address;
        try {
            address = address();
        } catch (UsageException e) {
            trouble.set(Optional.of(e.finding()));
            return;
        }
        if (!password.get().isEmpty()) {
            workbench.passwords().use(address, Password.of(password.get()));
        }
        tested = Optional.of(address);
        looks.ask(context -> workbench.source().look(address, context));
    }

    /** @throws UsageException where a field will not do */
    private DatabaseAddress address() {
        Map<String, String> parameters = new TreeMap<>();
        if (postgres()) {
            put(parameters, "sslmode", encryption.get());
            put(parameters, "currentSchema", schema.get());
            return new PostgresAddress(
                    host.get().strip(),
                    portNumber(),
                    database.get().strip(),
                    user.get().strip(),
                    parameters);
        }
        put(parameters, "schema", schema.get());
        return new H2Address(file.get().strip(), user.get().strip(), parameters);
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (!value.isBlank()) {
            parameters.put(name, value.strip());
        }
    }

    private int portNumber() {
        String text = port.get().strip();
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private void looked(Outcome<DatabaseLook> outcome) {
        switch (outcome) {
            case Outcome.Done<DatabaseLook>(DatabaseLook found) -> {
                keepPassword();
                look.set(Optional.of(found));
            }
            case Outcome.Failed<DatabaseLook> failed -> {
                tested.ifPresent(workbench.passwords()::forget);
                tested = Optional.empty();
                trouble.set(Optional.of(failed.finding()));
            }
            case Outcome.Cancelled<DatabaseLook> c -> tested = Optional.empty();
        }
    }

    private void keepPassword() {
        if (!password.get().isEmpty()) {
            workbench.passwords().keep(tested.orElseThrow(), Password.of(password.get()), Keep.valueOf(keep.get()));
        }
    }

    /** Puts a query for all of a table in place. */
    void choose(String table) {
        query.set("select * from " + table);
        preview();
    }

    /** Shows the first rows of the query, where it can be asked. */
    void preview() {
        queryTrouble.set(Optional.empty());
        if (tested.isEmpty() || query.get().isBlank()) {
            return;
        }
        try {
            Map<String, Object> kept = rows.settings().isEmpty() ? settings : rows.settings();
            rows.choose(new DatabaseQuery(tested.get(), query.get()), kept);
        } catch (UsageException e) {
            queryTrouble.set(Optional.of(e.finding()));
        }
    }
}
