package io.crisol.learn.family;

import io.crisol.job.JobContext;
import java.util.List;

/** Takes from a vector all that lies in some directions: what is left is at right angles to each of them. */
final class Complement {
    private final List<double[]> directions;
    private final Cholesky products;

    /** @param directions linearly independent */
    Complement(List<double[]> directions, JobContext context) {
        this.directions = directions;
        double[][] all = new double[directions.size()][];
        for (int a = 0; a < all.length; a++) {
            context.checkCancelled();
            all[a] = new double[a + 1];
            for (int b = 0; b <= a; b++) {
                all[a][b] = dot(directions.get(a), directions.get(b));
            }
        }
        this.products = Cholesky.of(all, context);
    }

    double[] of(double[] vector) {
        double[] right = directions.stream().mapToDouble(d -> dot(d, vector)).toArray();
        double[] shares = products.solve(right);
        double[] left = vector.clone();
        for (int a = 0; a < shares.length; a++) {
            for (int j = 0; j < left.length; j++) {
                left[j] -= shares[a] * directions.get(a)[j];
            }
        }
        return left;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
