package io.crisol.profile.assumption;

import io.crisol.text.Message;
import java.util.List;
import java.util.Map;

/** What can be done about a broken assumption. */
public sealed interface Remedy {
    /** The sentence that says what it does. */
    Message text();

    /** A recipe step as plain data. */
    record Step(String step, List<String> columns, Map<String, Object> params, Message text) implements Remedy {
        public Step {
            columns = List.copyOf(columns);
            params = Map.copyOf(params);
        }
    }

    /** Another family of models. */
    record Family(String family, Message text) implements Remedy {}

    /** Another way to divide the rows; {@code column} is "" where the kind needs none. */
    record Split(String kind, String column, Message text) implements Remedy {}

    static Remedy drop(String column) {
        return new Step("drop", List.of(column), Map.of(), Message.of("assumption.remedy.drop", column));
    }

    static Remedy family(String family) {
        return new Family(family, Message.of("assumption.remedy.family", Message.of("family." + family)));
    }
}
