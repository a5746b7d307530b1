package io.crisol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.wiring.Compose;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProfileOptionsTest {
    private static final Path PENGUINS = Path.of("sample-data/penguins.csv").toAbsolutePath();

    @TempDir
    Path folder;

    private String out = "";

    private int crisol(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--home", folder.resolve("home").toString(), "--lang", "en"));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        int exit = Crisol.run(
                all.toArray(String[]::new),
                Compose::workbench,
                new PrintStream(written, true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                false);
        out = written.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(out);
    }

    @Test
    void relationsAssociationsAndGapsAreInTheProfile() {
        int exit = crisol(
                "profile", PENGUINS.toString(), "--target", "species", "--associations", "--missingness", "--json");

        assertThat(exit).isZero();
        JsonNode mass = json().get("columns").get(5);
        assertThat(mass.get("relation").get("tests").get(0).get("test").asString())
                .isEqualTo("kruskal");
        assertThat(mass.get("relation").get("tests").get(0).get("rows").asInt()).isLessThan(300);
        assertThat(json().get("associations").get("pairs")).hasSize(15);
        assertThat(json().get("missingness").get("complete_rows").asInt()).isEqualTo(333);
        assertThat(json().get("missingness").get("patterns")).hasSize(2);
    }

    @Test
    void anotherTableIsComparedAndItsRowsMatched() throws Exception {
        List<String> lines = Files.readAllLines(PENGUINS);
        Path other = Files.write(
                folder.resolve("other.csv"),
                lines.stream().map(l -> l.substring(0, l.lastIndexOf(','))).toList());

        int exit = crisol("profile", PENGUINS.toString(), "--compare", other.toString(), "--key", "island", "--json");

        assertThat(exit).isZero();
        JsonNode comparison = json().get("comparison");
        assertThat(comparison.get("columns").get(6).get("change").asString()).isEqualTo("only_first");
        assertThat(comparison.get("columns").get(5).get("shift").get("psi").asDouble())
                .isZero();
        assertThat(comparison.get("rows").get("both").asInt()).isEqualTo(3);
        assertThat(crisol("profile", PENGUINS.toString(), "--compare", other.toString(), "--key", "sex"))
                .isEqualTo(2);
    }

    @Test
    void theTerminalTellsTheSameInLines() {
        crisol("profile", PENGUINS.toString(), "--compare", PENGUINS.toString(), "--missingness");

        assertThat(out)
                .contains("333 of 344 rows have no gap")
                .contains("alike")
                .doesNotContain("‹");
    }
}
