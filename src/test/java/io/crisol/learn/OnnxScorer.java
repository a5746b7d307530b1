package io.crisol.learn;

import ai.onnx.proto.OnnxMl;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.protobuf.ByteString;
import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.NumberColumn;
import io.crisol.graph.Attribute;
import io.crisol.graph.Constant;
import io.crisol.graph.ElementType;
import io.crisol.graph.Node;
import io.crisol.graph.Port;
import io.crisol.graph.ScoringGraph;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;

/** Runs a scoring graph in ONNX Runtime. */
final class OnnxScorer {
    private final ScoringGraph graph;
    private final byte[] model;

    OnnxScorer(ScoringGraph graph) {
        this.graph = graph;
        this.model = model(graph).toByteArray();
    }

    /** The first output for raw rows: {@code float[]} or {@code float[][]}. */
    Object score(Dataset raw) throws OrtException {
        keepToItself();
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try (OrtSession session = environment.createSession(model)) {
            for (Port port : graph.inputs()) {
                inputs.put(port.name(), tensor(environment, raw.column(port.name())));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                return result.get(0).getValue();
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    /** ONNX Runtime reports its use to its maker unless a variable forbids it before loading. */
    private static void keepToItself() {
        Linker linker = Linker.nativeLinker();
        MethodHandle setenv = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setenv"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            int failed = MethodHandleProxies.asInterfaceInstance(
                            IntSupplier.class,
                            MethodHandles.insertArguments(
                                    setenv, 0, arena.allocateFrom("ORT_DISABLE_TELEMETRY"), arena.allocateFrom("1"), 1))
                    .getAsInt();
            if (failed != 0) {
                throw new IllegalStateException("setenv failed");
            }
        }
    }

    private static OnnxTensor tensor(OrtEnvironment environment, Column column) throws OrtException {
        if (column instanceof NumberColumn numbers) {
            return OnnxTensor.createTensor(environment, numbers.toFloats());
        }
        String[] texts = new String[column.size()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = column.text(row);
        }
        return OnnxTensor.createTensor(environment, texts);
    }

    private static OnnxMl.ModelProto model(ScoringGraph graph) {
        OnnxMl.GraphProto.Builder made = OnnxMl.GraphProto.newBuilder().setName("test");
        graph.inputs().forEach(p -> made.addInput(port(p, true)));
        graph.outputs().forEach(p -> made.addOutput(port(p, false)));
        graph.constants().forEach(c -> made.addInitializer(constant(c)));
        graph.nodes().forEach(n -> made.addNode(node(n)));
        return OnnxMl.ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(15))
                .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder()
                        .setDomain("ai.onnx.ml")
                        .setVersion(3))
                .setGraph(made)
                .build();
    }

    private static OnnxMl.ValueInfoProto port(Port port, boolean rankOne) {
        OnnxMl.TypeProto.Tensor.Builder tensor =
                OnnxMl.TypeProto.Tensor.newBuilder().setElemType(type(port.type()));
        if (rankOne) {
            tensor.setShape(OnnxMl.TensorShapeProto.newBuilder()
                    .addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimParam("N")));
        }
        return OnnxMl.ValueInfoProto.newBuilder()
                .setName(port.name())
                .setType(OnnxMl.TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    private static OnnxMl.NodeProto node(Node node) {
        OnnxMl.NodeProto.Builder made = OnnxMl.NodeProto.newBuilder()
                .setDomain(node.domain())
                .setOpType(node.op())
                .addAllInput(node.inputs())
                .addAllOutput(node.outputs());
        node.attributes().forEach((name, value) -> made.addAttribute(attribute(name, value)));
        return made.build();
    }

    private static OnnxMl.AttributeProto attribute(String name, Attribute value) {
        OnnxMl.AttributeProto.Builder made = OnnxMl.AttributeProto.newBuilder().setName(name);
        switch (value) {
            case Attribute.OfFloat a ->
                made.setType(OnnxMl.AttributeProto.AttributeType.FLOAT).setF(a.value());
            case Attribute.OfInt a ->
                made.setType(OnnxMl.AttributeProto.AttributeType.INT).setI(a.value());
            case Attribute.OfString a ->
                made.setType(OnnxMl.AttributeProto.AttributeType.STRING).setS(ByteString.copyFromUtf8(a.value()));
            case Attribute.OfFloats a -> {
                made.setType(OnnxMl.AttributeProto.AttributeType.FLOATS);
                for (float v : a.values()) {
                    made.addFloats(v);
                }
            }
            case Attribute.OfInts a -> {
                made.setType(OnnxMl.AttributeProto.AttributeType.INTS);
                for (long v : a.values()) {
                    made.addInts(v);
                }
            }
            case Attribute.OfStrings a -> {
                made.setType(OnnxMl.AttributeProto.AttributeType.STRINGS);
                for (String v : a.values()) {
                    made.addStrings(ByteString.copyFromUtf8(v));
                }
            }
        }
        return made.build();
    }

    private static OnnxMl.TensorProto constant(Constant constant) {
        OnnxMl.TensorProto.Builder made =
                OnnxMl.TensorProto.newBuilder().setName(constant.name()).setDataType(type(constant.type()));
        for (long dim : constant.dims()) {
            made.addDims(dim);
        }
        switch (constant.values()) {
            case float[] values -> {
                ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asFloatBuffer().put(values);
                made.setRawData(ByteString.copyFrom(bytes));
            }
            case double[] values -> {
                ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asDoubleBuffer().put(values);
                made.setRawData(ByteString.copyFrom(bytes));
            }
            case long[] values -> {
                ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asLongBuffer().put(values);
                made.setRawData(ByteString.copyFrom(bytes));
            }
            case boolean[] values -> {
                byte[] bytes = new byte[values.length];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) (values[i] ? 1 : 0);
                }
                made.setRawData(ByteString.copyFrom(bytes));
            }
            case String[] values -> {
                for (String v : values) {
                    made.addStringData(ByteString.copyFromUtf8(v));
                }
            }
            default -> throw new IllegalArgumentException(constant.toString());
        }
        return made.build();
    }

    private static int type(ElementType type) {
        return switch (type) {
            case FLOAT -> 1;
            case INT64 -> 7;
            case STRING -> 8;
            case BOOL -> 9;
            case DOUBLE -> 11;
        };
    }
}
