package io.crisol.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.finding.UsageException;
import io.crisol.problem.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PipelineJsonTest {
    private static final String CHURN = """
        {"crisol": 1, "name": "Telco churn",
         "frame": {"target": "churn", "task": "binary", "positive": "Yes", "metric": "auc",
                   "costs": {"false_positive": 5, "false_negative": 60}, "baseline": 0.5, "success": 0.80,
                   "smallest_difference": 0.01, "latency_ms": 100,
                   "answers": {"Q1": "yes", "Q6": {"rows": 20000, "rarest": 1800}}, "overrides": {}},
         "source": {"file": "telco-churn.csv", "delimiter": ","},
         "split": {"test": 0.2, "validation": {"kind": "stratified", "folds": 5, "repeats": 1}, "seed": 42},
         "recipe": [{"step": "impute", "columns": ["total_charges"], "method": "median"},
                    {"step": "one_hot", "columns": "categorical", "enabled": false}],
         "candidates": [{"family": "baseline"}, {"family": "logistic", "params": {"lambda": 1.0}}, "knn"],
         "promote": {"name": "telco-churn", "alias": "challenger"}}
        """;

    @Test
    void aPipelineIsReadWhole() {
        Pipeline read = PipelineJson.read(CHURN, "churn.json");

        assertThat(read.frame().costs().threshold()).isEqualTo(5.0 / 65);
        assertThat(read.frame().answers().get("Q6"))
                .isEqualTo(new Answer.Parts(Map.of("rows", 20000.0, "rarest", 1800.0)));
        assertThat(read.recipe().orElseThrow()).hasSize(2);
        assertThat(read.recipe().orElseThrow().get(1).enabled()).isFalse();
        assertThat(read.candidates().orElseThrow())
                .extracting(CandidateSpec::family)
                .containsExactly("baseline", "logistic", "knn");
        assertThat(read.promote().orElseThrow().alias()).contains("challenger");
    }

    @Test
    void whatIsWrittenReadsBackEqual() {
        Pipeline read = PipelineJson.read(CHURN, "churn.json");

        assertThat(PipelineJson.read(PipelineJson.write(read), "again.json")).isEqualTo(read);
    }

    @Test
    void suggestedPartsStayOpen() {
        Pipeline read = PipelineJson.read("{\"crisol\":1,\"recipe\":\"suggested\"}", "x.json");

        assertThat(read.recipe()).isEmpty();
        assertThat(read.candidates()).isEmpty();
        assertThat(PipelineJson.read(PipelineJson.write(read), "x.json")).isEqualTo(read);
    }

    @Test
    void aMistypedKeyNamesTheNearestOne() {
        assertThatThrownBy(() -> PipelineJson.read("{\"crisol\":1,\"candidats\":[]}", "x.json"))
                .isInstanceOfSatisfying(UsageException.class, e -> {
                    assertThat(e.finding().code()).isEqualTo("pipeline.unknown_key_near");
                    assertThat(e.finding().args()).containsExactly("candidats", "candidates");
                    assertThat(e.finding().place().file()).contains("x.json");
                });
    }

    @Test
    void brokenJsonNamesTheLine() {
        assertThatThrownBy(() -> PipelineJson.read("{\"crisol\": 1,\n \"name\": }", "x.json"))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        e -> assertThat(e.finding().place().line()).hasValue(2));
    }

    @Test
    void theDigestOfSettingsIgnoresNamesAndNotesButNotTheRecipe() {
        Pipeline one = PipelineJson.read(CHURN, "x.json");
        Pipeline renamed = one.withName("Other").withFrame(one.frame().withNote("objective", "keep customers"));
        Pipeline shorter = one.withRecipe(one.recipe().orElseThrow().subList(0, 1));

        assertThat(SettingsDigest.of(renamed, "f")).isEqualTo(SettingsDigest.of(one, "f"));
        assertThat(SettingsDigest.of(shorter, "f")).isNotEqualTo(SettingsDigest.of(one, "f"));
        assertThat(SettingsDigest.of(one, "g")).isNotEqualTo(SettingsDigest.of(one, "f"));
    }

    @Test
    void theEditedDataContractIsPartOfTheFileAndDecidesNoResult() {
        ContractRule rule = new ContractRule(
                "age",
                Optional.of(false),
                OptionalDouble.of(18),
                OptionalDouble.empty(),
                Optional.of(List.of("a", "b")),
                new ContractTerms(
                        "years", "At signing", ContractPolicy.REJECT, ContractPolicy.ACCEPT, ContractPolicy.REPORT));
        Pipeline plain = Pipeline.named("x");
        Pipeline edited = plain.withContract(Optional.of(List.of(rule, ContractRule.of("b"))));
        assertThat(PipelineJson.read(PipelineJson.write(edited), "x.json")).isEqualTo(edited);
        assertThat(SettingsDigest.of(edited, "f")).isEqualTo(SettingsDigest.of(plain, "f"));
        assertThatThrownBy(() -> PipelineJson.read(
                        "{\"crisol\": 1, \"contract\": {\"columns\": [{\"name\": \"a\", \"missing\": \"maybe\"}]}}",
                        "x"))
                .hasMessageContaining("pipeline.unknown_policy");
        assertThatThrownBy(() -> PipelineJson.read(
                        "{\"crisol\": 1, \"contract\": {\"columns\": [{\"name\": \"a\", \"min\": 2, \"max\": 1}]}}",
                        "x"))
                .hasMessageContaining("pipeline.empty_range");
    }
}
