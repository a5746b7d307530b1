package io.crisol.wiring;

import io.crisol.finding.CrisolException;
import io.crisol.job.JobRunner;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Fonts;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.Theme;
import io.crisol.ui.kit.WindowFileChoice;
import io.crisol.ui.shell.ShellView;
import io.crisol.ui.shell.StartFailure;
import io.crisol.workbench.Home;
import io.crisol.workbench.Workbench;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The application as JavaFX starts it. One of the two places that catch broadly: what nobody caught is logged and said. */
public final class WindowApplication extends Application {
    private static final System.Logger LOG = System.getLogger(WindowApplication.class.getName());

    private @Nullable Workbench workbench;

    @Override
    public void start(Stage stage) {
        Fonts.load();
        stage.setTitle("Crisol");
        for (String size : List.of("16", "32", "64", "128", "256")) {
            stage.getIcons()
                    .add(new Image(Objects.requireNonNull(WindowApplication.class.getResourceAsStream(
                            "/io/crisol/assets/icons/crisol-" + size + ".png"))));
        }
        try {
            Workbench made = Compose.workbench(Home.of(Optional.empty()));
            workbench = made;
            made.store();
            show(stage, made);
        } catch (CrisolException e) {
            stage.setScene(StartFailure.scene(Texts.of(Language.of(Locale.getDefault())), e.finding(), stage::close));
            stage.show();
        }
    }

    private void show(Stage stage, Workbench open) {
        Preferences preferences = new Preferences(open.store());
        FxJobs jobs = FxJobs.onThreads(new JobRunner());
        WindowFileChoice files = new WindowFileChoice(() -> stage);
        Session session = new Session(open, jobs, preferences.theme(), preferences.language());
        preferences.follow(session.shell());
        ShellView view = new ShellView(session.shell(), files);
        session.start();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(view, Math.min(1440, screen.getWidth()), Math.min(900, screen.getHeight()));
        Theme theme = session.shell().themeProperty().get();
        theme.dress(scene);
        Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> {
            LOG.log(Level.ERROR, "not caught", e);
            session.say(e);
        });
        stage.setMinWidth(800);
        stage.setMinHeight(600);
        stage.setScene(scene);
        stage.show();
    }

    @Override
    public void stop() {
        if (workbench != null) {
            workbench.close();
        }
    }
}
