package io.crisol.learn.family;

import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.Schema;
import io.crisol.data.Seed;
import io.crisol.graph.Attribute;
import io.crisol.graph.GraphBuilder;
import io.crisol.job.JobContext;
import io.crisol.learn.FamilyKind;
import io.crisol.learn.FittedModel;
import io.crisol.learn.InputForm;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.Predictions;
import io.crisol.learn.RowWeights;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.problem.TaskKind;
import io.crisol.text.Message;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The same answer for every row: the shares of the classes, or the mean. What every other family has to beat. */
public final class Baseline implements ModelFamily {
    @Override
    public String name() {
        return "baseline";
    }

    @Override
    public FamilyKind kind() {
        return FamilyKind.BASELINE;
    }

    @Override
    public Set<TaskKind> tasks() {
        return Set.of(TaskKind.values());
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(name());
    }

    @Override
    public InputForm form() {
        return InputForm.NATIVE;
    }

    @Override
    public boolean takesMissing() {
        return true;
    }

    @Override
    public boolean takesWeights() {
        return true;
    }

    @Override
    public int complexity() {
        return 0;
    }

    @Override
    public FittedModel fit(TrainingSet training, ParamValues params, Seed seed, JobContext context) {
        context.checkCancelled();
        Optional<ColumnInfo> carrier = carrier(training.inputs().schema());
        return switch (training.target()) {
            case Target.Classes c -> new Constant(shares(training.weights().of(c)), Optional.of(c.names()), carrier);
            case Target.Amounts a ->
                new Constant(new double[] {(float) mean(a.values(), training.weights())}, Optional.empty(), carrier);
        };
    }

    private static double[] shares(double[] ofClasses) {
        double all = Arrays.stream(ofClasses).sum();
        return Arrays.stream(ofClasses).map(each -> (float) (each / all)).toArray();
    }

    private static double mean(double[] values, RowWeights weights) {
        double sum = 0;
        for (int row = 0; row < values.length; row++) {
            sum += weights.of(row) * values[row];
        }
        return sum / weights.total();
    }

    /** The column from which a graph learns how many rows there are: a raw one where possible. */
    private static Optional<ColumnInfo> carrier(Schema prepared) {
        return prepared.columns().stream()
                .min(Comparator.comparing((ColumnInfo c) -> c.encoding().isPresent())
                        .thenComparing(ColumnInfo::shadow));
    }

    /** @param answer one value a class, or one number */
    private record Constant(double[] answer, Optional<List<String>> classes, Optional<ColumnInfo> carrier)
            implements FittedModel {
        @Override
        public Predictions predict(Dataset prepared) {
            double[][] all = new double[answer.length][prepared.rows()];
            for (int k = 0; k < answer.length; k++) {
                Arrays.fill(all[k], answer[k]);
            }
            return classes.<Predictions>map(names -> new Predictions.Probabilities(all, names))
                    .orElseGet(() -> new Predictions.Amounts(all[0]));
        }

        @Override
        public String write(GraphBuilder graph) {
            ColumnInfo column = carrier.orElseThrow();
            String tensor = graph.hasColumn(column.name())
                    ? graph.column(column.name())
                    : graph.group(column.encoding().orElseThrow().source());
            String rows = graph.node("Gather", graph.node("Shape", tensor), graph.constant(new long[] {0}, 1));
            float[] values = new float[answer.length];
            for (int k = 0; k < values.length; k++) {
                values[k] = (float) answer[k];
            }
            if (classes.isEmpty()) {
                return graph.node("Expand", graph.constant(values, 1), rows);
            }
            String shape = graph.node(
                    "Concat",
                    List.of(rows, graph.constant(new long[] {values.length}, 1)),
                    Map.of("axis", new Attribute.OfInt(0)));
            return graph.node("Expand", graph.constant(values, 1, values.length), shape);
        }

        @Override
        public Optional<Message> notExportable() {
            return carrier.isPresent() ? Optional.empty() : Optional.of(Message.of("learn.no_columns"));
        }

        @Override
        public long bytes() {
            return 64 + 8L * answer.length;
        }
    }
}
