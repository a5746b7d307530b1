package io.crisol.workbench;

import io.crisol.chart.LeaderboardChart;
import io.crisol.evaluate.Metric;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.GateOutcome;
import io.crisol.experiment.PipelineJson;
import io.crisol.experiment.Run;
import io.crisol.figure.FigurePainter;
import io.crisol.figure.Palette;
import io.crisol.figure.SvgSurface;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.text.Numbers;
import io.crisol.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** A study as one HTML file that needs nothing else: sentence, leaderboard, gates, recipe, settings. */
final class StudyReport {
    private static final String STYLE = """
        body{font:15px/1.5 Roboto,system-ui,sans-serif;color:#26221f;background:#fbfaf8;margin:0}
        main{max-width:960px;margin:0 auto;padding:32px 24px 64px}
        h1{font-size:28px;margin:0 0 4px}h2{font-size:18px;margin:40px 0 8px}
        p.lead{font-size:17px}small,.muted{color:#6b635c}
        table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
        th{font-size:12px;text-align:left;color:#6b635c;border-bottom:1px solid #d8d2cb;padding:6px 8px}
        td{border-bottom:1px solid #ebe6e0;padding:6px 8px;vertical-align:top}
        .n{text-align:right}tr.best td{background:#fdf1ea;font-weight:600}
        pre{background:#f3f0ec;padding:16px;overflow:auto;border-radius:6px;font-size:12px}
        svg{max-width:100%;height:auto}
        """;

    private final Texts texts;

    StudyReport(Texts texts) {
        this.texts = texts;
    }

    void write(RunStudy.Result result, Path file) {
        try {
            Files.writeString(file, html(result));
        } catch (IOException e) {
            throw new FailureException(
                    Finding.error("workbench.not_written", file.toString()).at(Place.file(file.toString())), e);
        }
    }

    private String html(RunStudy.Result result) {
        Experiment e = result.experiment();
        StringBuilder page = new StringBuilder();
        page.append("<!doctype html>\n<html lang=\"")
                .append(texts.language().tag())
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(Html.escape(e.name()))
                .append("</title><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                        + " 'unsafe-inline'\"><style>")
                .append(STYLE)
                .append("</style></head><body><main>\n<h1>")
                .append(Html.escape(e.name()))
                .append("</h1>\n<small>")
                .append(Html.escape(texts.say("report.made", texts.dateTime(e.started()), e.program(), e.id())))
                .append("</small>\n");
        e.sentence()
                .ifPresent(s -> page.append("<p class=\"lead\">")
                        .append(Html.escape(texts.say(s)))
                        .append("</p>\n"));
        board(result, page);
        gates(result.gates(), page);
        data(result, page);
        page.append("<h2>")
                .append(Html.escape(texts.say("report.settings")))
                .append("</h2>\n<pre>")
                .append(Html.escape(PipelineJson.write(result.plan().pipeline())))
                .append("</pre>\n</main></body></html>\n");
        return page.toString();
    }

    private void board(RunStudy.Result result, StringBuilder page) {
        Metric metric = result.plan().evaluation().metric();
        Numbers numbers = texts.numbers();
        List<Run> ranked = result.runs().stream()
                .sorted(Comparator.comparingDouble((Run r) -> Double.isNaN(r.mean())
                        ? Double.POSITIVE_INFINITY
                        : metric.higherIsBetter() ? -r.mean() : r.mean()))
                .toList();
        page.append(SvgSurface.draw(
                LeaderboardChart.of(
                        result.runs(),
                        metric,
                        result.plan().candidates().stream().map(c -> c.family()).toList(),
                        texts),
                912,
                120 + 32.0 * ranked.size(),
                Palette.light(),
                new FigurePainter(texts)));
        page.append("<table><tr>");
        for (String head : List.of(
                "report.family", "report.state", "report.score", "report.interval", "report.fit", "report.test")) {
            page.append("<th>").append(Html.escape(texts.say(head))).append("</th>");
        }
        page.append("</tr>\n");
        for (Run run : ranked) {
            boolean best =
                    result.experiment().recommended().filter(run.id()::equals).isPresent();
            page.append(best ? "<tr class=\"best\">" : "<tr>");
            cell(page, texts.say("family." + run.family()), false);
            cell(
                    page,
                    run.finding()
                            .map(f -> texts.say(f.message()))
                            .orElse(texts.say("report.state." + run.state().word())),
                    false);
            cell(page, numbers.significant(run.mean(), 4), true);
            cell(
                    page,
                    Double.isNaN(run.low())
                            ? "–"
                            : numbers.significant(run.low(), 4) + " – " + numbers.significant(run.high(), 4),
                    true);
            cell(page, numbers.seconds(run.fitSeconds()), true);
            cell(page, run.test().isPresent() ? numbers.significant(run.test().getAsDouble(), 4) : "–", true);
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private void gates(List<GateOutcome> gates, StringBuilder page) {
        if (gates.isEmpty()) {
            return;
        }
        page.append("<h2>").append(Html.escape(texts.say("report.gates"))).append("</h2>\n<table>");
        for (GateOutcome gate : gates) {
            page.append("<tr>");
            cell(
                    page,
                    gate.passed()
                            .map(p -> p ? "✓" : gate.waiver().isPresent() ? "~" : "✗")
                            .orElse("·"),
                    false);
            cell(page, texts.say("gate." + gate.gate()), false);
            cell(
                    page,
                    texts.say(gate.reason()) + gate.waiver().map(w -> " — " + w).orElse(""),
                    false);
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private void data(RunStudy.Result result, StringBuilder page) {
        page.append("<h2>").append(Html.escape(texts.say("report.data"))).append("</h2>\n<p>");
        page.append(Html.escape(texts.say(
                "report.data.sentence",
                result.plan().source().name(texts),
                result.plan().source().data().rows(),
                result.plan().source().data().schema().size(),
                result.experiment().rows(),
                result.plan().evaluation().split().test().length)));
        page.append("<br><small>")
                .append(Html.escape(result.experiment().fingerprint()))
                .append("</small></p>\n");
        if (!result.plan().notes().isEmpty() || !result.plan().reasons().isEmpty()) {
            page.append("<ul>");
            result.plan()
                    .notes()
                    .forEach(n -> page.append("<li>")
                            .append(Html.escape(texts.say(n.message())))
                            .append("</li>"));
            result.plan()
                    .reasons()
                    .forEach(n -> page.append("<li>")
                            .append(Html.escape(texts.say(n)))
                            .append("</li>"));
            page.append("</ul>\n");
        }
    }

    private static void cell(StringBuilder page, String text, boolean number) {
        page.append(number ? "<td class=\"n\">" : "<td>")
                .append(Html.escape(text))
                .append("</td>");
    }
}
