package io.crisol.bundle;

import io.crisol.bundle.onnx.LoneInput;
import io.crisol.bundle.onnx.OnnxSession;
import io.crisol.bundle.onnx.Parity;
import io.crisol.bundle.onnx.Scores;
import io.crisol.bundle.onnx.ScoringModel;
import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.NumberColumn;
import io.crisol.data.TextColumn;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.graph.ElementType;
import io.crisol.graph.Port;
import io.crisol.graph.ScoringGraph;
import io.crisol.learn.Predictions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Raw rows with the outputs that the program gives for them: whoever runs the exported model can see that it gives the
 * same. Rows with missing cells, rare levels and extreme numbers are among them.
 *
 * @param inputs the model's inputs that are read
 * @param rows the raw rows: those columns
 * @param outputs names of the outputs
 * @param expected what the program gives
 */
public record Golden(List<Port> inputs, Dataset rows, List<String> outputs, Scores expected) {
    /** As many rows as are taken where there are enough. */
    public static final int WANTED = 100;

    private static final int MOST = 200;
    private static final int PER_COLUMN = 2;

    /**
     * What a check found.
     *
     * @param rows rows checked
     * @param wrong rows whose numbers are off by more than {@link Parity#LIMIT}, or whose label differs
     * @param maxDelta greatest difference of a number, relative where predictions are beyond 1
     */
    public record Check(int rows, int wrong, double maxDelta) {
        public boolean passed() {
            return wrong == 0 && rows > 0;
        }
    }

