package io.crisol.ui.problem;

import io.crisol.problem.Question;
import io.crisol.text.Message;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The questions of the assessment by what they are about; the decisive ones come first, whatever they are about. */
enum QuestionGroup {
    DECISIVE(),
    PROBLEM("Q2", "Q12", "Q22"),
    VALUE("Q5", "Q16", "Q17", "Q18"),
    LABELS("Q7", "Q8", "Q10", "Q11"),
    DUTIES("Q13", "Q15", "Q20", "Q21"),
    OTHER();

    private final List<String> ids;

    QuestionGroup(String... ids) {
        this.ids = List.of(ids);
    }

    Message title() {
        return Message.of("ui_problem.group." + name().toLowerCase(Locale.ROOT));
    }

    /** Those of the given questions that belong to this group, in the group's order. */
    List<Question> of(List<Question> questions) {
        return switch (this) {
            case DECISIVE -> questions.stream().filter(Question::decisive).toList();
            case OTHER ->
                questions.stream()
                        .filter(q -> !q.decisive())
                        .filter(q -> Stream.of(values()).noneMatch(g -> g.ids.contains(q.id())))
                        .toList();
            default ->
                ids.stream()
                        .flatMap(id -> questions.stream().filter(q -> !q.decisive() && q.id().equals(id)))
                        .toList();
        };
    }
}
