package io.crisol.ui.compare;

import io.crisol.chart.CostChart;
import io.crisol.evaluate.explain.Confusion;
import io.crisol.text.Numbers;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** From which probability on a row is decided positive, and what that means. */
final class ThresholdCard extends VBox {
    private final Texts texts;
    private final Reading.Binary reading;
    private final Label at = Labels.of("", StyleClass.BIG_NUMBER);
    private final FlowPane facts = new FlowPane(32, 8);

    ThresholdCard(Texts texts, RunViewModel model, Reading.Binary reading) {
        super(12);
        this.texts = texts;
        this.reading = reading;
        getStyleClass().addAll(StyleClass.CARD, "threshold-card");
        Slider slider = new Slider(0, 1, model.thresholdProperty().get());
        slider.setId("threshold");
        slider.setBlockIncrement(0.01);
        slider.setAccessibleText(texts.say("ui_compare.threshold.title", reading.positive()));
        slider.valueProperty().bindBidirectional(model.thresholdProperty());
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox line = new HBox(16, at, slider);
        line.setAlignment(Pos.CENTER_LEFT);
        at.setMinWidth(84);
        HBox head = new HBox(8, Labels.section(texts.say("ui_compare.threshold.title", reading.positive())), space());
        head.setAlignment(Pos.CENTER_LEFT);
        jump(head, model, "ui_compare.threshold.tuned", reading.threshold());
        reading.cost()
                .ifPresent(
                        c -> jump(head, model, "ui_compare.threshold.cheapest", c.threshold()[CostChart.cheapest(c)]));
        if (reading.threshold() != 0.5) {
            jump(head, model, "ui_compare.threshold.half", 0.5);
        }
        getChildren().addAll(head, line, facts);
        model.thresholdProperty().addListener((o, was, is) -> show(is.doubleValue()));
        show(model.thresholdProperty().get());
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private void jump(HBox head, RunViewModel model, String key, double threshold) {
        Button button = Buttons.plain(
                texts.say(key, texts.numbers().decimals(threshold, 2)),
                () -> model.thresholdProperty().set(threshold));
        button.getStyleClass().add(StyleClass.SMALL);
        head.getChildren().add(button);
    }

    private void show(double threshold) {
        Numbers numbers = texts.numbers();
        at.setText(numbers.decimals(threshold, 2));
        Confusion confusion = reading.at(threshold);
        int[][] n = confusion.counts();
        facts.getChildren()
                .setAll(
                        fact("found", numbers.percent(confusion.recall(1)), n[1][1], n[1][0] + n[1][1]),
                        fact("right", numbers.percent(confusion.precision(1)), n[1][1], n[0][1] + n[1][1]),
                        fact(
                                "alarms",
                                numbers.percent((double) (n[0][1] + n[1][1]) / reading.rows()),
                                n[0][1] + n[1][1],
                                reading.rows()),
                        fact(
                                "accuracy",
                                numbers.percent((double) (n[0][0] + n[1][1]) / reading.rows()),
                                n[0][0] + n[1][1],
                                reading.rows()));
        double cost = reading.costOf(confusion);
        if (!Double.isNaN(cost)) {
            facts.getChildren()
                    .add(fact(
                            texts.say("ui_compare.threshold.cost"),
                            numbers.significant(cost, 3),
                            texts.say(
                                    "ui_compare.threshold.cost.note",
                                    numbers.compact(
                                            reading.costs().falsePositive().orElse(0)),
                                    numbers.compact(
                                            reading.costs().falseNegative().orElse(0)))));
        }
    }

    private VBox fact(String name, String value, int some, int all) {
        return fact(
                texts.say("ui_compare.threshold." + name, reading.positive()),
                value,
                texts.say("ui_compare.threshold.of", some, all));
    }

    private static VBox fact(String name, String value, String note) {
        Label number = Labels.of(value, "stat-value");
        VBox fact = new VBox(2, Labels.of(name, StyleClass.CAPTION), number, Labels.of(note, StyleClass.CAPTION));
        fact.setMinWidth(120);
        fact.setAccessibleText(name + ": " + value + ". " + note);
        return fact;
    }
}
