package io.crisol.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.FloatNumbers;
import io.crisol.data.NumberColumn;
import io.crisol.data.Seed;
import io.crisol.finding.CancelledException;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.param.Param;
import io.crisol.param.ParamValues;
import io.crisol.problem.TaskKind;
import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.wiring.BuiltIns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every family keeps to, for each of its tasks. A new family is one line in the list. */
class FamilyContractTest {
    static final List<ModelFamily> FAMILIES = BuiltIns.families();

    private static final Set<String> CALIBRATED = Set.of("logistic", "naive_bayes", "tree");

    private static final Map<TaskKind, SampleTable> TABLES = Map.of(
            TaskKind.BINARY, every(SampleTable.credit(), 9),
            TaskKind.MULTICLASS, SampleTable.penguins(),
            TaskKind.REGRESSION, every(SampleTable.ames(), 9));

    /** A family at one of its tasks. */
    record Case(ModelFamily family, TaskKind task, Map<String, ?> settings) {
        ParamValues params() {
            return family.params().check(settings);
        }

        SampleTable table() {
            return Objects.requireNonNull(TABLES.get(task));
        }

        FittedModel fit(TrainingSet training) {
            return fit(training, JobContext.silent());
        }

        FittedModel fit(TrainingSet training, JobContext context) {
            return family.fit(training, params(), new Seed(7), context);
        }

        @Override
        public String toString() {
            return family.name() + ", " + task.word() + (settings.isEmpty() ? "" : ", " + settings);
        }
    }

    static Stream<Case> cases() {
        return FAMILIES.stream()
                .flatMap(f ->
                        f.tasks().stream().sorted().flatMap(t -> settings(f).map(s -> new Case(f, t, s))));
    }

