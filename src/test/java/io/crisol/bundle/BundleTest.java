package io.crisol.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import io.crisol.bundle.onnx.OnnxSession;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BundleTest {
    @TempDir
    Path folder;

    static Stream<BundleContent> contents() {
        return Stream.of(Bundles.binary(), Bundles.multiclass(), Bundles.regression());
    }

    @ParameterizedTest
    @MethodSource("contents")
    @DisplayName("A written bundle opens, from the folder and from the zip, and knows what it is")
    void opens(BundleContent content) {
        BundleFiles files = BundleWriter.write(content, folder.resolve("bundle"));
        files.writeZip(folder.resolve("bundle.zip"));
        for (String name : List.of("bundle", "bundle.zip")) {
            try (Bundle bundle = Bundle.open(folder.resolve(name))) {
                assertThat(bundle.digest()).isEqualTo(files.digest());
                assertThat(bundle.info().format()).isEqualTo(1);
                assertThat(bundle.info().task()).isEqualTo(content.model().task());
                assertThat(bundle.info().classes()).isEqualTo(content.model().classes());
                assertThat(bundle.info().threshold()).isEqualTo(content.model().threshold());
                assertThat(bundle.info().target()).isEqualTo("churn");
                assertThat(bundle.goldenCheck().rows()).isBetween(20, 200);
                assertThat(bundle.goldenCheck().maxDelta()).isLessThan(1e-6);
                assertThat(bundle.pipeline()).isEqualTo(content.experiment().pipeline());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("contents")
    @DisplayName("ONNX Runtime alone gives what golden.json says, from the files only")
    void goldenByRuntimeAlone(BundleContent content) throws Exception {
        Path bundle = folder.resolve("bundle");
        BundleWriter.write(content, bundle);
        OnnxSession.of(Files.readAllBytes(bundle.resolve("model.onnx"))).close();
        JsonNode rows = Json.read(Files.readAllBytes(bundle.resolve("golden.json")), "x")
                .path("rows");

        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        int missing = 0;
        int rare = 0;
        try (OrtSession session =
                environment.createSession(bundle.resolve("model.onnx").toString())) {
            for (JsonNode row : rows) {
                Map<String, OnnxTensor> feed = new HashMap<>();
                for (String name : session.getInputNames()) {
                    JsonNode cell = row.path("input").path(name);
                    missing += cell.isNull() ? 1 : 0;
                    rare += cell.asString("").equals("two years") ? 1 : 0;
                    feed.put(
                            name,
                            name.equals("contract")
                                    ? OnnxTensor.createTensor(
                                            environment,
                                            new String[] {cell.isNull() ? "" : cell.asString()},
                                            new long[] {1})
                                    : OnnxTensor.createTensor(
                                            environment,
                                            FloatBuffer.wrap(
                                                    new float[] {cell.isNull() ? Float.NaN : cell.floatValue()}),
                                            new long[] {1}));
                }
                try (OrtSession.Result result = session.run(feed)) {
                    row.path("expected").properties().forEach(expected -> {
                        Object value = value(result, expected.getKey());
                        if (value instanceof String[] label) {
                            assertThat(label[0]).isEqualTo(expected.getValue().asString());
                        } else {
                            assertThat((double) ((float[]) value)[0])
                                    .isCloseTo(
                                            expected.getValue().asDouble(), org.assertj.core.data.Offset.offset(1e-5));
                        }
                    });
                }
            }
        }
        assertThat(rows.size()).isBetween(20, 200);
        assertThat(missing).isPositive();
        assertThat(rare).isPositive();
    }

    private static Object value(OrtSession.Result result, String name) {
        try {
            return result.get(name).orElseThrow().getValue();
        } catch (ai.onnxruntime.OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("One changed byte in any file is found, and the file is named")
    void changedByte() {
        BundleFiles honest = BundleWriter.files(Bundles.binary());
        for (String name : honest.all().keySet()) {
            byte[] changed = honest.get(name).clone();
            changed[changed.length / 2] ^= 1;
            List<Finding> problems =
                    BundleReader.inspect(with(honest, name, changed)).problems();
            assertThat(problems).as(name).isNotEmpty();
            if (!name.equals("manifest.sha256")) {
                assertThat(problems)
                        .as(name)
                        .anyMatch(f -> f.code().equals("bundle.file_changed")
                                && f.args().contains(name));
            }
            assertThatThrownBy(() -> Bundle.open(with(honest, name, changed)).close())
                    .isInstanceOf(InputException.class);
        }
    }

    @Test
    @DisplayName("A missing file and an extra file are found and named")
    void missingAndExtra() {
        BundleFiles honest = BundleWriter.files(Bundles.binary());
        SortedMap<String, byte[]> fewer = new TreeMap<>(honest.all());
        fewer.remove("golden.json");

        assertThat(codes(BundleReader.inspect(new BundleFiles(fewer))))
                .containsExactly("bundle.file_missing [golden.json]");
        assertThat(codes(BundleReader.inspect(with(honest, "notes.txt", new byte[] {1}))))
                .containsExactly("bundle.file_extra [notes.txt]");
    }

    @Test
    @DisplayName("A model that was exchanged together with its digest is caught by its golden rows")
    void exchangedModel() {
        BundleFiles honest = BundleWriter.files(Bundles.binary());
        SortedMap<String, byte[]> files = new TreeMap<>(honest.all());
        files.put("model.onnx", BundleWriter.files(other()).get("model.onnx"));
        files.remove("manifest.sha256");
        files.put("manifest.sha256", Manifest.of(files));

        assertThatThrownBy(() -> Bundle.open(new BundleFiles(files)).close())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("bundle.golden_failed");
    }

    private static BundleContent other() {
        var table = io.crisol.bundle.onnx.Toys.table(400, 99);
        return Bundles.content(
                io.crisol.bundle.onnx.Toys.binary(table, 0.8), table, "auc", java.util.Optional.of("Yes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.pkl", "data/model.h5", "model.keras", "lib/evil.jar", "code/loader.py", "m.PT"})
    @DisplayName("A bundle with a file that becomes code is shown as not loadable")
    void code(String name) {
        BundleFiles honest = BundleWriter.files(Bundles.binary());
        SortedMap<String, byte[]> files = new TreeMap<>(honest.all());
        files.put(name, new byte[] {1});
        files.remove("manifest.sha256");
        files.put("manifest.sha256", Manifest.of(files));

        BundleInspection inspection = BundleReader.inspect(new BundleFiles(files));

        assertThat(inspection.loadable()).isFalse();
        assertThat(codes(inspection)).containsExactly("bundle.holds_code [" + name + "]");
    }

    @Test
    @DisplayName("A foreign MLflow model is shown with the reason why it is not run")
    void foreign() {
        String mlmodel = """
            flavors:
              python_function:
                loader_module: mlflow.sklearn
                model_path: model.pkl
              sklearn:
                pickled_model: model.pkl
            """;
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("MLmodel", mlmodel.getBytes(StandardCharsets.UTF_8));
        files.put("model.pkl", new byte[] {(byte) 0x80});

        assertThat(codes(BundleReader.inspect(new BundleFiles(files))))
                .containsExactly(
                        "bundle.foreign_loader [mlflow.sklearn]",
                        "bundle.not_ours []",
                        "bundle.holds_code [model.pkl]",
                        "bundle.no_manifest []");
    }

    @Test
    @DisplayName("A bundle of a later format is refused with both numbers")
    void laterFormat() {
        BundleFiles honest = BundleWriter.files(Bundles.binary());
        String later = new String(honest.get("MLmodel"), StandardCharsets.UTF_8).replace("format: 1", "format: 2");

        assertThat(codes(BundleReader.inspect(with(honest, "MLmodel", later.getBytes(StandardCharsets.UTF_8)))))
                .contains("bundle.newer_format [2, 1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: !!java.io.File [x]",
                "a: &x [1]\nb: *x",
                "a: !evil 1",
                "- 1",
                "a: 1\na: 2",
                "\"unclosed",
                "a: &a [x,x]\nb: &b [*a,*a]",
                "DEEP_FLOW",
                "DEEP_BLOCK"
            })
    @DisplayName("YAML with tags, anchors, depth, repeated keys or faults is refused fast")
    void hostileYaml(String text) {
        String yaml = text.equals("DEEP_FLOW")
                ? "a: " + "[".repeat(100_000)
                : text.equals("DEEP_BLOCK") ? "- ".repeat(100_000) + "x" : text;

        assertThatThrownBy(() -> Yaml.read(yaml.getBytes(StandardCharsets.UTF_8), "x"))
                .isInstanceOf(InputException.class);
    }

    @Test
    @DisplayName("JSON nested 100,000 deep is refused")
    void hostileJson() {
        byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Json.read(deep, "x")).isInstanceOf(InputException.class);
    }

    @Test
    @DisplayName("A link in a bundle's folder is refused, not followed")
    void linkInFolder() throws IOException {
        Path bundle = folder.resolve("bundle");
        BundleWriter.write(Bundles.binary(), bundle);
        Path secret = Files.writeString(folder.resolve("secret"), "x");
        Files.createSymbolicLink(bundle.resolve("link"), secret);

        assertThatThrownBy(() -> Bundle.open(bundle).close()).hasMessageContaining("bundle.zip_link [link]");
    }

    @Test
    @DisplayName("A place where there is nothing, or no bundle, is named")
    void nothingThere() throws IOException {
        assertThatThrownBy(() -> Bundle.open(folder.resolve("nowhere")).close())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("bundle.not_there");
        assertThatThrownBy(() -> Bundle.open(Files.createDirectory(folder.resolve("empty")))
                        .close())
                .hasMessageContaining("bundle.not_a_bundle");
    }

    private static BundleFiles with(BundleFiles files, String name, byte[] bytes) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files.all());
        changed.put(name, bytes);
        return new BundleFiles(changed);
    }

    private static List<String> codes(BundleInspection inspection) {
        return inspection.problems().stream()
                .map(f -> f.code() + " " + f.args())
                .toList();
    }
}
