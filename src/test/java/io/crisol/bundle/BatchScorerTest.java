package io.crisol.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.bundle.onnx.Toys;
import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.TextColumn;
import io.crisol.experiment.ContractPolicy;
import io.crisol.experiment.ContractRule;
import io.crisol.experiment.ContractTerms;
import io.crisol.finding.InputException;
import io.crisol.job.JobContext;
import io.crisol.learn.Predictions;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BatchScorerTest {
    private final BundleContent content = Bundles.binary();
    private final Bundle bundle = Bundle.open(BundleWriter.files(content));
    private final BatchScorer scorer = new BatchScorer(bundle);

    @AfterEach
    void close() {
        bundle.close();
    }

    @Test
    @DisplayName("Rows are scored in order, as the program scores them, whatever the order of columns")
    void scores() {
        Dataset rows = Toys.table(500, 77);
        Dataset shuffled = rows.keep(List.of("contract", "tenure", "charges"));

        ScoredTable scored = scorer.score(shuffled, JobContext.silent());

        double[] expected =
                ((Predictions.Probabilities) content.model().score(rows).predictions()).positive();
        assertThat(scored.outputs().schema().names()).containsExactly("label", "probability_No", "probability_Yes");
        for (int row = 0; row < rows.rows(); row++) {
            assertThat(scored.outputs().numbers("probability_Yes").get(row))
                    .isCloseTo(expected[row], org.assertj.core.data.Offset.offset(1e-6));
        }
    }

    @Test
    @DisplayName("Rows that break the contract are reported in their place; only those without a number are not scored")
    void breaches() {
        Dataset rows = rows(
                new TextColumn(new String[] {"12", "abc", "5", "99999", null}),
                new CodedColumn(ColumnType.LEVEL, new int[] {0, 0, 1, 0, 0}, List.of("month", "decade")));

        ScoredTable scored = scorer.score(rows, JobContext.silent());

        assertThat(scored.report().breaches())
                .containsExactly(
                        new Breach(1, "tenure", Breach.Rule.NOT_A_NUMBER, "abc"),
                        new Breach(2, "contract", Breach.Rule.UNKNOWN_LEVEL, "decade"),
                        new Breach(3, "tenure", Breach.Rule.OUT_OF_RANGE, "99999"));
        assertThat(scored.report().brokenRows()).isEqualTo(3);
        assertThat(scored.report().notScored()).isEqualTo(1);
        assertThat(scored.outputs().column("label").isMissing(1)).isTrue();
        assertThat(scored.outputs().column("probability_Yes").isMissing(1)).isTrue();
        assertThat(scored.outputs().column("label").missing()).isEqualTo(1);

        Dataset appended = scored.appendedTo(rows, Texts.of(Language.EN));
        assertThat(appended.schema().names())
                .containsExactly(
                        "tenure", "charges", "contract", "label", "probability_No", "probability_Yes", "contract_");
        assertThat(appended.column("contract_").text(1)).contains("tenure", "abc");
        assertThat(appended.column("contract_").isMissing(0)).isTrue();
    }

    @Test
    @DisplayName("A missing column is named with the nearest one that is there")
    void missingColumn() {
        Dataset rows = Toys.table(5, 1, "tenur", "charges", "contract");

        assertThatThrownBy(() -> scorer.score(rows, JobContext.silent()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("bundle.column_missing_near [tenure, tenur, 1]");
        assertThatThrownBy(() -> scorer.score(rows.keep(List.of("contract")), JobContext.silent()))
                .hasMessageContaining("bundle.column_missing [tenure, 2]");
    }

    @Test
    @DisplayName("A column without any number where numbers are needed is an error, not a table of empty scores")
    void noNumbers() {
        Dataset rows = rows(
                new TextColumn(new String[] {"a", "b"}),
                new CodedColumn(ColumnType.LEVEL, new int[] {0, 0}, List.of("month")));

        assertThatThrownBy(() -> scorer.score(rows, JobContext.silent()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("bundle.no_numbers [tenure, a]");
    }

    @Test
    @DisplayName("Numbers where levels are needed are taken as their texts")
    void numbersAsLevels() {
        Dataset rows = rows(new DoubleNumbers(new double[] {1, 2}), new DoubleNumbers(new double[] {1, 2}));

        assertThat(scorer.score(rows, JobContext.silent()).report().breaches())
                .extracting(Breach::value)
                .containsExactly("1", "2");
    }

    @Test
    @DisplayName("What happens to a row that breaks a rule is what the person chose for the column")
    void policies() {
        ContractTerms strict = new ContractTerms(
                "months", "since signing", ContractPolicy.REPORT, ContractPolicy.REJECT, ContractPolicy.REJECT);
        ContractTerms loose =
                new ContractTerms("", "", ContractPolicy.ACCEPT, ContractPolicy.REPORT, ContractPolicy.REPORT);
        List<ContractRule> rules = List.of(
                new ContractRule(
                        "tenure",
                        Optional.of(false),
                        OptionalDouble.of(1),
                        OptionalDouble.of(60),
                        Optional.empty(),
                        strict),
                new ContractRule(
                        "contract",
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Optional.of(List.of("month")),
                        loose),
                ContractRule.of("no such column"));
        Dataset rows = rows(
                new TextColumn(new String[] {"12", "61", null}),
                new CodedColumn(ColumnType.LEVEL, new int[] {1, 0, 0}, List.of("month", "decade")));
        try (Bundle edited = Bundle.open(BundleWriter.files(content.withRules(rules)))) {
            ScoredTable scored = new BatchScorer(edited).score(rows, JobContext.silent());
            assertThat(scored.report().breaches())
                    .containsExactly(
                            new Breach(1, "tenure", Breach.Rule.OUT_OF_RANGE, "61"),
                            new Breach(2, "tenure", Breach.Rule.MISSING, ""));
            assertThat(scored.outputs().column("label").isMissing(0)).isFalse();
            assertThat(scored.outputs().column("label").isMissing(1)).isTrue();
            assertThat(scored.outputs().column("label").isMissing(2)).isTrue();
        }
    }

    @Test
    @DisplayName("A contract with edited rules reads back equal from its standard document")
    void document() {
        Contract drafted = Contract.draft(List.of("tenure", "contract"), Toys.table(50, 3));
        Contract edited = drafted.with(List.of(new ContractRule(
                "tenure",
                Optional.of(true),
                OptionalDouble.empty(),
                OptionalDouble.of(99),
                Optional.empty(),
                new ContractTerms(
                        "months: \"no\"",
                        "Since - signing\n# twice",
                        ContractPolicy.ACCEPT,
                        ContractPolicy.REJECT,
                        ContractPolicy.REPORT))));
        assertThat(ContractYaml.read(edited.document("urn:crisol:1", "toy: data")))
                .isEqualTo(edited);
        assertThat(ContractYaml.read(drafted.document("urn:crisol:1", "toy"))).isEqualTo(drafted);
        assertThat(new String(edited.document("x", "y"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("kind: DataContract", "apiVersion: v3.1.0", "maximum: 99.0", "crisolOutOfRange");
    }

    @Test
    @DisplayName("Outputs never overwrite a column of the table")
    void outputNames() {
        Dataset rows = Toys.table(3, 1);
        Map<String, Column> columns = new LinkedHashMap<>();
        rows.schema().names().forEach(n -> columns.put(n, rows.column(n)));
        columns.put("label", new DoubleNumbers(new double[] {1, 2, 3}));
        Dataset withLabel = Dataset.of(columns);

        ScoredTable scored = scorer.score(withLabel, JobContext.silent());

        assertThat(scored.outputs().schema().names()).first().isEqualTo("label_2");
        assertThat(scored.appendedTo(withLabel, Texts.of(Language.ES))
                        .numbers("label")
                        .get(2))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("A table without rows gives no rows")
    void noRows() {
        ScoredTable scored = scorer.score(Toys.table(0, 1), JobContext.silent());

        assertThat(scored.outputs().rows()).isZero();
        assertThat(scored.report().clean()).isTrue();
    }

    private static Dataset rows(Column tenure, Column contract) {
        double[] charges = new double[tenure.size()];
        java.util.Arrays.fill(charges, 20);
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("tenure", tenure);
        columns.put("charges", new DoubleNumbers(charges));
        columns.put("contract", contract);
        return Dataset.of(columns);
    }
}