    /** The defaults, and every other word of every choice; probabilities are calibrated for a few families only. */
    private static Stream<Map<String, ?>> settings(ModelFamily family) {
        Stream<Map<String, ?>> words = family.params().params().stream()
                .filter(p -> !p.name().equals(SharedSettings.CALIBRATION) || CALIBRATED.contains(family.name()))
                .filter(Param.Choice.class::isInstance)
                .map(Param.Choice.class::cast)
                .flatMap(p -> p.words().stream()
                        .filter(w -> !w.equals(p.defaultWord()))
                        .map(w -> Map.of(p.name(), w)));
        return Stream.concat(Stream.of(Map.of()), words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theSameSeedGivesTheSamePredictionsOnOneThreadAndOnSeveral(Case c) {
        SampleTable table = c.table();
        Preparation preparation = Preparation.of(table.inputs());
        Dataset rows = preparation.apply(table.inputs());
        double[][] alone = values(c.fit(training(table)).predict(rows));
        TrainingSet shared = training(table);
        try (Workers workers = new Workers(3)) {
            Callable<double[][]> fit = () -> values(c.fit(shared).predict(rows));
            assertThat(workers.all(JobContext.silent(), Collections.nCopies(4, fit)))
                    .allSatisfy(v -> assertThat(v).isDeepEqualTo(alone));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void fittingAndPredictingLeaveTheDataAsTheyWere(Case c) {
        TrainingSet training = training(c.table());
        TrainingSet copy = training(c.table());
        c.fit(training).predict(training.inputs());
        assertThat(cells(training.inputs())).isDeepEqualTo(cells(copy.inputs()));
        assertThat(answers(training.target())).isEqualTo(answers(copy.target()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aRowAloneGetsTheSameAsInABatch(Case c) {
        TrainingSet training = training(c.table());
        FittedModel model = c.fit(training);
        double[][] batch = values(model.predict(training.inputs()));
        for (int row = 0; row < training.rows(); row += 17) {
            double[][] alone = values(model.predict(training.inputs().take(new int[] {row})));
            for (int k = 0; k < batch.length; k++) {
                assertThat(alone[k]).containsExactly(batch[k][row]);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void predictionsAreFloatsAndProbabilitiesSumToOne(Case c) {
        TrainingSet training = training(c.table());
        Predictions predictions = c.fit(training).predict(training.inputs());
        double[][] values = values(predictions);
        assertThat(predictions.rows()).isEqualTo(training.rows());
        for (double[] each : values) {
            assertThat(Arrays.stream(each)).allMatch(v -> Double.isFinite(v) && v == (float) (double) v);
        }
        if (predictions instanceof Predictions.Probabilities p) {
            assertThat(p.names()).isEqualTo(training.classes().names());
            for (int row = 0; row < p.rows(); row++) {
                int at = row;
                double[] shares = Arrays.stream(values).mapToDouble(k -> k[at]).toArray();
                assertThat(Arrays.stream(shares)).allMatch(v -> v >= 0 && v <= 1);
                assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-5));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theExportedGraphGivesTheSamePredictions(Case c) throws OrtException {
        SampleTable table = c.table();
        SampleTable training = table.take(IntStream.range(0, table.inputs().rows())
                .filter(r -> r % 3 != 0)
                .toArray());
        Preparation preparation = Preparation.of(training.inputs());
        FittedModel model =
                c.fit(new TrainingSet(preparation.apply(training.inputs()), training.target(), training.task()));
        assertParity(model, preparation, table.inputs());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aLevelNotSeenInTrainingAndAMissingCellAreAnsweredAlsoInTheGraph(Case c) throws OrtException {
        SampleTable table = mixed(60, c.task());
        Preparation preparation = Preparation.of(table.inputs(), true);
        FittedModel model = c.fit(new TrainingSet(preparation.apply(table.inputs()), table.target(), table.task()));
        Dataset strange = Dataset.of(Map.of(
                "size",
                new FloatNumbers(new float[] {Float.NaN, 3, 1, 2}),
                "weight",
                new FloatNumbers(new float[] {2, Float.NaN, 5, 1}),
                "colour",
                new CodedColumn(ColumnType.LEVEL, new int[] {0, 1, 0, -1}, List.of("violet", "red"))));
        for (double[] each : values(model.predict(preparation.apply(strange)))) {
            assertThat(Arrays.stream(each)).allMatch(Double::isFinite);
        }
        assertParity(model, preparation, strange);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void poorDataGiveAFindingOrAModel(Case c) {
        SampleTable sixty = mixed(60, c.task());
        assertAnswered(c, mixed(3, c.task()));
        assertAnswered(c, mixed(5, c.task()));
        assertAnswered(c, replaced(sixty, "size", nCopies(60, 4.25f)));
        assertAnswered(c, replaced(sixty, "size", nCopies(60, Float.NaN)));
        assertAnswered(c, replaced(sixty, "size", nCopies(60, Float.POSITIVE_INFINITY)));
        assertAnswered(
                c,
                new SampleTable(
                        sixty.inputs().keep(List.of("size")).without(List.of("size")), sixty.target(), c.task()));
        assertAnswered(c, new SampleTable(sixty.inputs(), same(sixty.target()), c.task()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void cancellingStopsTheFitAtItsNextLook(Case c) {
        AtomicLong looks = new AtomicLong();
        c.fit(training(c.table()), counting(looks, Long.MAX_VALUE));
        assertThat(looks.get()).isPositive();
        for (long last : new long[] {1, looks.get() / 2, looks.get()}) {
            AtomicLong seen = new AtomicLong();
            assertThatThrownBy(() -> c.fit(training(c.table()), counting(seen, Math.max(1, last))))
                    .isInstanceOf(CancelledException.class);
            assertThat(seen.get()).isEqualTo(Math.max(1, last));
        }
    }

    static Stream<Named<ModelFamily>> families() {
        return FAMILIES.stream().map(f -> Named.of(f.name(), f));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void everyFamilyAndSettingIsExplainedInEveryLanguage(ModelFamily family) {
        List<String> keys = new ArrayList<>(List.of("family." + family.name()));
        family.params().params().stream().map(Param::name).forEach(p -> keys.add(SharedSettings.key(family.name(), p)));
        for (Language language : Language.values()) {
            assertThat(keys)
                    .allMatch(
                            k -> Texts.of(language).has(k) && Texts.of(language).has(k + ".help"));
        }
    }

    @Test
    void familiesHaveDifferentNames() {
        assertThat(FAMILIES.stream().map(ModelFamily::name)).doesNotHaveDuplicates();
    }

    private static void assertAnswered(Case c, SampleTable table) {
        Dataset prepared = Preparation.of(table.inputs()).apply(table.inputs());
        TrainingSet training = new TrainingSet(prepared, table.target(), table.task());
        var finding = c.family().unsuitable(training, c.params());
        if (finding.isPresent()) {
            assertThat(Texts.of(Language.EN).has(finding.get().code()))
                    .as(finding.get().code())
                    .isTrue();
            return;
        }
        for (double[] each : values(c.fit(training).predict(prepared))) {
            assertThat(Arrays.stream(each)).hasSize(table.inputs().rows()).allMatch(Double::isFinite);
        }
    }

    static void assertParity(FittedModel model, Preparation preparation, Dataset raw) throws OrtException {
        assertThat(model.notExportable()).isEmpty();
        GraphBuilder builder = new GraphBuilder();
        preparation.write(builder);
        builder.output(model.write(builder), ElementType.FLOAT);
        Object scored = new OnnxScorer(builder.build()).score(raw);
        double[][] expected = values(model.predict(preparation.apply(raw)));
        for (int row = 0; row < raw.rows(); row++) {
            for (int k = 0; k < expected.length; k++) {
                double there = scored instanceof float[][] p ? p[row][k] : ((float[]) scored)[row];
                double here = expected[k][row];
                assertThat(there)
                        .as("row %d, output %d", row, k)
                        .isCloseTo(here, within(1e-5 * Math.max(1, Math.abs(here))));
            }
        }
    }

    private static TrainingSet training(SampleTable table) {
        return new TrainingSet(Preparation.of(table.inputs()).apply(table.inputs()), table.target(), table.task());
    }

    private static double[][] values(Predictions predictions) {
        return switch (predictions) {
            case Predictions.Probabilities p -> p.probabilities();
            case Predictions.Amounts a -> new double[][] {a.values()};
        };
    }

    private static double[][] cells(Dataset data) {
        return data.columns().stream()
                .map(column -> switch (column) {
                    case NumberColumn n -> n.toArray();
                    case CodedColumn n ->
                        Arrays.stream(n.codes()).asDoubleStream().toArray();
                    default -> throw new IllegalArgumentException(column.type().word());
                })
                .toArray(double[][]::new);
    }

    private static double[] answers(Target target) {
        return switch (target) {
            case Target.Classes c -> Arrays.stream(c.codes()).asDoubleStream().toArray();
            case Target.Amounts a -> a.values().clone();
        };
    }

    private static SampleTable every(SampleTable table, int step) {
        return table.take(IntStream.range(0, table.inputs().rows())
                .filter(r -> r % step == 0)
                .toArray());
    }

    /** Two numbers and a level, with answers that depend on them. */
    private static SampleTable mixed(int rows, TaskKind task) {
        var random = new Seed(rows).random();
        float[] size = new float[rows];
        float[] weight = new float[rows];
        int[] colour = new int[rows];
        int[] codes = new int[rows];
        double[] amounts = new double[rows];
        int classes = task == TaskKind.MULTICLASS ? 3 : 2;
        for (int row = 0; row < rows; row++) {
            size[row] = random.nextInt(8);
            weight[row] = random.nextFloat(10);
            colour[row] = random.nextInt(3);
            codes[row] = row < classes ? row : (int) (size[row] + random.nextInt(3)) % classes;
            amounts[row] = 3 * size[row] - weight[row] + colour[row] + random.nextDouble();
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("size", new FloatNumbers(size));
        columns.put("weight", new FloatNumbers(weight));
        columns.put("colour", new CodedColumn(ColumnType.LEVEL, colour, List.of("red", "green", "blue")));
        return new SampleTable(
                Dataset.of(columns),
                task.classes()
                        ? new Target.Classes(codes, List.of("a", "b", "c").subList(0, classes))
                        : new Target.Amounts(amounts),
                task);
    }

    private static SampleTable replaced(SampleTable table, String name, float[] values) {
        var info = table.inputs().schema().column(name).orElseThrow();
        return new SampleTable(
                table.inputs().with(Map.of(info, new FloatNumbers(values))), table.target(), table.task());
    }

    private static float[] nCopies(int rows, float value) {
        float[] values = new float[rows];
        Arrays.fill(values, value);
        return values;
    }

    private static Target same(Target target) {
        return switch (target) {
            case Target.Classes c -> new Target.Classes(new int[c.rows()], c.names());
            case Target.Amounts a -> new Target.Amounts(new double[a.rows()]);
        };
    }

    private static JobContext counting(AtomicLong looks, long cancelledAt) {
        return new JobContext() {
            @Override
            public void progress(double done, Message what) {}

            @Override
            public boolean cancelled() {
                return looks.incrementAndGet() >= cancelledAt;
            }
        };
    }
}
