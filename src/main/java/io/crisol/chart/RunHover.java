package io.crisol.chart;

import io.crisol.evaluate.Metric;
import io.crisol.experiment.Run;
import io.crisol.text.Texts;

/** What is said of a run when the pointer is over it: family, score with interval, fit time, moment. */
final class RunHover {
    private final Metric metric;
    private final Texts texts;

    RunHover(Metric metric, Texts texts) {
        this.metric = metric;
        this.texts = texts;
    }

    String say(PastRun past) {
        Run run = past.run();
        String name = texts.say("family." + run.family());
        String score = Double.isFinite(run.low()) && Double.isFinite(run.high())
                ? texts.say(
                        "chart_history.score_interval",
                        metricName(),
                        said(run.mean()),
                        said(run.low()),
                        said(run.high()))
                : texts.say("chart_history.score", metricName(), said(run.mean()));
        String fit = texts.say("chart_history.fit", texts.numbers().seconds(run.fitSeconds()));
        return String.join("\n", name, score, fit, texts.dateTime(past.at()));
    }

    String metricName() {
        return texts.say("metric." + metric.name());
    }

    private String said(double value) {
        return ScoreWords.say(value, metric, texts);
    }
}
