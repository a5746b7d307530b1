package io.crisol.bundle.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.util.List;

/**
 * ONNX Runtime's Java interface garbles characters beyond U+FFFF (emoji, rare Chinese) and NUL, because JNI's "modified
 * UTF-8" is not UTF-8. A model that has such characters is loaded with each of them spelled by characters of the private
 * use area, and its texts are translated on the way in and out. The stored file is untouched.
 */
final class WideText {
    private static final char MARK = '\uE0F0';
    private static final char END = '\uE0F1';
    private static final char DIGITS = '\uE100';

    private WideText() {}

    /** Whether a text would be garbled. */
    static boolean isWide(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || c == MARK || Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    /** Spells characters that would be garbled; {@link #decode} gives the text back. */
    static String encode(String text) {
        if (!isWide(text)) {
            return text;
        }
        StringBuilder spelled = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c > 0xFFFF || c == 0 || c == MARK) {
                spelled.append(MARK);
                for (char digit : Integer.toHexString(c).toCharArray()) {
                    spelled.append((char) (DIGITS + digit));
                }
                spelled.append(END);
            } else {
                spelled.appendCodePoint(c);
            }
        });
        return spelled.toString();
    }

    static String decode(String spelled) {
        if (spelled.indexOf(MARK) < 0) {
            return spelled;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < spelled.length(); i++) {
            if (spelled.charAt(i) == MARK) {
                int end = spelled.indexOf(END, i);
                StringBuilder digits = new StringBuilder();
                for (char digit : spelled.substring(i + 1, end).toCharArray()) {
                    digits.append((char) (digit - DIGITS));
                }
                text.appendCodePoint(Integer.parseInt(digits.toString(), 16));
                i = end;
            } else {
                text.append(spelled.charAt(i));
            }
        }
        return text.toString();
    }

    /** Whether any name or text of the model would be garbled. */
    static boolean isWide(ModelProto model) {
        GraphProto graph = model.getGraph();
        return graph.getInputList().stream().anyMatch(p -> isWide(p.getName()))
                || graph.getOutputList().stream().anyMatch(p -> isWide(p.getName()))
                || graph.getInitializerList().stream().anyMatch(t -> anyWide(t.getStringDataList()))
                || graph.getNodeList().stream().anyMatch(WideText::isWide);
    }

    private static boolean isWide(NodeProto node) {
        return node.getAttributeList().stream()
                .anyMatch(a -> isWide(a.getS().toStringUtf8())
                        || anyWide(a.getStringsList())
                        || anyWide(a.getT().getStringDataList()));
    }

    private static boolean anyWide(List<ByteString> texts) {
        return texts.stream().anyMatch(t -> isWide(t.toStringUtf8()));
    }

    /** The same model with its names and texts spelled. */
    static ModelProto encode(ModelProto model) {
        ModelProto.Builder spelled = model.toBuilder();
        GraphProto.Builder graph = spelled.getGraphBuilder();
        for (ValueInfoProto.Builder port : graph.getInputBuilderList()) {
            port.setName(encode(port.getName()));
        }
        for (ValueInfoProto.Builder port : graph.getOutputBuilderList()) {
            port.setName(encode(port.getName()));
        }
        graph.getInitializerBuilderList().forEach(WideText::encode);
        graph.getNodeBuilderList().forEach(WideText::encode);
        return spelled.build();
    }

    private static void encode(NodeProto.Builder node) {
        for (int i = 0; i < node.getInputCount(); i++) {
            node.setInput(i, encode(node.getInput(i)));
        }
        for (int i = 0; i < node.getOutputCount(); i++) {
            node.setOutput(i, encode(node.getOutput(i)));
        }
        for (AttributeProto.Builder attribute : node.getAttributeBuilderList()) {
            if (attribute.hasS()) {
                attribute.setS(encode(attribute.getS()));
            }
            for (int i = 0; i < attribute.getStringsCount(); i++) {
                attribute.setStrings(i, encode(attribute.getStrings(i)));
            }
            if (attribute.hasT()) {
                encode(attribute.getTBuilder());
            }
        }
    }

    private static void encode(TensorProto.Builder tensor) {
        tensor.setName(encode(tensor.getName()));
        for (int i = 0; i < tensor.getStringDataCount(); i++) {
            tensor.setStringData(i, encode(tensor.getStringData(i)));
        }
    }

    private static ByteString encode(ByteString text) {
        return ByteString.copyFromUtf8(encode(text.toStringUtf8()));
    }
}
