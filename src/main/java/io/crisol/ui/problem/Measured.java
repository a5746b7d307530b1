package io.crisol.ui.problem;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * A column that remembers its heights until something in it changes. A page of many wrapped sentences is measured again by
 * each of its parents; without this, every key that is typed would break all lines of the page some dozen times.
 */
final class Measured extends VBox {
    private final Map<Double, Double> least = new HashMap<>();
    private final Map<Double, Double> preferred = new HashMap<>();
    private final boolean made;

    Measured(Node... parts) {
        super(parts);
        made = true;
    }

    @Override
    public void requestLayout() {
        if (made) {
            least.clear();
            preferred.clear();
        }
        super.requestLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        return remembered(least, width, super::computeMinHeight);
    }

    @Override
    protected double computePrefHeight(double width) {
        return remembered(preferred, width, super::computePrefHeight);
    }

    private static double remembered(Map<Double, Double> known, double width, DoubleUnaryOperator measure) {
        Double before = known.get(width);
        if (before != null) {
            return before;
        }
        double height = measure.applyAsDouble(width);
        known.put(width, height);
        return height;
    }
}
