package io.crisol.ui.kit;

import javafx.collections.ObservableListBase;

/** The numbers 0 to n − 1 as a list that takes no memory. */
final class RowNumbers extends ObservableListBase<Integer> {
    private final int count;

    RowNumbers(int count) {
        this.count = count;
    }

    @Override
    public Integer get(int index) {
        return java.util.Objects.checkIndex(index, count);
    }

    @Override
    public int size() {
        return count;
    }
}
