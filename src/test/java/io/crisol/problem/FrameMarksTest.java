package io.crisol.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.problem.rule.Rules;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FrameMarksTest {
    @Test
    void columnsAreMarkedAsKnownOrLate() {
        Frame marked = PredictionTime.mark(Frame.EMPTY, "a.b, ñ", Optional.of(false));
        marked = PredictionTime.mark(marked, "tenure", Optional.of(true));

        assertThat(PredictionTime.known(marked, "a.b, ñ")).contains(false);
        assertThat(PredictionTime.known(marked, "tenure")).contains(true);
        assertThat(PredictionTime.known(marked, "other")).isEmpty();
        assertThat(PredictionTime.late(marked)).containsExactly("a.b, ñ");
        assertThat(PredictionTime.late(PredictionTime.mark(marked, "a.b, ñ", Optional.empty())))
                .isEmpty();
    }

    @Test
    void aConditionIsOpenUntilItIsSaidHowItWasMet() {
        Frame frame = Frame.EMPTY.withAnswer("Q11", Optional.of(new Answer.Word("yes")));
        Assessor assessor = Rules.standard();
        Frame met = Condition.meet(frame, "Q11", "5 % are left alone");

        assertThat(Condition.of(assessor.assess(frame), frame))
                .filteredOn(c -> c.met().isEmpty())
                .extracting(Condition::rule)
                .containsExactly("Q11", "Q17");
        assertThat(Condition.of(assessor.assess(met), met).getFirst().met()).contains("5 % are left alone");
        assertThat(Condition.meet(met, "Q11", "")).isEqualTo(frame);
    }

    @Test
    void theSmallestDifferenceIsStatedOrAssumed() {
        Frame stated = Frame.EMPTY.withNumbers(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(0.02), OptionalDouble.empty());

        assertThat(SmallestDifference.of(stated, false, 30_000)).isEqualTo(new SmallestDifference(0.02, false));
        assertThat(SmallestDifference.of(Frame.EMPTY, true, 0.5)).isEqualTo(new SmallestDifference(0.01, true));
        assertThat(SmallestDifference.of(Frame.EMPTY, false, -30_000)).isEqualTo(new SmallestDifference(300, true));
        assertThat(SmallestDifference.of(Frame.EMPTY, false, Double.NaN).value())
                .isPositive();
        assertThat(SmallestDifference.ofMoney(500, 1_000)).isEqualTo(0.5);
        assertThatThrownBy(() -> SmallestDifference.ofMoney(500, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
