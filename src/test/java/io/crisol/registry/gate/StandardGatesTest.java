package io.crisol.registry.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.bundle.Contract;
import io.crisol.bundle.ContractColumn;
import io.crisol.bundle.Golden;
import io.crisol.bundle.onnx.OnnxSession;
import io.crisol.bundle.onnx.OnnxWriter;
import io.crisol.bundle.onnx.Parity;
import io.crisol.bundle.onnx.ScoringModel;
import io.crisol.bundle.onnx.Toys;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.experiment.GateOutcome;
import io.crisol.finding.UsageException;
import io.crisol.job.JobContext;
import io.crisol.problem.Condition;
import io.crisol.profile.assumption.AssumptionFound;
import io.crisol.profile.assumption.AssumptionReport;
import io.crisol.profile.assumption.Consequence;
import io.crisol.profile.assumption.Reading;
import io.crisol.profile.assumption.Verdict;
import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** For each gate: the planted fault is caught, the honest case passes, what can't be judged does not block. */
class StandardGatesTest {
    private final Dataset rows = Toys.table(300, 4);

    @Test
    @DisplayName("The gates are those of the command line, in its order")
    void names() {
        assertThat(StandardGates.all().stream().map(Gate::name))
                .containsExactly(
                        "baseline",
                        "success",
                        "champion",
                        "test_once",
                        "leakage",
                        "assumptions",
                        "contract",
                        "onnx_parity",
                        "golden_rows",
                        "reproduced",
                        "latency",
                        "fairness",
                        "model_card",
                        "conditions");
    }

    @Test
    @DisplayName("Where nothing is known no gate is judged, none blocks, and each says why in both languages")
    void nothingKnown() {
        Promotion promotion = Promotion.judge(StandardGates.all(), auc().build());

        assertThat(promotion.outcomes()).allMatch(o -> o.passed().isEmpty());
        assertThat(promotion.registers()).isTrue();
        assertSaid(promotion.outcomes());
    }

    @Test
    @DisplayName("baseline: an interval that reaches down to the baseline fails, also where less is better")
    void baseline() {
        GateInput.Builder auc = auc().baseline(Estimate.bare(0.5));
        passes(new BeatsBaseline(), auc.candidate(new Estimate(0.8, 0.75, 0.85)));
        fails(new BeatsBaseline(), auc.candidate(new Estimate(0.55, 0.505, 0.6)));
        fails(new BeatsBaseline(), auc.candidate(Estimate.bare(Double.NaN)));
        GateInput.Builder rmse = rmse().baseline(Estimate.bare(100));
        passes(new BeatsBaseline(), rmse.candidate(new Estimate(80, 70, 90)));
        fails(new BeatsBaseline(), rmse.candidate(new Estimate(95, 85, 105)));
    }

    @Test
    @DisplayName("success: the unfavourable end decides, on the test part where there is one")
    void success() {
        GateInput.Builder auc = auc().success(OptionalDouble.of(0.8));
        passes(new MeetsSuccess(), auc.candidate(new Estimate(0.84, 0.82, 0.86)));
        fails(new MeetsSuccess(), auc.candidate(new Estimate(0.81, 0.79, 0.83)));
        passes(new MeetsSuccess(), auc.test(new Estimate(0.83, 0.80, 0.86)));
        fails(new MeetsSuccess(), auc.test(new Estimate(0.83, 0.79, 0.87)).candidate(new Estimate(0.9, 0.89, 0.91)));
        GateInput.Builder rmse = rmse().success(OptionalDouble.of(30));
        passes(new MeetsSuccess(), rmse.candidate(new Estimate(25, 22, 28)));
        fails(new MeetsSuccess(), rmse.candidate(new Estimate(28, 25, 31)));
    }

    @Test
    @DisplayName("champion: worse by more than what matters fails; what can't be compared is not judged")
    void champion() {
        GateInput.Builder auc = auc().candidate(Estimate.bare(0.80));
        passes(new NotWorseThanChampion(), auc.champion(champion(0.805)));
        fails(new NotWorseThanChampion(), auc.champion(champion(0.82)));
        open(
                new NotWorseThanChampion(),
                auc.champion(new GateInput.Champion(
                        "churn/1", 0.9, Optional.of(Message.of("gate.champion.other_metric", "accuracy")))));
        fails(new NotWorseThanChampion(), rmse().candidate(Estimate.bare(30)).champion(champion(25)));
        passes(new NotWorseThanChampion(), rmse().candidate(Estimate.bare(25.5)).champion(champion(25)));
    }

