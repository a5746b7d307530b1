package io.crisol.problem;

import io.crisol.text.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A field of the interview: what it takes, what it is called, and where its answer stands in the frame. Texts:
 * {@code problem.field.<name>}, {@code .help}, {@code problem.choice.<name>.<word>}; those of the assessment's questions
 * for their fields. Immutable.
 */
public final class Field {
    /** What a field takes. */
    public enum Kind {
        TEXT,
        CHOICE,
        NUMBER,
        MONEY,
        COLUMN;

        public boolean numeric() {
            return this == NUMBER || this == MONEY;
        }
    }

    private final String name;
    private final InterviewPage page;
    private final Kind kind;
    private final List<String> words;
    private final boolean required;
    private final double least;
    private final Predicate<Frame> applies;
    private final Optional<Question> question;
    private final Function<Frame, Optional<String>> read;
    private final BiFunction<Frame, Optional<String>, Frame> write;

    private Field(
            String name,
            InterviewPage page,
            Kind kind,
            List<String> words,
            boolean required,
            double least,
            Predicate<Frame> applies,
            Optional<Question> question,
            Function<Frame, Optional<String>> read,
            BiFunction<Frame, Optional<String>, Frame> write) {
        this.name = name;
        this.page = page;
        this.kind = kind;
        this.words = List.copyOf(words);
        this.required = required;
        this.least = least;
        this.applies = applies;
        this.question = question;
        this.read = read;
        this.write = write;
    }

    static Field of(
            String name,
            InterviewPage page,
            Kind kind,
            Function<Frame, Optional<String>> read,
            BiFunction<Frame, Optional<String>, Frame> write) {
        return new Field(
                name,
                page,
                kind,
                List.of(),
                false,
                Double.NEGATIVE_INFINITY,
                frame -> true,
                Optional.empty(),
                read,
                write);
    }

    /** A field whose answer is a note of the same name. */
    static Field note(String name, InterviewPage page, Kind kind) {
        return of(
                name,
                page,
                kind,
                frame -> Optional.ofNullable(frame.notes().get(name)),
                (frame, text) -> frame.withNote(name, text.orElse("")));
    }

    Field needed() {
        return new Field(name, page, kind, words, true, least, applies, question, read, write);
    }

    Field atLeast(double value) {
        return new Field(name, page, kind, words, required, value, applies, question, read, write);
    }

    Field taking(List<String> allowed) {
        return new Field(name, page, kind, allowed, required, least, applies, question, read, write);
    }

    Field when(Predicate<Frame> condition) {
        return new Field(name, page, kind, words, required, least, condition, question, read, write);
    }

    Field asking(Question asked) {
        return new Field(name, page, kind, words, required, least, applies, Optional.of(asked), read, write);
    }

    public String name() {
        return name;
    }

    public InterviewPage page() {
        return page;
    }

    public Kind kind() {
        return kind;
    }

    /** The words of a choice, in the order of the form. */
    public List<String> words() {
        return words;
    }

    /** Whether its page is not done without it. */
    public boolean required() {
        return required;
    }

    /** The smallest number it takes. */
    public double least() {
        return least;
    }

    /** The question of the assessment that it answers. */
    public Optional<Question> question() {
        return question;
    }

    /** Whether it is asked in this frame (the positive class only of two classes). */
    public boolean applies(Frame frame) {
        return applies.test(frame);
    }

    public Message label() {
        return question.map(this::questionLabel).orElseGet(() -> Message.of("problem.field." + name));
    }

    /** Why it is asked, or an example. */
    public Message help() {
        return question.map(Question::help).orElseGet(() -> Message.of("problem.field." + name + ".help"));
    }

    /** What a word of its choice is called. */
    public Message label(String word) {
        if (question.isPresent()) {
            return question.get().label(word);
        }
        return Message.of(
                name.equals("metric")
                        ? "metric." + word
                        : "problem.choice." + name + "." + word.toLowerCase(Locale.ROOT));
    }

    /** Its answer: a number with a decimal point, a word, a column's name or a text; empty while there is none. */
    public Optional<String> value(Frame frame) {
        return read.apply(frame).filter(text -> !text.isBlank());
    }

    /** The answer as it is said: a {@link Message} (words), a Double or a String. */
    public Optional<Object> said(Frame frame) {
        return value(frame).map(text -> {
            if (kind == Kind.CHOICE && (words.contains(text) || name.equals("metric"))) {
                return label(text);
            }
            return kind.numeric()
                    ? FrameNumbers.number(text).<Object>map(n -> n).orElse(text)
                    : text;
        });
    }

    /** The frame with this answer, or without it; the answer must be one that the field takes. */
    Frame write(Frame frame, Optional<String> text) {
        return write.apply(frame, text);
    }

    private Message questionLabel(Question asked) {
        String end = name.substring(asked.id().length());
        return switch (end) {
            case "" -> asked.text();
            case ".amount" -> asked.amountLabel();
            default -> Message.of(asked.key("part" + end));
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
