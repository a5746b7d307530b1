package io.crisol.recipe.step;

import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.List;

/** Sentences about one or several columns. */
final class Wording {
    private static final int SAID = 3;

    private Wording() {}

    /** {@code key.one} with name and value, or {@code key.many} with "name (value), …"; says so where there is none. */
    static Message withValues(String key, List<String> names, List<?> values) {
        if (names.isEmpty()) {
            return nothing(key);
        }
        if (names.size() == 1) {
            return Message.of(key + ".one", names.getFirst(), values.getFirst());
        }
        List<Object> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            pairs.add(Message.of("step.pair", names.get(i), values.get(i)));
        }
        return Message.of(key + ".many", list(pairs), names.size());
    }

    /** The sentence of a key with the names as its first argument; says so where there is none. */
    static Message of(String key, List<String> names, Object... more) {
        if (names.isEmpty()) {
            return nothing(key);
        }
        List<Object> args = new ArrayList<>();
        args.add(list(names));
        args.addAll(List.of(more));
        return new Message(key, args);
    }

    /** The first few of a list, and how many more there are. */
    static Object list(List<?> all) {
        return all.size() <= SAID + 1
                ? List.copyOf(all)
                : Message.of("step.and_more", List.copyOf(all.subList(0, SAID)), all.size() - SAID);
    }

    private static Message nothing(String key) {
        return Message.of("step.nothing_to_do", Message.of("step." + key.split("\\.", -1)[1]));
    }
}
