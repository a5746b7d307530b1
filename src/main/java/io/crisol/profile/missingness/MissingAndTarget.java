package io.crisol.profile.missingness;

import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.profile.TargetView;
import io.crisol.profile.relation.Groups;
import io.crisol.profile.relation.Measure;
import io.crisol.profile.relation.Measures;
import io.crisol.profile.relation.Ranks;
import io.crisol.profile.relation.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;

/** Compares the target where a column is missing with where it is not, on training rows only. */
public final class MissingAndTarget {
    private static final double CONFIDENCE = 0.975;

    private MissingAndTarget() {}

    /** Every column but the target that is missing in some but not all training rows, in the order of the schema. */
    public static List<TargetByMissing> of(Dataset data, TargetView view) {
        Column answers = data.column(view.column()).take(view.trainingRows());
        Optional<Groups> classes = view.task().classes() ? Optional.of(Groups.of(answers)) : Optional.empty();
        Optional<double[]> numbers = classes.isPresent() ? Optional.empty() : Values.of(answers);
        Optional<Ranked> ranked = numbers.map(Ranked::of);
        List<TargetByMissing> found = new ArrayList<>();
        for (String name : data.schema().names()) {
            if (name.equals(view.column())) {
                continue;
            }
            Groups there = there(data.column(name), view.trainingRows());
            if (there.size() == 2) {
                classes.ifPresent(c -> found.add(ofClasses(name, there, c)));
                ranked.ifPresent(y -> found.add(ofNumbers(name, there, y)));
            }
        }
        return corrected(found);
    }

    /** Group 0 is missing, group 1 is there; no groups at all where all rows are in one. */
    private static Groups there(Column column, int[] rows) {
        int[] codes = new int[rows.length];
        int missing = 0;
        for (int i = 0; i < rows.length; i++) {
            codes[i] = column.isMissing(rows[i]) ? 0 : 1;
            missing += 1 - codes[i];
        }
        boolean both = missing > 0 && missing < rows.length;
        return new Groups(codes, both ? List.of("missing", "present") : List.of());
    }

    private static TargetByMissing ofClasses(String name, Groups there, Groups classes) {
        int[][] counts = new int[2][classes.size()];
        int[] rows = new int[2];
        for (int i = 0; i < there.codes().length; i++) {
            if (classes.codes()[i] >= 0) {
                counts[there.codes()[i]][classes.codes()[i]]++;
                rows[there.codes()[i]]++;
            }
        }
        int most = 0;
        double size = -1;
        for (int c = 0; c < classes.size(); c++) {
            double difference = Math.abs(share(counts[0][c], rows[0]) - share(counts[1][c], rows[1]));
            // Of two classes the later one is told, as in the other views.
            if (difference > size - 1e-12) {
                size = difference;
                most = c;
            }
        }
        Estimate missing = Estimate.share(counts[0][most], rows[0]);
        Estimate present = Estimate.share(counts[1][most], rows[1]);
        return new TargetByMissing(
                name,
                rows[0],
                rows[1],
                classes.names().get(most),
                missing,
                present,
                Estimate.difference(missing, present),
                size,
                Measures.chiSquared(counts));
    }

    private static double share(int hits, int rows) {
        return rows == 0 ? 0 : (double) hits / rows;
    }

    /** The rows of a number to predict that have a number, ranked once for all columns. */
    private record Ranked(double[] values, int[] rows, Ranks ranks) {
        static Ranked of(double[] values) {
            int[] rows = IntStream.range(0, values.length)
                    .filter(i -> Double.isFinite(values[i]))
                    .toArray();
            return new Ranked(
                    values,
                    rows,
                    Ranks.of(Arrays.stream(rows).mapToDouble(i -> values[i]).toArray()));
        }

        Measure test(Groups groups) {
            return Measures.kruskal(
                    ranks,
                    new Groups(Arrays.stream(rows).map(i -> groups.codes()[i]).toArray(), groups.names()));
        }
    }

    private static TargetByMissing ofNumbers(String name, Groups there, Ranked ranked) {
        double[] target = ranked.values();
        Sum[] sums = {new Sum(), new Sum()};
        Sum all = new Sum();
        for (int i = 0; i < target.length; i++) {
            if (Double.isFinite(target[i])) {
                sums[there.codes()[i]].add(target[i]);
                all.add(target[i]);
            }
        }
        Estimate missing = sums[0].mean();
        Estimate present = sums[1].mean();
        Estimate difference = welch(sums[0], sums[1]);
        double sd = Math.sqrt(all.variance());
        return new TargetByMissing(
                name,
                (int) sums[0].rows,
                (int) sums[1].rows,
                "",
                missing,
                present,
                difference,
                sd > 0 ? Math.abs(difference.value()) / sd : 0,
                ranked.test(there));
    }

    /** The difference of two means with unequal variances (Welch 1947). */
    private static Estimate welch(Sum a, Sum b) {
        double d = a.mean - b.mean;
        double va = a.variance() / a.rows;
        double vb = b.variance() / b.rows;
        if (a.rows < 2 || b.rows < 2 || !(va + vb > 0)) {
            return new Estimate(a.rows > 0 && b.rows > 0 ? d : Double.NaN, Double.NaN, Double.NaN);
        }
        double freedom = (va + vb) * (va + vb) / (va * va / (a.rows - 1) + vb * vb / (b.rows - 1));
        double half = new TDistribution(freedom).inverseCumulativeProbability(CONFIDENCE) * Math.sqrt(va + vb);
        return new Estimate(d, d - half, d + half);
    }

    private static List<TargetByMissing> corrected(List<TargetByMissing> found) {
        double[] adjusted =
                Measure.corrected(found.stream().mapToDouble(t -> t.test().p()).toArray());
        List<TargetByMissing> all = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            TargetByMissing t = found.get(i);
            all.add(new TargetByMissing(
                    t.column(),
                    t.missingRows(),
                    t.presentRows(),
                    t.target(),
                    t.missing(),
                    t.present(),
                    t.difference(),
                    t.size(),
                    t.test().withAdjusted(adjusted[i])));
        }
        return List.copyOf(all);
    }

    /** Mean and variance in one pass (Welford 1962). */
    private static final class Sum {
        private double rows;
        private double mean;
        private double squares;

        void add(double value) {
            rows++;
            double d = value - mean;
            mean += d / rows;
            squares += d * (value - mean);
        }

        double variance() {
            return rows > 1 ? squares / (rows - 1) : Double.NaN;
        }

        Estimate mean() {
            if (rows < 2) {
                return new Estimate(rows > 0 ? mean : Double.NaN, Double.NaN, Double.NaN);
            }
            double half =
                    new TDistribution(rows - 1).inverseCumulativeProbability(CONFIDENCE) * Math.sqrt(variance() / rows);
            return new Estimate(mean, mean - half, mean + half);
        }
    }
}
