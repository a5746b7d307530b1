package io.crisol.ui.compare;

import io.crisol.evaluate.Metric;
import io.crisol.experiment.Experiment;
import io.crisol.figure.TypeFace;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;

/** The words that the compare pages share. */
final class Say {
    private Say() {}

    /** A reason that may be absent, as a sentence; "" for none. */
    static ObservableValue<String> why(Texts texts, ObservableValue<Optional<Message>> reason) {
        return reason.map(r -> r.map(texts::say).orElse(""));
    }

    /** A metric's name with a capital, for titles. */
    static String metric(Texts texts, String name) {
        String said = texts.say("metric." + name);
        return said.isEmpty() ? said : Character.toUpperCase(said.charAt(0)) + said.substring(1);
    }

    /** How many decimals a column of this metric needs so that its values can be told apart. */
    static int decimals(Metric metric, double largest) {
        if (metric.unitRange() || !(Math.abs(largest) > 0)) {
            return 3;
        }
        return Math.clamp((int) (3 - Math.floor(Math.log10(Math.abs(largest)))), 0, 4);
    }

    /** How wide a column of numbers must be for its title. */
    static double width(String title) {
        return Math.max(64, Math.ceil(TypeFace.regular().width(title) * 12.6) + 24);
    }

    /** Given settings as words; "" for none. */
    static String settings(Texts texts, String family, Map<String, Object> given) {
        return given.entrySet().stream()
                .map(e -> texts.say(
                        "ui_compare.setting",
                        io.crisol.ui.kit.ParamWords.label(texts, family, e.getKey()),
                        value(texts, family, e.getKey(), e.getValue())))
                .collect(Collectors.joining(" · "));
    }

    /** The value of a setting in words. */
    static String value(Texts texts, String family, String name, Object value) {
        return switch (value) {
            case Boolean on -> texts.say(on ? "ui_compare.yes" : "ui_compare.no");
            case Integer n -> texts.numbers().count(n);
            case Long n -> texts.numbers().count(n);
            case Number n -> texts.numbers().significant(n.doubleValue(), 4);
            case String auto when auto.equals("auto") -> texts.say("ui_compare.auto");
            default -> io.crisol.ui.kit.ParamWords.choice(texts, family, name, String.valueOf(value));
        };
    }

    /** How the rows were divided. */
    static String split(Texts texts, io.crisol.evaluate.SplitPlan plan) {
        String folds = texts.say(
                "ui_compare.split.kind." + plan.kind(),
                plan.folds(),
                plan.column().orElse(""));
        return plan.repeats() > 1 ? texts.say("ui_compare.split.times_drawn", folds, plan.repeats()) : folds;
    }

    static String lower(String said) {
        return said.isEmpty() ? said : Character.toLowerCase(said.charAt(0)) + said.substring(1);
    }

    /** A comparison among others: when, how many candidates. */
    static String comparison(Texts texts, Experiment e) {
        return texts.say(
                "ui_compare.comparison",
                texts.dateTime(e.started()),
                e.pipeline().candidates().map(java.util.List::size).orElse(0),
                metric(texts, e.metric()));
    }
}