    public Golden {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** Chooses rows of a dataset, always the same ones, and scores them in the program. */
    public static Golden select(ScoringModel model, Dataset reference) {
        return select(model, model.graph(), reference);
    }

    static Golden select(ScoringModel model, ScoringGraph graph, Dataset reference) {
        List<Port> inputs = LoneInput.read(graph);
        List<String> names = inputs.stream().map(Port::name).toList();
        int[] chosen = choose(reference.keep(names));
        Scores scores = model.score(reference.take(chosen));
        int[] firm = IntStream.range(0, chosen.length)
                .filter(i -> model.firm(scores, i))
                .limit(MOST)
                .toArray();
        int[] rows = Arrays.stream(firm).map(i -> chosen[i]).toArray();
        Scores expected = scores.take(firm);
        return new Golden(
                inputs,
                reference.keep(names).take(rows),
                graph.outputs().stream().map(Port::name).toList(),
                expected);
    }

    private static int[] choose(Dataset data) {
        Set<Integer> chosen = new LinkedHashSet<>();
        data.columns().forEach(column -> chosen.addAll(special(column)));
        Set<Integer> kept = new LinkedHashSet<>(chosen.stream().limit(MOST).toList());
        int wanted = Math.min(data.rows(), WANTED);
        for (int i = 0; i < wanted && kept.size() < Math.max(wanted, 20); i++) {
            kept.add((int) ((long) i * data.rows() / wanted));
        }
        for (int row = 0; row < data.rows() && kept.size() < Math.min(wanted, data.rows()); row++) {
            kept.add(row);
        }
        return kept.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** Rows in which a column holds something out of the ordinary. */
    private static Collection<Integer> special(Column column) {
        List<Integer> rows = new ArrayList<>(IntStream.range(0, column.size())
                .filter(column::isMissing)
                .limit(PER_COLUMN)
                .boxed()
                .toList());
        if (column instanceof NumberColumn numbers) {
            Comparator<Integer> byValue = Comparator.comparingDouble(numbers::get);
            List<Integer> present = IntStream.range(0, column.size())
                    .filter(r -> !column.isMissing(r))
                    .boxed()
                    .toList();
            present.stream().min(byValue).ifPresent(rows::add);
            present.stream().max(byValue).ifPresent(rows::add);
        } else if (column instanceof CodedColumn coded) {
            rows.addAll(rareLevels(coded));
        }
        return rows;
    }

    /** One row of each of the rarest levels. */
    private static List<Integer> rareLevels(CodedColumn column) {
        int[] count = new int[column.levels().size()];
        int[] first = new int[count.length];
        for (int row = column.size() - 1; row >= 0; row--) {
            if (column.code(row) >= 0) {
                count[column.code(row)]++;
                first[column.code(row)] = row;
            }
        }
        return IntStream.range(0, count.length)
                .filter(code -> count[code] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(code -> count[code]))
                .limit(PER_COLUMN)
                .map(code -> first[code])
                .toList();
    }

    /** Scores the rows with a loaded model and compares. */
    public Check check(OnnxSession session) {
        Scores scored = session.score(rows);
        if (!session.outputs().equals(outputs)) {
            return new Check(rows.rows(), rows.rows(), Double.POSITIVE_INFINITY);
        }
        int wrong = 0;
        double worst = 0;
        for (int row = 0; row < rows.rows(); row++) {
            double delta = Parity.delta(expected.predictions(), scored.predictions(), row);
            boolean sameLabel = expected.labels().isEmpty()
                    || expected.labels().get(row).equals(scored.labels().get(row));
            worst = Math.max(worst, delta);
            wrong += delta <= Parity.LIMIT && sameLabel ? 0 : 1;
        }
        return new Check(rows.rows(), wrong, worst);
    }

    /** The rows with fewest missing cells, as an example of what to send. */
    Dataset example(int most) {
        int[] fullest = IntStream.range(0, rows.rows())
                .boxed()
                .sorted(Comparator.comparingLong(row ->
                        rows.columns().stream().filter(c -> c.isMissing(row)).count()))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
        return rows.take(fullest);
    }

    byte[] json() {
        ObjectNode root = Json.object();
        root.put("crisol_golden", 1);
        root.put("tolerance", Parity.LIMIT);
        ArrayNode list = root.putArray("rows");
        for (int row = 0; row < rows.rows(); row++) {
            ObjectNode both = list.addObject();
            ObjectNode in = both.putObject("input");
            for (int i = 0; i < inputs.size(); i++) {
                cell(in, inputs.get(i).name(), rows.columns().get(i), row);
            }
            output(both.putObject("expected"), row);
        }
        return Json.indented(root);
    }

    private void output(ObjectNode out, int row) {
        switch (expected.predictions()) {
            case Predictions.Amounts a -> out.put(outputs.getFirst(), a.values()[row]);
            case Predictions.Probabilities p -> {
                out.put(outputs.getFirst(), expected.labels().get(row));
                for (int k = 0; k < p.names().size(); k++) {
                    out.put(outputs.get(k + 1), p.probabilities()[k][row]);
                }
            }
        }
    }

    /** A cell as JSON: null where missing, a number for numbers, a text for everything else. */
    static void cell(ObjectNode node, String name, Column column, int row) {
        if (column.isMissing(row)) {
            node.putNull(name);
        } else if (column instanceof NumberColumn numbers) {
            node.put(name, numbers.get(row));
        } else {
            node.put(name, column.text(row));
        }
    }

    /**
     * Reads golden rows for a loaded model.
     *
     * @throws InputException where the file is not what this program writes
     */
    static Golden read(byte[] bytes, OnnxSession session) {
        JsonNode list = Json.read(bytes, BundleFormat.GOLDEN).path("rows");
        if (!list.isArray() || list.isEmpty()) {
            throw bad("rows");
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        for (Port input : session.inputs()) {
            columns.put(input.name(), column(list, input));
        }
        List<String> outputs = session.outputs();
        List<String> classes = session.classes();
        double[][] numbers = new double[Math.max(1, classes.size())][list.size()];
        List<String> labels = new ArrayList<>();
        for (int row = 0; row < list.size(); row++) {
            JsonNode expected = list.get(row).path("expected");
            for (int k = 0; k < numbers.length; k++) {
                numbers[k][row] = number(expected, outputs.get(classes.isEmpty() ? 0 : k + 1));
            }
            if (!classes.isEmpty()) {
                labels.add(expected.path(outputs.getFirst()).asString(""));
            }
        }
        Predictions predictions = classes.isEmpty()
                ? new Predictions.Amounts(numbers[0])
                : new Predictions.Probabilities(numbers, classes);
        return new Golden(session.inputs(), Dataset.of(columns), outputs, new Scores(predictions, labels));
    }

    private static double number(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isNumber()) {
            throw bad(name);
        }
        return value.asDouble();
    }

    private static Column column(JsonNode list, Port input) {
        double[] numbers = new double[list.size()];
        @Nullable String[] texts = new @Nullable String[list.size()];
        for (int row = 0; row < numbers.length; row++) {
            JsonNode value = list.get(row).path("input").path(input.name());
            if (value.isMissingNode() || value.isContainer()) {
                throw bad(input.name());
            }
            numbers[row] = value.isNumber() ? value.asDouble() : Double.NaN;
            texts[row] = value.isString() ? value.asString() : null;
        }
        return input.type() == ElementType.FLOAT ? new DoubleNumbers(numbers) : new TextColumn(texts);
    }

    private static InputException bad(String what) {
        return new InputException(Finding.error("bundle.bad_golden", what));
    }
}
