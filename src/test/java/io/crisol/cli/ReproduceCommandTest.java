package io.crisol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.wiring.Compose;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReproduceCommandTest {
    private static final String STUDY = """
        {"crisol": 1, "name": "again", "frame": {"target": "species", "task": "multiclass"},
         "source": {"file": "penguins.csv"}, "recipe": "suggested",
         "candidates": [{"family": "tree", "params": {"search": "random", "trials": 4}}, {"family": "forest",
         "params": {"trees": 10}}]}
        """;

    @TempDir
    Path folder;

    private int exit;

    private JsonNode crisol(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        exit = Crisol.run(
                Stream.concat(
                                Stream.of(args),
                                Stream.of(
                                        "--json",
                                        "--home",
                                        folder.resolve("home").toString()))
                        .toArray(String[]::new),
                Compose::workbench,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                nowhere,
                false);
        return JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private JsonNode study() throws IOException {
        Path rows = folder.resolve("penguins.csv");
        if (!Files.exists(rows)) {
            Files.copy(Path.of("sample-data", "penguins.csv"), rows);
        }
        return crisol(
                "run", Files.writeString(folder.resolve("again.json"), STUDY).toString());
    }

    @Test
    void aRunThatSearchesItsSettingsComesOutIdenticalToTheLastBit() throws IOException {
        for (JsonNode run : study().get("leaderboard")) {
            JsonNode again = crisol("reproduce", run.get("run").asString());
            assertThat(exit).isZero();
            assertThat(again.get("identical").asBoolean()).isTrue();
            assertThat(again.get("numbers").asInt()).isGreaterThanOrEqualTo(25);
            assertThat(again.get("changed")).isEmpty();
        }
    }

    @Test
    void otherRowsInTheSourceAreTheReasonThatIsNamed() throws IOException {
        String run = study().get("leaderboard").get(0).get("run").asString();
        Path rows = folder.resolve("penguins.csv");
        Files.writeString(rows, Files.readString(rows).replaceFirst("Torgersen", "Biscoe"));
        assertThat(crisol("reproduce", run).get("error").get("code").asString()).isEqualTo("workbench.other_rows");
        assertThat(exit).isEqualTo(3);
    }

    @Test
    void aRunThatIsNotThereIsAnsweredWithTheNearestName() {
        assertThat(crisol("reproduce", "r0000").get("error").get("code").asString())
                .startsWith("cli.promote.no_run");
        assertThat(exit).isEqualTo(2);
    }
}
