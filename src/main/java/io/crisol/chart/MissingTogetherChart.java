package io.crisol.chart;

import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Tone;
import io.crisol.profile.missingness.Missingness;
import io.crisol.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Correlation of what is missing: 1 where two columns are always missing together. */
public final class MissingTogetherChart {
    private static final int WRITTEN = 10;
    private static final int NAMED = 5;
    /** Weaker correlations are told as none. */
    private static final double NOTABLE = 0.3;

    private MissingTogetherChart() {}

    /** Empty where fewer than two columns have gaps. */
    public static Optional<Figure> of(Missingness seen, Texts texts) {
        List<String> names = seen.correlated();
        int n = names.size();
        if (n < 2) {
            return Optional.empty();
        }
        String[][] labels = new String[n][n];
        boolean signed = false;
        int first = 0;
        int second = 1;
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                double phi = seen.correlation()[r][c];
                signed |= phi < 0;
                labels[r][c] = n <= WRITTEN ? texts.numbers().decimals(phi, 2) : "";
                if (r < c && phi > seen.correlation()[first][second]) {
                    first = r;
                    second = c;
                }
            }
        }
        double most = seen.correlation()[first][second];
        boolean numbered = n > NAMED;
        return Optional.of(new Figure(
                most >= NOTABLE
                        ? texts.say(
                                "chart_missing.together",
                                names.get(first),
                                names.get(second),
                                texts.numbers().decimals(most, 2))
                        : texts.say("chart_missing.apart"),
                texts.say("chart_missing.together.caption"),
                new Axis.Categories(
                        "",
                        numbered
                                ? IntStream.rangeClosed(1, n)
                                        .mapToObj(Integer::toString)
                                        .toList()
                                : names),
                new Axis.Categories(
                        "",
                        numbered
                                ? IntStream.range(0, n)
                                        .mapToObj(i -> texts.say("chart_association.numbered", names.get(i), i + 1))
                                        .toList()
                                : names),
                List.of(new Mark.Cells("", Tone.DATA_1, seen.correlation(), labels, signed)),
                List.of()));
    }
}
