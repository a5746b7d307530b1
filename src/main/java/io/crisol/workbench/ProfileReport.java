package io.crisol.workbench;

import io.crisol.chart.AssociationChart;
import io.crisol.chart.AssumptionChart;
import io.crisol.chart.DistributionChart;
import io.crisol.chart.TargetBalanceChart;
import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.FigurePainter;
import io.crisol.figure.Palette;
import io.crisol.figure.SvgSurface;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.profile.ColumnProfile;
import io.crisol.profile.DatasetProfile;
import io.crisol.profile.TargetView;
import io.crisol.profile.alert.AlertFound;
import io.crisol.profile.assumption.AssumptionFound;
import io.crisol.profile.assumption.AssumptionReport;
import io.crisol.profile.assumption.Consequence;
import io.crisol.profile.assumption.Reading;
import io.crisol.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A profile as one HTML file that needs nothing else: six numbers, alerts, columns with their charts, assumptions. It
 * reads on paper too and stays under 2 MB: charts beyond that are left out, which it says. Immutable and thread-safe.
 */
public final class ProfileReport {
    /** Bytes from which on charts are left out. */
    private static final int MOST_BYTES = 1_700_000;

    /** So many columns have charts at most. */
    private static final int MOST_CHARTS = 100;

    private static final int MOST_ROWS = 2_000;

    private static final String STYLE = """
        body{font:14px/1.5 Roboto,"Noto Sans",system-ui,sans-serif;color:#26221f;background:#fbfaf8;margin:0}
        main{max-width:1040px;margin:0 auto;padding:32px 24px 64px}
        h1{font-size:28px;margin:0 0 4px}h2{font-size:20px;margin:48px 0 8px}h3{font-size:15px;margin:0 0 8px}
        small,.muted{color:#6b635c}p{margin:4px 0}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(140px,1fr));gap:12px;margin:24px 0}
        .tile{background:#fff;border:1px solid #e4ded7;border-radius:10px;padding:12px}
        .tile b{display:block;font-size:22px;font-weight:600}
        table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;background:#fff}
        th{font-size:12px;text-align:left;color:#6b635c;border-bottom:1px solid #d8d2cb;padding:6px 8px}
        td{border-bottom:1px solid #ebe6e0;padding:5px 8px;vertical-align:top}
        td.n,th.n{text-align:right}td.w{white-space:nowrap}
        .error,.strong{color:#b3261e}.warning,.look{color:#855700}.fine{color:#14733f}
        .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(470px,1fr));gap:16px}
        .card{background:#fff;border:1px solid #e4ded7;border-radius:10px;padding:16px;break-inside:avoid}
        .card table td{padding:2px 8px 2px 0;border:0}.card svg{max-width:100%;height:auto}
        a{color:#b8461a}
        @media print{body{background:#fff;font-size:11px}main{max-width:none;padding:0}.tile,.card{border-color:#bbb}
        h2{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}@page{margin:15mm}}
        """;

    private final Texts texts;
    private final Subject subject;
    private final DatasetProfile profile;
    private final List<String> classes;
    private final int positive;

    /**
     * What is reported.
     *
     * @param name of the dataset, as its title
     * @param target the target with its training rows
     * @param positive name of the class that matters
     * @param assumptions what was checked of the training rows
     * @param made when
     */
    public record Subject(
            String name,
            Dataset data,
            DatasetProfile profile,
            Optional<TargetView> target,
            Optional<String> positive,
            Optional<AssumptionReport> assumptions,
            Instant made) {}

    public ProfileReport(Texts texts, Subject subject) {
        this.texts = texts;
        this.subject = subject;
        this.profile = subject.profile();
        this.classes = subject.target()
                .filter(t -> t.task().classes())
                .map(t -> TargetClasses.of(subject.data().column(t.column())))
                .orElse(List.of());
        this.positive = subject.positive().map(classes::indexOf).orElse(classes.size() == 2 ? 1 : -1);
    }

