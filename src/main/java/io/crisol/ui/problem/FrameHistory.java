package io.crisol.ui.problem;

import io.crisol.problem.Frame;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The frames of a session, to be taken back and made again. Edits of one answer in a row count as one. */
final class FrameHistory {
    private static final int MOST = 500;

    private final Deque<Frame> past = new ArrayDeque<>();
    private final Deque<Frame> future = new ArrayDeque<>();
    private String last = "";

    /**
     * Remembers the frame before a change.
     *
     * @param what the answer that is changed
     */
    void changing(String what, Frame before) {
        if (!what.equals(last) || past.isEmpty()) {
            past.push(before);
            if (past.size() > MOST) {
                past.removeLast();
            }
        }
        last = what;
        future.clear();
    }

    /** The frame before the last change; empty where there is none. */
    Optional<Frame> undo(Frame now) {
        return step(past, future, now);
    }

    /** The frame that was taken back last. */
    Optional<Frame> redo(Frame now) {
        return step(future, past, now);
    }

    private Optional<Frame> step(Deque<Frame> from, Deque<Frame> to, Frame now) {
        last = "";
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        return Optional.of(from.pop());
    }
}
