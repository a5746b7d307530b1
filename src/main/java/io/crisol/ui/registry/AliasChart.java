package io.crisol.ui.registry;

import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Tone;
import io.crisol.registry.AliasHistory;
import io.crisol.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which version held an alias when: a bar an alias, a colour a version. */
final class AliasChart {
    private AliasChart() {}

    /** @param now where bars of present holders end */
    static Figure of(List<AliasHistory> holdings, Instant now, Texts texts) {
        List<String> aliases =
                holdings.stream().map(AliasHistory::alias).distinct().toList();
        Map<Integer, List<Mark.Bar>> byVersion = new TreeMap<>();
        for (AliasHistory held : holdings) {
            int row = aliases.indexOf(held.alias());
            Instant until = held.until().orElse(now);
            byVersion
                    .computeIfAbsent(held.version(), v -> new ArrayList<>())
                    .add(new Mark.Bar(
                            row - 0.28,
                            row + 0.28,
                            held.from().toEpochMilli(),
                            Math.max(until.toEpochMilli(), held.from().toEpochMilli() + 1),
                            hover(held, texts)));
        }
        List<Mark> marks = new ArrayList<>();
        byVersion.forEach((version, bars) -> marks.add(
                new Mark.Bars(texts.say("ui_registry.chart.version", version), Tone.data(version - 1), true, bars)));
        return new Figure(
                title(holdings, texts), "", new Axis.Time(""), new Axis.Categories("", aliases), marks, List.of());
    }

    private static String hover(AliasHistory held, Texts texts) {
        return held.until()
                .map(u -> texts.say("ui_registry.chart.held", held.alias(), held.version(), held.from(), u))
                .orElseGet(() -> texts.say("ui_registry.chart.holds", held.alias(), held.version(), held.from()));
    }

    /** What the champion is, and since when; else what the chart shows. */
    private static String title(List<AliasHistory> holdings, Texts texts) {
        return holdings.stream()
                .filter(h -> h.alias().equals("champion") && h.until().isEmpty())
                .findFirst()
                .map(h -> texts.say(
                        "ui_registry.chart.champion",
                        h.version(),
                        texts.date(java.time.LocalDate.ofInstant(h.from(), java.time.ZoneId.systemDefault()))))
                .orElseGet(() -> texts.say("ui_registry.chart.title"));
    }
}
