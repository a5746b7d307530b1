package io.crisol.ui.compare;

import io.crisol.figure.Figure;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** Cards in two equal columns. */
final class ChartGrid extends GridPane {
    private static final double HEIGHT = 320;

    private final ScreenContext context;
    private int count;

    ChartGrid(ScreenContext context) {
        super(16, 16);
        this.context = context;
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            half.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(half);
        }
    }

    void clear() {
        getChildren().clear();
        count = 0;
    }

    /** Adds a chart; what it shows may be changed later. */
    FigureView add(Figure figure) {
        FigureView view = new FigureView(context);
        view.show(figure);
        StackPane card = new StackPane(view);
        card.getStyleClass().add(StyleClass.CARD);
        add(card);
        return view;
    }

    /** Adds a card. */
    void add(Node card) {
        if (card instanceof StackPane pane) {
            pane.setMinHeight(HEIGHT);
            pane.setPrefHeight(HEIGHT);
        }
        add(card, count % 2, count / 2);
        count++;
    }
}
