package io.crisol.ui.kit;

import io.crisol.text.Texts;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Shows a running job where its result will stand: nothing at first, after 0.3 s a spinner, after 1 s a bar with what is
 * being done, what remains and Cancel. Takes no room while nothing runs.
 */
public final class JobStrip extends HBox {
    private final Texts texts;
    private final ProgressBar bar = new ProgressBar();
    private final Label message = Labels.of("");
    private final Label remaining = Labels.of("", StyleClass.CAPTION);
    private final Button cancel;
    private final PauseTransition toSpinner = new PauseTransition(Duration.millis(300));
    private final PauseTransition toBar = new PauseTransition(Duration.millis(1000));
    private final ChangeListener<Object> listener = (o, was, is) -> update();
    private @Nullable RunningJob job;

    public JobStrip(Texts texts) {
        this.texts = texts;
        this.cancel = Buttons.plain(texts.say("ui.job.cancel"), this::cancelJob);
        getStyleClass().add("job-strip");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(8, message, remaining);
        setHgrow(message, Priority.SOMETIMES);
        VBox middle = new VBox(6, line, bar);
        setHgrow(middle, Priority.ALWAYS);
        getChildren().addAll(new Spinner(20, visibleProperty()), middle, cancel);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        toSpinner.setOnFinished(e -> reveal(false));
        toBar.setOnFinished(e -> reveal(true));
    }

    /** Follows a job until it ends; one that followed before is forgotten. */
    public void follow(RunningJob next) {
        forget();
        if (next.finishedProperty().get()) {
            return;
        }
        job = next;
        next.progressProperty().addListener(listener);
        next.messageProperty().addListener(listener);
        next.cancellingProperty().addListener(listener);
        next.finishedProperty().addListener(listener);
        toSpinner.playFromStart();
        toBar.playFromStart();
        update();
    }

    /** Shows bar and Cancel at once, without the wait. */
    public void revealNow() {
        toSpinner.stop();
        toBar.stop();
        reveal(true);
    }

    private void reveal(boolean whole) {
        if (job == null) {
            return;
        }
        setVisible(true);
        for (int i = 1; i < getChildren().size(); i++) {
            getChildren().get(i).setVisible(whole);
        }
    }

    private void update() {
        RunningJob followed = job;
        if (followed == null) {
            return;
        }
        if (followed.finishedProperty().get()) {
            forget();
            return;
        }
        double done = followed.progressProperty().get();
        boolean stopping = followed.cancellingProperty().get();
        bar.setProgress(done < 0 ? ProgressBar.INDETERMINATE_PROGRESS : done);
        message.setText(
                stopping
                        ? texts.say("ui.job.stopping")
                        : texts.say(followed.messageProperty().get()));
        remaining.setText(remaining(followed.seconds(), done));
        cancel.setDisable(stopping);
        setAccessibleText(message.getText());
    }

    /** What remains, guessed from what is done; "" while too little is done to guess. */
    private String remaining(double seconds, double done) {
        return done > 0.05 && seconds > 1 && done < 1
                ? texts.say("ui.job.remaining", texts.numbers().seconds(Math.ceil(seconds * (1 - done) / done)))
                : "";
    }

    private void cancelJob() {
        if (job != null) {
            job.cancel();
        }
    }

    private void forget() {
        toSpinner.stop();
        toBar.stop();
        setVisible(false);
        RunningJob followed = job;
        job = null;
        if (followed != null) {
            followed.progressProperty().removeListener(listener);
            followed.messageProperty().removeListener(listener);
            followed.cancellingProperty().removeListener(listener);
            followed.finishedProperty().removeListener(listener);
        }
    }
}
