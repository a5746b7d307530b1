package io.crisol.bundle.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses, before any runtime sees it, a model that reaches outside its own bytes or is not made of the standard
 * operators: external data, foreign operator domains, local functions, control flow, more than {@link #MOST_BYTES}.
 */
final class OnnxCheck {
    /** The largest model that is loaded: 1 GB. */
    static final long MOST_BYTES = 1_000_000_000L;

    private static final Set<String> DOMAINS = Set.of("", "ai.onnx", OnnxWriter.ML_DOMAIN);

    private OnnxCheck() {}

    /**
     * The parsed model.
     *
     * @throws InputException where the model is refused; the finding says why
     */
    static ModelProto check(byte[] model, long mostBytes) {
        if (model.length > mostBytes) {
            throw refused("onnx.too_large", model.length, mostBytes);
        }
        ModelProto proto;
        try {
            proto = ModelProto.parseFrom(model);
        } catch (InvalidProtocolBufferException e) {
            throw new InputException(Finding.error("onnx.not_onnx"), e);
        }
        if (!proto.hasGraph() || proto.getGraph().getOutputCount() == 0) {
            throw refused("onnx.not_onnx");
        }
        if (proto.getFunctionsCount() > 0 || proto.getTrainingInfoCount() > 0) {
            throw refused("onnx.functions");
        }
        proto.getOpsetImportList().forEach(o -> domain(o.getDomain()));
        graph(proto.getGraph());
        return proto;
    }

    /** Names of the tensors that some operator reads. */
    static Set<String> readByNodes(ModelProto model) {
        return model.getGraph().getNodeList().stream()
                .flatMap(n -> n.getInputList().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void graph(GraphProto graph) {
        graph.getInitializerList().forEach(OnnxCheck::tensor);
        if (graph.getSparseInitializerCount() > 0) {
            throw refused("onnx.external_data", "sparse_initializer");
        }
        graph.getNodeList().forEach(OnnxCheck::node);
    }

    private static void node(NodeProto node) {
        domain(node.getDomain());
        for (AttributeProto attribute : node.getAttributeList()) {
            if (attribute.hasG() || attribute.getGraphsCount() > 0) {
                throw refused("onnx.control_flow", node.getOpType());
            }
            if (attribute.hasSparseTensor() || attribute.getSparseTensorsCount() > 0) {
                throw refused("onnx.external_data", attribute.getName());
            }
            if (attribute.hasT()) {
                tensor(attribute.getT());
            }
            attribute.getTensorsList().forEach(OnnxCheck::tensor);
        }
    }

    private static void tensor(TensorProto tensor) {
        if (tensor.getExternalDataCount() > 0 || tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL) {
            throw refused("onnx.external_data", tensor.getName());
        }
    }

    private static void domain(String domain) {
        if (!DOMAINS.contains(domain)) {
            throw refused("onnx.unknown_domain", domain);
        }
    }

    private static InputException refused(String code, Object... args) {
        return new InputException(Finding.error(code, args));
    }
}
