package io.crisol.data.read;

import io.crisol.data.Column;
import io.crisol.text.Message;
import java.util.Optional;

/**
 * A column as it was inferred.
 *
 * @param column its cells; those that did not fit are missing
 * @param reason why it got its type
 * @param unfit the cells that did not fit
 * @param tokens how often each missing token was taken as missing, by its position in {@link MissingTokens}
 * @param doubt the key of the sentence that says what is not sure about it
 */
record Inferred(Column column, Message reason, Unfit unfit, long[] tokens, Optional<String> doubt) {
    Inferred(Column column, Message reason, Unfit unfit, long[] tokens) {
        this(column, reason, unfit, tokens, Optional.empty());
    }

    Inferred because(Message why) {
        return new Inferred(column, why, unfit, tokens, doubt);
    }
}
