package io.crisol.learn.tree;

/**
 * The best split of a node found so far. A row goes left where its code is at most the cut; a missing one (code 0) goes
 * left where {@code missingLeft}. Candidates of one node are compared without division: the gain is
 * {@code numerator / denominator} times the weight of the node.
 */
final class Split {
    /** Column, −1 while there is no split. */
    int column;

    int cut;
    boolean missingLeft;
    double numerator;
    double denominator;

    Split() {
        clear(0);
    }

    /** Starts anew; candidates have to be better than the floor. */
    void clear(double floor) {
        column = -1;
        cut = 0;
        missingLeft = false;
        numerator = floor;
        denominator = 1;
    }

    boolean found() {
        return column >= 0;
    }

    /** Takes a candidate over where it is strictly better. */
    void offer(double number, double divisor, int ofColumn, int at, boolean left) {
        if (number * denominator > numerator * divisor) {
            numerator = number;
            denominator = divisor;
            column = ofColumn;
            cut = at;
            missingLeft = left;
        }
    }

    Split copy() {
        Split copy = new Split();
        copy.column = column;
        copy.cut = cut;
        copy.missingLeft = missingLeft;
        copy.numerator = numerator;
        copy.denominator = denominator;
        return copy;
    }

    /** Gain in the sum of squared sums over weights, for a node of the given weight. */
    double gain(double weight) {
        return numerator / denominator * weight;
    }

    /** What is taken from a code before it is compared, so that a missing one wraps to 255 where missing goes right. */
    static int shift(boolean missingLeft) {
        return missingLeft ? 0 : 1;
    }
}
