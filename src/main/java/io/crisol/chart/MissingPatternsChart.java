package io.crisol.chart;

import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Tone;
import io.crisol.profile.missingness.MissingColumn;
import io.crisol.profile.missingness.MissingPattern;
import io.crisol.profile.missingness.Missingness;
import io.crisol.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which columns are missing together: a column a line, a pattern a column of cells with the rows that have it. */
public final class MissingPatternsChart {
    private static final int MOST_COLUMNS = 20;

    private MissingPatternsChart() {}

    /** Empty where nothing is missing. */
    public static Optional<Figure> of(Missingness seen, Texts texts) {
        if (seen.patterns().isEmpty()) {
            return Optional.empty();
        }
        List<String> columns = seen.columns().stream()
                .map(MissingColumn::name)
                .limit(MOST_COLUMNS)
                .toList();
        List<MissingPattern> patterns = seen.patterns();
        double[][] values = new double[columns.size()][patterns.size()];
        String[][] labels = new String[columns.size()][patterns.size()];
        for (int r = 0; r < columns.size(); r++) {
            Arrays.fill(labels[r], "");
            for (int c = 0; c < patterns.size(); c++) {
                boolean missing = patterns.get(c).columns().contains(columns.get(r));
                values[r][c] = missing ? 1 : Double.NaN;
                labels[r][c] = missing ? texts.say("chart_missing.missing") : "";
            }
        }
        List<String> across =
                patterns.stream().map(p -> texts.numbers().count(p.rows())).toList();
        return Optional.of(new Figure(
                texts.say(
                        "chart_missing.title",
                        texts.numbers().percent((double) seen.completeRows() / Math.max(1, seen.rows())),
                        patterns.getFirst().columns(),
                        patterns.getFirst().rows()),
                texts.say(
                        "chart_missing.caption",
                        seen.otherPatterns(),
                        seen.otherRows(),
                        Math.max(0, seen.columns().size() - columns.size())),
                new Axis.Categories(texts.say("chart_missing.rows"), across),
                new Axis.Categories("", columns),
                List.of(new Mark.Cells("", Tone.DATA_1, values, labels, false)),
                List.of()));
    }
}
