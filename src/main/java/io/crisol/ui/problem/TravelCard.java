package io.crisol.ui.problem;

import io.crisol.text.Texts;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where the numbers of the frame go: «one number travels». */
final class TravelCard extends VBox {
    private final FrameViewModel model;
    private final Texts texts;
    private List<Travel> shown = List.of();

    TravelCard(FrameViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll(StyleClass.CARD, "travels");
        model.interviewProperty().addListener((o, was, is) -> show());
        show();
    }

    private void show() {
        List<Travel> travels = model.travels();
        if (!travels.equals(shown)) {
            shown = travels;
            getChildren()
                    .setAll(
                            Labels.section(texts.say("ui_problem.travel.title")),
                            Labels.caption(texts.say("ui_problem.travel.why")));
            travels.forEach(travel -> getChildren().add(line(travel)));
        }
    }

    private Node line(Travel travel) {
        Label value = Labels.of(
                travel.value().map(texts::say).orElseGet(() -> texts.say("ui_problem.travel.open")),
                travel.value().isPresent() ? StyleClass.STRONG : StyleClass.MUTED);
        Label what = Labels.wrapped(texts.say(travel.label()), StyleClass.SECONDARY);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        value.setMinWidth(USE_PREF_SIZE);
        HBox top = new HBox(8, what, value);
        VBox line = new VBox(top, new IconLine(Icon.NEXT, texts.say(travel.becomes())));
        line.getStyleClass().add("travel");
        return line;
    }
}
