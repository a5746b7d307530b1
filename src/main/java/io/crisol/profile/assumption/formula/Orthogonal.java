package io.crisol.profile.assumption.formula;

import io.crisol.job.JobContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The QR decomposition of centred columns of length 1, by Gram–Schmidt with every projection done twice (Giraud, Langou
 * and Rozložník 2005: "twice is enough"). Centring makes the intercept part of every regression on it. A column that the
 * columns before it determine is set aside. Immutable; the columns that are given are not changed.
 */
public final class Orthogonal {
    /** A column of which less than this share of its length is new counts as determined by those before it. */
    private static final double TOLERANCE = 1e-7;

    private final int rows;
    private final List<double[]> basis;
    private final List<double[]> coordinates;
    private final int[] kept;
    private final List<Dependence> dependences;

    /**
     * A column that others determine.
     *
     * @param column its position
     * @param on positions of the columns that it is a combination of; empty where it is constant
     */
    public record Dependence(int column, List<Integer> on) {
        public Dependence {
            on = List.copyOf(on);
        }
    }

    private Orthogonal(
            int rows, List<double[]> basis, List<double[]> coordinates, int[] kept, List<Dependence> dependences) {
        this.rows = rows;
        this.basis = basis;
        this.coordinates = coordinates;
        this.kept = kept;
        this.dependences = dependences;
    }

    /** Decomposes columns of equal length, none missing; 4·rows·columns² operations. */
    public static Orthogonal of(double[][] columns, int rows, JobContext context) {
        return extend(new Orthogonal(rows, List.of(), List.of(), new int[0], List.of()), columns, context);
    }

    /** The decomposition with further columns; their positions count on. */
    public Orthogonal with(double[][] more, JobContext context) {
        return extend(this, more, context);
    }

    private static Orthogonal extend(Orthogonal begun, double[][] more, JobContext context) {
        List<double[]> basis = new ArrayList<>(begun.basis);
        List<double[]> coordinates = new ArrayList<>(begun.coordinates);
        List<Integer> kept = new ArrayList<>();
        for (int each : begun.kept) {
            kept.add(each);
        }
        List<Dependence> dependences = new ArrayList<>(begun.dependences);
        int position = begun.kept.length + begun.dependences.size();
        for (double[] column : more) {
            context.checkCancelled();
            double[] vector = Vectors.unit(Vectors.centred(column));
            double[] along = new double[basis.size() + 1];
            double left = Vectors.length(vector) == 0 ? 0 : project(vector, basis, along);
            if (left <= TOLERANCE) {
                dependences.add(new Dependence(position, determining(along, coordinates, kept)));
            } else {
                along[basis.size()] = left;
                coordinates.add(along);
                basis.add(Vectors.scaled(vector, 1 / left));
                kept.add(position);
            }
            position++;
        }
        return new Orthogonal(
                begun.rows,
                List.copyOf(basis),
                List.copyOf(coordinates),
                kept.stream().mapToInt(Integer::intValue).toArray(),
                List.copyOf(dependences));
    }

    /** Takes the part along the basis out of a vector; returns the length of what is left. */
    private static double project(double[] vector, List<double[]> basis, double[] along) {
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < basis.size(); k++) {
                double[] q = basis.get(k);
                double part = Vectors.dot(q, vector);
                along[k] += part;
                Vectors.subtract(vector, q, part);
            }
        }
        return Vectors.length(vector);
    }

    private static List<Integer> determining(double[] along, List<double[]> coordinates, List<Integer> kept) {
        int rank = coordinates.size();
        double[] weights = new double[rank];
        for (int i = rank - 1; i >= 0; i--) {
            double sum = along[i];
            for (int j = i + 1; j < rank; j++) {
                sum -= coordinates.get(j)[i] * weights[j];
            }
            weights[i] = sum / coordinates.get(i)[i];
        }
        List<Integer> on = new ArrayList<>();
        for (int i = 0; i < rank; i++) {
            if (Math.abs(weights[i]) > 1e-6) {
                on.add(kept.get(i));
            }
        }
        return on;
    }

    public int rows() {
        return rows;
    }

    /** Independent columns, the intercept not counted. */
    public int rank() {
        return basis.size();
    }

    /** Positions of the independent columns. */
    public int[] kept() {
        return kept.clone();
    }

    /** The columns that others determine. */
    public List<Dependence> dependences() {
        return dependences;
    }

    /** The orthonormal directions. */
    List<double[]> basis() {
        return basis;
    }

    /** Upper triangular R of the independent columns: {@code [row][column]}. */
    double[][] triangle() {
        int rank = rank();
        double[][] r = new double[rank][rank];
        for (int j = 0; j < rank; j++) {
            for (int i = 0; i <= j; i++) {
                r[i][j] = coordinates.get(j)[i];
            }
        }
        return r;
    }

    /** What a regression with intercept on these columns leaves over. */
    public double[] residuals(double[] y) {
        double[] left = Vectors.centred(y);
        project(left, basis, new double[basis.size()]);
        return left;
    }

    /** Diagonal of the hat matrix, the intercept included. */
    public double[] leverages() {
        double[] h = new double[rows];
        java.util.Arrays.fill(h, 1.0 / rows);
        for (double[] q : basis) {
            for (int row = 0; row < rows; row++) {
                h[row] += q[row] * q[row];
            }
        }
        return h;
    }
}
