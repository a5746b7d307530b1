package io.crisol.ui.compare;

import io.crisol.evaluate.SplitPlan;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How the rows are divided, drawn: a line a fold, with the part it is judged on, and the locked test part at the end. */
final class SplitPicture extends VBox {
    private static final int MOST_LINES = 6;

    private final Texts texts;

    SplitPicture(Texts texts) {
        super(12);
        this.texts = texts;
        getStyleClass().addAll(StyleClass.CARD, "split-picture");
    }

    void show(SplitPlan plan, int rows, Optional<PlanCheck> check) {
        int test = check.map(PlanCheck::test).orElse((int) Math.round(plan.test() * rows));
        int development = check.map(PlanCheck::development).orElse(rows - test);
        int folds = Math.clamp(
                check.map(c -> c.folds() / Math.max(1, plan.repeats())).orElse(plan.folds()), 2, 50);
        GridPane grid = new GridPane(4, 4);
        columns(grid, plan.test());
        heads(grid, development, test);
        int lines = Math.min(folds, MOST_LINES);
        for (int line = 0; line < lines; line++) {
            grid.add(Labels.of(texts.say("ui_compare.split.fold", line + 1), StyleClass.CAPTION), 0, line + 1);
            grid.add(line(plan, folds, line), 1, line + 1);
        }
        if (test > 0) {
            grid.add(lock(), 2, 1, 1, lines);
        }
        getChildren().setAll(grid, legend(test > 0));
        String more = more(plan, folds, lines);
        if (!more.isEmpty()) {
            getChildren().add(Labels.caption(more));
        }
        setAccessibleText(texts.say("ui_compare.split.said", folds, development, test));
    }

    private String more(SplitPlan plan, int folds, int lines) {
        String hidden = folds > lines ? texts.say("ui_compare.split.more", folds - lines) : "";
        String again = plan.repeats() > 1 ? texts.say("ui_compare.split.again", plan.repeats()) : "";
        return (hidden + " " + again).strip();
    }

    private static void columns(GridPane grid, double test) {
        ColumnConstraints names = new ColumnConstraints(64);
        ColumnConstraints folds = new ColumnConstraints();
        folds.setHgrow(Priority.ALWAYS);
        folds.setFillWidth(true);
        ColumnConstraints locked = new ColumnConstraints(test > 0 ? Math.clamp(280 * test, 72, 160) : 0);
        grid.getColumnConstraints().addAll(names, folds, locked);
    }

    private void heads(GridPane grid, int development, int test) {
        grid.add(Labels.of(texts.say("ui_compare.split.rows", development), StyleClass.CAPTION), 1, 0);
        if (test > 0) {
            Label head = Labels.of(texts.say("ui_compare.split.rows", test), StyleClass.CAPTION);
            head.setMinWidth(0);
            grid.add(head, 2, 0);
        }
    }

    private static HBox line(SplitPlan plan, int folds, int fold) {
        boolean forward = plan.kind().equals("forward");
        int blocks = forward ? folds + 1 : folds;
        HBox line = new HBox(2);
        for (int block = 0; block < blocks; block++) {
            int judged = forward ? fold + 1 : fold;
            Region part = new Region();
            part.getStyleClass()
                    .addAll(
                            "split-part",
                            block == judged
                                    ? "split-validation"
                                    : forward && block > judged ? "split-unused" : "split-training");
            part.setMinWidth(2);
            part.setPrefWidth(20);
            HBox.setHgrow(part, Priority.ALWAYS);
            line.getChildren().add(part);
        }
        return line;
    }

    private static StackPane lock() {
        StackPane lock = new StackPane(Icon.LOCK.node());
        lock.getStyleClass().add("split-test");
        return lock;
    }

    private FlowPane legend(boolean test) {
        FlowPane legend = new FlowPane(
                16,
                4,
                entry("split-training", "ui_compare.split.legend.training"),
                entry("split-validation", "ui_compare.split.legend.validation"));
        if (test) {
            legend.getChildren().add(entry("split-test", "ui_compare.split.legend.test"));
        }
        return legend;
    }

    private HBox entry(String style, String key) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("split-swatch", style);
        HBox entry = new HBox(6, swatch, Labels.of(texts.say(key), StyleClass.CAPTION));
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }
}
