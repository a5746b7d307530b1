package io.crisol.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.data.database.DatabaseQuery;
import io.crisol.data.database.H2Address;
import io.crisol.data.database.H2Files;
import io.crisol.data.database.Password;
import io.crisol.data.read.ImportSettings;
import io.crisol.data.read.ReadTable;
import io.crisol.finding.InputException;
import io.crisol.job.JobContext;
import io.crisol.workbench.secret.Keep;
import io.crisol.workbench.secret.PasswordStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasePasswordsTest {
    @TempDir
    Path folder;

    private final InMemory system = new InMemory();
    private final InMemory file = new InMemory();
    private H2Address shop;
    private DatabasePasswords passwords;

    /** A key store without a system. */
    private static final class InMemory implements PasswordStore {
        private final Map<String, Password> kept = new HashMap<>();

        @Override
        public boolean available() {
            return true;
        }

        @Override
        public Optional<Password> find(String key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void keep(String key, Password password) {
            kept.put(key, password);
        }

        @Override
        public void forget(String key) {
            kept.remove(key);
        }
    }

    @BeforeEach
    void make() throws SQLException {
        shop = H2Files.make(folder, "shop", "create table t as select x from system_range(1, 5)");
        passwords = new DatabasePasswords(system, file);
    }

    private int rows() {
        return new ReadSource(new ReadTable(List.of()), passwords)
                .query(new DatabaseQuery(shop, "select * from t"), ImportSettings.DETECT, JobContext.silent())
                .data()
                .rows();
    }

    @Test
    void withoutAPasswordTheDatabaseIsSaidToNeedOne() {
        assertThatThrownBy(this::rows)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("database.needs_password");
    }

    @Test
    void thePersonIsAskedOnceForTheSession() {
        int[] asked = {0};
        passwords.ask(address -> {
            asked[0]++;
            return Optional.of(H2Files.password());
        });

        assertThat(rows()).isEqualTo(5);
        assertThat(rows()).isEqualTo(5);
        assertThat(asked[0]).isEqualTo(1);
        assertThat(system.kept).isEmpty();
        assertThat(file.kept).isEmpty();
    }

    @Test
    void onePasswordThatWasGivenAtTheStartComesBeforeOneThatIsKept() {
        passwords.keep(shop, Password.of("old"), Keep.SYSTEM);
        DatabasePasswords nextStart = new DatabasePasswords(system, file);
        nextStart.give(address -> Optional.of(H2Files.password()));
        passwords = nextStart;

        assertThat(rows()).isEqualTo(5);
    }

    @Test
    void aKeptPasswordIsFoundAtTheNextStartAndForgottenWhereItIsNoLongerWanted() {
        passwords.keep(shop, H2Files.password(), Keep.FILE);
        passwords = new DatabasePasswords(system, file);

        assertThat(rows()).isEqualTo(5);
        assertThat(system.kept).isEmpty();

        passwords.keep(shop, H2Files.password(), Keep.ASK);

        assertThat(file.kept).isEmpty();
    }

    @Test
    void aPasswordIsKeptForOneUserOfOneDatabase() {
        passwords.keep(shop, H2Files.password(), Keep.SYSTEM);

        assertThat(passwords.find(new H2Address(shop.file(), "eva", Map.of()))).isEmpty();
        assertThat(passwords.find(shop.at(folder.resolve("other").toString()))).isEmpty();
    }
}
