package io.crisol.ui.recipe;

import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import io.crisol.workbench.MissingChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A column of the training rows before and after its gaps were dealt with. */
final class ChangeFigure {
    private static final double SMALL = 0.01;

    private ChangeFigure() {}

    /** @param way what was done about the gaps, in words */
    static Figure of(MissingChange change, String way, Texts texts) {
        boolean levels = change.edges().length == 0;
        Axis counts = Axis.Linear.of(texts.say("ui_recipe.duel.rows_axis"), 0, Double.NaN);
        Axis values = levels ? new Axis.Categories("", change.labels()) : Axis.Linear.of(change.column());
        return new Figure(
                title(change, way, texts),
                texts.say(
                        "ui_recipe.duel.caption",
                        change.valuesBefore(),
                        Arrays.stream(change.after()).sum()),
                levels ? counts : values,
                levels ? values : counts,
                levels ? levels(change, texts) : numbers(change, texts),
                List.of());
    }

    private static String title(MissingChange change, String way, Texts texts) {
        if (!(change.distance() >= SMALL)) {
            return texts.say("ui_recipe.duel.title.same", change.column(), way);
        }
        return Double.isNaN(change.spread())
                ? texts.say(
                        "ui_recipe.duel.title.moved",
                        change.column(),
                        way,
                        texts.numbers().percent(change.distance()))
                : texts.say(
                        "ui_recipe.duel.title.spread",
                        change.column(),
                        way,
                        texts.numbers().percent(change.spread()));
    }

    private static List<Mark> numbers(MissingChange change, Texts texts) {
        List<Mark.Bar> bars = new ArrayList<>();
        for (int i = 0; i < change.after().length; i++) {
            bars.add(new Mark.Bar(
                    change.edges()[i],
                    change.edges()[i + 1],
                    0,
                    change.after()[i],
                    texts.say(
                            "ui_recipe.duel.bin",
                            texts.numbers().compact(change.edges()[i]),
                            texts.numbers().compact(change.edges()[i + 1]),
                            change.before()[i],
                            change.after()[i])));
        }
        double[] before = new double[change.edges().length];
        for (int i = 0; i < before.length; i++) {
            before[i] = change.before()[Math.min(i, change.before().length - 1)];
        }
        return List.of(
                new Mark.Bars(texts.say("ui_recipe.duel.after"), Tone.DATA_1, false, bars),
                new Mark.Line(texts.say("ui_recipe.duel.before"), Tone.TEXT, false, true, change.edges(), before));
    }

    private static List<Mark> levels(MissingChange change, Texts texts) {
        List<Mark.Bar> old = new ArrayList<>();
        List<Mark.Bar> now = new ArrayList<>();
        for (int i = 0; i < change.labels().size(); i++) {
            String hover =
                    texts.say("ui_recipe.duel.level", change.labels().get(i), change.before()[i], change.after()[i]);
            old.add(new Mark.Bar(i - 0.4, i - 0.02, 0, change.before()[i], hover));
            now.add(new Mark.Bar(i + 0.02, i + 0.4, 0, change.after()[i], hover));
        }
        return List.of(
                new Mark.Bars(texts.say("ui_recipe.duel.before"), Tone.MUTED, true, old),
                new Mark.Bars(texts.say("ui_recipe.duel.after"), Tone.DATA_1, true, now));
    }
}
