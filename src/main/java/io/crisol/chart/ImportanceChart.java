package io.crisol.chart;

import io.crisol.experiment.RunDetail;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Reference;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import java.util.List;

/** What a metric loses when a column is shuffled, most important column on top. */
public final class ImportanceChart {
    /** More columns than this are left out, which the caption says. */
    public static final int MOST = 15;

    private ImportanceChart() {}

    /**
     * @param importances the greatest first
     * @param metric name of the metric
     */
    public static Figure of(List<RunDetail.Importance> importances, String metric, Texts texts) {
        List<RunDetail.Importance> shown = importances.stream().limit(MOST).toList();
        List<String> names = shown.stream().map(RunDetail.Importance::column).toList();
        String said = texts.say("metric." + metric);
        String caption = importances.size() > MOST
                ? texts.say("chart_run.importance.caption_some", MOST, importances.size())
                : texts.say("chart_run.importance.caption");
        return new Figure(
                title(importances, said, texts),
                caption,
                Axis.Linear.of(texts.say("chart_run.importance.x", said)),
                new Axis.Categories("", names),
                List.of(spread(shown)),
                List.of(new Reference("", false, 0, Tone.MUTED)));
    }

    private static Mark spread(List<RunDetail.Importance> shown) {
        double[] at = new double[shown.size()];
        double[] low = new double[at.length];
        double[] mean = new double[at.length];
        double[] high = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            RunDetail.Importance each = shown.get(i);
            at[i] = i;
            low[i] = each.mean() - each.sd();
            mean[i] = each.mean();
            high[i] = each.mean() + each.sd();
        }
        return new Mark.Intervals("", Tone.DATA_1, true, at, low, mean, high);
    }

    private static String title(List<RunDetail.Importance> importances, String metric, Texts texts) {
        if (importances.isEmpty() || importances.getFirst().mean() <= 0) {
            return texts.say("chart_run.importance.nothing");
        }
        RunDetail.Importance first = importances.getFirst();
        return texts.say("chart_run.importance.title", first.column(), RunWords.three(first.mean(), texts), metric);
    }
}
