package io.crisol.chart;

import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Tone;
import io.crisol.profile.association.Association;
import io.crisol.profile.association.AssociationMatrix;
import io.crisol.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How strongly every two columns go together, as cells; columns that go together stand together. */
public final class AssociationMatrixChart {
    /** More columns can't be told apart. */
    public static final int MOST = 30;
    /** Up to so many columns have their names on both axes; more are numbered. */
    private static final int NAMED = 7;
    /** Up to so many columns have their values in the cells. */
    private static final int WRITTEN = 14;

    private AssociationMatrixChart() {}

    /** @param order places of the columns that are drawn, in order */
    public static Figure of(AssociationMatrix matrix, List<Integer> order, Texts texts) {
        int n = order.size();
        double[][] all = matrix.values();
        double[][] values = new double[n][n];
        String[][] labels = new String[n][n];
        boolean signed = false;
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                values[r][c] = all[order.get(r)][order.get(c)];
                signed |= values[r][c] < 0;
                labels[r][c] = n <= WRITTEN && !Double.isNaN(values[r][c])
                        ? texts.numbers().decimals(values[r][c], 2)
                        : "";
            }
        }
        List<String> names = order.stream().map(matrix.columns()::get).toList();
        boolean numbered = n > NAMED;
        List<String> across = numbered
                ? IntStream.rangeClosed(1, n).mapToObj(Integer::toString).toList()
                : names;
        List<String> down = numbered
                ? IntStream.range(0, n)
                        .mapToObj(i -> texts.say("chart_association.numbered", names.get(i), i + 1))
                        .toList()
                : names;
        return new Figure(
                title(matrix, texts),
                caption(matrix, n, texts),
                new Axis.Categories("", across),
                new Axis.Categories("", down),
                List.of(new Mark.Cells("", Tone.DATA_1, values, labels, signed)),
                List.of());
    }

    private static String title(AssociationMatrix matrix, Texts texts) {
        Optional<Association> strongest = matrix.strongest(1).stream().findFirst();
        return strongest
                .map(a -> texts.say(
                        "chart_association.title",
                        matrix.columns().get(a.first()),
                        matrix.columns().get(a.second()),
                        texts.say("chart_association.kind." + a.kind().word()),
                        texts.numbers().decimals(a.value(), 2)))
                .orElseGet(() -> texts.say("chart_association.none"));
    }

    private static String caption(AssociationMatrix matrix, int shown, Texts texts) {
        String rows = matrix.rows() < matrix.of()
                ? texts.say("chart_association.sample", matrix.rows(), matrix.of())
                : texts.say("chart_association.rows", matrix.rows());
        return shown < matrix.columns().size()
                ? texts.say(
                        "chart_association.some", rows, shown, matrix.columns().size())
                : rows;
    }
}
