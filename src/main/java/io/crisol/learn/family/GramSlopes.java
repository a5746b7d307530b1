package io.crisol.learn.family;

/** Slopes kept up to date by the table of products: for up to {@link Gram#WIDEST} features. */
final class GramSlopes implements Slopes {
    private final double[][] products;
    private final double[] slopes;

    /** @param right Σ feature · centred answer */
    GramSlopes(Gram gram, double[] right) {
        int n = right.length;
        this.products = new double[n][n];
        this.slopes = right.clone();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                products[i][j] = gram.products()[i][j];
                products[j][i] = gram.products()[i][j];
            }
        }
    }

    @Override
    public int size() {
        return slopes.length;
    }

    @Override
    public double square(int feature) {
        return products[feature][feature];
    }

    @Override
    public double at(int feature) {
        return slopes[feature];
    }

    @Override
    public void changed(int feature, double by) {
        double[] row = products[feature];
        for (int j = 0; j < slopes.length; j++) {
            slopes[j] -= by * row[j];
        }
    }
}
