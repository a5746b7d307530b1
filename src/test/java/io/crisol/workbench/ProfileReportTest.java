package io.crisol.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.Seed;
import io.crisol.experiment.Pipeline;
import io.crisol.job.JobContext;
import io.crisol.problem.TaskKind;
import io.crisol.profile.TargetView;
import io.crisol.profile.assumption.CheckLimits;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.wiring.Compose;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileReportTest {
    private static final Pattern REFERENCE =
            Pattern.compile("(?:src|href|url|xlink:href)\\s*[=(]\\s*[\"']?(?!#)[^\"'#]", Pattern.CASE_INSENSITIVE);

    @TempDir
    Path folder;

    private Workbench workbench;

    @BeforeEach
    void open() {
        workbench = Compose.workbench(new Home(folder));
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private String html(Dataset data, Language language) {
        int[] training = IntStream.range(0, data.rows() * 4 / 5).toArray();
        TargetView target = new TargetView("answer", TaskKind.MULTICLASS, training);
        var profile = workbench.profile().profile(data, Optional.of(target), JobContext.silent());
        var checks =
                workbench.checks().imported(data, target, Pipeline.named(""), CheckLimits.RUN, JobContext.silent());
        return new ProfileReport(
                        Texts.of(language),
                        new ProfileReport.Subject(
                                "<customers> & \"others\".csv",
                                data,
                                profile,
                                Optional.of(target),
                                Optional.empty(),
                                Optional.of(checks),
                                Instant.EPOCH))
                .html();
    }

    /** Numbers and levels with names and values that would be markup, and a target of four classes. */
    private static Dataset table(int columns, int rows) {
        SplittableRandom random = new Seed(3).random();
        Map<String, Column> made = new LinkedHashMap<>();
        for (int c = 0; c < columns; c++) {
            if (c % 4 == 0) {
                int levels = 12;
                int[] codes = IntStream.range(0, rows)
                        .map(i -> random.nextInt(levels))
                        .toArray();
                made.put(
                        "level & <" + c + ">",
                        new CodedColumn(
                                ColumnType.LEVEL,
                                codes,
                                IntStream.range(0, levels)
                                        .mapToObj(i -> "<script>" + i)
                                        .toList()));
            } else {
                made.put(
                        "number " + c,
                        new DoubleNumbers(IntStream.range(0, rows)
                                .mapToDouble(i -> random.nextGaussian())
                                .toArray()));
            }
        }
        made.put(
                "answer",
                new CodedColumn(
                        ColumnType.LEVEL,
                        IntStream.range(0, rows).map(i -> i % 4).toArray(),
                        List.of("a", "b", "c", "<d>")));
        return Dataset.of(made);
    }

    @Test
    void aHundredColumnsStayUnderTwoMegabytesWithAChartEach() {
        String page = html(table(99, 400), Language.EN);
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(2_000_000);
        assertThat(page.split("class=\"card\" id=\"c")).hasSize(101);
        assertThat(page.split("<svg")).hasSizeGreaterThan(101);
    }

    @Test
    void nothingOutsideIsReferredToAndDataNeverBecomesMarkup() {
        for (Language language : Language.values()) {
            String page = html(table(9, 200), language);
            assertThat(REFERENCE.matcher(page).find()).isFalse();
            assertThat(page).doesNotContain("<script", "‹").contains("&lt;customers&gt;", "@media print");
            assertThat(page).startsWith("<!doctype html>").contains("lang=\"" + language.tag() + "\"");
        }
    }

    @Test
    void whatModelsAssumeStandsInIt() {
        Texts texts = Texts.of(Language.ES);
        String page = html(table(9, 200), Language.ES);
        assertThat(page)
                .contains(texts.say("profile_report.assumptions"))
                .contains(texts.say("assumption.vif"))
                .contains(texts.say("profile_report.target", "answer", 160, 200));
    }
}
