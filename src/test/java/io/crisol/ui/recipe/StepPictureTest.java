package io.crisol.ui.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.RecipePreview;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.step.StandardSteps;
import io.crisol.ui.recipe.StepPicture.Look;
import io.crisol.ui.recipe.StepPicture.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepPictureTest {
    private static final double NONE = Double.NaN;

    /** Three complete rows, one without age, one without city. */
    private static Dataset data() {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("income", new DoubleNumbers(new double[] {1, 2, 3, 4, 5}));
        columns.put("age", new DoubleNumbers(new double[] {20, NONE, 40, 60, 80}));
        columns.put("city", new CodedColumn(ColumnType.LEVEL, new int[] {0, 1, 0, 1, -1}, List.of("Bonn", "Ulm")));
        return Dataset.of(columns);
    }

    private static StepPicture picture(Look look, boolean touchedOnly, StepSpec... steps) {
        Dataset data = data();
        Recipe recipe = new Recipe(List.of(steps));
        RecipePreview preview = RecipePreview.of(
                        data, "", IntStream.range(0, data.rows()).toArray(), new Seed(1))
                .of(recipe.compile(StandardSteps.catalog(), data.schema(), ""), JobContext.silent());
        Request asked = new Request(steps.length, look, touchedOnly, 0, 100);
        return StepPicture.of(preview, data, asked, name -> name + " (before)", JobContext.silent());
    }

    private static StepSpec impute() {
        return StepSpec.of("impute", ColumnChoice.named("age"), Map.of("method", "median"));
    }

    @Test
    void onlyTheRowsThatAStepChangesAreShownAndTheirChangedCellsMarked() {
        StepPicture picture = picture(Look.AFTER, true, impute());
        assertThat(picture.numbers()).containsExactly(1);
        assertThat(picture.data().schema().names()).startsWith("age");
        assertThat(picture.data().numbers("age").get(0)).isEqualTo(50);
        assertThat(picture.changed().get("age").get(0)).isTrue();
        assertThat(picture.touched()).isEqualTo(1);
    }

    @Test
    void bothShowsTheOldValueBesideTheNewOne() {
        StepPicture picture = picture(Look.BOTH, false, impute());
        assertThat(picture.data().schema().names()).containsExactly("age (before)", "age", "income", "city");
        assertThat(picture.data().numbers("age (before)").isMissing(1)).isTrue();
        assertThat(picture.data().numbers("age").get(1)).isEqualTo(50);
        assertThat(picture.changed().get("age").cardinality()).isEqualTo(1);
    }

    @Test
    void rowsThatGoAreShownBeforeAndMarkedButNotAfter() {
        StepSpec drop = StepSpec.of("drop_missing", ColumnChoice.of(ColumnChoice.Word.ALL), Map.of());
        StepPicture before = picture(Look.BEFORE, true, drop);
        assertThat(before.numbers()).containsExactly(1, 4);
        assertThat(before.dropped().cardinality()).isEqualTo(2);
        assertThat(picture(Look.AFTER, false, drop).numbers()).containsExactly(0, 2, 3);
    }

    @Test
    void rowNumbersStayThoseOfTheImportedTableAfterRowsWentBefore() {
        StepSpec drop = StepSpec.of("drop_missing", ColumnChoice.named("age"), Map.of());
        StepSpec scale = StepSpec.of("standardize", ColumnChoice.named("income"), Map.of());
        assertThat(picture(Look.AFTER, false, drop, scale).numbers()).containsExactly(0, 2, 3, 4);
    }

    @Test
    void columnsThatAreMadeStandBesideThoseTheyComeFrom() {
        StepSpec spread = StepSpec.of("one_hot", ColumnChoice.named("city"), Map.of());
        StepPicture picture = picture(Look.BOTH, true, spread);
        assertThat(picture.removed()).containsExactly("city");
        assertThat(picture.added()).contains("city=Bonn", "city=Ulm");
        assertThat(picture.data().schema().names())
                .startsWith("city", "city=Bonn")
                .endsWith("income", "age");
    }

    @Test
    void withoutAStepTheImportedRowsAreShownPageByPage() {
        StepPicture picture = StepPicture.imported(data(), 2, 2);
        assertThat(picture.numbers()).containsExactly(2, 3);
        assertThat(picture.of()).isEqualTo(5);
    }
}
