package io.crisol.bundle.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.Dataset;
import io.crisol.job.JobContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ParityTest {
    private final Dataset rows = Toys.table(25_000, 3);

    @Test
    @DisplayName("A binary model scores alike in the program and in ONNX Runtime, over several batches")
    void binary() {
        Parity parity = check(Toys.binary(rows, 0.3));

        assertThat(parity.passed()).isTrue();
        assertThat(parity.rows()).isEqualTo(25_000);
        assertThat(parity.maxDelta()).isLessThan(1e-6);
    }

    @Test
    @DisplayName("A model of three classes scores alike")
    void multiclass() {
        assertThat(check(Toys.multiclass(rows)).passed()).isTrue();
    }

    @Test
    @DisplayName("A model of numbers scores alike")
    void regression() {
        assertThat(check(Toys.regression(rows)).passed()).isTrue();
    }

    @Test
    @DisplayName("A model that was exported otherwise than it scores is caught, with the size of the difference")
    void brokenExport() {
        ScoringModel broken = Toys.broken(Toys.regression(rows), 0.001f);

        Parity parity = check(broken);

        assertThat(parity.passed()).isFalse();
        assertThat(parity.maxDelta()).isBetween(0.0009, 0.0011);
    }

    @Test
    @DisplayName("Labels that differ far from the threshold are counted as flips")
    void flips() {
        ScoringModel model = Toys.binary(rows, 0.5);
        Scores inProgram = model.score(rows);
        Scores other = new Scores(
                inProgram.predictions(), Toys.binary(rows, 0.9).score(rows).labels());

        Parity parity = Parity.compare(model, inProgram, other);

        assertThat(parity.maxDelta()).isZero();
        assertThat(parity.flips()).isPositive();
        assertThat(parity.passed()).isFalse();
    }

    @Test
    @DisplayName("A row on the threshold is a tie: its label may differ, and it is counted")
    void ties() {
        ScoringModel model = Toys.binary(rows, 0.5);
        var predictions = new io.crisol.learn.Predictions.Probabilities(
                new double[][] {{0.5, 0.2}, {0.5, 0.8}}, java.util.List.of("No", "Yes"));
        Scores a = new Scores(predictions, java.util.List.of("Yes", "Yes"));
        Scores b = new Scores(predictions, java.util.List.of("No", "Yes"));

        assertThat(Parity.compare(model, a, b)).isEqualTo(new Parity(2, 0, 0, 1, 0));
    }

    @Test
    @DisplayName("A prediction that is not a number on one side never passes")
    void notANumber() {
        ScoringModel model = Toys.regression(rows);
        Scores a =
                new Scores(new io.crisol.learn.Predictions.Amounts(new double[] {1, Double.NaN}), java.util.List.of());
        Scores b = new Scores(new io.crisol.learn.Predictions.Amounts(new double[] {1, 2}), java.util.List.of());

        assertThat(Parity.compare(model, a, b).maxDelta()).isInfinite();
        assertThat(Parity.compare(model, a, b).worstRow()).isEqualTo(1);
    }

    private Parity check(ScoringModel model) {
        try (OnnxSession session = OnnxSession.of(OnnxWriter.write(model.graph()))) {
            return Parity.check(model, session, rows, JobContext.silent());
        }
    }
}
