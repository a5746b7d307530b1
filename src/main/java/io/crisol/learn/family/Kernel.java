package io.crisol.learn.family;

import io.crisol.job.JobContext;
import io.crisol.learn.Design;

/** How alike two rows are. */
sealed interface Kernel {
    double of(KernelRows rows, int row, KernelRows others, int other);

    /** The scalar product. */
    record Linear() implements Kernel {
        @Override
        public double of(KernelRows rows, int row, KernelRows others, int other) {
            return rows.product(row, others, other);
        }
    }

    /** exp(−γ · squared distance). */
    record Gaussian(double gamma) implements Kernel {
        /** The γ of scikit-learn's "scale": one over features times the variance of all cells of the design. */
        static double usual(Design design, JobContext context) {
            double[] centres = design.layout().centres();
            double[] cells = new double[design.width()];
            double sum = 0;
            double squares = 0;
            for (int row = 0; row < design.rows(); row++) {
                if ((row & 1023) == 0) {
                    context.checkCancelled();
                }
                System.arraycopy(centres, 0, cells, 0, cells.length);
                design.accumulate(row, 1, cells);
                for (double cell : cells) {
                    sum += cell;
                    squares += cell * cell;
                }
            }
            double count = (double) design.rows() * cells.length;
            double mean = sum / count;
            double variance = squares / count - mean * mean;
            double usual = 1 / (cells.length * variance);
            return usual > 0 && Double.isFinite(usual) ? usual : 1;
        }

        @Override
        public double of(KernelRows rows, int row, KernelRows others, int other) {
            return StrictMath.exp(-gamma * rows.squaredDistance(row, others, other));
        }
    }
}
