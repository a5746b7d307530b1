package io.crisol.recipe.step;

import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.graph.Attribute;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.job.JobContext;
import io.crisol.recipe.TrainingRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Guesses from the nearest training rows: the mean of their numbers, or the level that most of them have (of equals that
 * of the nearest). The distance of two rows is the mean over the columns that both have of the squared difference in
 * standard deviations, and 2 for different levels (what two random rows differ by on average in a number). Rows without
 * any column in common are as far away as can be; where only such are found, the median or the most frequent level is
 * taken.
 *
 * @param donors {@code [feature][donor]}: the training rows compared with, a sample
 */
record NearestRows(MixedColumns mixed, float[][] donors, int neighbours, List<Answers> answers) implements Guesses {
    private static final float FAR = Float.MAX_VALUE;
    private static final float OTHER_LEVEL = 2;

    NearestRows {
        answers = List.copyOf(answers);
    }

    /**
     * What the donors have in a column.
     *
     * @param known the donors that have it, ascending
     * @param values for each of them the number, or the place among the levels
     * @param usual where nothing is near: the median, or 0 for the most frequent level
     */
    record Answers(Guessed column, int[] known, float[] values, float usual) {}

    static NearestRows of(TrainingRows training, List<String> names, int neighbours, int sample, Seed seed) {
        Dataset inputs = training.inputs();
        MixedColumns mixed = MixedColumns.of(inputs);
        float[][] cells = mixed.read(inputs);
        int[] order = RowOrder.of(cells, inputs.rows());
        int[] chosen = Arrays.stream(seed.permutation(order.length))
                .limit(sample)
                .map(i -> order[i])
                .toArray();
        List<Answers> answers = new ArrayList<>();
        for (String name : names) {
            training.context().checkCancelled();
            answers.add(answers(inputs, name, chosen));
        }
        float[][] donors = new float[cells.length][];
        for (int j = 0; j < donors.length; j++) {
            donors[j] = picked(cells[j], chosen);
        }
        return new NearestRows(mixed, donors, neighbours, answers);
    }

    private static Answers answers(Dataset inputs, String name, int[] chosen) {
        boolean ofLevels = inputs.schema().column(name).orElseThrow().type().categorical();
        List<String> levels = ofLevels ? Learned.byFrequency(Learned.counts(inputs.coded(name))) : List.of();
        float[] all = ofLevels
                ? MixedColumns.places(inputs.coded(name), levels)
                : inputs.numbers(name).toFloats();
        float[] theirs = picked(all, chosen);
        int[] known = IntStream.range(0, theirs.length)
                .filter(i -> Float.isFinite(theirs[i]))
                .toArray();
        float usual = ofLevels ? 0 : (float) Learned.quantile(Learned.sorted(all), 0.5);
        return new Answers(new Guessed(name, ofLevels, levels), known, picked(theirs, known), usual);
    }

    private static float[] picked(float[] from, int[] which) {
        float[] picked = new float[which.length];
        for (int i = 0; i < which.length; i++) {
            picked[i] = from[which[i]];
        }
        return picked;
    }

    @Override
    public List<Guessed> columns() {
        return answers.stream().map(Answers::column).toList();
    }

    private int donorCount() {
        return donors.length == 0 ? 0 : donors[0].length;
    }

    private boolean nobody(Answers each) {
        return donors.length == 0 || each.known().length == 0;
    }

    @Override
    public float[][] guess(Dataset data, int[] rows, JobContext context) {
        Dataset asked = data.take(rows);
        float[][] cells = mixed.read(asked);
        float[][] guesses = new float[answers.size()][rows.length];
        float[] distances = new float[donorCount()];
        for (int i = 0; i < rows.length; i++) {
            if (i % 256 == 0) {
                context.checkCancelled();
            }
            boolean measured = false;
            for (int t = 0; t < guesses.length; t++) {
                Answers each = answers.get(t);
                if (!asked.column(each.column().name()).isMissing(i) || nobody(each)) {
                    guesses[t][i] = each.usual();
                    continue;
                }
                if (!measured) {
                    measure(cells, i, distances);
                    measured = true;
                }
                guesses[t][i] = guess(each, distances);
            }
        }
        return guesses;
    }

    private void measure(float[][] cells, int row, float[] distances) {
        float[] counts = new float[distances.length];
        Arrays.fill(distances, 0);
        for (int j = 0; j < cells.length; j++) {
            float mine = cells[j][row];
            if (Float.isNaN(mine)) {
                continue;
            }
            float[] theirs = donors[j];
            boolean ofLevels = mixed.features().get(j).ofLevels();
            for (int d = 0; d < distances.length; d++) {
                float difference = mine - theirs[d];
                boolean unknown = Float.isNaN(difference);
                float square = ofLevels ? (difference == 0 ? 0 : OTHER_LEVEL) : difference * difference;
                distances[d] += unknown ? 0 : square;
                counts[d] += unknown ? 0 : 1;
            }
        }
        for (int d = 0; d < distances.length; d++) {
            distances[d] = counts[d] == 0 ? FAR : distances[d] / counts[d];
        }
    }

    private float guess(Answers each, float[] distances) {
        int k = Math.min(neighbours, each.known().length);
        int[] nearest = new int[k];
        float[] near = new float[k];
        int found = 0;
        for (int d = 0; d < each.known().length; d++) {
            float distance = distances[each.known()[d]];
            if (found == k && distance >= near[k - 1]) {
                continue;
            }
            int at = found < k ? found++ : k - 1;
            while (at > 0 && near[at - 1] > distance) {
                near[at] = near[at - 1];
                nearest[at] = nearest[at - 1];
                at--;
            }
            near[at] = distance;
            nearest[at] = d;
        }
        if (near[0] >= FAR) {
            return each.usual();
        }
        return each.column().ofLevels() ? mostNamed(each, nearest) : mean(each, nearest);
    }

