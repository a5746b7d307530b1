package io.crisol.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.ColumnType;
import io.crisol.data.database.H2Address;
import io.crisol.data.database.H2Files;
import io.crisol.experiment.PipelineJson;
import io.crisol.finding.Finding;
import io.crisol.ui.kit.FxJobs;
import io.crisol.wiring.Compose;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import io.crisol.workbench.secret.Keep;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseViewModelTest {
    @TempDir
    Path folder;

    private H2Address shop;
    private Workbench workbench;
    private OpenProject project;
    private DatabaseViewModel model;

    @BeforeEach
    void open() throws SQLException {
        shop = H2Files.make(
                folder, "shop", "create table sale as select x as id, mod(x, 3) as kind from system_range(1, 50)");
        workbench = Compose.workbench(new Home(folder.resolve("home")));
        project = workbench.projects().create("Sales");
        model = model();
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private DatabaseViewModel model() {
        return new DatabaseViewModel(workbench, project, FxJobs.sameThread());
    }

    private void connect(String password) {
        model.kindProperty().set("h2");
        model.fileProperty().set(shop.file());
        model.userProperty().set(H2Files.USER);
        model.passwordProperty().set(password);
        model.test();
    }

    private static Optional<String> code(Optional<Finding> finding) {
        return finding.map(Finding::code);
    }

    @Test
    void connectingShowsTheTables() {
        connect(H2Files.PASSWORD);

        assertThat(model.troubleProperty().get()).isEmpty();
        assertThat(model.lookProperty().get().orElseThrow().tables()).containsExactly("SALE");
    }

    @Test
    void aChangedFieldMustBeTestedAgain() {
        connect(H2Files.PASSWORD);

        model.userProperty().set("eva");

        assertThat(model.lookProperty().get()).isEmpty();
        model.choose("SALE");
        assertThat(model.rows().previewProperty().get()).isEmpty();
    }

    @Test
    void aWrongPasswordIsNotUsedAgain() {
        connect("wrong");
        assertThat(code(model.troubleProperty().get())).hasValue("database.refused");

        connect("");

        assertThat(code(model.troubleProperty().get())).hasValue("database.needs_password");
    }

    @Test
    void aFieldThatWillNotDoIsNamedBeforeAnythingIsAsked() {
        model.hostProperty().set("db?socketFactory=x");
        model.test();

        assertThat(code(model.troubleProperty().get())).hasValue("database.field.host");
    }

    @Test
    void theFirstRowsFollowTheQueryAndItsTroubleIsSaid() {
        connect(H2Files.PASSWORD);
        model.choose("SALE");
        assertThat(model.rows().previewProperty().get().orElseThrow().rows()).hasSize(50);

        model.queryProperty().set("delete from sale");
        model.preview();

        assertThat(code(model.queryTroubleProperty().get())).hasValue("database.query.not_select");
    }

    @Test
    void readingMakesTheRowsTheProjectsAndTheTypesThatWereChosenStayWithTheQuery() {
        connect(H2Files.PASSWORD);
        model.queryProperty().set("select * from sale order by id");
        model.preview();
        model.rows().retype(List.of("KIND"), Optional.of(ColumnType.LEVEL));
        model.queryProperty().set("select * from sale where id > 10 order by id");
        model.preview();

        model.rows().read();

        assertThat(project.table().orElseThrow().data().rows()).isEqualTo(40);
        assertThat(project.table().orElseThrow().name()).isEqualTo("shop.mv.db");
        assertThat(project.table()
                        .orElseThrow()
                        .data()
                        .schema()
                        .column("KIND")
                        .orElseThrow()
                        .type())
                .isEqualTo(ColumnType.LEVEL);
        assertThat(PipelineJson.write(project.draft()))
                .contains("where id > 10", "\"level\"")
                .doesNotContain(H2Files.PASSWORD);
    }

    @Test
    void aProjectThatHasAQueryFillsTheFieldsButNotThePassword() {
        connect(H2Files.PASSWORD);
        model.choose("SALE");
        model.rows().read();

        DatabaseViewModel again = model();

        assertThat(again.kindProperty().get()).isEqualTo("h2");
        assertThat(again.fileProperty().get()).isEqualTo(shop.file());
        assertThat(again.queryProperty().get()).isEqualTo("select * from SALE");
        assertThat(again.passwordProperty().get()).isEmpty();
        assertThat(again.keepProperty().get()).isEqualTo(Keep.ASK.name());
    }
}
