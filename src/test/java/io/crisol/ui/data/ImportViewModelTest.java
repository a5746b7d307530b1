package io.crisol.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.ColumnType;
import io.crisol.data.read.Setting;
import io.crisol.data.read.TablePreview;
import io.crisol.problem.TaskKind;
import io.crisol.ui.Orders;
import io.crisol.ui.kit.FxJobs;
import io.crisol.wiring.Compose;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
    @TempDir
    Path folder;

    private Workbench workbench;
    private OpenProject project;
    private ImportViewModel model;

    @BeforeEach
    void open() {
        workbench = Compose.workbench(new Home(folder.resolve("home")));
        project = workbench.projects().create("Orders");
        model = new ImportViewModel(workbench, project, FxJobs.sameThread());
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private ColumnType type(String column) {
        TablePreview preview = model.previewProperty().get().orElseThrow();
        return preview.columns().stream()
                .filter(c -> c.name().equals(column))
                .findFirst()
                .orElseThrow()
                .type();
    }

    @Test
    void theDialectIsDetectedAsSoonAsAFileIsChosen() {
        model.choose(Orders.in(folder));
        TablePreview preview = model.previewProperty().get().orElseThrow();
        assertThat(preview.used().get(Setting.DELIMITER)).contains(';');
        assertThat(preview.used().get(Setting.DECIMAL)).contains(',');
        assertThat(type("price")).isEqualTo(ColumnType.NUMBER);
    }

    @Test
    void thePreviewFollowsASettingAndGoesBackWhenItIsDetectedAgain() {
        model.choose(Orders.in(folder));
        model.set("delimiter", Optional.of("|"));
        assertThat(model.previewProperty().get().orElseThrow().columns()).hasSize(1);
        model.set("delimiter", Optional.empty());
        assertThat(model.previewProperty().get().orElseThrow().columns()).hasSize(4);
    }

    @Test
    void aTextNamedAsMissingLetsAColumnBeRead() {
        model.choose(Orders.in(folder));
        assertThat(type("weight")).isNotEqualTo(ColumnType.NUMBER);
        model.set("missing", Optional.of(List.of("unknown")));
        assertThat(type("weight")).isEqualTo(ColumnType.NUMBER);
        assertThat(model.previewProperty().get().orElseThrow().missingTexts()).containsEntry("unknown", 8L);
    }

    @Test
    void severalColumnsAreRetypedAtOnceAndDetectedAgain() {
        model.choose(Orders.in(folder));
        model.retype(List.of("region", "returned"), Optional.of(ColumnType.TEXT));
        assertThat(type("region")).isEqualTo(ColumnType.TEXT);
        assertThat(type("returned")).isEqualTo(ColumnType.TEXT);
        model.retype(List.of("region"), Optional.empty());
        assertThat(type("region")).isEqualTo(ColumnType.LEVEL);
        assertThat(model.chosenTypes()).isEqualTo(Map.of("returned", ColumnType.TEXT));
    }

    @Test
    void readingKeepsTheSettingsInTheDraftAndReportsTheRowsThatDoNotFit() {
        model.choose(Orders.in(folder));
        model.set("missing", Optional.of(List.of("unknown")));
        model.read();
        var read = model.resultProperty().get().orElseThrow().imported();
        assertThat(read.data().rows()).isEqualTo(Orders.ROWS);
        assertThat(read.rejected()).hasSize(1);
        assertThat(read.rejected().getFirst().line()).isEqualTo(42);
        assertThat(read.rejected().getFirst().value()).contains("on request");
        assertThat(project.table()).isPresent();
        assertThat(project.draft().source().orElseThrow().settings()).containsEntry("missing", List.of("unknown"));
    }

    @Test
    void theTargetsTaskAndPositiveClassFollowFromItsValues() {
        model.choose(Orders.in(folder));
        model.read();
        model.target("returned");
        assertThat(project.frame().target()).contains("returned");
        assertThat(project.frame().task()).contains(TaskKind.BINARY);
        assertThat(project.frame().positive()).contains("yes");
        model.positive("no");
        assertThat(project.frame().positive()).contains("no");
        model.target("price");
        assertThat(project.frame().task()).contains(TaskKind.REGRESSION);
        assertThat(project.frame().positive()).isEmpty();
    }

    @Test
    void anEmptyFileIsSaidAndAnotherCanBeChosen() throws IOException {
        model.choose(Files.writeString(folder.resolve("empty.csv"), ""));
        assertThat(model.troubleProperty().get().orElseThrow().finding().code()).isEqualTo("imports.empty_file");
        assertThat(model.previewProperty().get()).isEmpty();
        model.choose(Orders.in(folder));
        assertThat(model.troubleProperty().get()).isEmpty();
        assertThat(model.previewProperty().get()).isPresent();
    }

    @Test
    void nothingEntersTheProjectBeforeTheFileIsRead() {
        model.choose(Orders.in(folder));
        assertThat(project.table()).isEmpty();
        assertThat(project.draft().source()).isEmpty();
    }

    private Path sensor() throws IOException {
        StringBuilder text = new StringBuilder("hour,co,no2\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append(i % 8 == 3 ? ",-200," : "," + i % 3 + ".5,").append(i % 4 == 1 ? "-200" : 50 + i % 9);
            text.append('\n');
        }
        return Files.writeString(folder.resolve("sensor.csv"), text.append("20000,NA,51\n"));
    }

    @Test
    void aValueThatStandsForMissingIsOfferedWithItsCellsAndTakenByOneClick() throws IOException {
        model.choose(sensor());
        assertThat(model.magicProperty().get().whole()).isTrue();
        var magic = model.magicProperty().get().numbers().getFirst();
        assertThat(magic.count()).isEqualTo(2500 + 5000);
        model.takeAsMissing(magic);
        assertThat(model.setting("missing")).contains(List.of("-200", "NA"));
        assertThat(model.magicProperty().get().numbers()).isEmpty();
        model.read();
        assertThat(model.resultProperty()
                        .get()
                        .orElseThrow()
                        .data()
                        .column("no2")
                        .missing())
                .isEqualTo(5000);
    }

    @Test
    void columnsThatAreLeftOutStayInSightAndOutOfTheTable() throws IOException {
        model.choose(sensor());
        model.leaveOut(List.of("hour", "co"), true);
        assertThat(model.previewProperty().get().orElseThrow().columns()).hasSize(3);
        assertThat(model.leftOut()).containsExactly("hour", "co");
        model.leaveOut(List.of("co"), false);
        model.leaveOut(List.of("co", "no2"), true);
        assertThat(model.leftOut()).containsExactly("hour");
        model.read();
        assertThat(model.resultProperty().get().orElseThrow().data().schema().names())
                .containsExactly("co", "no2");
        assertThat(project.draft().source().orElseThrow().settings()).containsEntry("columns", List.of("co", "no2"));
    }

    @Test
    void aPastedTableIsKeptAndReadLikeAFile() {
        Path file = model.paste("name\tn\na\t1\nb\t2\n");
        assertThat(file).startsWith(folder.resolve("home"));
        model.choose(file);
        assertThat(model.previewProperty().get().orElseThrow().columns())
                .extracting(c -> c.name())
                .containsExactly("name", "n");
        model.choose(model.paste("[{\"a\": 1}, {\"a\": 2}]"));
        assertThat(model.previewProperty().get().orElseThrow().format()).isEqualTo("JSON");
    }

    @Test
    void theSettingsAreThoseOfTheFormat() throws IOException {
        model.choose(Orders.in(folder));
        assertThat(model.applicable()).contains(Setting.DELIMITER).doesNotContain(Setting.SHEET);
        model.choose(Files.writeString(folder.resolve("t.arff"), "@relation r\n@attribute a numeric\n@data\n1\n2\n"));
        assertThat(model.applicable()).contains(Setting.MISSING).doesNotContain(Setting.DELIMITER);
    }
}
