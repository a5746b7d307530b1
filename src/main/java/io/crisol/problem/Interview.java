package io.crisol.problem;

import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The framing of a question, page by page. Immutable: every change gives a new interview. Everything that was typed is
 * in the frame, also what can't be used yet (a number that is none), so that a half-done interview can be saved, left
 * and found again; going back loses nothing.
 *
 * @param frame what is known
 * @param page where the person is
 * @param assessor asks the questions of the assessment and judges
 * @param metrics names of the metrics to choose from, by task
 */
public record Interview(Frame frame, InterviewPage page, Assessor assessor, Map<TaskKind, List<String>> metrics) {
    static final String TYPED = "typed.";

    /** Where a field stands. */
    public enum State {
        MISSING,
        ANSWERED,
        /** What was typed can't be used. */
        INVALID
    }

    /** Where a page stands. */
    public enum Progress {
        EMPTY,
        HALF,
        DONE
    }

    public Interview {
        metrics = Map.copyOf(metrics);
    }

    /** An interview on its first page. */
    public static Interview start(Frame frame, Assessor assessor, Map<TaskKind, List<String>> metrics) {
        return new Interview(frame, InterviewPage.OBJECTIVE, assessor, metrics);
    }

    public Interview next() {
        return at(page.next());
    }

    public Interview back() {
        return at(page.back());
    }

    public Interview at(InterviewPage other) {
        return new Interview(frame, other, assessor, metrics);
    }

    /** The same interview over a frame that was changed elsewhere. */
    public Interview over(Frame changed) {
        return new Interview(changed, page, assessor, metrics);
    }

    /** The fields that a page asks for now. */
    public List<Field> fields(InterviewPage of) {
        return all().stream().filter(f -> f.page() == of && f.applies(frame)).toList();
    }

    /** The field of a name, whether it applies or not. */
    public Field field(String name) {
        return all().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    /**
     * Takes what a person typed or chose; blank takes the answer away.
     *
     * @param text a text, a column's name, a word of the choice, or a number in the language's form
     */
    public Interview type(String name, String text, Language language) {
        Field field = field(name);
        Frame without = frame.withNote(TYPED + name, "");
        if (text.isBlank()) {
            return over(field.write(without, Optional.empty()));
        }
        Optional<String> usable = usable(field, text, language);
        return over(
                usable.isPresent()
                        ? field.write(without, usable)
                        : field.write(without, Optional.empty()).withNote(TYPED + name, text));
    }

    /** What the field shows: the answer in the language's form, or what was typed and can't be used. */
    public String text(String name, Language language) {
        Field field = field(name);
        return typed(field)
                .or(() -> field.value(frame)
                        .map(kept -> field.kind().numeric()
                                ? FrameNumbers.number(kept)
                                        .map(n -> FrameNumbers.shown(n, language))
                                        .orElse(kept)
                                : kept))
                .orElse("");
    }

    public State state(String name) {
        return state(field(name));
    }

    /** Where a field of this interview stands. */
    public State state(Field field) {
        if (typed(field).isPresent()) {
            return State.INVALID;
        }
        return field.value(frame).isPresent() ? State.ANSWERED : State.MISSING;
    }

    /** What is wrong with the fields of a page. */
    public List<Finding> findings(InterviewPage of) {
        List<Finding> findings = new ArrayList<>();
        for (Field field : fields(of)) {
            typed(field).ifPresent(text -> findings.add(finding(field, text)));
        }
        return List.copyOf(findings);
    }

    /** Required fields of a page without a usable answer. */
    public List<Field> missing(InterviewPage of) {
        return fields(of).stream()
                .filter(Field::required)
                .filter(f -> state(f) != State.ANSWERED)
                .toList();
    }

    public Progress progress(InterviewPage of) {
        if (of == InterviewPage.REVIEW) {
            return reviewed();
        }
        List<Field> fields = fields(of);
        if (fields.stream().allMatch(f -> state(f) == State.MISSING)) {
            return Progress.EMPTY;
        }
        boolean open = !missing(of).isEmpty()
                || !findings(of).isEmpty()
                || (of == InterviewPage.APPROPRIATENESS
                        && !assessor.assess(frame).unanswered().isEmpty());
        return open ? Progress.HALF : Progress.DONE;
    }

    /** Gives the reason for going on in spite of a rule; blank takes it back. */
    public Interview override(String rule, String reason) {
        return over(frame.withOverride(rule, reason));
    }

    /** Judges what is known. */
    public Assessment assessment(DataFacts data) {
        return assessor.assess(frame, data);
    }

    private Progress reviewed() {
        List<Progress> others = List.of(InterviewPage.values()).stream()
                .filter(p -> p != InterviewPage.REVIEW)
                .map(this::progress)
                .distinct()
                .toList();
        return others.size() == 1 ? others.getFirst() : Progress.HALF;
    }

    private List<Field> all() {
        List<Field> fields = new ArrayList<>(Fields.framing(names()));
        fields.addAll(Fields.of(assessor.questions()));
        return fields;
    }

    private List<String> names() {
        return frame.task()
                .map(task -> metrics.getOrDefault(task, List.of()))
                .orElseGet(() -> metrics.values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private Optional<String> typed(Field field) {
        return Optional.ofNullable(frame.notes().get(TYPED + field.name())).or(() -> noLongerAWord(field));
    }

    /** A choice made before its words changed, as a metric that another task has. */
    private Optional<String> noLongerAWord(Field field) {
        return field.kind() == Field.Kind.CHOICE
                ? field.value(frame).filter(word -> !takes(field, word))
                : Optional.empty();
    }

    private static boolean takes(Field field, String word) {
        return field.words().isEmpty() || field.words().contains(word);
    }

    private static Optional<String> usable(Field field, String text, Language language) {
        return switch (field.kind()) {
            case TEXT, COLUMN -> Optional.of(text);
            case CHOICE -> takes(field, text) ? Optional.of(text) : Optional.empty();
            case NUMBER, MONEY ->
                FrameNumbers.typed(text, language)
                        .filter(n -> n >= field.least())
                        .map(FrameNumbers::kept);
        };
    }

    private static Finding finding(Field field, String text) {
        Finding finding =
                switch (field.kind()) {
                    case NUMBER, MONEY ->
                        field.least() >= 0
                                ? Finding.error("problem.not_a_number_from", text, field.least())
                                : Finding.error("problem.not_a_number", text);
                    case CHOICE, TEXT, COLUMN -> Finding.error("problem.not_a_choice", text);
                };
        return finding.at(Place.column(field.name()).withValue(text));
    }
}