    @Test
    @DisplayName("test_once: the second look fails")
    void testOnce() {
        passes(new TestLookedAtOnce(), auc().looks(1));
        fails(new TestLookedAtOnce(), auc().looks(2));
    }

    @Test
    @DisplayName("leakage: one suspected column fails")
    void leakage() {
        passes(new NoLeakSuspected(), auc().leakSuspects(List.of()));
        fails(new NoLeakSuspected(), auc().leakSuspects(List.of("closed_at")));
    }

    @Test
    @DisplayName("assumptions: a strong reading that matters for the promoted family fails, and can be waived")
    void assumptions() {
        AssumptionReport report = new AssumptionReport(
                100, 100, 3, List.of(), List.of(reading(Reading.STRONG, "linear"), reading(Reading.LOOK, "lasso")));
        GateOutcome failed = fails(new AssumptionsAcceptable(), auc().assumptions("linear", report));
        assertThat(failed.value()).hasValue(1);
        assertThat(failed.limit()).hasValue(0);
        assertThat(Texts.of(Language.EN).say(failed.reason())).contains("Variance inflation", "870");
        assertThat(failed.waived("only predictions are used").blocks()).isFalse();
        passes(new AssumptionsAcceptable(), auc().assumptions("lasso", report));
        passes(new AssumptionsAcceptable(), auc().assumptions("boosting", report));
    }

    private static AssumptionFound reading(Reading reading, String family) {
        return new AssumptionFound(
                "vif",
                "",
                "charges",
                870,
                OptionalDouble.empty(),
                OptionalDouble.of(5),
                reading,
                Message.of("assumption.vif.column", "charges", 870.0, 1),
                Map.of(
                        family,
                        new Verdict(
                                Consequence.MATTERS,
                                Message.of("assumption.vif.matters", Message.of("family." + family)))),
                List.of(),
                Optional.empty());
    }

    @Test
    @DisplayName("contract: a column without range or levels fails, and so does a contract without columns")
    void contract() {
        passes(
                new ContractComplete(),
                auc().contract(Contract.draft(rows.schema().names(), rows)));
        ContractColumn bare = new ContractColumn(
                "x", ColumnType.NUMBER, true, OptionalDouble.empty(), OptionalDouble.empty(), List.of());
        fails(new ContractComplete(), auc().contract(new Contract(List.of(bare))));
        fails(new ContractComplete(), auc().contract(new Contract(List.of())));
    }

    @Test
    @DisplayName("onnx_parity: a model that exports otherwise than it scores fails; so does one that can't be exported")
    void parity() {
        ScoringModel honest = Toys.binary(rows, 0.3);
        passes(new OnnxParity(), auc().parity(parityOf(honest)));
        fails(new OnnxParity(), auc().parity(parityOf(Toys.broken(honest, 0.01f))));
        fails(new OnnxParity(), auc().notExportable(Message.of("gate.onnx_parity")));
    }

    private Parity parityOf(ScoringModel model) {
        try (OnnxSession session = OnnxSession.of(OnnxWriter.write(model.graph()))) {
            return Parity.check(model, session, rows, JobContext.silent());
        }
    }

    @Test
    @DisplayName("golden_rows: rows that come out otherwise fail")
    void golden() {
        ScoringModel honest = Toys.binary(rows, 0.3);
        try (OnnxSession session = OnnxSession.of(OnnxWriter.write(honest.graph()))) {
            passes(
                    new GoldenRowsHold(),
                    auc().golden(Golden.select(honest, rows).check(session)));
            fails(
                    new GoldenRowsHold(),
                    auc().golden(Golden.select(Toys.broken(honest, 0.01f), rows).check(session)));
        }
    }

    @Test
    @DisplayName("reproduced: any difference fails")
    void reproduced() {
        passes(new Reproduced(), auc().reproducedDelta(0));
        fails(new Reproduced(), auc().reproducedDelta(1e-12));
        fails(new Reproduced(), auc().reproducedDelta(Double.NaN));
    }

    @Test
    @DisplayName("latency: slower than asked for fails; where no time is asked for it is not judged")
    void latency() {
        passes(new FastEnough(), auc().latencyMs(OptionalDouble.of(100)).millisPerRow(3));
        fails(new FastEnough(), auc().latencyMs(OptionalDouble.of(2)).millisPerRow(3));
        open(new FastEnough(), auc().millisPerRow(3));
    }

