package io.crisol.ui.kit;

import io.crisol.text.Message;
import java.util.Optional;

/**
 * How far a stage is.
 *
 * @param kind ring, half, tick, triangle or lock
 * @param reason why it needs attention or is locked
 */
public record StageState(Kind kind, Optional<Message> reason) {
    /** Not begun. */
    public static final StageState EMPTY = new StageState(Kind.EMPTY, Optional.empty());
    /** In work. */
    public static final StageState HALF = new StageState(Kind.HALF, Optional.empty());
    /** Finished. */
    public static final StageState DONE = new StageState(Kind.DONE, Optional.empty());

    public static StageState attention(Message reason) {
        return new StageState(Kind.ATTENTION, Optional.of(reason));
    }

    public static StageState locked(Message reason) {
        return new StageState(Kind.LOCKED, Optional.of(reason));
    }

    public enum Kind {
        EMPTY,
        HALF,
        DONE,
        ATTENTION,
        LOCKED
    }
}
