package io.crisol.bundle.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import io.crisol.graph.Attribute;
import io.crisol.graph.Constant;
import io.crisol.graph.ElementType;
import io.crisol.graph.Node;
import io.crisol.graph.Port;
import io.crisol.graph.ScoringGraph;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * Turns a scoring graph into the bytes of an ONNX model: IR 8, operator sets 17 and ai.onnx.ml 3; IR 9 and operator set
 * 20 only where the graph takes texts apart, which no earlier set can.
 */
public final class OnnxWriter {
    public static final int IR_VERSION = 8;
    public static final int OPSET = 17;
    public static final int ML_OPSET = 3;
    static final int TEXT_IR_VERSION = 9;
    static final int TEXT_OPSET = 20;
    private static final Set<String> TEXT_OPERATORS = Set.of("RegexFullMatch", "StringConcat", "StringSplit");
    static final String ML_DOMAIN = "ai.onnx.ml";

    private OnnxWriter() {}

    /** The model's bytes; equal graphs give equal bytes. */
    public static byte[] write(ScoringGraph graph) {
        boolean texts = graph.nodes().stream().anyMatch(n -> TEXT_OPERATORS.contains(n.op()));
        GraphProto.Builder proto = GraphProto.newBuilder().setName("crisol");
        graph.inputs().forEach(i -> proto.addInput(port(i)));
        graph.outputs().forEach(o -> proto.addOutput(port(o)));
        graph.constants().forEach(c -> proto.addInitializer(tensor(c)));
        graph.nodes().forEach(n -> proto.addNode(node(n)));
        return ModelProto.newBuilder()
                .setIrVersion(texts ? TEXT_IR_VERSION : IR_VERSION)
                .setProducerName("crisol")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(texts ? TEXT_OPSET : OPSET))
                .addOpsetImport(
                        OperatorSetIdProto.newBuilder().setDomain(ML_DOMAIN).setVersion(ML_OPSET))
                .setGraph(proto)
                .build()
                .toByteArray();
    }

    private static ValueInfoProto port(Port port) {
        TensorShapeProto rows = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("N"))
                .build();
        TypeProto.Tensor tensor = TypeProto.Tensor.newBuilder()
                .setElemType(code(port.type()))
                .setShape(rows)
                .build();
        return ValueInfoProto.newBuilder()
                .setName(port.name())
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    private static NodeProto node(Node node) {
        NodeProto.Builder proto = NodeProto.newBuilder()
                .setOpType(node.op())
                .setDomain(node.domain())
                .addAllInput(node.inputs())
                .addAllOutput(node.outputs());
        node.attributes().forEach((name, value) -> proto.addAttribute(attribute(name, value)));
        return proto.build();
    }

    private static AttributeProto attribute(String name, Attribute value) {
        AttributeProto.Builder proto = AttributeProto.newBuilder().setName(name);
        switch (value) {
            case Attribute.OfFloat f -> proto.setType(AttributeType.FLOAT).setF(f.value());
            case Attribute.OfInt i -> proto.setType(AttributeType.INT).setI(i.value());
            case Attribute.OfString s -> proto.setType(AttributeType.STRING).setS(ByteString.copyFromUtf8(s.value()));
            case Attribute.OfFloats fs -> {
                proto.setType(AttributeType.FLOATS);
                for (float f : fs.values()) {
                    proto.addFloats(f);
                }
            }
            case Attribute.OfInts is -> {
                proto.setType(AttributeType.INTS);
                for (long i : is.values()) {
                    proto.addInts(i);
                }
            }
            case Attribute.OfStrings ss -> {
                proto.setType(AttributeType.STRINGS);
                for (String s : ss.values()) {
                    proto.addStrings(ByteString.copyFromUtf8(s));
                }
            }
        }
        return proto.build();
    }

    private static TensorProto tensor(Constant constant) {
        TensorProto.Builder proto =
                TensorProto.newBuilder().setName(constant.name()).setDataType(code(constant.type()));
        for (long dim : constant.dims()) {
            proto.addDims(dim);
        }
        if (constant.values() instanceof String[] texts) {
            for (String text : texts) {
                proto.addStringData(ByteString.copyFromUtf8(text));
            }
        } else {
            proto.setRawData(ByteString.copyFrom(raw(constant.values())));
        }
        return proto.build();
    }

    private static ByteBuffer raw(Object values) {
        return switch (values) {
            case float[] floats -> {
                ByteBuffer bytes = littleEndian(4 * floats.length);
                bytes.asFloatBuffer().put(floats);
                yield bytes;
            }
            case double[] doubles -> {
                ByteBuffer bytes = littleEndian(8 * doubles.length);
                bytes.asDoubleBuffer().put(doubles);
                yield bytes;
            }
            case long[] longs -> {
                ByteBuffer bytes = littleEndian(8 * longs.length);
                bytes.asLongBuffer().put(longs);
                yield bytes;
            }
            case boolean[] flags -> {
                ByteBuffer bytes = littleEndian(flags.length);
                for (boolean flag : flags) {
                    bytes.put(flag ? (byte) 1 : 0);
                }
                yield bytes.flip();
            }
            default -> throw new IllegalArgumentException("constant of " + values.getClass());
        };
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int code(ElementType type) {
        return switch (type) {
            case FLOAT -> TensorProto.DataType.FLOAT_VALUE;
            case DOUBLE -> TensorProto.DataType.DOUBLE_VALUE;
            case INT64 -> TensorProto.DataType.INT64_VALUE;
            case STRING -> TensorProto.DataType.STRING_VALUE;
            case BOOL -> TensorProto.DataType.BOOL_VALUE;
        };
    }
}
