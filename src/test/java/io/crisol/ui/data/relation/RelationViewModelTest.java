package io.crisol.ui.data.relation;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.profile.relation.TargetRelation;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.ui.data.Seen;
import io.crisol.ui.data.SeenSample;
import io.crisol.ui.kit.Computed;
import io.crisol.ui.kit.FxJobs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelationViewModelTest {
    private static final Texts TEXTS = Texts.of(Language.EN);

    @TempDir
    Path home;

    private RelationViewModel model(SeenSample sample) {
        return new RelationViewModel(sample.workbench(), sample.project(), FxJobs.sameThread());
    }

    private static void select(RelationViewModel model, String column) {
        model.relations().value().orElseThrow().stream()
                .filter(r -> r.column().equals(column))
                .findFirst()
                .ifPresent(model::select);
    }

    @Test
    void theColumnThatTellsMostIsShownFirstAndEachPairOfTypesHasItsChart() {
        try (SeenSample sample = new SeenSample(home, "telco-churn")) {
            RelationViewModel model = model(sample);
            model.show(Optional.of(sample.seen()));

            assertThat(model.selectedProperty().get())
                    .map(TargetRelation::column)
                    .contains("contract");
            List<Figure> shares = model.charts(TEXTS);
            assertThat(shares).hasSize(1);
            assertThat(shares.getFirst().title()).isEqualTo("«Yes» is most frequent at Month-to-month: 43 %");
            select(model, "tenure");
            assertThat(model.charts(TEXTS)).hasSize(2);
            assertThat(model.charts(TEXTS).getFirst().marks().getFirst()).isInstanceOf(Mark.Boxes.class);
            assertThat(model.charts(TEXTS)).allMatch(f -> f.caption().contains("Training rows only"));
            assertThat(model.related()).isBetween(14L, 18L);
        }
    }

    @Test
    void aNumberToPredictIsDrawnWithItsTrend() {
        try (SeenSample sample = new SeenSample(home, "ames-housing")) {
            RelationViewModel model = model(sample);
            model.show(Optional.of(sample.seen()));
            select(model, "Gr_Liv_Area");

            assertThat(model.charts(TEXTS).getFirst().title()).startsWith("Sale_Price rises with Gr_Liv_Area");
        }
    }

    @Test
    void theSameDataAreNotComputedTwiceAndWithoutATargetThereIsNothing() {
        try (SeenSample sample = new SeenSample(home, "penguins")) {
            RelationViewModel model = model(sample);
            Seen seen = sample.seen();
            model.show(Optional.of(seen));
            var first = model.relations().value().orElseThrow();
            model.show(Optional.of(seen));
            assertThat(model.relations().value().orElseThrow()).isSameAs(first);

            model.show(Optional.of(new Seen(
                    seen.data(), seen.profile(), Optional.empty(), Optional.empty(), Optional.empty(), List.of())));
            assertThat(model.relations().stateProperty().get()).isInstanceOf(Computed.State.Nothing.class);
        }
    }
}
