package io.crisol.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.learn.family.Logistic;
import io.crisol.learn.family.Ridge;
import org.junit.jupiter.api.Test;

/** Scores over five folds, against scikit-learn 1.2 on the same tables with the same preparation. */
class FamilyScoresTest {
    private static double score(SampleTable table, ModelFamily family) {
        return CrossValidation.mean(table, family, family.params().defaults());
    }

    @Test
    void logisticRegressionFindsChurners() {
        assertThat(score(SampleTable.telco(), new Logistic())).isBetween(0.84, 0.85);
    }

    @Test
    void logisticRegressionFindsGoodCredits() {
        assertThat(score(SampleTable.credit(), new Logistic())).isBetween(0.82, 0.84);
    }

    @Test
    void logisticRegressionTellsPenguinsApart() {
        assertThat(score(SampleTable.penguins(), new Logistic())).isGreaterThan(0.98);
    }

    @Test
    void ridgeRegressionPricesHouses() {
        assertThat(score(SampleTable.ames(), new Ridge())).isBetween(27_000.0, 33_000.0);
    }
}
