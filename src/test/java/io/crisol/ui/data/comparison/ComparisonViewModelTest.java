package io.crisol.ui.data.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.profile.comparison.ColumnComparison;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.ui.data.SeenSample;
import io.crisol.ui.kit.Computed;
import io.crisol.ui.kit.FxJobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonViewModelTest {
    @TempDir
    Path home;

    @Test
    void aFileIsComparedDrawnAndMatchedByAKey() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("sample-data/penguins.csv"));
        Path other = Files.write(
                home.resolve("heavier.csv"),
                lines.stream()
                        .map(l -> l.replaceFirst("(,[0-9]+),(\"(fe)?male\"|NA|)$", "$1" + "0,$2"))
                        .toList());
        try (SeenSample sample = new SeenSample(home.resolve("home"), "penguins")) {
            ComparisonViewModel model =
                    new ComparisonViewModel(sample.workbench(), sample.project(), FxJobs.sameThread());
            model.show(Optional.of(sample.seen()));
            assertThat(model.compared().stateProperty().get()).isInstanceOf(Computed.State.Nothing.class);

            model.file(other);

            var found = model.compared().value().orElseThrow().found();
            assertThat(found.shifted()).extracting(ColumnComparison::name).containsExactly("body_mass_g");
            assertThat(model.chart(Texts.of(Language.EN)).orElseThrow().title())
                    .startsWith("body_mass_g has shifted much (PSI ");
            assertThat(found.rows()).isEmpty();

            model.matchBy(Optional.of("island"));
            assertThat(model.compared()
                            .value()
                            .orElseThrow()
                            .found()
                            .rows()
                            .orElseThrow()
                            .both())
                    .isEqualTo(3);
        }
    }

    @Test
    void aFileThatIsNotThereSaysSo() {
        try (SeenSample sample = new SeenSample(home, "penguins")) {
            ComparisonViewModel model =
                    new ComparisonViewModel(sample.workbench(), sample.project(), FxJobs.sameThread());
            model.show(Optional.of(sample.seen()));

            model.file(home.resolve("nowhere.csv"));

            assertThat(model.compared().stateProperty().get()).isInstanceOf(Computed.State.Failed.class);
        }
    }
}
