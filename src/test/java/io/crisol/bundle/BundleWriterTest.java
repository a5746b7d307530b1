package io.crisol.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.bundle.card.CardFacts;
import io.crisol.bundle.card.ModelCard;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.Pipeline;
import io.crisol.finding.FailureException;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BundleWriterTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("A bundle holds every file that its readers look for, and nothing is left beside it")
    void files() throws IOException {
        BundleWriter.write(Bundles.binary(), folder.resolve("bundle"));

        assertThat(listed(folder.resolve("bundle")))
                .containsExactly(
                        "MLmodel",
                        "README.md",
                        "conda.yaml",
                        "contract.odcs.yaml",
                        "golden.json",
                        "input_example.json",
                        "lineage.json",
                        "manifest.sha256",
                        "model.onnx",
                        "pipeline.json",
                        "python_env.yaml",
                        "reference-profile.json",
                        "requirements.txt",
                        "serving_input_example.json");
        assertThat(listed(folder)).allMatch(name -> name.startsWith("bundle/"));
    }

    @Test
    @DisplayName("Every line of the manifest is the SHA-256 and the name of a file, and every other file has one")
    void manifest() throws Exception {
        Path bundle = folder.resolve("bundle");
        BundleWriter.write(Bundles.regression(), bundle);

        TreeSet<String> checked = new TreeSet<>();
        for (String line : Files.readAllLines(bundle.resolve("manifest.sha256"))) {
            String[] parts = line.split("  ", 2);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(bundle.resolve(parts[1])));
            assertThat(HexFormat.of().formatHex(digest)).as(parts[1]).isEqualTo(parts[0]);
            checked.add(parts[1]);
        }
        checked.add("manifest.sha256");
        assertThat(checked).containsExactlyElementsOf(listed(bundle));
    }

    @Test
    @DisplayName("Equal contents give equal bytes, as a folder and as a zip")
    void deterministic() throws IOException {
        BundleFiles a = BundleWriter.files(Bundles.binary());
        BundleFiles b = BundleWriter.files(Bundles.binary());
        a.writeZip(folder.resolve("a.zip"));
        b.writeZip(folder.resolve("b.zip"));

        assertThat(a.digest()).isEqualTo(b.digest());
        assertThat(folder.resolve("a.zip")).hasSameBinaryContentAs(folder.resolve("b.zip"));
        assertThat(BundleFiles.read(folder.resolve("a.zip")).digest()).isEqualTo(a.digest());
    }

    @Test
    @DisplayName("MLmodel has the flavours, signature and examples that MLflow reads")
    void mlmodel() {
        BundleFiles files = BundleWriter.files(Bundles.binary());
        Map<?, ?> root = Yaml.read(files.get("MLmodel"), "MLmodel");

        assertThat(map(root, "flavors", "onnx"))
                .containsEntry("data", "model.onnx")
                .containsEntry("providers", List.of("CPUExecutionProvider"))
                .containsEntry("code", null)
                .containsEntry("onnx_session_options", null)
                .containsKey("onnx_version");
        assertThat(map(root, "flavors", "python_function"))
                .containsEntry("loader_module", "mlflow.onnx")
                .containsEntry("data", "model.onnx")
                .containsEntry("env", Map.of("conda", "conda.yaml", "virtualenv", "python_env.yaml"))
                .containsKey("python_version");
        assertThat(map(root, "saved_input_example_info"))
                .containsEntry("artifact_path", "input_example.json")
                .containsEntry("pandas_orient", "split")
                .containsEntry("serving_input_path", "serving_input_example.json")
                .containsEntry("type", "dataframe");
        assertThat((String) root.get("model_uuid")).matches("[0-9a-f]{32}");
        assertThat(root.get("utc_time_created")).isEqualTo("2026-03-01 12:00:00.123456");
        assertThat((Integer) root.get("model_size_bytes")).isPositive();
        assertThat(root.get("mlflow_version")).isInstanceOf(String.class);
        assertThat(root.containsKey("registered_model_meta")).isFalse();
        JsonNode inputs = json(map(root, "signature").get("inputs"));
        assertThat(inputs.get(0).path("name").asString()).isEqualTo("tenure");
        assertThat(inputs.get(0).path("type").asString()).isEqualTo("double");
        assertThat(inputs.get(2).path("type").asString()).isEqualTo("string");
        assertThat(inputs.get(2).path("required").asBoolean()).isTrue();
        JsonNode outputs = json(map(root, "signature").get("outputs"));
        assertThat(outputs.get(0).path("name").asString()).isEqualTo("label");
        assertThat(outputs.get(2).path("name").asString()).isEqualTo("probability_Yes");
        assertThat(map(root, "signature")).containsEntry("params", null);
    }

    @Test
    @DisplayName("Words that YAML 1.1 takes for truth values, and times, are quoted")
    void yamlOfOldReaders() {
        String text = new String(BundleWriter.files(Bundles.binary()).get("MLmodel"), StandardCharsets.UTF_8);

        assertThat(text).contains("- \"No\"\n").contains("- \"Yes\"\n").contains("\"2026-03-01 12:00:00.123456\"");
    }

    @Test
    @DisplayName("The input examples are rows of the golden ones in pandas' split form")
    void inputExample() {
        BundleFiles files = BundleWriter.files(Bundles.binary());
        JsonNode split = Json.read(files.get("input_example.json"), "x");

        assertThat(split.path("columns").size()).isEqualTo(3);
        assertThat(split.path("data").size()).isEqualTo(5);
        assertThat(Json.read(files.get("serving_input_example.json"), "x").path("dataframe_split"))
                .isEqualTo(split);
    }

    @Test
    @DisplayName("The card has its front matter and sections, and texts of people stay inert in it")
    void card() {
        String card = new String(BundleWriter.files(Bundles.binary()).get("README.md"), StandardCharsets.UTF_8);

        assertThat(card)
                .startsWith("---\nlanguage: en\n")
                .contains("pipeline_tag: tabular-classification")
                .contains("# toy-churn", "## Model details", "## Intended use", "## Factors", "## Metrics")
                .contains("## Training data", "## Evaluation data", "## Quantitative analyses")
                .contains("## Ethical considerations", "## Caveats and recommendations")
                .contains("&lt;b&gt;who&lt;/b&gt;")
                .doesNotContain("<b>", "[really](", "‹");
    }

    @Test
    @DisplayName("The card speaks Spanish too, and says what it lacks")
    void spanishCard() {
        CardFacts facts = Bundles.binary().facts();

        assertThat(ModelCard.markdown(facts, Texts.of(Language.ES)))
                .contains("## Uso previsto", "| contract | categoría |", "«Yes»")
                .doesNotContain("‹");
        assertThat(ModelCard.missing(facts)).isEmpty();
        assertThat(ModelCard.missing(withoutObjective(facts))).containsExactly("objective");
    }

    private static CardFacts withoutObjective(CardFacts f) {
        Pipeline pipeline = f.experiment().pipeline();
        Experiment e = f.experiment();
        Experiment silent = new Experiment(
                e.id(),
                e.project(),
                e.iteration(),
                e.name(),
                e.started(),
                e.finished(),
                e.state(),
                pipeline.withFrame(pipeline.frame().withNote("objective", "")),
                e.settingsDigest(),
                e.fingerprint(),
                e.rows(),
                e.metric(),
                e.sentence(),
                e.recommended(),
                e.program());
        return new CardFacts(
                f.name(),
                f.bundle(),
                f.created(),
                f.task(),
                f.classes(),
                f.threshold(),
                silent,
                f.source(),
                f.run(),
                f.baseline(),
                f.importances(),
                f.preparation(),
                f.columns(),
                f.gates());
    }

    @Test
    @DisplayName("The reference profile counts every row of every input once, missing ones apart")
    void profile() {
        BundleContent content = Bundles.binary();
        JsonNode profile = Json.read(BundleWriter.files(content).get("reference-profile.json"), "x");

        for (JsonNode input : profile.path("inputs")) {
            long counted = input.path("missing").asLong();
            for (JsonNode count : input.path("counts")) {
                counted += count.asLong();
            }
            for (JsonNode level : input.path("levels")) {
                counted += level.path("count").asLong();
            }
            assertThat(counted).as(input.path("name").asString()).isEqualTo(400);
        }
        assertThat(profile.path("predictions").size()).isEqualTo(2);
        assertThat(profile.path("scores").path("auc").asDouble()).isEqualTo(0.84);
        assertThat(profile.path("baseline_scores").path("auc").asDouble()).isEqualTo(0.5);
    }

    @Test
    @DisplayName("Deciles are interpolated and equal ones merged")
    void deciles() {
        assertThat(ReferenceProfile.deciles(new double[] {0, 10})).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(ReferenceProfile.deciles(new double[] {0, 0, 0, 0, 1}))
                .hasSize(3)
                .startsWith(0.0);
        assertThat(ReferenceProfile.deciles(new double[0])).isEmpty();
    }

    @Test
    @DisplayName("The contract survives writing and reading")
    void contract() {
        BundleContent content = Bundles.binary();

        Contract read = ContractYaml.read(BundleWriter.files(content).get("contract.odcs.yaml"));

        assertThat(read).isEqualTo(content.contract());
        assertThat(read.names()).containsExactly("tenure", "charges", "contract");
        assertThat(read.columns().get(2).levels()).containsExactly("month", "two years", "year");
    }

    @Test
    @DisplayName("A bundle is replaced by a newer one, but nothing else is")
    void replaces() throws IOException {
        Path bundle = folder.resolve("bundle");
        BundleWriter.write(Bundles.binary(), bundle);
        BundleFiles second = BundleWriter.write(Bundles.regression(), bundle);
        assertThat(BundleFiles.read(bundle).digest()).isEqualTo(second.digest());

        Path other = Files.createDirectories(folder.resolve("photos"));
        Files.writeString(other.resolve("me.txt"), "x");
        assertThatThrownBy(() -> BundleWriter.write(Bundles.binary(), other))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("bundle.something_there");
        assertThat(listed(folder)).contains("photos/me.txt").noneMatch(n -> n.contains(".tmp-"));
    }

    private static Map<String, Object> map(Map<?, ?> root, String... path) {
        Map<?, ?> at = root;
        for (String key : path) {
            at = (Map<?, ?>) at.get(key);
        }
        Map<String, Object> typed = new java.util.HashMap<>();
        at.forEach((key, value) -> typed.put((String) key, value));
        return typed;
    }

    private static JsonNode json(Object text) {
        return Json.read(((String) text).getBytes(StandardCharsets.UTF_8), "x");
    }

    private static List<String> listed(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> root.relativize(f).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
