package io.crisol.store;

import static io.crisol.store.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.evaluate.RunState;
import io.crisol.experiment.ExperimentStore;
import io.crisol.experiment.Run;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2StoreTest extends ExperimentStoreContract {
    @TempDir
    private Path contractHome;

    @TempDir
    private Path folder;

    @Override
    ExperimentStore open(Clock clock) {
        return H2Store.open(contractHome.resolve("a home, ñ"), clock, Duration.ZERO);
    }

    @Test
    void aSecondProcessIsToldWhoHoldsTheStore() throws Exception {
        try (H2Store store = openHere();
                OtherProcess other = OtherProcess.start(folder)) {
            assertThat(other.line())
                    .startsWith("store.held")
                    .contains(Long.toString(ProcessHandle.current().pid()), NOON.toString());
            assertThat(store.projects()).isEmpty();
        }
    }

    @Test
    void thisProcessIsToldThatAnotherOneHoldsTheStore() throws Exception {
        try (OtherProcess other = OtherProcess.start(folder)) {
            assertThat(other.line()).isEqualTo("open");

            Finding finding = refused();

            assertThat(finding.code()).isEqualTo("store.held");
            assertThat(Texts.of(Language.EN).say(finding.message())).contains("process " + other.pid() + ", since");
            assertThat(Texts.of(Language.ES).say(finding.message())).contains("proceso " + other.pid() + ", desde");
        }
    }

    @Test
    void theSameProcessCannotOpenAStoreTwice() {
        try (H2Store store = openHere()) {
            store.save(Records.project("p-1"));
            store.save(Records.experiment("e-1", "p-1", RunState.RUNNING));

            assertThat(refused().code()).isEqualTo("store.held");
            assertThat(refused().code()).isEqualTo("store.held");

            assertThat(store.experiment("e-1").orElseThrow().state()).isEqualTo(RunState.RUNNING);
        }
        openHere().close();
    }

    @Test
    void aKilledProcessLeavesItsStudyInterruptedAndItsResultsWhole() throws Exception {
        try (OtherProcess other = OtherProcess.start(folder)) {
            assertThat(other.line()).isEqualTo("open");
            other.kill();
        }

        try (H2Store store = openHere()) {
            assertThat(store.experiment("e-1").orElseThrow().state()).isEqualTo(RunState.INTERRUPTED);
            assertThat(store.runs("e-1"))
                    .extracting(Run::state)
                    .containsExactly(RunState.FINISHED, RunState.INTERRUPTED);
            assertThat(store.run("r-1")).contains(Records.run("r-1", "e-1"));
            assertThat(store.events("p-1", 5)).hasSize(1);
        }
    }

    @Test
    void aHolderThatIsNoMoreIsNotBlamed() throws Exception {
        try (H2Store store = openHere()) {
            Holder gone = new Holder(ProcessHandle.current().pid(), "java", NOON, java.util.Optional.of(Instant.EPOCH));
            gone.write(folder.resolve("store").resolve("holder"));

            assertThat(refused().code()).isEqualTo("store.open_elsewhere");
            Files.writeString(folder.resolve("store").resolve("holder"), "12\nja");
            assertThat(refused().code()).isEqualTo("store.open_elsewhere");
            assertThat(store.projects()).isEmpty();
        }
    }

    @Test
    void anotherProgramOnTheDatabaseFileIsNoticed() throws Exception {
        openHere().close();
        Path lock = folder.resolve("store").resolve("lock");
        Files.deleteIfExists(lock);
        try (OtherProcess other = OtherProcess.start(folder)) {
            assertThat(other.line()).isEqualTo("open");
            Files.delete(lock);

            assertThat(refused().code()).isEqualTo("store.open_elsewhere");
        }
    }

    @Test
    void aDamagedDatabaseIsNamedAndLeftAlone() throws Exception {
        Path file = Files.createDirectories(folder.resolve("store")).resolve("crisol.mv.db");
        byte[] garbage = "not a database ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        Files.write(file, garbage);

        Finding finding = refused();

        assertThat(finding.code()).isEqualTo("store.corrupt");
        assertThat(Texts.of(Language.EN).say(finding.message()))
                .contains(folder.toString())
                .doesNotContain("‹");
        assertThat(Files.readAllBytes(file)).isEqualTo(garbage);
        Files.delete(file);
        openHere().close();
    }

    @Test
    void aHomeThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> H2Store.open(file.resolve("home"), clock(), Duration.ZERO))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.finding().code()).isEqualTo("store.not_writable"));
    }

    @Test
    void aHomeCannotSmuggleSettingsIntoTheDatabasesAddress() {
        Path home = folder.resolve("x;INIT=CREATE ALIAS A AS 'void a(){}'");

        assertThatThrownBy(() -> H2Store.open(home, clock(), Duration.ZERO))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.finding().code()).isEqualTo("store.home_name"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aStoreOfANewerProgramIsLeftAlone() throws Exception {
        openHere().close();
        try (Connection raw = raw()) {
            raw.createStatement().executeUpdate("""
                INSERT INTO "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
                    "installed_by", "execution_time", "success")
                VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 'crisol', 1, TRUE)\
                """);
        }

        assertThat(refused().code()).isEqualTo("store.newer");
    }

    @Test
    void aStoreWhoseMakingWasCutShortIsMadeWhole() throws Exception {
        openHere().close();
        try (Connection raw = raw()) {
            raw.createStatement().executeUpdate("DELETE FROM \"flyway_schema_history\"");
            raw.createStatement().executeUpdate("DROP TABLE settings");
            raw.createStatement().executeUpdate("DROP TABLE gate_outcomes");
        }

        try (H2Store store = openHere()) {
            store.setSetting("theme", "dark");
            assertThat(store.setting("theme")).contains("dark");
        }
    }

    @Test
    void theNewestMigrationIsTheOneTheProgramKnows() throws Exception {
        Path migrations = Path.of(java.util.Objects.requireNonNull(H2Store.class.getResource("migration"))
                .toURI());
        try (var files = Files.list(migrations)) {
            assertThat(files.map(f -> f.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"))
                            .mapToInt(Integer::parseInt)
                            .max())
                    .hasValue(Migrations.LATEST);
        }
    }

    @Test
    void anUnreadableRowIsAFailureThatNamesIt() throws Exception {
        try (H2Store store = openHere()) {
            store.save(Records.project("p-1"));
            store.save(Records.iteration("i-1", "p-1", 1));
        }
        try (Connection raw = raw()) {
            raw.createStatement().executeUpdate("UPDATE iterations SET draft = '{'");
        }
        try (H2Store store = openHere()) {
            assertThatThrownBy(() -> store.iterations("p-1"))
                    .isInstanceOfSatisfying(
                            FailureException.class,
                            e -> assertThat(e.finding().code()).isEqualTo("store.unreadable"));
            assertThat(store.projects()).hasSize(1);
        }
    }

    @Test
    void openingIsSilent() throws Exception {
        try (OtherProcess other = OtherProcess.start(folder)) {
            assertThat(other.line()).isEqualTo("open");
        }
    }

    private Connection raw() throws java.sql.SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("store").resolve("crisol"), "crisol", "");
    }

    private H2Store openHere() {
        return H2Store.open(folder, clock(), Duration.ZERO);
    }

    private Finding refused() {
        try (H2Store store = openHere()) {
            throw new AssertionError("it opened");
        } catch (FailureException e) {
            return e.finding();
        }
    }

    private static Clock clock() {
        return Clock.fixed(NOON, ZoneOffset.UTC);
    }
}
