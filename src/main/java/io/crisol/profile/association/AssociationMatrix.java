package io.crisol.profile.association;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How strongly every two columns go together.
 *
 * @param columns names
 * @param pairs every two of them once
 * @param rows rows that were looked at
 * @param of rows of the dataset
 * @param leftOut columns that can't be compared: free texts, and levels of more than {@value MeasureAssociations#MOST_LEVELS}
 */
public record AssociationMatrix(List<String> columns, List<Association> pairs, int rows, int of, List<String> leftOut) {
    public AssociationMatrix {
        columns = List.copyOf(columns);
        pairs = List.copyOf(pairs);
        leftOut = List.copyOf(leftOut);
    }

    /** Symmetric, 1 on the diagonal; NaN where one of two is constant. */
    public double[][] values() {
        double[][] values = new double[columns.size()][columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i][i] = 1;
        }
        for (Association pair : pairs) {
            values[pair.first()][pair.second()] = pair.value();
            values[pair.second()][pair.first()] = pair.value();
        }
        return values;
    }

    /** The strongest pairs, strongest first. */
    public List<Association> strongest(int most) {
        return pairs.stream()
                .filter(p -> !Double.isNaN(p.value()))
                .sorted(Comparator.comparingDouble((Association p) -> -p.strength()))
                .limit(most)
                .toList();
    }

    /** Places of the columns so that those which go together stand together, at most so many: those with the strongest pairs. */
    public List<Integer> order(int most) {
        double[][] values = values();
        List<Integer> kept = IntStream.range(0, columns.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -strongestOf(values[i], i)))
                .limit(most)
                .sorted()
                .toList();
        double[][] distances = new double[kept.size()][kept.size()];
        for (int i = 0; i < distances.length; i++) {
            for (int j = 0; j < distances.length; j++) {
                double value = values[kept.get(i)][kept.get(j)];
                distances[i][j] = Double.isNaN(value) ? 1 : 1 - Math.abs(value);
            }
        }
        return Seriation.order(distances).stream().map(kept::get).toList();
    }

    private static double strongestOf(double[] row, int self) {
        double most = 0;
        for (int j = 0; j < row.length; j++) {
            if (j != self && !Double.isNaN(row[j])) {
                most = Math.max(most, Math.abs(row[j]));
            }
        }
        return most;
    }
}
