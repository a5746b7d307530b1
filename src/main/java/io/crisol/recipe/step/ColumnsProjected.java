package io.crisol.recipe.step;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.FloatNumbers;
import io.crisol.data.Schema;
import io.crisol.graph.Attribute;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.recipe.FittedStep;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Columns measured along their principal axes: multiplied in double, brought to a whole multiple of 2⁻³⁰, so that the
 * order of additions does not show, and rounded to float.
 *
 * @param count how many of the axes
 * @param keep whether the columns themselves stay
 */
record ColumnsProjected(Schema before, PrincipalAxes axes, int count, boolean keep) implements FittedStep {
    private static final int NAMED = 4;

    private List<ColumnInfo> made() {
        Set<String> taken = new HashSet<>(before.names());
        List<ColumnInfo> made = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            String name = "pc" + (k + 1);
            for (int i = 2; !taken.add(name); i++) {
                name = "pc" + (k + 1) + "_" + i;
            }
            made.add(ColumnInfo.of(name, ColumnType.NUMBER, reason(k)));
        }
        return made;
    }

    /** What the axis is made of: its largest loadings. */
    private Message reason(int axis) {
        double[] loadings = axes.loadings()[axis];
        List<Message> largest = IntStream.range(0, loadings.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> -Math.abs(loadings[j])))
                .limit(NAMED)
                .map(j -> Message.of(
                        "step.pca.loading",
                        Math.rint(loadings[j] * 1000) / 1000,
                        axes.names().get(j)))
                .toList();
        return Message.of("step.pca.reason", axis + 1, percent(axes.shares()[axis]), largest);
    }

    private ColumnsDropped dropping() {
        return ColumnsDropped.of(before, keep ? List.of() : axes.names(), sentence());
    }

    @Override
    public Dataset apply(Dataset data) {
        int rows = data.rows();
        double[][] scores = new double[count][rows];
        for (int j = 0; j < axes.names().size(); j++) {
            float[] cells = data.numbers(axes.names().get(j)).toFloats();
            for (int row = 0; row < rows; row++) {
                cells[row] = PrincipalAxes.standard(cells[row], axes.means()[j], axes.units()[j]);
            }
            for (int k = 0; k < count; k++) {
                double loading = axes.loadings()[k][j];
                for (int row = 0; row < rows; row++) {
                    scores[k][row] += cells[row] * loading;
                }
            }
        }
        Map<ColumnInfo, Column> added = new LinkedHashMap<>();
        List<ColumnInfo> made = made();
        for (int k = 0; k < count; k++) {
            float[] cells = new float[rows];
            for (int row = 0; row < rows; row++) {
                cells[row] = (float) Grid.of(scores[k][row]);
            }
            added.put(made.get(k), new FloatNumbers(cells));
        }
        return dropping().apply(data.with(added));
    }

    @Override
    public void write(GraphBuilder graph) {
        int width = axes.names().size();
        if (count > 0 && width > 0) {
            List<String> columns = axes.names().stream()
                    .map(name -> graph.asColumn(Tensors.read(graph, before, name)))
                    .toList();
            String scores = writeScores(graph, graph.concat(columns), width);
            List<ColumnInfo> made = made();
            for (int k = 0; k < count; k++) {
                graph.setColumn(
                        made.get(k).name(),
                        graph.node(
                                "Gather",
                                List.of(scores, graph.constant(new long[] {k})),
                                Map.of("axis", new Attribute.OfInt(1))));
            }
        }
        dropping().write(graph);
    }

    private String writeScores(GraphBuilder graph, String cells, int width) {
        String strange = graph.node("IsNaN", graph.node("Sub", cells, cells));
        String moved = graph.node("Sub", cells, graph.constant(axes.means(), 1, width));
        String scaled = graph.node("Div", moved, graph.constant(axes.units(), 1, width));
        String standard = graph.node("Where", strange, graph.scalar(0), scaled);
        double[] flat = new double[width * count];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = axes.loadings()[i % count][i / count];
        }
        String sums =
                graph.node("MatMul", graph.cast(standard, ElementType.DOUBLE), graph.constant(flat, width, count));
        return graph.cast(Grid.write(graph, sums), ElementType.FLOAT);
    }

    @Override
    public Message sentence() {
        return Wording.of(
                keep ? "step.pca.beside" : "step.pca.sentence", axes.names(), count, percent(axes.shareOf(count)));
    }

    private static double percent(double share) {
        return Math.rint(share * 1000) / 10;
    }
}