    /** @throws FailureException where the file can't be written */
    public void write(Path file) {
        try {
            Files.writeString(file, html());
        } catch (IOException e) {
            throw new FailureException(
                    Finding.error("workbench.not_written", file.toString()).at(Place.file(file.toString())), e);
        }
    }

    /** The whole page. */
    public String html() {
        StringBuilder page = new StringBuilder();
        page.append("<!doctype html>\n<html lang=\"")
                .append(texts.language().tag())
                .append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                        + " content=\"width=device-width\"><title>")
                .append(Html.escape(subject.name()))
                .append("</title><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                        + " 'unsafe-inline'\"><style>")
                .append(STYLE)
                .append("</style></head><body><main>\n<h1>")
                .append(Html.escape(subject.name()))
                .append("</h1>\n<small>")
                .append(say("profile_report.made", texts.dateTime(subject.made()), Workbench.version()))
                .append("<br>")
                .append(Html.escape(profile.fingerprint()))
                .append("</small>\n");
        profile.target()
                .ifPresent(t -> page.append("<p>")
                        .append(say("profile_report.target", t, profile.trainingRows(), profile.rows()))
                        .append("</p>\n"));
        tiles(page);
        alerts(page);
        target(page);
        overview(page);
        subject.assumptions().ifPresent(a -> assumptions(a, page));
        columns(page);
        return page.append("</main></body></html>\n").toString();
    }

    private void tiles(StringBuilder page) {
        long cells = (long) profile.rows() * profile.columns().size();
        page.append("<div class=\"tiles\">");
        tile(page, "rows", count(profile.rows()));
        tile(page, "columns", count(profile.columns().size()));
        tile(page, "missing", count(profile.missingCells()) + " (" + share(profile.missingCells(), cells) + ")");
        tile(
                page,
                "duplicates",
                count(profile.duplicateRows()) + " (" + share(profile.duplicateRows(), profile.rows()) + ")");
        balance().ifPresent(b -> tile(page, "balance", b));
        tile(page, "memory", texts.numbers().bytes(profile.memoryBytes()));
        page.append("</div>\n");
    }

    private Optional<String> balance() {
        if (classes.isEmpty()) {
            return profile.target()
                    .flatMap(profile::column)
                    .flatMap(ColumnProfile::numbers)
                    .map(n -> texts.say("profile_report.median", n.median()));
        }
        int[] rows = classRows();
        int all = java.util.Arrays.stream(rows).sum();
        int told = positive >= 0 ? positive : rarest(rows);
        return Optional.of(classes.get(told) + ": " + share(rows[told], all));
    }

    private static int rarest(int[] rows) {
        int rarest = 0;
        for (int i = 1; i < rows.length; i++) {
            rarest = rows[i] < rows[rarest] ? i : rarest;
        }
        return rarest;
    }

    private int[] classRows() {
        int[] rows = new int[classes.size()];
        TargetView target = subject.target().orElseThrow();
        Column answers = subject.data().column(target.column());
        Map<String, Integer> codes = new HashMap<>();
        classes.forEach(c -> codes.put(c, codes.size()));
        for (int row : target.trainingRows()) {
            Integer code = codes.get(answers.text(row));
            if (code != null) {
                rows[code]++;
            }
        }
        return rows;
    }

    private void tile(StringBuilder page, String key, String value) {
        page.append("<div class=\"tile\"><b>")
                .append(Html.escape(value))
                .append("</b><span class=\"muted\">")
                .append(say("profile_report.tile." + key))
                .append("</span></div>");
    }

    private void alerts(StringBuilder page) {
        heading(page, "profile_report.alerts", profile.alerts().size());
        if (profile.alerts().isEmpty()) {
            page.append("<p>").append(say("profile_report.alerts.none")).append("</p>\n");
            return;
        }
        head(page, "profile_report.severity", "profile_report.what");
        for (AlertFound alert : profile.alerts()) {
            String severity = alert.severity().name().toLowerCase(Locale.ROOT);
            page.append("<tr><td class=\"w ").append(severity).append("\">");
            page.append(say("profile_report.severity." + severity)).append("</td><td>");
            page.append(Html.escape(texts.say(alert.text()))).append("</td></tr>\n");
        }
        page.append("</tbody></table>\n");
    }

    private void target(StringBuilder page) {
        if (profile.target().isEmpty()) {
            return;
        }
        heading(page, "profile_report.relation");
        page.append("<div class=\"cards\">");
        if (!classes.isEmpty()) {
            int[] rows = classRows();
            card(page, TargetBalanceChart.of(classes, rows, positive, texts), 120 + 28.0 * Math.min(12, rows.length));
        }
        AssociationChart.of(profile, texts).ifPresent(f -> card(page, f, 300));
        page.append("</div>\n");
    }

    private void card(StringBuilder page, Figure figure, double height) {
        page.append("<div class=\"card\">").append(svg(figure, height)).append("</div>");
    }

    private String svg(Figure figure, double height) {
        return SvgSurface.draw(figure, 456, height, Palette.light(), new FigurePainter(texts));
    }

    private void overview(StringBuilder page) {
        heading(page, "profile_report.columns", profile.columns().size());
        head(
                page,
                "profile_report.column",
                "profile_report.type",
                ">profile_report.missing",
                ">profile_report.distinct",
                ">profile_report.centre",
                ">profile_report.spread",
                ">profile_report.range",
                ">profile_report.association");
        int shown = 0;
        for (ColumnProfile column : profile.columns()) {
            if (shown++ == MOST_ROWS) {
                break;
            }
            ColumnSaid said = new ColumnSaid(column, texts);
            page.append("<tr><td>");
            boolean linked = shown <= MOST_CHARTS;
            page.append(linked ? "<a href=\"#c" + shown + "\">" : "")
                    .append(Html.escape(column.name()))
                    .append(linked ? "</a>" : "");
            page.append("</td><td>")
                    .append(say("data.type." + column.info().type().word()))
                    .append("</td>");
            number(page, column.missing() == 0 ? "–" : share(column.missing(), column.rows()));
            number(page, count(column.distinct()));
            number(page, said.centre());
            number(page, said.spread());
            number(page, said.range());
            number(
                    page,
                    column.relation()
                            .map(r -> texts.numbers().percent(r.strength()))
                            .orElse("–"));
            page.append("</tr>\n");
        }
        page.append("</tbody></table>\n");
        if (profile.columns().size() > MOST_ROWS) {
            note(
                    page,
                    "profile_report.more_columns",
                    MOST_ROWS,
                    profile.columns().size());
        }
    }

    private void assumptions(AssumptionReport report, StringBuilder page) {
        heading(page, "profile_report.assumptions");
        page.append("<p class=\"muted\">")
                .append(say("profile_report.assumptions.rows", report.used(), report.parameters()));
        report.notes().forEach(n -> page.append("<br>").append(Html.escape(texts.say(n))));
        page.append("</p>\n");
        head(page, "profile_report.reading", "profile_report.check", "profile_report.what", "profile_report.verdict");
        List<AssumptionFound> shown = worst(report);
        for (AssumptionFound found : shown) {
            page.append("<tr><td class=\"w ").append(found.reading().word()).append("\">");
            page.append(say("assumption.reading." + found.reading().word()));
            page.append("</td><td>").append(say("assumption." + found.check()));
            page.append("</td><td>").append(Html.escape(texts.say(found.text())));
            page.append("</td><td>").append(Html.escape(verdict(found))).append("</td></tr>\n");
        }
        page.append("</tbody></table>\n<div class=\"cards\" style=\"margin-top:16px\">");
        shown.stream()
                .filter(f -> f.reading() == Reading.STRONG || f.reading() == Reading.LOOK)
                .collect(Collectors.toMap(AssumptionFound::check, f -> f, (a, b) -> a, java.util.LinkedHashMap::new))
                .values()
                .forEach(f -> AssumptionChart.of(f, texts).ifPresent(c -> card(page, c, 300)));
        page.append("</div>\n");
    }

    /** Of each check the worst, and up to five more that are not fine. */
    private static List<AssumptionFound> worst(AssumptionReport report) {
        List<AssumptionFound> shown = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (AssumptionFound found : report.found()) {
            int before = counts.merge(found.check(), 1, Integer::sum) - 1;
            if (before == 0 || before <= 5 && found.reading().compareTo(Reading.FINE) > 0) {
                shown.add(found);
            }
        }
        return shown;
    }

    private String verdict(AssumptionFound found) {
        List<String> said = found.verdicts().values().stream()
                .filter(v -> v.consequence() == Consequence.MATTERS)
                .map(v -> texts.say(v.text()))
                .toList();
        return said.isEmpty()
                ? texts.say(found.reading() == Reading.OPEN ? "profile_report.open" : "profile_report.no_action")
                : String.join("; ", said);
    }

    private void columns(StringBuilder page) {
        heading(page, "profile_report.details");
        page.append("<div class=\"cards\">\n");
        int charts = 0;
        int shown = 0;
        for (ColumnProfile column : profile.columns()) {
            if (shown == MOST_CHARTS) {
                break;
            }
            shown++;
            page.append("<div class=\"card\" id=\"c").append(shown).append("\">");
            if (page.length() < MOST_BYTES) {
                charts++;
                boolean target = profile.target().equals(Optional.of(column.name()));
                Figure figure = DistributionChart.of(column, target ? List.of() : classes, positive, false, texts);
                page.append("<h3>").append(Html.escape(column.name())).append("</h3>");
                page.append(svg(
                        figure,
                        figure.y() instanceof Axis.Categories c
                                ? 110 + 22.0 * c.names().size()
                                : 220));
            } else {
                page.append("<h3>").append(Html.escape(column.name())).append("</h3>");
            }
            page.append("<table>");
            for (ColumnSaid.Fact fact : new ColumnSaid(column, texts).facts()) {
                page.append("<tr><td class=\"muted\">").append(Html.escape(fact.name()));
                page.append("</td><td class=\"n\">")
                        .append(Html.escape(fact.value()))
                        .append("</td></tr>");
            }
            page.append("</table></div>\n");
        }
        page.append("</div>\n");
        if (charts < profile.columns().size()) {
            note(page, "profile_report.more_charts", charts, profile.columns().size());
        }
    }

    private void heading(StringBuilder page, String key, Object... args) {
        page.append("<h2>").append(say(key, args)).append("</h2>\n");
    }

    /** A table with its head; a title that begins with ">" is of numbers. */
    private void head(StringBuilder page, String... keys) {
        page.append("<table><thead><tr>");
        for (String key : keys) {
            boolean number = key.startsWith(">");
            page.append(number ? "<th class=\"n\">" : "<th>")
                    .append(say(number ? key.substring(1) : key))
                    .append("</th>");
        }
        page.append("</tr></thead><tbody>\n");
    }

    private static void number(StringBuilder page, String text) {
        page.append("<td class=\"n\">").append(Html.escape(text)).append("</td>");
    }

    private void note(StringBuilder page, String key, Object... args) {
        page.append("<p class=\"muted\">").append(say(key, args)).append("</p>\n");
    }

    private String say(String key, Object... args) {
        return Html.escape(texts.say(key, args));
    }

    private String count(long n) {
        return texts.numbers().count(n);
    }

    private String share(long part, long all) {
        double share = all == 0 ? 0 : (double) part / all;
        return share > 0 && share < 0.0005
                ? "< " + texts.numbers().percent(0.001)
                : texts.numbers().percent(share);
    }
}
