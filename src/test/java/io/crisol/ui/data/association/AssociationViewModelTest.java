package io.crisol.ui.data.association;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.profile.association.Association;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.ui.data.SeenSample;
import io.crisol.ui.kit.FxJobs;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssociationViewModelTest {
    @TempDir
    Path home;

    @Test
    void aSmallTableIsComparedAtOnceAndACellLeadsToItsChart() {
        try (SeenSample sample = new SeenSample(home, "penguins")) {
            AssociationViewModel model = new AssociationViewModel(sample.workbench(), FxJobs.sameThread());
            model.show(Optional.of(sample.seen()));

            AssociationViewModel.Shown shown = model.shown().value().orElseThrow();
            assertThat(shown.matrix().columns()).doesNotContain("species");
            int a = shown.matrix().columns().indexOf("flipper_length_mm");
            int b = shown.matrix().columns().indexOf("body_mass_g");
            model.selectCell(shown.order().indexOf(a) + "," + shown.order().indexOf(b));

            assertThat(model.chart(Texts.of(Language.EN)).orElseThrow().title())
                    .isEqualTo("body_mass_g rises with flipper_length_mm (rank correlation 0.84)");
            Association before = model.selectedProperty().get().orElseThrow();
            model.selectCell("2,2");
            assertThat(model.selectedProperty().get()).contains(before);

            model.numbersProperty().set(Association.Kind.PEARSON);
            assertThat(model.shown().value().orElseThrow().matrix().pairs())
                    .extracting(Association::kind)
                    .contains(Association.Kind.PEARSON)
                    .doesNotContain(Association.Kind.SPEARMAN);
        }
    }
}
