package io.crisol.learn.family;

/** What coordinate descent needs to know of centred least squares; it remembers the weights it was told of. */
interface Slopes {
    /** Number of weights. */
    int size();

    /** Σ over the rows of the squared feature. */
    double square(int feature);

    /** Σ over the rows of feature · residual, at the weights so far. */
    double at(int feature);

    /** Tells of a weight that changed. */
    void changed(int feature, double by);
}
