package io.crisol.ui.problem;

import io.crisol.text.Texts;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How the pages of the interview are laid out: cards with a title, rows of equal columns, more that folds out. */
final class Forms {
    private Forms() {}

    static VBox page(Node... parts) {
        VBox page = new VBox(parts);
        page.getStyleClass().add("frame-page");
        return page;
    }

    static VBox card(String title, Node... parts) {
        VBox card = new Measured(Labels.section(title));
        card.getStyleClass().addAll(StyleClass.CARD, "form");
        card.getChildren().addAll(parts);
        return card;
    }

    /** Parts side by side. */
    static EqualRow row(Node... parts) {
        return new EqualRow(parts);
    }

    /** Room in a row where nothing stands. */
    static Region gap() {
        return new Region();
    }

    /** What only some need; folded. */
    static TitledPane more(Texts texts, Node... parts) {
        VBox folded = new VBox(parts);
        folded.getStyleClass().addAll("form", StyleClass.CARD);
        TitledPane pane = new TitledPane(texts.say("ui_problem.more"), folded);
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }
}
