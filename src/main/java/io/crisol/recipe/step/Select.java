package io.crisol.recipe.step;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Schema;
import io.crisol.data.Seed;
import io.crisol.finding.Finding;
import io.crisol.finding.UsageException;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.FittedStep;
import io.crisol.recipe.Step;
import io.crisol.recipe.StepType;
import io.crisol.recipe.TrainingRows;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Takes out columns that say little, judged on the training rows alone: numbers that hardly vary; numbers that correlate
 * with one that stands before them; numbers that the others explain (variance inflation); numbers and levels without
 * mutual information with the target, or all but the {@code top} with the most. What is left out need not be supplied
 * when scoring. Columns made by an encoding stay: select before encoding.
 */
public final class Select implements StepType {
    private static final Set<ColumnType> ACCEPTS = Set.of(ColumnType.NUMBER, ColumnType.LEVEL, ColumnType.FLAG);

    @Override
    public String name() {
        return "select";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                name(),
                new Param.Choice(
                        "method", "variance", List.of("variance", "correlation", "vif", "mutual_information", "top")),
                new Param.OptionalReal("threshold", 0, 1e30),
                new Param.Whole("top", 10, 1, 10_000));
    }

    @Override
    public Set<ColumnType> accepts() {
        return ACCEPTS;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        return new Learning(columns, values.word("method"), values.optionalReal("threshold"), values.whole("top"));
    }

    private record Learning(ColumnChoice columns, String method, OptionalDouble threshold, int top)
            implements StoppableStep {
        @Override
        public FittedStep fit(TrainingRows training, Seed seed) {
            Schema schema = training.inputs().schema();
            List<String> names = columns.among(schema, "", ACCEPTS).stream()
                    .filter(info -> byAnswers() || info.type() == ColumnType.NUMBER)
                    .filter(info -> info.encoding().isEmpty())
                    .map(ColumnInfo::name)
                    .toList();
            if (byAnswers() && training.answers().isEmpty()) {
                throw new UsageException(Finding.error("recipe.needs_target"));
            }
            boolean[] kept = training.inputs().rows() == 0 ? all(names.size()) : kept(training, names);
            List<String> dropped = IntStream.range(0, names.size())
                    .filter(j -> !kept[j])
                    .mapToObj(names::get)
                    .toList();
            return ColumnsDropped.of(schema, dropped, sentence(names, dropped));
        }

        private boolean byAnswers() {
            return method.equals("mutual_information") || method.equals("top");
        }

        private Message sentence(List<String> names, List<String> dropped) {
            if (names.isEmpty()) {
                return Wording.of("step.select.drops", names);
            }
            Message by = Message.of("step.select.by_" + method, limit(), top);
            return dropped.isEmpty()
                    ? Message.of("step.select.keeps", names.size(), by)
                    : Wording.of("step.select.drops", dropped, names.size() - dropped.size(), names.size(), by);
        }

        private double limit() {
            return threshold.orElse(
                    switch (method) {
                        case "correlation" -> 0.95;
                        case "vif" -> 10;
                        default -> 0;
                    });
        }

        private boolean[] kept(TrainingRows training, List<String> names) {
            return switch (method) {
                case "variance" -> varied(training.inputs(), names);
                case "correlation" -> Correlations.of(training, names).unlikeEarlier(limit(), training.context());
                case "vif" -> Correlations.of(training, names).unexplained(limit(), training.context());
                case "mutual_information" -> {
                    double[] shared = shared(training, names);
                    boolean[] kept = new boolean[shared.length];
                    for (int j = 0; j < kept.length; j++) {
                        kept[j] = shared[j] > limit();
                    }
                    yield kept;
                }
                default -> best(shared(training, names));
            };
        }

        private boolean[] varied(Dataset inputs, List<String> names) {
            boolean[] kept = new boolean[names.size()];
            for (int j = 0; j < kept.length; j++) {
                float[] sorted = Learned.sorted(inputs.numbers(names.get(j)).toFloats());
                double deviation = Learned.deviation(sorted);
                boolean constant = sorted.length == 0 || sorted[0] == sorted[sorted.length - 1];
                kept[j] = !constant && deviation * deviation > limit();
            }
            return kept;
        }

        private boolean[] best(double[] shared) {
            boolean[] kept = new boolean[shared.length];
            IntStream.range(0, shared.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer j) -> -shared[j]))
                    .limit(top)
                    .forEach(j -> kept[j] = true);
            return kept;
        }

        private static double[] shared(TrainingRows training, List<String> names) {
            Column answers = training.answers().orElseThrow();
            MutualInformation information = MutualInformation.with(answers);
            List<Double> shared = new ArrayList<>();
            for (String name : names) {
                training.context().checkCancelled();
                shared.add(information.of(training.inputs().column(name)));
            }
            return shared.stream().mapToDouble(Double::doubleValue).toArray();
        }

        private static boolean[] all(int count) {
            boolean[] kept = new boolean[count];
            Arrays.fill(kept, true);
            return kept;
        }
    }
}
