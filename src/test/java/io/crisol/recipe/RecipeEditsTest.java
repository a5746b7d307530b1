package io.crisol.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.text.Language;
import io.crisol.text.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecipeEditsTest {
    private final StepSpec drop = StepSpec.of("drop", ColumnChoice.named("id", "note"), Map.of());
    private final StepSpec impute = StepSpec.of("impute", ColumnChoice.of(ColumnChoice.Word.NUMERIC), Map.of());
    private final RecipeEdits two = RecipeEdits.of(Recipe.EMPTY).add(drop).add(impute);

    private static String said(RecipeEdits edits, Language language) {
        return Texts.of(language).say(edits.undoSentence().orElseThrow());
    }

    @Test
    void everyEditHasItsSentence() {
        assertThat(said(two, Language.EN)).isEqualTo("Added «Replace missing: all number columns»");
        assertThat(said(two.remove(0), Language.EN)).isEqualTo("Removed «Drop columns: id, note»");
        assertThat(said(two.move(0, 1), Language.ES)).isEqualTo("Movido «Quitar columnas: id, note» al puesto 2");
        assertThat(said(two.toggle(1), Language.EN)).startsWith("Switched off");
        assertThat(said(two.toggle(1).toggle(1), Language.EN)).startsWith("Switched on");
        assertThat(said(two.replaceAll(new Recipe(List.of(drop))), Language.EN))
                .isEqualTo("Replaced the whole recipe: one step");
        assertThat(said(two.resetToImported(), Language.EN)).isEqualTo("Reset to imported");
    }

    @Test
    void resettingCanBeUndone() {
        assertThat(two.resetToImported().recipe()).isEqualTo(Recipe.EMPTY);
        assertThat(two.resetToImported().undo().recipe().steps()).containsExactly(drop, impute);
    }

    @Test
    void movesAStepToItsNewPlace() {
        assertThat(two.move(0, 1).recipe().steps()).containsExactly(impute, drop);
        assertThat(two.move(1, 0).recipe().steps()).containsExactly(impute, drop);
    }

    @Test
    void anEditThatChangesNothingIsNoEdit() {
        assertThat(two.replace(0, drop)).isSameAs(two);
        assertThat(two.move(1, 1)).isSameAs(two);
    }
}
