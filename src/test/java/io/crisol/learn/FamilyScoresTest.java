package io.crisol.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.learn.family.ElasticNet;
import io.crisol.learn.family.Lasso;
import io.crisol.learn.family.Lda;
import io.crisol.learn.family.Logistic;
import io.crisol.learn.family.NaiveBayes;
import io.crisol.learn.family.NearestNeighbours;
import io.crisol.learn.family.Qda;
import io.crisol.learn.family.Ridge;
import io.crisol.learn.family.SupportVectorMachine;
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

    @Test
    void lassoAndElasticNetPriceHousesWithTheirDefaults() {
        assertThat(score(SampleTable.ames(), new Lasso())).isLessThan(42_000);
        assertThat(score(SampleTable.ames(), new ElasticNet())).isLessThan(33_000);
    }

    @Test
    void nearestNeighboursAreAsGoodAsElsewhere() {
        assertThat(score(SampleTable.telco(), new NearestNeighbours())).isBetween(0.76, 0.785);
        assertThat(score(SampleTable.credit(), new NearestNeighbours())).isBetween(0.735, 0.765);
        assertThat(score(SampleTable.penguins(), new NearestNeighbours())).isGreaterThan(0.98);
        assertThat(score(SampleTable.ames(), new NearestNeighbours())).isBetween(32_000.0, 36_000.0);
    }

    @Test
    void discriminantAnalysisAndNaiveBayesFindMostChurners() {
        assertThat(score(SampleTable.telco(), new Lda())).isGreaterThan(0.83);
        assertThat(score(SampleTable.telco(), new Qda())).isGreaterThan(0.82);
        assertThat(score(SampleTable.telco(), new NaiveBayes())).isGreaterThan(0.81);
    }

    /** There: SVC(probability=True) .8342 and .991; SVR(epsilon=.1) on standardised prices 27,358. */
    @Test
    void supportVectorMachinesAreAsGoodAsElsewhere() {
        assertThat(score(SampleTable.credit(), new SupportVectorMachine())).isBetween(0.832, 0.836);
        assertThat(score(SampleTable.penguins(), new SupportVectorMachine())).isGreaterThan(0.98);
        assertThat(score(SampleTable.ames(), new SupportVectorMachine())).isBetween(27_300.0, 27_420.0);
    }
}
