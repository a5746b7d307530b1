package io.crisol.ui.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.recipe.step.StandardSteps;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StepSectionTest {
    @Test
    void everySectionThatIsShownHasStepsAndEveryStepASection() {
        assertThat(StandardSteps.catalog().types().stream()
                        .map(StepSection::of)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(StepSection.class))))
                .contains(StepSection.ROWS, StepSection.COLUMNS, StepSection.MISSING, StepSection.NUMBERS)
                .contains(StepSection.LEVELS);
    }

    @Test
    void aStepNobodyHasPlacedStandsWithWhatItWorksOn() {
        assertThat(StandardSteps.catalog().types().stream()
                        .filter(t -> t.name().equals("one_hot"))
                        .map(StepSection::of))
                .containsExactly(StepSection.LEVELS);
        assertThat(StepSection.of(StandardSteps.catalog().named("standardize"))).isEqualTo(StepSection.NUMBERS);
    }
}
