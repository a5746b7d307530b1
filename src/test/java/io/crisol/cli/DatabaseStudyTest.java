package io.crisol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.database.H2Files;
import io.crisol.wiring.Compose;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A study whose rows come from a database file, on the command line. */
class DatabaseStudyTest {
    @TempDir
    Path folder;

    private Path pipeline;
    private Path password;

    private record Answer(int exit, String out, String err) {
        JsonNode json() {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    @BeforeEach
    void make() throws Exception {
        Path penguins = Path.of("sample-data/penguins.csv").toAbsolutePath();
        H2Files.make(
                folder, "birds", "create table penguin as select * from csvread('" + penguins + "', null, 'null=NA')");
        pipeline = Files.writeString(folder.resolve("birds.json"), """
            {"crisol": 1, "name": "Birds", "frame": {"target": "SPECIES"},
             "source": {"database": {"kind": "h2", "file": "birds.mv.db", "user": "ana"},
                        "query": "select * from penguin where species <> 'Gentoo' order by 1, 2, 3, 4, 5, 6"},
             "candidates": [{"family": "tree"}], "promote": {"name": "birds"}}
            """);
        password = Files.writeString(folder.resolve("pw"), H2Files.PASSWORD + "\n");
    }

    private Answer crisol(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--home", folder.resolve("home").toString(), "--lang", "en", "--json"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Crisol.run(
                all.toArray(String[]::new),
                Compose::workbench,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return new Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aStudyRunsOnTheRowsOfAQueryAndThePasswordIsInNoFile() throws IOException {
        Answer run = crisol("run", pipeline.toString(), "--password-file", password.toString());

        assertThat(run.exit()).as(run.err() + run.out()).isLessThanOrEqualTo(1);
        assertThat(run.json().get("rows").asInt()).isEqualTo(220);
        Path out = Path.of(run.json().get("out").asString());
        assertThat(out.resolve("pipeline.json")).content().contains("birds.mv.db", "select * from penguin");
        assertThat(run.out() + run.err()).doesNotContain(H2Files.PASSWORD);
        Files.delete(password);
        byte[] canary = H2Files.PASSWORD.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(new String(canary, StandardCharsets.ISO_8859_1));
            }
        }
    }

    @Test
    void aProfileOfTheQueryHasItsColumns() {
        Answer profile = crisol("profile", pipeline.toString(), "--password-file", password.toString());

        assertThat(profile.exit()).as(profile.err()).isZero();
        assertThat(profile.json().get("rows").asInt()).isEqualTo(220);
        assertThat(profile.json().get("columns").get(0).get("name").asString()).isEqualTo("SPECIES");
    }

    @Test
    void withoutThePasswordTheErrorSaysWhatIsNeeded() {
        Answer refused = crisol("profile", pipeline.toString());

        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.json().get("error").get("code").asString()).isEqualTo("database.needs_password");
    }
}
