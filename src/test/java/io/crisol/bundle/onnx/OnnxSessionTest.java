package io.crisol.bundle.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.crisol.data.CodedColumn;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.Seed;
import io.crisol.finding.CancelledException;
import io.crisol.finding.InputException;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.graph.Port;
import io.crisol.job.JobContext;
import io.crisol.learn.FittedModel;
import io.crisol.learn.Predictions;
import io.crisol.problem.TaskKind;
import io.crisol.recipe.FittedRecipe;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.step.StandardSteps;
import io.crisol.text.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxSessionTest {
    private final Dataset rows = Toys.table(300, 5);

    @Test
    @DisplayName("Inputs and outputs have the columns' and classes' names, one number or text a row each")
    void ports() {
        try (OnnxSession session = session(Toys.binary(rows, 0.5))) {
            assertThat(session.inputs())
                    .containsExactly(
                            new Port("tenure", ElementType.FLOAT),
                            new Port("charges", ElementType.FLOAT),
                            new Port("contract", ElementType.STRING));
            assertThat(session.outputs()).containsExactly("label", "probability_No", "probability_Yes");
            assertThat(session.classes()).containsExactly("No", "Yes");
        }
        try (OnnxSession session = session(Toys.regression(rows))) {
            assertThat(session.outputs()).containsExactly("prediction");
            assertThat(session.classes()).isEmpty();
        }
    }

    @Test
    @DisplayName("Equal models give equal bytes")
    void deterministic() {
        assertThat(OnnxWriter.write(Toys.binary(rows, 0.4).graph()))
                .isEqualTo(OnnxWriter.write(Toys.binary(rows, 0.4).graph()));
    }

    @Test
    @DisplayName("The label is decided by the threshold")
    void threshold() {
        try (OnnxSession session = session(Toys.binary(rows, 0.2))) {
            Scores scores = session.score(rows);
            double[] positive = ((Predictions.Probabilities) scores.predictions()).positive();
            for (int row = 0; row < rows.rows(); row++) {
                assertThat(scores.labels().get(row)).isEqualTo(positive[row] >= 0.2 ? "Yes" : "No");
            }
            assertThat(scores.labels()).contains("Yes", "No");
        }
    }

    @Test
    @DisplayName("A threshold that no float equals decides as the double does")
    void thresholdBetweenFloats() {
        for (double t : new double[] {0.1, 0.3, 0.7, 1.0 / 13, 0.5}) {
            float limit = Labels.floatThreshold(t);
            assertThat((double) limit).isGreaterThanOrEqualTo(t);
            assertThat((double) Math.nextDown(limit)).isLessThan(t);
        }
    }

    @Test
    @DisplayName("Columns may bear the names of outputs and of the program's own tensors")
    void collidingNames() {
        for (String[] names :
                new String[][] {{"label", "prediction", "probability_Yes"}, {"_c0", "__c1", "_unused"}, {"=", "=x", " "}
                }) {
            Dataset table = Toys.table(50, 1, names[0], names[1], names[2]);
            ScoringModel model = Toys.binary(table, 0.5);
            try (OnnxSession session = session(model)) {
                assertThat(session.inputs().stream().map(Port::name)).containsExactly(names);
                assertThat(session.classes()).containsExactly("No", "Yes");
                assertThat(Parity.check(model, session, table, JobContext.silent())
                                .passed())
                        .isTrue();
            }
        }
    }

    @Test
    @DisplayName("A lone input gets a second one beside it that nobody needs to feed")
    void loneInput() throws InvalidProtocolBufferException {
        Dataset table = Dataset.of(Map.of("x", new DoubleNumbers(new double[] {1, 2, Double.NaN})));
        ScoringModel model = new ScoringModel(asImported(table), new Doubled(), TaskKind.REGRESSION, List.of(), 0.5);
        byte[] bytes = OnnxWriter.write(model.graph());

        assertThat(ModelProto.parseFrom(bytes).getGraph().getInputList().stream()
                        .map(i -> i.getName()))
                .containsExactly("x", "_unused");
        try (OnnxSession session = OnnxSession.of(bytes)) {
            assertThat(session.inputs()).containsExactly(new Port("x", ElementType.FLOAT));
            assertThat(((Predictions.Amounts) session.score(table).predictions()).values())
                    .containsExactly(2, 4, Double.NaN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"año", "日本", "🦊 fox", "a b", "«x»", " leading", "'quoted'\"", "\\"})
    @DisplayName("Levels in any script reach the model as they are")
    void levelsInAnyScript(String level) {
        Dataset table = Dataset.of(
                Map.of("x", new CodedColumn(ColumnType.LEVEL, new int[] {0, 1, -1}, List.of(level, "other"))));
        ScoringModel model =
                new ScoringModel(asImported(table), new Is(level), TaskKind.BINARY, List.of("no", level), 0.5);
        try (OnnxSession session = session(model)) {
            assertThat(session.score(table).labels()).containsExactly(level, "no", "no");
            assertThat(session.classes()).containsExactly("no", level);
        }
    }

    @Test
    @DisplayName("No rows give no scores")
    void noRows() {
        try (OnnxSession session = session(Toys.binary(rows, 0.5))) {
            assertThat(session.score(rows.take(new int[0])).rows()).isZero();
        }
    }

    @Test
    @DisplayName("A missing column and a text where numbers are needed are named")
    void columnTrouble() {
        try (OnnxSession session = session(Toys.binary(rows, 0.5))) {
            assertThatThrownBy(() -> session.score(rows.without(List.of("charges"))))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("onnx.no_column [charges]");
            Dataset texts = Toys.table(5, 1, "contract", "charges", "tenure");
            assertThatThrownBy(() -> session.score(texts))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("onnx.not_numbers [tenure]");
        }
    }

    @Test
    @DisplayName("Cancelling ends scoring before the next batch")
    void cancel() {
        JobContext cancelled = new JobContext() {
            @Override
            public void progress(double done, Message what) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        try (OnnxSession session = session(Toys.binary(rows, 0.5))) {
            assertThatThrownBy(() -> session.score(rows, cancelled)).isInstanceOf(CancelledException.class);
        }
    }

    @Test
    @DisplayName("External data, foreign domains, unknown operators, functions and other files are refused")
    void refusals() throws InvalidProtocolBufferException {
        ModelProto honest =
                ModelProto.parseFrom(OnnxWriter.write(Toys.binary(rows, 0.5).graph()));
        TensorProto outside = honest.getGraph().getInitializer(0).toBuilder()
                .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                .addExternalData(
                        StringStringEntryProto.newBuilder().setKey("location").setValue("../../etc/passwd"))
                .build();
        ModelProto.Builder external = honest.toBuilder();
        external.getGraphBuilder().setInitializer(0, outside);
        refused(external.build().toByteArray(), "onnx.external_data");

        ModelProto.Builder domain = honest.toBuilder()
                .addOpsetImport(OperatorSetIdProto.newBuilder()
                        .setDomain("com.microsoft")
                        .setVersion(1));
        refused(domain.build().toByteArray(), "onnx.unknown_domain");

        ModelProto.Builder node = honest.toBuilder();
        node.getGraphBuilder().setNode(0, node.getGraph().getNode(0).toBuilder().setDomain("evil"));
        refused(node.build().toByteArray(), "onnx.unknown_domain");

        ModelProto.Builder unknown = honest.toBuilder();
        unknown.getGraphBuilder()
                .setNode(0, NodeProto.newBuilder().setOpType("Exec").addOutput("x"));
        refused(unknown.build().toByteArray(), "onnx.not_loadable");

        refused("PK not a model".getBytes(StandardCharsets.UTF_8), "onnx.not_onnx");
        refused(new byte[0], "onnx.not_onnx");
        assertThatThrownBy(() -> OnnxCheck.check(new byte[11], 10)).hasMessageContaining("onnx.too_large");
    }

    private static void refused(byte[] model, String code) {
        assertThatThrownBy(() -> OnnxSession.of(model).close())
                .isInstanceOf(InputException.class)
                .hasMessageContaining(code);
    }

    private static OnnxSession session(ScoringModel model) {
        return OnnxSession.of(OnnxWriter.write(model.graph()));
    }

    private static FittedRecipe asImported(Dataset table) {
        return Recipe.EMPTY
                .compile(StandardSteps.catalog(), table.schema(), "")
                .fit(table, table.columns().getFirst(), new Seed(1))
                .recipe();
    }

    /** Twice the column x. */
    private record Doubled() implements FittedModel {
        @Override
        public Predictions predict(Dataset prepared) {
            double[] values = prepared.numbers("x").toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] *= 2;
            }
            return new Predictions.Amounts(values);
        }

        @Override
        public String write(GraphBuilder graph) {
            return graph.node("Mul", graph.column("x"), graph.scalar(2));
        }

        @Override
        public long bytes() {
            return 1;
        }
    }

    /** Whether column x is one level. */
    private record Is(String level) implements FittedModel {
        @Override
        public Predictions predict(Dataset prepared) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String write(GraphBuilder graph) {
            String is = graph.node("Equal", encoded(graph), graph.constant(new long[] {1}));
            String yes = graph.asColumn(graph.cast(is, ElementType.FLOAT));
            return graph.concat(List.of(graph.node("Sub", graph.scalar(1), yes), yes));
        }

        private String encoded(GraphBuilder graph) {
            return graph.node(
                    "ai.onnx.ml",
                    "LabelEncoder",
                    List.of(graph.column("x")),
                    Map.of(
                            "keys_strings", new io.crisol.graph.Attribute.OfStrings(new String[] {level}),
                            "values_int64s", new io.crisol.graph.Attribute.OfInts(new long[] {1}),
                            "default_int64", new io.crisol.graph.Attribute.OfInt(0)));
        }

        @Override
        public long bytes() {
            return 1;
        }
    }
}
