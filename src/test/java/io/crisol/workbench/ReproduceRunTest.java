package io.crisol.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.evaluate.FoldScore;
import io.crisol.text.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReproduceRunTest {
    private static List<FoldScore> folds(double first, double second) {
        return List.of(
                new FoldScore(0, Map.of("auc", first), 0.5, 1, 1), new FoldScore(1, Map.of("auc", second), 0.5, 2, 2));
    }

    @Test
    void timesMayDifferNumbersMayNot() {
        ReproduceRun.Reproduction same =
                ReproduceRun.compared(folds(0.8, Double.NaN), folds(0.8, Double.NaN), Optional.empty());
        assertThat(same.identical()).isTrue();
        assertThat(same.numbers()).isEqualTo(2);
    }

    @Test
    void aDifferenceInTheLastBitIsNamedWithItsFoldAndTheReason() {
        ReproduceRun.Reproduction other = ReproduceRun.compared(
                folds(0.8, 0.7), folds(0.8, Math.nextUp(0.7)), Optional.of(Message.of("a.reason")));
        assertThat(other.identical()).isFalse();
        assertThat(other.changed()).containsExactly(new ReproduceRun.Changed(1, "auc", 0.7, Math.nextUp(0.7)));
        assertThat(other.reason()).contains(Message.of("a.reason"));
    }
}
