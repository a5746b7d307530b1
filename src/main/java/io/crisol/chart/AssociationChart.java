package io.crisol.chart;

import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Tone;
import io.crisol.profile.ColumnProfile;
import io.crisol.profile.DatasetProfile;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The columns that tell most about the target, by mutual information on training rows. */
public final class AssociationChart {
    private static final int MOST = 8;

    private AssociationChart() {}

    /** Empty where no column has a relation to the target. */
    public static Optional<Figure> of(DatasetProfile profile, Texts texts) {
        List<ColumnProfile> ranked = profile.columns().stream()
                .filter(c -> !profile.target().equals(Optional.of(c.name())))
                .filter(c -> c.relation().isPresent())
                .sorted(Comparator.comparingDouble((ColumnProfile c) -> -strength(c)))
                .limit(MOST)
                .toList();
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        List<Mark.Bar> bars = new ArrayList<>();
        for (ColumnProfile column : ranked) {
            int i = bars.size();
            double percent = strength(column) * 100;
            String hover = texts.say(
                    "chart_data.association.hover",
                    column.name(),
                    texts.numbers().percent(strength(column)),
                    column.relation().orElseThrow().adjusted());
            bars.add(new Mark.Bar(i - 0.36, i + 0.36, 0, percent, hover));
        }
        return Optional.of(new Figure(
                texts.say(
                        "chart_data.association.title",
                        ranked.getFirst().name(),
                        profile.target().orElse("")),
                texts.say("chart_data.association.caption", profile.trainingRows()),
                Axis.Linear.of(texts.say("chart_data.association.axis"), 0, Double.NaN),
                new Axis.Categories("", ranked.stream().map(ColumnProfile::name).toList()),
                List.of(new Mark.Bars("", Tone.DATA_1, true, bars)),
                List.of()));
    }

    private static double strength(ColumnProfile column) {
        return column.relation().orElseThrow().strength();
    }
}
