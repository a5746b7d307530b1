package io.crisol.chart;

import io.crisol.evaluate.Metric;
import io.crisol.figure.Mark;
import io.crisol.figure.Tone;
import io.crisol.learn.ModelFamily;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Runs as points, one mark a family, in its colour and shape; runs that are not lit stay behind in grey. */
final class FamilyPoints {
    private final List<ModelFamily> families;
    private final Predicate<String> lit;
    private final RunHover hover;
    private final Texts texts;

    /** @param lit whether the run of an id stands out */
    FamilyPoints(Metric metric, List<ModelFamily> families, Predicate<String> lit, Texts texts) {
        this.families = families;
        this.lit = lit;
        this.hover = new RunHover(metric, texts);
        this.texts = texts;
    }

    List<Mark> of(List<PastRun> runs, ToDoubleFunction<PastRun> x) {
        List<Mark> marks = new ArrayList<>();
        List<PastRun> behind =
                runs.stream().filter(r -> !lit.test(r.run().id())).toList();
        for (ModelFamily family : families) {
            List<PastRun> members = of(behind, family);
            if (!members.isEmpty()) {
                marks.add(points("", Tone.MUTED, family, members, x));
            }
        }
        List<PastRun> front = runs.stream().filter(r -> lit.test(r.run().id())).toList();
        for (ModelFamily family : families) {
            List<PastRun> members = of(front, family);
            if (!members.isEmpty()) {
                Tone tone = FamilyLook.of(family.name(), families).tone();
                marks.add(points(texts.say("family." + family.name()), tone, family, members, x));
            }
        }
        return marks;
    }

    private static List<PastRun> of(List<PastRun> runs, ModelFamily family) {
        return runs.stream().filter(r -> r.run().family().equals(family.name())).toList();
    }

    private Mark points(
            String name, Tone tone, ModelFamily family, List<PastRun> members, ToDoubleFunction<PastRun> x) {
        return new Mark.Points(
                name,
                tone,
                FamilyLook.of(family.name(), families).shape(),
                members.stream().mapToDouble(x).toArray(),
                members.stream().mapToDouble(r -> r.run().mean()).toArray(),
                members.stream().map(hover::say).toList(),
                members.stream().map(r -> r.run().id()).toList());
    }
}
