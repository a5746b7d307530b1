package io.crisol.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.learn.family.DecisionTree;
import io.crisol.learn.family.ExtraTrees;
import io.crisol.learn.family.GradientBoosting;
import io.crisol.learn.family.RandomForest;
import org.junit.jupiter.api.Test;

/** Scores of the tree families over five folds; scikit-learn 1.2 on the same tables in brackets. */
class TreeFamilyScoresTest {
    private static double score(SampleTable table, ModelFamily family) {
        return CrossValidation.mean(table, family, family.params().defaults());
    }

    @Test
    void boostingFindsChurners() { // (.8352)
        assertThat(score(SampleTable.telco(), new GradientBoosting())).isBetween(0.83, 0.85);
    }

    @Test
    void forestsFindChurners() { // (.8245)
        assertThat(score(SampleTable.telco(), new RandomForest())).isBetween(0.82, 0.85);
        assertThat(score(SampleTable.telco(), new ExtraTrees())).isBetween(0.80, 0.85);
    }

    @Test
    void aTreeAloneFindsChurners() {
        assertThat(score(SampleTable.telco(), new DecisionTree())).isBetween(0.77, 0.84);
    }

    @Test
    void goodCreditsAreFound() { // (forest .8242, boosting .8276)
        assertThat(score(SampleTable.credit(), new RandomForest())).isBetween(0.82, 0.85);
        assertThat(score(SampleTable.credit(), new GradientBoosting())).isBetween(0.82, 0.85);
    }

    @Test
    void penguinsAreToldApart() { // (forest .988)
        assertThat(score(SampleTable.penguins(), new RandomForest())).isGreaterThan(0.98);
        assertThat(score(SampleTable.penguins(), new ExtraTrees())).isGreaterThan(0.98);
        assertThat(score(SampleTable.penguins(), new GradientBoosting())).isGreaterThan(0.97);
        assertThat(score(SampleTable.penguins(), new DecisionTree())).isGreaterThan(0.94);
    }

    @Test
    void housesArePriced() { // (forest 27,633, boosting 25,596)
        assertThat(score(SampleTable.ames(), new RandomForest())).isBetween(22_000.0, 27_633.0);
        assertThat(score(SampleTable.ames(), new ExtraTrees())).isBetween(22_000.0, 27_633.0);
        assertThat(score(SampleTable.ames(), new GradientBoosting())).isBetween(21_000.0, 25_596.0);
        assertThat(score(SampleTable.ames(), new DecisionTree())).isBetween(28_000.0, 38_000.0);
    }
}
