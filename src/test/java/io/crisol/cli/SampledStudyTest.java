package io.crisol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.wiring.Compose;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

/** A study of some rows drawn at random: it says so wherever its results are. */
class SampledStudyTest {
    @TempDir
    Path folder;

    private JsonNode crisol(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--home", folder.resolve("home").toString(), "--lang", "en", "--json"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Crisol.run(
                all.toArray(String[]::new),
                Compose::workbench,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private String pipeline(int sample) throws IOException {
        Path data = Path.of("sample-data/penguins.csv").toAbsolutePath();
        return Files.writeString(folder.resolve("birds.json"), """
            {"crisol": 1, "name": "Birds", "frame": {"target": "species"},
             "source": {"file": "%s", "sample": %d},
             "candidates": [{"family": "tree"}], "promote": {"name": "birds"}}
            """.formatted(
                                data.toString().replace("\\", "\\\\"), sample))
                .toString();
    }

    @Test
    void reportCardAndPipelineOfASampledStudySayThatItIsOne() throws IOException {
        JsonNode run = crisol("run", pipeline(150));

        assertThat(run.get("sample").asBoolean()).isTrue();
        assertThat(run.get("sample_of").asInt()).isEqualTo(344);
        assertThat(run.get("rows").asInt()).isEqualTo(150);
        assertThat(run.get("notes").get(0).asString()).contains("A sample: 150 of 344 rows");
        Path out = Path.of(run.get("out").asString());
        assertThat(out.resolve("pipeline.json")).content().contains("\"sample\" : 150");
        assertThat(out.resolve("report.html")).content().contains("penguins.csv (sample)");
        assertThat(out.resolve("bundle/README.md")).content().contains("penguins.csv (sample)");
    }

    @Test
    void theProfileOfASampleSaysSo() throws IOException {
        JsonNode profile = crisol("profile", pipeline(100));

        assertThat(profile.get("sample").asBoolean()).isTrue();
        assertThat(profile.get("rows").asInt()).isEqualTo(100);
    }

    @Test
    void aWishForMoreRowsThanThereAreIsNoSample() throws IOException {
        JsonNode run = crisol("run", pipeline(1000));

        assertThat(run.get("sample").asBoolean()).isFalse();
        assertThat(Path.of(run.get("out").asString()).resolve("pipeline.json"))
                .content()
                .doesNotContain("\"sample\"");
    }
}
