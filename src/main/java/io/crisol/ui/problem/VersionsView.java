package io.crisol.ui.problem;

import io.crisol.experiment.FrameVersion;
import io.crisol.problem.Frame;
import io.crisol.problem.FrameDiff;
import io.crisol.problem.InterviewPage;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The versions that were signed, and what differs between two of them, or between one and the frame of now. */
final class VersionsView extends VBox {
    /** A version, or the frame as it is now. */
    private record Choice(Optional<FrameVersion> version) {}

    private static final Choice NOW = new Choice(Optional.empty());

    private final FrameViewModel model;
    private final Texts texts;
    private final ComboBox<Choice> before;
    private final ComboBox<Choice> after;
    private final TableView<FrameDiff.Change> changes;
    private final Label none;
    private boolean filling;

    VersionsView(FrameViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll(StyleClass.CARD, "form");
        before = combo("ui_problem.versions.before");
        after = combo("ui_problem.versions.after");
        none = Labels.wrapped(texts.say("ui_problem.versions.same"), StyleClass.SECONDARY);
        changes = Tables.dense(texts.say("ui_problem.versions.title"), "");
        changes.setId("frame-changes");
        changes.getColumns().add(Columns.text(texts.say("ui_problem.versions.what"), 220, c -> texts.say(c.label())));
        changes.getColumns().add(Columns.text(texts.say("ui_problem.versions.was"), 210, c -> c.before(texts)));
        changes.getColumns().add(Columns.text(texts.say("ui_problem.versions.is"), 210, c -> c.after(texts)));
        Tables.fitRows(changes, 12);
        Label with = Labels.of(texts.say("ui_problem.versions.with"), StyleClass.SECONDARY);
        with.setMinWidth(USE_PREF_SIZE);
        HBox which = new HBox(before, with, after);
        which.getStyleClass().add("frame-below");
        getChildren().addAll(Labels.section(texts.say("ui_problem.versions.title")), which, none, changes);
        model.versionsProperty().addListener((o, was, is) -> fill());
        model.interviewProperty().addListener((o, was, is) -> show());
        fill();
    }

    private ComboBox<Choice> combo(String name) {
        ComboBox<Choice> combo = new ComboBox<>();
        combo.setAccessibleText(texts.say(name));
        combo.setPrefWidth(100);
        combo.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(combo, Priority.ALWAYS);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Choice choice) {
                return choice == null ? "" : said(choice);
            }

            @Override
            public @Nullable Choice fromString(String typed) {
                return null;
            }
        });
        combo.valueProperty().addListener((o, was, is) -> show());
        return combo;
    }

    private String said(Choice choice) {
        return choice.version()
                .map(v -> texts.say("ui_problem.versions.version", v.number(), texts.dateTime(v.at()), v.signedBy()))
                .orElseGet(() -> texts.say("ui_problem.versions.now"));
    }

    private void fill() {
        List<FrameVersion> versions = model.versionsProperty().get();
        setVisible(!versions.isEmpty());
        setManaged(!versions.isEmpty());
        List<Choice> choices = new ArrayList<>(List.of(NOW));
        versions.forEach(v -> choices.add(new Choice(Optional.of(v))));
        filling = true;
        before.getItems().setAll(choices);
        after.getItems().setAll(choices);
        boolean unchanged = model.signed().isPresent();
        before.setValue(choices.get(Math.min(choices.size() - 1, unchanged ? 2 : 1)));
        after.setValue(NOW);
        filling = false;
        show();
    }

    private void show() {
        Choice from = before.getValue();
        Choice to = after.getValue();
        if (filling || from == null || to == null || model.page() != InterviewPage.REVIEW) {
            return;
        }
        changes.getItems().setAll(model.difference(frame(from), frame(to)).changes());
        boolean same = changes.getItems().isEmpty();
        none.setVisible(same);
        none.setManaged(same);
        changes.setVisible(!same);
        changes.setManaged(!same);
    }

    private Frame frame(Choice choice) {
        return choice.version().map(FrameVersion::frame).orElseGet(model::frame);
    }
}
