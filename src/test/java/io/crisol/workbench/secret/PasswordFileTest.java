package io.crisol.workbench.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.crisol.data.database.Password;
import io.crisol.finding.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordFileTest {
    @TempDir
    Path folder;

    private Path file;
    private PasswordFile store;

    @BeforeEach
    void make() {
        file = folder.resolve("home").resolve("passwords");
        store = new PasswordFile(file);
        assumeThat(store.available()).isTrue();
    }

    private String kept(String key) {
        return store.find(key).map(p -> new String(p.characters())).orElse("nothing");
    }

    @Test
    void onlyTheOwnerCanReadTheFile() throws IOException {
        store.keep("postgresql://ana@localhost:5432/crm", Password.of("clave ñ\n2"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(kept("postgresql://ana@localhost:5432/crm")).isEqualTo("clave ñ\n2");
        assertThat(kept("postgresql://ana@localhost:5432/other")).isEqualTo("nothing");
    }

    @Test
    void aLaterPasswordTakesThePlaceOfAnEarlierOneAndCanBeForgotten() {
        store.keep("a", Password.of("one"));
        store.keep("b", Password.of("two"));
        store.keep("a", Password.of("three"));
        store.forget("b");

        assertThat(kept("a")).isEqualTo("three");
        assertThat(kept("b")).isEqualTo("nothing");
    }

    @Test
    void aFileThatOthersCanReadIsNotUsed() throws IOException {
        store.keep("a", Password.of("one"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> store.find("a"))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("secret.file_open");
    }
}
