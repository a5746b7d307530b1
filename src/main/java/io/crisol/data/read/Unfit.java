package io.crisol.data.read;

import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cells of a column that do not fit its type: all their rows, and the first texts. */
final class Unfit {
    private static final int KEPT = 1000;

    private final Ints rows = new Ints(16);
    private final List<String> texts = new ArrayList<>();
    private final Message reason;

    /** @param reason why such a cell does not fit */
    Unfit(Message reason) {
        this.reason = reason;
    }

    static Unfit none() {
        return new Unfit(Message.of("imports.reject.none"));
    }

    void add(int row, String text) {
        if (texts.size() < KEPT) {
            texts.add(text);
        }
        rows.add(row);
    }

    void add(int row, char[] b, int from, int to) {
        if (texts.size() < KEPT) {
            texts.add(new String(b, from, to - from));
        }
        rows.add(row);
    }

    void truncate(int toRow) {
        while (rows.size() > 0 && rows.get(rows.size() - 1) >= toRow) {
            rows.truncate(rows.size() - 1);
            if (texts.size() > rows.size()) {
                texts.removeLast();
            }
        }
    }

    int count() {
        return rows.size();
    }

    int row(int at) {
        return rows.get(at);
    }

    Optional<String> text(int at) {
        return at < texts.size() ? Optional.of(texts.get(at)) : Optional.empty();
    }

    Message reason() {
        return reason;
    }
}
