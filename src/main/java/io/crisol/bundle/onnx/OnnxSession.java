package io.crisol.bundle.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.NumberColumn;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Place;
import io.crisol.graph.ElementType;
import io.crisol.graph.Port;
import io.crisol.job.JobContext;
import io.crisol.learn.Predictions;
import io.crisol.text.Message;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model loaded by ONNX Runtime from its bytes, on one thread of arithmetic. Scoring is thread-safe; closing frees the
 * native memory.
 */
public final class OnnxSession implements AutoCloseable {
    private static final int BATCH = 10_000;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final boolean wide;
    private final Set<String> read;
    private final List<Port> inputs;
    private final List<String> outputs;

    private OnnxSession(OrtEnvironment environment, OrtSession session, boolean wide, Set<String> read)
            throws OrtException {
        this.environment = environment;
        this.session = session;
        this.wide = wide;
        this.read = read;
        this.inputs = ports(session.getInputInfo());
        List<Port> given = ports(session.getOutputInfo());
        checkOutputs(given);
        this.outputs = given.stream().map(Port::name).toList();
    }

    /**
     * Loads a model.
     *
     * @param model the bytes, such as were just hashed; nothing outside of them is read
     * @throws InputException where the model is refused or can't be run
     * @throws FailureException where ONNX Runtime has no native library for this machine
     */
    public static OnnxSession of(byte[] model) {
        ModelProto proto = OnnxCheck.check(model, OnnxCheck.MOST_BYTES);
        boolean wide = WideText.isWide(proto);
        OrtEnvironment environment = OnnxLibrary.environment();
        OrtSession session = null;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            session = environment.createSession(wide ? WideText.encode(proto).toByteArray() : model, options);
            return new OnnxSession(environment, session, wide, OnnxCheck.readByNodes(proto));
        } catch (OrtException e) {
            close(session);
            throw new InputException(Finding.error("onnx.not_loadable", text(e)), e);
        } catch (InputException e) {
            close(session);
            throw e;
        }
    }

    /** The inputs to feed: FLOAT or STRING, each of shape {@code [N]}; the one that nothing reads is left out. */
    public List<Port> inputs() {
        return inputs.stream().filter(i -> !ignored(i)).toList();
    }

    /** Names of the outputs: the label and a probability for each class, or the prediction. */
    public List<String> outputs() {
        return outputs;
    }

    /** Names of the classes in order; empty where numbers are predicted. */
    public List<String> classes() {
        return outputs.stream().skip(1).map(OutputNames::className).toList();
    }

    /** Scores raw rows. */
    public Scores score(Dataset raw) {
        return score(raw, JobContext.silent());
    }

    /**
     * Scores raw rows in batches. Columns are found by name; others are ignored.
     *
     * @throws InputException where a column is not there, or is not a number where one is needed
     * @throws io.crisol.finding.CancelledException between two batches
     */
    public Scores score(Dataset raw, JobContext context) {
        checkColumns(raw);
        int classes = outputs.size() - 1;
        double[][] numbers = new double[Math.max(1, classes)][raw.rows()];
        List<String> labels = new ArrayList<>(classes > 0 ? raw.rows() : 0);
        for (int from = 0; from < raw.rows(); from += BATCH) {
            context.checkCancelled();
            int to = Math.min(raw.rows(), from + BATCH);
            run(raw, from, to, numbers, labels);
            context.progress((double) to / raw.rows(), Message.of("onnx.scoring", to, raw.rows()));
        }
        return new Scores(
                classes > 0 ? new Predictions.Probabilities(numbers, classes()) : new Predictions.Amounts(numbers[0]),
                labels);
    }

    @Override
    public void close() {
        close(session);
    }

    private void run(Dataset raw, int from, int to, double[][] numbers, List<String> labels) {
        Map<String, OnnxTensor> feed = new LinkedHashMap<>();
        try {
            for (Port input : inputs) {
                feed.put(wide ? WideText.encode(input.name()) : input.name(), tensor(input, raw, from, to));
            }
            try (OrtSession.Result result = session.run(feed)) {
                int first = outputs.size() > 1 ? 1 : 0;
                if (first == 1) {
                    for (String label : (String[]) result.get(0).getValue()) {
                        labels.add(wide ? WideText.decode(label) : label);
                    }
                }
                for (int k = 0; k < numbers.length; k++) {
                    float[] values = (float[]) result.get(first + k).getValue();
                    for (int i = 0; i < values.length; i++) {
                        numbers[k][from + i] = values[i];
                    }
                }
            }
        } catch (OrtException e) {
            throw new FailureException(Finding.error("onnx.run_failed", text(e)), e);
        } finally {
            feed.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(Port input, Dataset raw, int from, int to) throws OrtException {
        long[] shape = {to - from};
        if (input.type() == ElementType.FLOAT) {
            FloatBuffer values = FloatBuffer.allocate(to - from);
            for (int row = from; row < to; row++) {
                values.put(
                        ignored(input)
                                ? Float.NaN
                                : (float) raw.numbers(input.name()).get(row));
            }
            return OnnxTensor.createTensor(environment, values.flip(), shape);
        }
        String[] texts = new String[to - from];
        Column column = raw.column(input.name());
        for (int row = from; row < to; row++) {
            texts[row - from] = wide ? WideText.encode(column.text(row)) : column.text(row);
        }
        return OnnxTensor.createTensor(environment, texts, shape);
    }

    /** Whether nothing reads it, as the input that stands beside a lone one. */
    private boolean ignored(Port input) {
        return !read.contains(input.name());
    }

    private void checkColumns(Dataset raw) {
        for (Port input : inputs()) {
            if (!raw.schema().has(input.name())) {
                throw new InputException(
                        Finding.error("onnx.no_column", input.name()).at(Place.column(input.name())));
            }
            if (input.type() == ElementType.FLOAT && !(raw.column(input.name()) instanceof NumberColumn)) {
                throw new InputException(
                        Finding.error("onnx.not_numbers", input.name()).at(Place.column(input.name())));
            }
        }
    }

    private static void checkOutputs(List<Port> ports) {
        boolean label = ports.size() > 1 && ports.getFirst().type() == ElementType.STRING;
        List<Port> numbers = label ? ports.subList(1, ports.size()) : ports;
        if ((!label && ports.size() != 1) || numbers.stream().anyMatch(p -> p.type() != ElementType.FLOAT)) {
            throw new InputException(Finding.error("onnx.other_outputs"));
        }
    }

    private List<Port> ports(Map<String, NodeInfo> infos) {
        List<Port> ports = new ArrayList<>();
        for (NodeInfo info : infos.values()) {
            if (!(info.getInfo() instanceof TensorInfo tensor)
                    || tensor.getShape().length != 1
                    || (tensor.type != OnnxJavaType.FLOAT && tensor.type != OnnxJavaType.STRING)) {
                throw new InputException(Finding.error("onnx.other_shape", info.getName()));
            }
            ports.add(new Port(
                    wide ? WideText.decode(info.getName()) : info.getName(),
                    tensor.type == OnnxJavaType.FLOAT ? ElementType.FLOAT : ElementType.STRING));
        }
        return ports;
    }

    private static void close(@Nullable OrtSession session) {
        if (session == null) {
            return;
        }
        try {
            session.close();
        } catch (OrtException e) {
            throw new FailureException(Finding.error("onnx.run_failed", text(e)), e);
        }
    }

    private static String text(Throwable e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
