package io.crisol.ui.problem;

import io.crisol.problem.SolutionSketch;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How the solution hangs together: five boxes from the source to the feedback. */
final class SketchCard extends VBox {
    private final FrameViewModel model;
    private final Texts texts;
    private List<SolutionSketch.Box> shown = List.of();

    SketchCard(FrameViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll(StyleClass.CARD, "sketch");
        model.interviewProperty().addListener((o, was, is) -> show());
        show();
    }

    private void show() {
        List<SolutionSketch.Box> boxes = SolutionSketch.of(model.frame()).boxes();
        if (boxes.equals(shown)) {
            return;
        }
        shown = boxes;
        getChildren().setAll(Labels.section(texts.say("problem.sketch")));
        for (int i = 0; i < boxes.size(); i++) {
            if (i > 0) {
                getChildren().add(arrow(Icon.DOWN));
            }
            getChildren().add(box(boxes.get(i), texts));
        }
        getChildren().add(Labels.caption(texts.say("ui_problem.sketch.back")));
    }

    static Node box(SolutionSketch.Box box, Texts texts) {
        String said = box.lines().stream().map(line -> Said.of(line, texts)).collect(Collectors.joining("\n"));
        boolean open = box.lines().stream()
                .allMatch(line -> line instanceof Message m && Objects.equals(m.key(), "problem.sketch.open"));
        VBox node = new VBox(
                Labels.of(texts.say(box.title()), StyleClass.CAPTION),
                Labels.wrapped(said, open ? StyleClass.MUTED : StyleClass.SECONDARY));
        node.getStyleClass().add("sketch-box");
        return node;
    }

    static Node arrow(Icon icon) {
        HBox arrow = new HBox(icon.node());
        arrow.getStyleClass().add("sketch-arrow");
        return arrow;
    }
}