    private static float mean(Answers each, int[] nearest) {
        double sum = 0;
        for (int d : nearest) {
            sum += each.values()[d];
        }
        return (float) (sum / nearest.length);
    }

    private static float mostNamed(Answers each, int[] nearest) {
        float best = each.usual();
        int most = 0;
        for (int d : nearest) {
            int votes = 0;
            for (int other : nearest) {
                votes += each.values()[other] == each.values()[d] ? 1 : 0;
            }
            if (votes > most) {
                most = votes;
                best = each.values()[d];
            }
        }
        return best;
    }

    @Override
    public List<String> write(GraphBuilder graph) {
        String distances = donorCount() == 0 ? "" : writeDistances(graph);
        List<String> tensors = new ArrayList<>();
        for (Answers each : answers) {
            if (!each.column().possible()) {
                tensors.add("");
            } else if (nobody(each)) {
                tensors.add(usual(graph, each));
            } else {
                tensors.add(writeGuess(graph, each, distances));
            }
        }
        return tensors;
    }

    private static String usual(GraphBuilder graph, Answers each) {
        return each.column().ofLevels() ? graph.constant(new long[] {(long) each.usual()}) : graph.scalar(each.usual());
    }

    /** A tensor {@code [N, donors]}. */
    private String writeDistances(GraphBuilder graph) {
        List<String> tensors = mixed.write(graph);
        String zero = graph.scalar(0);
        String one = graph.scalar(1);
        String sum = "";
        String count = "";
        for (int j = 0; j < donors.length; j++) {
            String mine = graph.asColumn(tensors.get(j));
            String difference = graph.node("Sub", mine, graph.constant(donors[j], 1, donors[j].length));
            String unknown = graph.node("IsNaN", difference);
            String square = mixed.features().get(j).ofLevels()
                    ? graph.node("Where", graph.node("Equal", difference, zero), zero, graph.scalar(OTHER_LEVEL))
                    : graph.node("Mul", difference, difference);
            String part = graph.node("Where", unknown, zero, square);
            String here = graph.node("Where", unknown, zero, one);
            sum = j == 0 ? part : graph.node("Add", sum, part);
            count = j == 0 ? here : graph.node("Add", count, here);
        }
        return graph.node("Where", graph.node("Equal", count, zero), graph.scalar(FAR), graph.node("Div", sum, count));
    }

    private String writeGuess(GraphBuilder graph, Answers each, String distances) {
        long[] known = Arrays.stream(each.known()).asLongStream().toArray();
        String theirs = known.length == donorCount()
                ? distances
                : graph.node(
                        "Gather",
                        List.of(distances, graph.constant(known, known.length)),
                        Map.of("axis", new Attribute.OfInt(1)));
        int k = Math.min(neighbours, known.length);
        List<String> nearest = graph.nodeWithTwo(
                "",
                "TopK",
                List.of(theirs, graph.constant(new long[] {k}, 1)),
                Map.of(
                        "axis", new Attribute.OfInt(1),
                        "largest", new Attribute.OfInt(0),
                        "sorted", new Attribute.OfInt(1)));
        String first = graph.node(
                "Gather",
                List.of(nearest.getFirst(), graph.constant(new long[] {0})),
                Map.of("axis", new Attribute.OfInt(1)));
        String nowhere = graph.node("GreaterOrEqual", first, graph.scalar(FAR));
        String guess = each.column().ofLevels()
                ? writeMostNamed(graph, each, nearest.getLast())
                : writeMean(graph, each, nearest.getLast(), k);
        return graph.node("Where", nowhere, usual(graph, each), guess);
    }

    private static String writeMean(GraphBuilder graph, Answers each, String nearest, int k) {
        double[] values = new double[each.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = each.values()[i];
        }
        String numbers = graph.node("Gather", graph.constant(values, values.length), nearest);
        String mean = graph.node("Div", summed(graph, numbers, 1), graph.constant(new double[] {k}));
        return graph.cast(mean, ElementType.FLOAT);
    }

    private static String writeMostNamed(GraphBuilder graph, Answers each, String nearest) {
        long[] values = new long[each.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (long) each.values()[i];
        }
        String places = graph.node("Gather", graph.constant(values, values.length), nearest);
        String down = graph.node("Unsqueeze", places, graph.constant(new long[] {2}, 1));
        String across = graph.node("Unsqueeze", places, graph.constant(new long[] {1}, 1));
        String same = graph.cast(graph.node("Equal", down, across), ElementType.FLOAT);
        String best = graph.node(
                "ArgMax",
                List.of(summed(graph, same, 2)),
                Map.of("axis", new Attribute.OfInt(1), "keepdims", new Attribute.OfInt(1)));
        String chosen = graph.node("GatherElements", List.of(places, best), Map.of("axis", new Attribute.OfInt(1)));
        return graph.node("Squeeze", chosen, graph.constant(new long[] {1}, 1));
    }

    private static String summed(GraphBuilder graph, String tensor, int axis) {
        return graph.node(
                "ReduceSum",
                List.of(tensor, graph.constant(new long[] {axis}, 1)),
                Map.of("keepdims", new Attribute.OfInt(0)));
    }
}
