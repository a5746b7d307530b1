package io.crisol.learn.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import io.crisol.problem.TaskKind;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Trees grown from histograms against trying every cut, on random tables whose bins are exact. */
class GrowthProperties {
    /** Nodes of so many rows have histograms, so that small tables have them too. */
    private static final int FEW = 12;

    @Property(tries = 300)
    void everySplitOfATreeIsTheBestThereIs(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 70) int rows,
            @ForAll TaskKind task,
            @ForAll @IntRange(min = 1, max = 6) int minLeaf,
            @ForAll @IntRange(max = 4) int maxDepth) {
        assertBest(RandomTable.of(seed, rows, task), minLeaf, maxDepth);
    }

    @Property(tries = 20)
    void alsoOfLargerTrees(@ForAll long seed, @ForAll @IntRange(min = 300, max = 700) int rows, @ForAll TaskKind task) {
        assertBest(RandomTable.of(seed, rows, task), 3, 3);
    }

    @Property(tries = 300)
    void everySplitOfAForestThatLooksAtAllColumnsIsTheBestThereIs(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 70) int rows,
            @ForAll TaskKind task,
            @ForAll @IntRange(min = 1, max = 6) int minLeaf) {
        assertThat(forestFaults(seed, rows, task, minLeaf, 0)).isEmpty();
    }

    @Property(tries = 20)
    void alsoWithManyRows(@ForAll long seed, @ForAll @IntRange(min = 300, max = 700) int rows, @ForAll TaskKind task) {
        assertThat(forestFaults(seed, rows, task, 4, 0)).isEmpty();
    }

    @Property(tries = 20)
    void aScratchHistogramThatIsNotCleanIsNoticed(@ForAll long seed) {
        long dirt = PackedSums.pack(1L << 49, 20, PackedSums.bits(60));
        long noticed = IntStream.range(0, 20)
                .filter(again -> !forestFaults(seed + again, 60, TaskKind.REGRESSION, 2, dirt)
                        .isEmpty())
                .count();
        assertThat(noticed).isGreaterThan(5);
    }

    @Property(tries = 200)
    void randomCutsDivideAndLeavesHoldTheirMeans(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 200) int rows, @ForAll TaskKind task) {
        TrainingSet training = RandomTable.of(seed, rows, task);
        Bins bins = Bins.of(training, JobContext.silent());
        int[] times = times(seed, rows);
        Answers answers = Answers.of(training);
        answers.weigh(times);
        TreeStore store = new TreeStore(answers.sums().leafWidth());
        var shape = new SampledGrower.Shape(0, 2, 2, true);
        int[] used = used(times);
        new SampledGrower(bins, answers.sums(), shape, JobContext.silent())
                .grow(used.clone(), used.length, new Seed(seed).random(), store);
        assertLeaves(exact(training, bins, times), bins.features(), store, used, training.target());
    }

    @Property(tries = 50)
    void boostingSplitsByPackedGradientsAsByPlainOnes(
            @ForAll long seed,
            @ForAll @IntRange(min = 40, max = 600) int rows,
            @ForAll @IntRange(max = 20) int minLeaf) {
        TrainingSet training = RandomTable.of(seed, rows, TaskKind.REGRESSION);
        Bins bins = Bins.of(training, JobContext.silent());
        SplittableRandom random = new Seed(seed).random();
        long[] packed = new long[rows];
        double[] slopes = new double[rows];
        double[] curves = new double[rows];
        for (int row = 0; row < rows; row++) {
            long slope = random.nextLong(-1_000_000, 1_000_001);
            long curve = random.nextLong(500_000, 1_000_001);
            packed[row] = PackedSums.pack(slope, curve, 32);
            slopes[row] = slope;
            curves[row] = curve;
        }
        PackedSums sums = new PackedSums(rows, 32, 0, false);
        sums.load(packed, 1, Double.POSITIVE_INFINITY);
        TreeStore store = new TreeStore(1);
        HistogramGrower grower =
                new HistogramGrower(bins, sums, new HistogramGrower.Shape(0, minLeaf, 6), JobContext.silent(), FEW);
        grower.columns(IntStream.range(0, bins.columns()).toArray());
        int[] order = IntStream.range(0, rows).toArray();
        List<HistogramGrower.Leaf> leaves = grower.grow(order, rows, store);

        ExactSplits exact = new ExactSplits(training.inputs(), bins.features(), curves, new double[][] {slopes});
        assertThat(leaves).hasSizeLessThanOrEqualTo(6);
        for (HistogramGrower.Leaf leaf : leaves) {
            int[] own = Arrays.copyOfRange(order, leaf.from, leaf.to);
            assertThat(store.leafValue(leaf.number)).isCloseTo(exact.mean(0, own), within(1e-9));
            for (int row : own) {
                assertThat(store.leafOf(0, bins.codes(), row)).isEqualTo(leaf.number);
            }
        }
        assertGreedy(exact, bins.features(), store, rows, minLeaf);
    }

    /** Every split that was made gains what is best in its node. */
    private static void assertGreedy(ExactSplits exact, Features features, TreeStore store, int rows, int minLeaf) {
        long[] nodes = store.nodes();
        List<String> faults = new GrowthCheck(
                        exact, features, nodes, own -> Math.ceil(minLeaf * exact.weight(own) / own.length), 0)
                .faults(0, IntStream.range(0, rows).toArray());
        assertThat(faults.stream().filter(f -> f.startsWith("node"))).isEmpty();
    }

    private static void assertBest(TrainingSet training, int minLeaf, int maxDepth) {
        Bins bins = Bins.of(training, JobContext.silent());
        int rows = training.rows();
        Answers answers = Answers.of(training);
        answers.weigh(Answers.once(rows));
        TreeStore store = new TreeStore(answers.sums().leafWidth());
        HistogramGrower grower = new HistogramGrower(
                bins, answers.sums(), new HistogramGrower.Shape(maxDepth, minLeaf, 0), JobContext.silent(), FEW);
        grower.columns(IntStream.range(0, bins.columns()).toArray());
        ExactSplits exact = exact(training, bins, Answers.once(rows));
        int[] all = IntStream.range(0, rows).toArray();
        for (int again = 0; again < 2; again++) {
            int root = store.size();
            grower.grow(all.clone(), rows, store);
            assertThat(new GrowthCheck(exact, bins.features(), store.nodes(), own -> minLeaf, maxDepth)
                            .faults(root, all))
                    .isEmpty();
        }
        assertLeaves(exact, bins.features(), store, all, training.target());
    }

    private static List<String> forestFaults(long seed, int rows, TaskKind task, int minLeaf, long dirt) {
        TrainingSet training = RandomTable.of(seed, rows, task);
        Bins bins = Bins.of(training, JobContext.silent());
        int[] times = times(seed, rows);
        Answers answers = Answers.of(training);
        answers.weigh(times);
        Sums sums = answers.sums();
        TreeStore store = new TreeStore(sums.leafWidth());
        long[] scratch = new long[256 * sums.width()];
        Arrays.fill(scratch, dirt);
        var shape = new SampledGrower.Shape(0, minLeaf, bins.columns(), false);
        int[] used = used(times);
        NearRows near = new NearRows(bins.columns(), 2 + (int) Math.floorMod(seed, 40L));
        new SampledGrower(bins, sums, shape, JobContext.silent(), scratch, near)
                .grow(used.clone(), used.length, new Seed(seed).random(), store);
        if (dirt == 0) {
            assertThat(scratch).containsOnly(0);
        }
        return new GrowthCheck(exact(training, bins, times), bins.features(), store.nodes(), own -> minLeaf, 0)
                .faults(0, used);
    }

    private static void assertLeaves(ExactSplits exact, Features features, TreeStore store, int[] rows, Target target) {
        assertLeaf(exact, features, store, 0, rows, target);
    }

    private static void assertLeaf(
            ExactSplits exact, Features features, TreeStore store, int at, int[] rows, Target target) {
        long node = store.nodes()[at];
        assertThat(rows).isNotEmpty();
        if (node >= 0) {
            int column = TreeStore.column(node);
            float threshold = features.bins().get(column).threshold(TreeStore.cut(node));
            boolean missingLeft = TreeStore.shift(node) == 0;
            int left = TreeStore.left(node);
            int[] leftRows = Arrays.stream(rows)
                    .filter(r -> exact.goesLeft(column, threshold, missingLeft, r))
                    .toArray();
            int[] rightRows = Arrays.stream(rows)
                    .filter(r -> !exact.goesLeft(column, threshold, missingLeft, r))
                    .toArray();
            assertLeaf(exact, features, store, left, leftRows, target);
            assertLeaf(exact, features, store, left + 1, rightRows, target);
            return;
        }
        double offset = target instanceof Target.Amounts a
                ? Arrays.stream(a.values()).average().orElseThrow()
                : 0;
        for (int k = 0; k < store.leafWidth(); k++) {
            assertThat(store.leaves()[(int) node * store.leafWidth() + k] + offset)
                    .isCloseTo(exact.mean(k, rows), within(1e-9));
        }
    }

    private static ExactSplits exact(TrainingSet training, Bins bins, int[] times) {
        int rows = training.rows();
        double[] weights = Arrays.stream(times).asDoubleStream().toArray();
        double[][] sums =
                switch (training.target()) {
                    case Target.Amounts amounts ->
                        new double[][] {
                            IntStream.range(0, rows)
                                    .mapToDouble(r -> times[r] * amounts.values()[r])
                                    .toArray()
                        };
                    case Target.Classes classes ->
                        IntStream.range(
                                        classes.names().size() == 2 ? 1 : 0,
                                        classes.names().size())
                                .mapToObj(k -> IntStream.range(0, rows)
                                        .mapToDouble(r -> classes.codes()[r] == k ? times[r] : 0)
                                        .toArray())
                                .toArray(double[][]::new);
                };
        return new ExactSplits(training.inputs(), bins.features(), weights, sums);
    }

    private static int[] times(long seed, int rows) {
        SplittableRandom random = new Seed(seed).child("times").random();
        int[] times = new int[rows];
        for (int i = 0; i < rows; i++) {
            times[random.nextInt(rows)]++;
        }
        return times;
    }

    private static int[] used(int[] times) {
        return IntStream.range(0, times.length).filter(r -> times[r] > 0).toArray();
    }
}
