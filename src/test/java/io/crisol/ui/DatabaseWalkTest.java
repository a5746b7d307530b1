package io.crisol.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.database.H2Files;
import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.ui.data.DataPage;
import io.crisol.ui.data.DatabasePage;
import io.crisol.ui.data.ImportPage;
import io.crisol.ui.data.RefreshPage;
import io.crisol.ui.kit.FileChoice;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.Segments;
import io.crisol.ui.kit.Theme;
import io.crisol.ui.shell.PageEntry;
import io.crisol.ui.shell.ShellView;
import io.crisol.ui.shell.ShellViewModel;
import io.crisol.wiring.Compose;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Walks from the fields of a connection to rows in the project, and to newer rows, by clicks and keys. */
@ExtendWith(ApplicationExtension.class)
class DatabaseWalkTest {
    @TempDir
    static Path folder;

    private Workbench workbench;
    private OpenProject project;
    private ShellViewModel shell;
    private Path database;

    @Start
    void start(Stage stage) throws SQLException {
        Path home = folder.resolve(Long.toString(System.nanoTime()));
        H2Files.make(
                home,
                "shop",
                "create table sale as select x as id, case mod(x, 3) when 0 then 'web' when 1 then 'shop' else 'phone'"
                        + " end as channel, x * 1.5 as amount from system_range(1, 60)");
        database = home.resolve("shop.mv.db");
        workbench = Compose.workbench(new Home(home));
        project = workbench.projects().create("Sales");
        shell = new ShellViewModel(FxJobs.sameThread(), Theme.LIGHT, Language.EN);
        shell.add(PageEntry.first(Section.DATA, c -> new DataPage(c, workbench, project)));
        add("data.import", c -> new ImportPage(c, workbench, project));
        add("data.database", c -> new DatabasePage(c, workbench, project));
        add("data.refresh", c -> new RefreshPage(c, workbench, project));
        shell.openProject("Sales", "Iteration 1");
        Window.show(stage, new ShellView(shell, FileChoice.fixed(database)), 960, 900);
        shell.go("data.import");
    }

    private void add(String id, Function<ScreenContext, Page> maker) {
        shell.add(new PageEntry(id, Section.DATA, Message.of("ui_database.name"), true, maker));
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private String page() {
        return Objects.requireNonNull(shell.pageProperty().get()).id();
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys);
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.release(keys[i]);
        }
    }

    private static void type(FxRobot robot, String query, String text) {
        robot.interact(() -> robot.lookup(query).query().requestFocus());
        robot.write(text);
    }

    private static void primary(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    }

    @Test
    void rowsComeFromAQueryAndNewerOnesAfterALookAtTheDifference(FxRobot robot) throws SQLException {
        robot.clickOn("#from-database");
        assertThat(page()).isEqualTo("data.database");
        robot.interact(() -> robot.lookup("#database-kind").<Segments>query().setValue("h2"));
        robot.interact(() -> robot.lookup("#database-file")
                .<javafx.scene.control.TextField>query()
                .setText(database.toString()));
        type(robot, "#database-user", H2Files.USER);
        type(robot, "#database-password", H2Files.PASSWORD);
        press(robot, KeyCode.ENTER);
        primary(robot);

        ListView<?> tables = robot.lookup("#database-tables").query();
        assertThat(tables.getItems()).hasToString("[SALE]");
        robot.interact(() -> {
            tables.requestFocus();
            tables.getSelectionModel().select(0);
        });
        press(robot, KeyCode.ENTER);
        primary(robot);
        assertThat(robot.lookup("#import-columns").<TableView<?>>query().getItems())
                .hasSize(3);
        primary(robot);
        assertThat(project.table().orElseThrow().data().rows()).isEqualTo(60);
        primary(robot);
        assertThat(page()).isEqualTo("data");

        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + database.toString().replace(".mv.db", ""), H2Files.USER, H2Files.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("insert into sale values (61, 'fax', 3)");
        }
        robot.interact(() -> shell.go("data.refresh"));
        assertThat(robot.lookup("#refresh-changes")
                        .<TableView<?>>query()
                        .getItems()
                        .toString())
                .contains("NEW_LEVELS", "CHANNEL", "fax");
        assertThat(project.table().orElseThrow().data().rows()).isEqualTo(60);
        primary(robot);

        assertThat(page()).isEqualTo("data");
        assertThat(project.table().orElseThrow().data().rows()).isEqualTo(61);
    }
}