    @Test
    @DisplayName("fairness: a gap above the limit fails; without groups it is not judged")
    void fairness() {
        passes(new FairToGroups(), auc().groups(List.of("sex")).fairnessGap(0.05));
        fails(new FairToGroups(), auc().groups(List.of("sex")).fairnessGap(0.2));
        open(new FairToGroups(), auc().groups(List.of("sex")));
        open(new FairToGroups(), auc());
    }

    @Test
    @DisplayName("model_card: a field that is lacking fails")
    void card() {
        passes(new ModelCardComplete(), auc().missingCardFields(List.of()));
        GateOutcome failed = fails(new ModelCardComplete(), auc().missingCardFields(List.of("objective")));
        assertThat(Texts.of(Language.EN).say(failed.reason())).contains("objective");
    }

    @Test
    @DisplayName("conditions: one that is open fails, and so does one met with nothing said")
    void conditions() {
        Condition met = new Condition("Q14", Message.of("gate.conditions"), Optional.of("tested by sex"));
        Condition open = new Condition("Q5", Message.of("gate.conditions"), Optional.empty());
        Condition blank = new Condition("Q5", Message.of("gate.conditions"), Optional.of(" "));
        passes(new ConditionsMet(), auc().conditions(List.of()));
        passes(new ConditionsMet(), auc().conditions(List.of(met)));
        fails(new ConditionsMet(), auc().conditions(List.of(met, open)));
        fails(new ConditionsMet(), auc().conditions(List.of(blank)));
    }

    @Test
    @DisplayName("A failed gate stops the registration until it is waived with a reason")
    void waive() {
        Promotion promotion = Promotion.judge(
                StandardGates.all(), auc().looks(3).leakSuspects(List.of("x")).build());
        assertThat(promotion.registers()).isFalse();
        assertThat(promotion.blocking()).extracting(GateOutcome::gate).containsExactly("test_once", "leakage");

        Promotion waived = promotion.waive(Map.of("test_once", "agreed with audit", "leakage", " known "));

        assertThat(waived.registers()).isTrue();
        assertThat(waived.outcomes().get(4).waiver()).contains("known");
        assertThat(promotion.registers()).as("the first is unchanged").isFalse();
        for (Language language : Language.values()) {
            assertThat(Texts.of(language).say(promotion.message())).doesNotContain("‹", "{");
            assertThat(Texts.of(language).say(waived.message())).doesNotContain("‹", "{");
        }
    }

    @Test
    @DisplayName("A waiver needs a reason and a gate that exists; one for a gate that passed changes nothing")
    void badWaivers() {
        Promotion promotion =
                Promotion.judge(StandardGates.all(), auc().looks(1).build());

        assertThatThrownBy(() -> promotion.waive("test_once", " "))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("gate.no_reason");
        assertThatThrownBy(() -> promotion.waive("leakages", "x"))
                .hasMessageContaining("gate.unknown_near [leakages, leakage]");
        assertThat(promotion.waive("test_once", "why not")).isEqualTo(promotion);
    }

    private static GateInput.Champion champion(double score) {
        return new GateInput.Champion("churn/1", score, Optional.empty());
    }

    private static GateInput.Builder auc() {
        return new GateInput.Builder("auc", true, 0.01);
    }

    private static GateInput.Builder rmse() {
        return new GateInput.Builder("rmse", false, 1);
    }

    private static GateOutcome passes(Gate gate, GateInput.Builder input) {
        return says(gate, input, Optional.of(true));
    }

    private static GateOutcome fails(Gate gate, GateInput.Builder input) {
        return says(gate, input, Optional.of(false));
    }

    private static void open(Gate gate, GateInput.Builder input) {
        says(gate, input, Optional.empty());
    }

    private static GateOutcome says(Gate gate, GateInput.Builder input, Optional<Boolean> passed) {
        GateOutcome outcome = gate.judge(input.build());
        assertThat(outcome.gate()).isEqualTo(gate.name());
        assertThat(outcome.passed()).isEqualTo(passed);
        assertSaid(List.of(outcome));
        return outcome;
    }

    private static void assertSaid(List<GateOutcome> outcomes) {
        for (Language language : Language.values()) {
            for (GateOutcome outcome : outcomes) {
                assertThat(Texts.of(language).say(outcome.reason()))
                        .doesNotContain("‹", "{")
                        .isNotBlank();
                assertThat(Texts.of(language).has("gate." + outcome.gate())).isTrue();
                assertThat(Texts.of(language).has("gate." + outcome.gate() + ".help"))
                        .isTrue();
            }
        }
    }
}
