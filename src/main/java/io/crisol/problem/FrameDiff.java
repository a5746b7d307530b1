package io.crisol.problem;

import io.crisol.text.Message;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between two frames. */
public record FrameDiff(List<Change> changes) {
    public FrameDiff {
        changes = List.copyOf(changes);
    }

    /**
     * A field that differs.
     *
     * @param label what it is called
     * @param before its value: a Message, a Double or a String; empty where it was not there
     * @param after the same, afterwards
     */
    public record Change(Message label, Optional<Object> before, Optional<Object> after) {
        /** The value before, said; a dash where there was none. */
        public String before(Texts texts) {
            return say(before, texts);
        }

        /** The value afterwards, said; a dash where there is none. */
        public String after(Texts texts) {
            return say(after, texts);
        }

        private static String say(Optional<Object> value, Texts texts) {
            return value.map(v -> said(v, texts)).orElse("–");
        }
    }

    /** Differences in the order of the interview, then of other notes, of columns and of overrides. */
    public static FrameDiff between(Frame before, Frame after, List<Question> questions) {
        List<Change> changes = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        List<Field> fields = new ArrayList<>(Fields.framing(List.of()));
        fields.addAll(Fields.of(questions));
        for (Field field : fields) {
            named.add(field.name());
            add(changes, field.label(), field.said(before), field.said(after));
        }
        for (String note : keys(before.notes(), after.notes())) {
            if (!named.contains(note) && !note.startsWith(Interview.TYPED)) {
                add(changes, label(note), value(before.notes(), note), value(after.notes(), note));
            }
        }
        for (String rule : keys(before.overrides(), after.overrides())) {
            add(
                    changes,
                    Message.of("problem.override", rule),
                    value(before.overrides(), rule),
                    value(after.overrides(), rule));
        }
        return new FrameDiff(changes);
    }

    /** A value of a change or of a field, said. */
    static String said(Object value, Texts texts) {
        return switch (value) {
            case Message m ->
                texts.has(m.key()) ? texts.say(m) : m.key().substring(m.key().lastIndexOf('.') + 1);
            case Double d -> texts.numbers().significant(d, 6);
            default -> value.toString();
        };
    }

    private static void add(List<Change> changes, Message label, Optional<Object> before, Optional<Object> after) {
        if (!before.equals(after)) {
            changes.add(new Change(label, before, after));
        }
    }

    private static Message label(String note) {
        return PredictionTime.column(note)
                .map(column -> Message.of("problem.known", column))
                .or(() -> Condition.rule(note).map(rule -> Message.of("problem.met", rule)))
                .orElseGet(() -> Message.of("problem.note", note));
    }

    private static Optional<Object> value(Map<String, String> texts, String key) {
        @Nullable String text = texts.get(key);
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(
                PredictionTime.column(key).isPresent()
                        ? Message.of(Objects.equals(text, "yes") ? "problem.yes" : "problem.no")
                        : text);
    }

    private static Set<String> keys(Map<String, String> a, Map<String, String> b) {
        Set<String> keys = new TreeSet<>(a.keySet());
        keys.addAll(b.keySet());
        return keys;
    }
}
