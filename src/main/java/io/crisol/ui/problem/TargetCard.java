package io.crisol.ui.problem;

import io.crisol.text.Texts;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the imported table says of the target: how many rows each class has. */
final class TargetCard extends VBox {
    private static final int MOST = 8;

    private final FrameViewModel model;
    private final Texts texts;

    TargetCard(FrameViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll(StyleClass.CARD, "target-card");
        model.tableProperty().addListener((o, was, is) -> show(is));
        show(model.tableProperty().get());
    }

    private void show(TableFacts table) {
        boolean known = table.data().rows().isPresent();
        setVisible(known);
        setManaged(known);
        getChildren().setAll(Labels.section(model.frame().target().orElse("")));
        long rows = table.data().rows().orElse(0);
        getChildren()
                .add(Labels.caption(
                        rows == table.rows()
                                ? texts.say("ui_problem.target.rows", rows)
                                : texts.say("ui_problem.target.rows_of", rows, table.rows())));
        table.classes().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST)
                .forEach(e -> getChildren().add(line(e.getKey(), e.getValue(), rows)));
        int rest = table.classes().size() - MOST;
        if (rest > 0) {
            getChildren().add(Labels.caption(texts.say("ui_problem.target.more", rest)));
        }
    }

    private Node line(String name, int count, long rows) {
        double share = (double) count / rows;
        Label label = Labels.of(name);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        Label number = Labels.of(
                texts.say("ui_problem.target.count", count, texts.numbers().percent(share)), StyleClass.SECONDARY);
        number.setMinWidth(USE_PREF_SIZE);
        ProgressBar bar = new ProgressBar(share);
        bar.getStyleClass().add("share");
        bar.setMaxWidth(Double.MAX_VALUE);
        return new VBox(4, new HBox(8, label, number), bar);
    }
}
