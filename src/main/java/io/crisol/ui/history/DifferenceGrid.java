package io.crisol.ui.history;

import io.crisol.text.Texts;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What two runs were made with, line by line; long values wrap, so that both can be read to their end. */
final class DifferenceGrid extends GridPane {
    private final Texts texts;

    DifferenceGrid(Texts texts) {
        this.texts = texts;
        setId("differences");
        getStyleClass().addAll(StyleClass.CARD, "difference-grid");
        getColumnConstraints().setAll(share(13), share(23), share(32), share(32));
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    void show(List<Difference> differences) {
        getChildren().clear();
        if (differences.isEmpty()) {
            add(Labels.wrapped(texts.say("ui_history.differences.none"), StyleClass.MUTED), 0, 0, 4, 1);
            return;
        }
        head();
        Difference.@Nullable Part part = null;
        int row = 1;
        for (Difference difference : differences) {
            line(row);
            if (difference.part() != part) {
                part = difference.part();
                String key = "ui_history.part." + part.name().toLowerCase(Locale.ROOT) + ".title";
                add(Labels.of(texts.say(key), StyleClass.MUTED), 0, row);
            }
            add(Labels.wrapped(difference.name(), StyleClass.SECONDARY), 1, row);
            add(value(difference.first(), difference.same()), 2, row);
            add(value(difference.second(), difference.same()), 3, row);
            row++;
        }
    }

    private void head() {
        add(Labels.of(texts.say("ui_history.differences.part"), "difference-head"), 0, 0);
        add(Labels.of(texts.say("ui_history.differences.name"), "difference-head"), 1, 0);
        add(Labels.of(texts.say("ui_history.pair.first"), "difference-head"), 2, 0);
        add(Labels.of(texts.say("ui_history.pair.second"), "difference-head"), 3, 0);
    }

    private void line(int row) {
        Region line = new Region();
        line.getStyleClass().add("difference-line");
        add(line, 0, row, 4, 1);
    }

    private static Label value(String said, boolean same) {
        return Labels.wrapped(said, same ? StyleClass.MUTED : "difference-value");
    }
}
