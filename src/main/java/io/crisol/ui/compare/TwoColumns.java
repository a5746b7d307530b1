package io.crisol.ui.compare;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Answers at the left, what follows from them at the right. */
final class TwoColumns extends HBox {
    private static final double MAIN = 640;
    private static final double SIDE = 336;

    TwoColumns(VBox main, Node... side) {
        super(24);
        main.setMaxWidth(MAIN);
        main.setPrefWidth(MAIN);
        main.setMinWidth(0);
        HBox.setHgrow(main, Priority.ALWAYS);
        VBox beside = new VBox(16, side);
        beside.setMinWidth(SIDE);
        beside.setPrefWidth(SIDE);
        beside.setMaxWidth(SIDE);
        getChildren().addAll(main, beside);
    }
}
