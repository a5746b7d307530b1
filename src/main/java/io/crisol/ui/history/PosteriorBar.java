package io.crisol.ui.history;

import io.crisol.text.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** Three probabilities that make one: the first better, practically equal, the second better. */
final class PosteriorBar extends Pane {
    private static final double LEAST_FOR_TEXT = 40;

    private final List<Label> parts = List.of(new Label(), new Label(), new Label());
    private final Texts texts;
    private double[] shares = {0, 1, 0};

    PosteriorBar(Texts texts) {
        this.texts = texts;
        getStyleClass().add("posterior-bar");
        String[] kinds = {"first", "equal", "second"};
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).getStyleClass().addAll("posterior-part", "posterior-" + kinds[i]);
        }
        getChildren().addAll(parts);
        setMinHeight(28);
        setPrefHeight(28);
        setMaxHeight(28);
    }

    void show(double first, double equal, double second) {
        shares = new double[] {first, equal, second};
        setAccessibleText(texts.say(
                "ui_history.posterior.said",
                texts.numbers().significant(first, 2),
                texts.numbers().significant(equal, 2),
                texts.numbers().significant(second, 2)));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double sum = shares[0] + shares[1] + shares[2];
        double x = 0;
        for (int i = 0; i < parts.size(); i++) {
            double width = sum > 0 ? getWidth() * shares[i] / sum : 0;
            Label part = parts.get(i);
            part.setText(width >= LEAST_FOR_TEXT ? texts.numbers().decimals(shares[i], 2) : "");
            part.resizeRelocate(x, 0, width, getHeight());
            part.setVisible(width >= 0.5);
            x += width;
        }
    }
}
