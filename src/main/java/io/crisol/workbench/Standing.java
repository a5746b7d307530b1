package io.crisol.workbench;

import io.crisol.text.Message;

/** How far a stage of a project is. */
public sealed interface Standing {
    /** Not begun. */
    record Empty() implements Standing {}

    /** In work. */
    record Half() implements Standing {}

    record Done() implements Standing {}

    /** Needs another look. */
    record Attention(Message reason) implements Standing {}

    /** Can be opened, but nothing can be done there yet. */
    record Locked(Message reason) implements Standing {}
}
