package io.crisol.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.StepSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepJsonTest {
    @Test
    void stepsWithRowsOfSettingsReadBackEqual() {
        StepSpec filter = StepSpec.of(
                "filter",
                ColumnChoice.named(),
                Map.of(
                        "match",
                        "any",
                        "conditions",
                        List.of(
                                Map.of("column", "age", "is", "less", "value", "18"),
                                Map.of("column", "plan", "is", "missing", "value", ""))));
        StepSpec replace = StepSpec.of(
                "replace",
                ColumnChoice.of(ColumnChoice.Word.NUMERIC),
                Map.of("values", List.of(Map.of("from", "-200", "to", ""))));

        String json = "[" + PipelineJson.step(filter) + "," + PipelineJson.step(replace) + "]";
        assertThat(PipelineJson.steps(json, "recipe.json")).containsExactly(filter, replace);
    }
}
