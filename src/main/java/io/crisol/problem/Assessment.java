package io.crisol.problem;

import io.crisol.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * Whether the question should be answered by machine learning, and why.
 *
 * @param verdict the answer
 * @param reasons blocking ones first, then conditions (overridden ones among them), then what speaks for it; each group
 *     in the order of the questions
 * @param unanswered decisive questions without an answer
 * @param changes what would change the verdict
 */
public record Assessment(Verdict verdict, List<Reason> reasons, List<Question> unanswered, List<Message> changes) {
    public Assessment {
        reasons = List.copyOf(reasons);
        unanswered = List.copyOf(unanswered);
        changes = List.copyOf(changes);
    }

    /** What to do instead, by the strongest reason; empty unless the verdict is not appropriate. */
    public Optional<Message> alternative() {
        return alternatives().stream().findFirst();
    }

    /** What to do instead, by every blocking reason, strongest first. */
    public List<Message> alternatives() {
        return reasons.stream()
                .filter(Reason::blocks)
                .flatMap(r -> r.alternative().stream())
                .toList();
    }

    /** The verdict in words. */
    public Message sentence() {
        return Message.of("assessment.verdict." + verdict.word());
    }

    /** The conditions, each a task before promotion. */
    public List<Reason> conditions() {
        return reasons.stream().filter(r -> r.effect() == Effect.CONDITION).toList();
    }

    public Optional<Reason> reason(String rule) {
        return reasons.stream().filter(r -> r.rule().equals(rule)).findFirst();
    }
}
