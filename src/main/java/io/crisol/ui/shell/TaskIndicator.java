package io.crisol.ui.shell;

import io.crisol.text.Texts;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.RunningJob;
import io.crisol.ui.kit.Spinner;
import io.crisol.ui.kit.StyleClass;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.TaskProgressView;

/** How many tasks run; a click lists them with progress and Cancel. Takes no room while nothing runs. */
final class TaskIndicator extends Button {
    private final FxJobs jobs;
    private final Texts texts;
    private final TaskProgressView<JobTask> list = new TaskProgressView<>();
    private final PopOver popOver = new PopOver();

    TaskIndicator(FxJobs jobs, Texts texts) {
        this.jobs = jobs;
        this.texts = texts;
        setId("tasks");
        getStyleClass().addAll(StyleClass.FLAT, "task-indicator");
        setGraphic(new Spinner(16, visibleProperty()));
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        list.getStyleClass().add("task-list");
        list.setPrefWidth(360);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.getStyleClass().add("task-popover");
        popOver.setArrowSize(0);
        popOver.setCornerRadius(10);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setContentNode(list);
        setOnAction(e -> toggle());
        jobs.running().addListener((ListChangeListener<RunningJob>) change -> update());
        update();
    }

    /** The list that the click opens. */
    TaskProgressView<JobTask> list() {
        return list;
    }

    private void toggle() {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            popOver.show(this);
        }
    }

    private void update() {
        list.getTasks().removeIf(t -> !jobs.running().contains(t.job()));
        for (RunningJob job : jobs.running()) {
            if (list.getTasks().stream().noneMatch(t -> t.job() == job)) {
                list.getTasks().add(JobTask.mirroring(job, texts));
            }
        }
        int count = jobs.running().size();
        list.setPrefHeight(24 + 64.0 * Math.clamp(count, 1, 6));
        setText(texts.say("shell.tasks", count));
        setAccessibleText(getText());
        setVisible(count > 0);
        if (count == 0) {
            popOver.hide();
        }
    }
}
