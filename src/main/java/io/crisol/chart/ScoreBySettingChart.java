package io.crisol.chart;

import io.crisol.evaluate.Metric;
import io.crisol.experiment.Run;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Tone;
import io.crisol.learn.ModelFamily;
import io.crisol.param.Param;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** How the score of one family goes with one of its settings. */
public final class ScoreBySettingChart {
    /** From this ratio between greatest and least value on, the axis is logarithmic. */
    private static final double WIDE = 30;

    private ScoreBySettingChart() {}

    /** The value of a setting in a run, given or by default. */
    public static Object value(Run run, Param setting) {
        Object given = run.params().get(setting.name());
        return given == null ? setting.defaultValue() : given;
    }

    /** The settings of a family that differ between some of the runs. */
    public static List<Param> varying(List<PastRun> runs, ModelFamily family) {
        return family.params().params().stream()
                .filter(p -> members(runs, family).stream()
                                .map(r -> said(value(r.run(), p)))
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    private static List<PastRun> members(List<PastRun> runs, ModelFamily family) {
        return runs.stream()
                .filter(r -> r.scored() && r.run().family().equals(family.name()))
                .toList();
    }

    private static String said(Object value) {
        return value instanceof Number n ? Double.toString(n.doubleValue()) : value.toString();
    }

    /**
     * Draws the runs of a family against one of its settings.
     *
     * @param label what the setting is called
     * @param word what a choice of it is called
     * @param lit whether the run of an id stands out
     */
    public static Figure of(
            List<PastRun> runs,
            ModelFamily family,
            Param setting,
            Metric metric,
            List<ModelFamily> families,
            String label,
            Function<String, String> word,
            Predicate<String> lit,
            Texts texts) {
        List<PastRun> members = members(runs, family);
        List<PastRun> numbered = members.stream()
                .filter(r -> value(r.run(), setting) instanceof Number)
                .toList();
        boolean numbers = !numbered.isEmpty();
        List<PastRun> drawn = numbers ? numbered : members;
        List<String> words = drawn.stream()
                .map(r -> String.valueOf(value(r.run(), setting)))
                .distinct()
                .sorted()
                .toList();
        ToDoubleFunction<PastRun> x = r -> value(r.run(), setting) instanceof Number n
                ? n.doubleValue()
                : words.indexOf(String.valueOf(value(r.run(), setting)));
        List<PastRun> present =
                PastRun.onPresentData(runs.stream().filter(PastRun::scored).toList());
        Predicate<String> stands =
                lit.and(id -> present.stream().anyMatch(r -> r.run().id().equals(id)));
        boolean earlier = drawn.stream().anyMatch(r -> !present.contains(r));
        String name = texts.say("metric." + metric.name());
        ScoreRange range = ScoreRange.of(drawn, List.of()).with(drawn);
        List<Mark> marks = new ArrayList<>();
        drawn.forEach(r -> whisker(r, x, range, tone(r, stands, families)).ifPresent(marks::add));
        marks.addAll(new FamilyPoints(metric, families, stands, texts).of(drawn, x));
        return new Figure(
                texts.say("chart_history.setting.title", label, texts.say("family." + family.name())),
                members.size() == drawn.size()
                        ? texts.say(earlier ? "chart_history.setting.caption_earlier" : "chart_history.setting.caption")
                        : texts.say("chart_history.setting.caption_auto", members.size() - drawn.size()),
                numbers
                        ? new Axis.Linear(label, Double.NaN, Double.NaN, scale(drawn, x))
                        : new Axis.Categories(label, words.stream().map(word).toList()),
                Axis.Linear.of(name, range.low(), range.high()),
                marks,
                List.of());
    }

    private static Axis.Scale scale(List<PastRun> runs, ToDoubleFunction<PastRun> x) {
        double least = runs.stream().mapToDouble(x).min().orElse(0);
        double most = runs.stream().mapToDouble(x).max().orElse(0);
        return least > 0 && most / least >= WIDE ? Axis.Scale.LOG : Axis.Scale.LINEAR;
    }

    private static Tone tone(PastRun past, Predicate<String> stands, List<ModelFamily> families) {
        return stands.test(past.run().id())
                ? FamilyLook.of(past.run().family(), families).tone()
                : Tone.MUTED;
    }

    private static Optional<Mark> whisker(PastRun past, ToDoubleFunction<PastRun> x, ScoreRange range, Tone tone) {
        Run run = past.run();
        if (!Double.isFinite(run.low()) || !Double.isFinite(run.high())) {
            return Optional.empty();
        }
        double at = x.applyAsDouble(past);
        return Optional.of(new Mark.Line("", tone, false, false, new double[] {at, at}, new double[] {
            Math.clamp(run.low(), range.low(), range.high()), Math.clamp(run.high(), range.low(), range.high())
        }));
    }
}
