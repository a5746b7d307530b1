package io.crisol.bundle;

import io.crisol.bundle.onnx.LoneInput;
import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.NumberColumn;
import io.crisol.experiment.Run;
import io.crisol.graph.ElementType;
import io.crisol.graph.Port;
import io.crisol.graph.ScoringGraph;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The files by which MLflow 2 and 3 load, serve and describe a bundle. */
final class MlflowFiles {
    private static final String PYTHON = "3.11";
    private static final List<String> PACKAGES =
            List.of("mlflow>=2.9,<4", "numpy>=1.23", "onnx>=1.15,<2", "onnxruntime>=1.17,!=1.29.0,<2", "pandas>=1.5");
    private static final DateTimeFormatter CREATED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
    private static final int EXAMPLES = 5;

    private MlflowFiles() {}

    /** All but {@code MLmodel}, by name. */
    static Map<String, byte[]> environment(ScoringGraph graph, Golden golden) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(BundleFormat.REQUIREMENTS, utf8(String.join("\n", PACKAGES) + "\n"));
        Map<String, Object> conda = new LinkedHashMap<>();
        conda.put("name", "mlflow-env");
        conda.put("channels", List.of("conda-forge"));
        conda.put("dependencies", List.of("python=" + PYTHON, "pip", Map.of("pip", PACKAGES)));
        files.put(BundleFormat.CONDA, Yaml.write(conda));
        Map<String, Object> python = new LinkedHashMap<>();
        python.put("python", PYTHON);
        python.put("build_dependencies", List.of("pip", "setuptools", "wheel"));
        python.put("dependencies", List.of("-r requirements.txt"));
        files.put(BundleFormat.PYTHON_ENV, Yaml.write(python));
        ObjectNode split = split(graph, golden.example(EXAMPLES));
        files.put(BundleFormat.INPUT_EXAMPLE, Json.indented(split));
        files.put(BundleFormat.SERVING_EXAMPLE, Json.indented(Json.object().set("dataframe_split", split)));
        return files;
    }

    private static ObjectNode split(ScoringGraph graph, Dataset example) {
        ObjectNode split = Json.object();
        ArrayNode names = split.putArray("columns");
        graph.inputs().forEach(p -> names.add(p.name()));
        ArrayNode data = split.putArray("data");
        for (int row = 0; row < example.rows(); row++) {
            ArrayNode cells = data.addArray();
            for (Port port : graph.inputs()) {
                cell(cells, port, example, row);
            }
        }
        return split;
    }

    private static void cell(ArrayNode cells, Port port, Dataset example, int row) {
        if (!example.schema().has(port.name())) {
            cells.add(0.0);
            return;
        }
        Column column = example.column(port.name());
        if (!(column instanceof NumberColumn numbers)) {
            cells.add(column.text(row));
        } else if (column.isMissing(row)) {
            cells.addNull();
        } else {
            cells.add(numbers.get(row));
        }
    }

    /**
     * The file that names all the others.
     *
     * @param bytes size of the other files together
     */
    static byte[] mlmodel(BundleContent content, ScoringGraph graph, long bytes) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("flavors", flavors());
        root.put("metadata", Map.of("crisol", metadata(content)));
        root.put("mlflow_version", "2.22.0");
        root.put("model_size_bytes", bytes);
        root.put("model_uuid", content.uuid());
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("artifact_path", BundleFormat.INPUT_EXAMPLE);
        example.put("pandas_orient", "split");
        example.put("serving_input_path", BundleFormat.SERVING_EXAMPLE);
        example.put("type", "dataframe");
        root.put("saved_input_example_info", example);
        Map<String, Object> signature = new LinkedHashMap<>();
        signature.put("inputs", ports(graph.inputs(), LoneInput.read(graph)));
        signature.put("outputs", ports(graph.outputs(), graph.outputs()));
        signature.put("params", null);
        root.put("signature", signature);
        root.put("utc_time_created", CREATED.format(content.created()));
        return Yaml.write(root);
    }

    private static Map<String, Object> flavors() {
        Map<String, Object> onnx = new LinkedHashMap<>();
        onnx.put("code", null);
        onnx.put("data", BundleFormat.MODEL);
        onnx.put("onnx_session_options", null);
        onnx.put("onnx_version", "1.16.2");
        onnx.put("providers", List.of("CPUExecutionProvider"));
        Map<String, Object> environment = new LinkedHashMap<>();
        environment.put("conda", BundleFormat.CONDA);
        environment.put("virtualenv", BundleFormat.PYTHON_ENV);
        Map<String, Object> python = new LinkedHashMap<>();
        python.put("data", BundleFormat.MODEL);
        python.put("env", environment);
        python.put("loader_module", BundleReader.LOADER);
        python.put("python_version", PYTHON + ".9");
        Map<String, Object> flavors = new LinkedHashMap<>();
        flavors.put("onnx", onnx);
        flavors.put("python_function", python);
        return flavors;
    }

    /** A list of columns as a JSON text, as MLflow keeps it. */
    private static String ports(List<Port> ports, List<Port> required) {
        List<String> columns = new ArrayList<>();
        for (Port port : ports) {
            columns.add(Json.line(Json.object()
                    .put("type", port.type() == ElementType.STRING ? "string" : "double")
                    .put("name", port.name())
                    .put("required", required.contains(port))));
        }
        return "[" + String.join(", ", columns) + "]";
    }

    private static Map<String, Object> metadata(BundleContent content) {
        Run run = content.run();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("format", BundleFormat.VERSION);
        map.put("name", content.name());
        map.put("bundle", content.id());
        map.put("program", content.experiment().program());
        map.put("experiment", content.experiment().id());
        map.put("run", run.id());
        map.put("family", run.family());
        map.put("task", content.model().task().word());
        map.put("target", content.experiment().pipeline().frame().target().orElse(""));
        map.put("classes", content.model().classes());
        map.put("threshold", content.model().threshold());
        map.put("dataset", content.experiment().fingerprint());
        map.put("metric", content.experiment().metric());
        map.put("mean", run.mean());
        map.put("low", run.low());
        map.put("high", run.high());
        map.put("test", run.test().isPresent() ? run.test().getAsDouble() : null);
        return map;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
