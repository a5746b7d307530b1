package io.crisol.data.read;

import io.crisol.data.Seed;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Draws rows at random without putting any back; the rows keep their order (selection sampling: Knuth, The Art of
 * Computer Programming 2, algorithm S).
 */
final class DrawRows {
    /** The seed of every sample, so that reading again gives the same rows. */
    static final Seed SEED = new Seed(42).child("sample");

    private DrawRows() {}

    /**
     * The positions of the rows that are drawn.
     *
     * @param of how many rows there are
     * @param count how many are wanted; all of them where there are no more
     */
    static BitSet draw(int of, int count) {
        SplittableRandom random = SEED.random();
        BitSet drawn = new BitSet(of);
        int left = Math.min(of, count);
        for (int row = 0; row < of && left > 0; row++) {
            if (random.nextInt(of - row) < left) {
                drawn.set(row);
                left--;
            }
        }
        return drawn;
    }
}
