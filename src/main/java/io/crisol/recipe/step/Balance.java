package io.crisol.recipe.step;

import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.finding.Finding;
import io.crisol.finding.UsageException;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.Step;
import io.crisol.recipe.StepType;
import io.crisol.recipe.TrainingRowsStep;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Evens out the classes of the target among the training rows: {@code over} repeats rows of rarer classes until each has
 * {@code ratio} times as many as the largest, {@code under} leaves out rows of larger classes until none has more than
 * 1/{@code ratio} times as many as the smallest. Which rows, the seed decides. {@code weights} keeps all rows and lets those
 * of rarer classes count more, in the same proportion as {@code over}; together the rows count as much as before. The chosen
 * columns don't matter.
 */
public final class Balance implements StepType {
    /** More classes than this are taken for numbers. */
    private static final int MOST_CLASSES = 50;

    @Override
    public String name() {
        return "balance";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                name(),
                new Param.Choice("method", "over", List.of("over", "under", "weights")),
                new Param.Real("ratio", 1, 0.01, 1, true));
    }

    @Override
    public Set<ColumnType> accepts() {
        return EnumSet.allOf(ColumnType.class);
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        return new Balancing(columns, values.word("method"), values.real("ratio"));
    }

    private record Balancing(ColumnChoice columns, String method, double ratio) implements TrainingRowsStep {
        @Override
        public int[] rows(Dataset training, Column target, Seed seed) {
            if (weighs()) {
                return IntStream.range(0, target.size()).toArray();
            }
            boolean over = method.equals("over");
            Map<String, int[]> classes = classes(target);
            IntStream sizes = classes.values().stream().mapToInt(rows -> rows.length);
            int reference = over ? sizes.max().orElse(0) : sizes.min().orElse(0);
            int[] chosen = new int[0];
            for (Map.Entry<String, int[]> each : classes.entrySet()) {
                int[] rows = each.getValue();
                SplittableRandom random = seed.child(each.getKey()).random();
                int[] picked = over
                        ? repeated(rows, (int) Math.round(ratio * reference), random)
                        : some(rows, (int) Math.round(reference / ratio), random);
                chosen = IntStream.concat(IntStream.of(chosen), IntStream.of(picked))
                        .toArray();
            }
            return IntStream.of(chosen).sorted().toArray();
        }

        private boolean weighs() {
            return method.equals("weights");
        }

        @Override
        public double[] weights(Column chosen) {
            double[] weights = TrainingRowsStep.super.weights(chosen);
            if (weighs()) {
                Map<String, int[]> classes = classes(chosen);
                ofClasses(classes).forEach((name, weight) -> {
                    for (int row : classes.getOrDefault(name, new int[0])) {
                        weights[row] = weight;
                    }
                });
            }
            return weights;
        }

        /** The weight of each class; all rows together weigh as much as there are rows. */
        private Map<String, Double> ofClasses(Map<String, int[]> classes) {
            int largest =
                    classes.values().stream().mapToInt(r -> r.length).max().orElse(0);
            int rows = classes.values().stream().mapToInt(r -> r.length).sum();
            Map<String, Double> weights = new TreeMap<>();
            double total = 0;
            for (Map.Entry<String, int[]> each : classes.entrySet()) {
                double weight = Math.max(1, ratio * largest / each.getValue().length);
                weights.put(each.getKey(), weight);
                total += weight * each.getValue().length;
            }
            double unit = rows / total;
            weights.replaceAll((name, weight) -> weight * unit);
            return weights;
        }

        @Override
        public Optional<Message> sentence(Column target) {
            if (!weighs()) {
                return Optional.empty();
            }
            List<Message> pairs = new ArrayList<>();
            ofClasses(classes(target))
                    .forEach((name, weight) ->
                            pairs.add(Message.of("step.balance.weight", name, Math.rint(weight * 100) / 100)));
            return Optional.of(Message.of("step.balance.weighs", Wording.list(pairs)));
        }

        private static Map<String, int[]> classes(Column target) {
            Map<String, IntStream.Builder> found = new TreeMap<>();
            for (int row = 0; row < target.size(); row++) {
                if (found.size() > MOST_CLASSES) {
                    throw new UsageException(Finding.error("step.balance.no_classes"));
                }
                found.computeIfAbsent(target.text(row), c -> IntStream.builder())
                        .add(row);
            }
            Map<String, int[]> rows = new TreeMap<>();
            found.forEach((name, each) -> rows.put(name, each.build().toArray()));
            return rows;
        }

        private static int[] repeated(int[] rows, int wanted, SplittableRandom random) {
            IntStream more = IntStream.range(rows.length, wanted).map(i -> rows[random.nextInt(rows.length)]);
            return IntStream.concat(IntStream.of(rows), more).toArray();
        }

        /** A sample without repeats (Fisher and Yates, cut short). */
        private static int[] some(int[] rows, int wanted, SplittableRandom random) {
            int[] shuffled = rows.clone();
            int count = Math.min(wanted, rows.length);
            for (int i = 0; i < count; i++) {
                int j = random.nextInt(i, shuffled.length);
                int taken = shuffled[j];
                shuffled[j] = shuffled[i];
                shuffled[i] = taken;
            }
            return IntStream.of(shuffled).limit(count).toArray();
        }
    }
}
