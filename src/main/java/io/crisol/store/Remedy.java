package io.crisol.store;

import io.crisol.text.Message;

/** What a person can do when the store can't be opened. */
final class Remedy {
    static final Message RESTORE = Message.of("store.action.restore");
    static final Message OTHER_HOME = Message.of("store.action.other_home");
    static final Message CLOSE_OTHER = Message.of("store.action.close_other");
    static final Message UPDATE = Message.of("store.action.update");

    private Remedy() {}
}
