package io.crisol.problem;

import io.crisol.finding.Finding;
import io.crisol.finding.Nearest;
import io.crisol.finding.Place;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Judges frames by rules. Immutable.
 *
 * @param rules the rules, in the order of their questions
 * @param thresholds their limits
 */
public record Assessor(List<AssessmentRule> rules, Thresholds thresholds) {
    public Assessor {
        rules = List.copyOf(rules);
    }

    public List<Question> questions() {
        return rules.stream().map(AssessmentRule::question).toList();
    }

    public Optional<Question> question(String id) {
        return questions().stream().filter(q -> q.id().equals(id)).findFirst();
    }

    /** Answers that can't be understood and overrides of unknown rules; the assessment passes over them. */
    public List<Finding> check(Frame frame) {
        List<Finding> findings = new ArrayList<>();
        frame.answers()
                .forEach((id, answer) -> question(id)
                        .ifPresentOrElse(
                                q -> q.check(answer).ifPresent(findings::add),
                                () -> findings.add(unknown(id, "frame.answers." + id))));
        frame.overrides().keySet().stream()
                .filter(id -> question(id).isEmpty())
                .forEach(id -> findings.add(unknown(id, "frame.overrides." + id)));
        return List.copyOf(findings);
    }

    /** Judges by what was said. */
    public Assessment assess(Frame frame) {
        return assess(frame, DataFacts.NONE);
    }

    /** Judges by what was said and, where it is loaded, by what the data says. */
    public Assessment assess(Frame frame, DataFacts data) {
        Evidence evidence = new Evidence(frame, data, thresholds);
        List<Reason> reasons = new ArrayList<>();
        List<Question> unanswered = new ArrayList<>();
        for (AssessmentRule rule : rules) {
            Judgement judgement = rule.judge(evidence);
            judgement.reason().ifPresent(outcome -> reasons.add(reason(rule.question(), outcome, frame)));
            if (!judgement.answered() && rule.question().decisive()) {
                unanswered.add(rule.question());
            }
        }
        reasons.sort(Comparator.comparing(Assessor::place));
        Verdict verdict = verdict(reasons, unanswered);
        return new Assessment(verdict, reasons, unanswered, changes(verdict, reasons, unanswered));
    }

    private Verdict verdict(List<Reason> reasons, List<Question> unanswered) {
        if (reasons.stream().anyMatch(Reason::blocks)) {
            return Verdict.NOT_APPROPRIATE;
        }
        if (!unanswered.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        long conditions =
                reasons.stream().filter(r -> r.effect() == Effect.CONDITION).count();
        boolean overridden = reasons.stream().anyMatch(r -> r.overridden().isPresent());
        return overridden || conditions >= thresholds.manyConditions() ? Verdict.CONDITIONAL : Verdict.APPROPRIATE;
    }

    private static List<Message> changes(Verdict verdict, List<Reason> reasons, List<Question> unanswered) {
        return switch (verdict) {
            case NOT_APPROPRIATE ->
                reasons.stream()
                        .filter(Reason::blocks)
                        .flatMap(r -> r.change().stream())
                        .toList();
            case UNKNOWN ->
                unanswered.stream()
                        .map(q -> Message.of("assessment.answer_it", q.id(), q.text()))
                        .toList();
            case CONDITIONAL -> reasons.stream().flatMap(r -> r.task().stream()).toList();
            case APPROPRIATE -> List.of();
        };
    }

    private static Reason reason(Question question, Judgement.Outcome outcome, Frame frame) {
        Effect effect = outcome.effect();
        Optional<String> override = effect == Effect.BLOCKS_UNLESS_OVERRIDDEN
                ? Optional.ofNullable(frame.overrides().get(question.id())).filter(why -> !why.isBlank())
                : Optional.empty();
        boolean blocks = effect.blocking();
        return new Reason(
                question.id(),
                effect,
                new Message(question.key(outcome.outcome()), outcome.args()),
                override,
                blocks ? Optional.of(Message.of(question.key("alternative"))) : Optional.empty(),
                blocks ? Optional.of(Message.of(question.key("change"))) : Optional.empty(),
                effect == Effect.CONDITION ? Optional.of(Message.of(question.key("task"))) : Optional.empty());
    }

    /** An overridden reason stands among the conditions. */
    private static Effect place(Reason reason) {
        return reason.overridden().isPresent() ? Effect.CONDITION : reason.effect();
    }

    private Finding unknown(String id, String key) {
        List<String> ids = questions().stream().map(Question::id).toList();
        return Nearest.to(id, ids)
                .map(near -> Finding.error("assessment.unknown_question_near", id, near))
                .orElseGet(() -> Finding.error("assessment.unknown_question", id, String.join(", ", ids)))
                .at(Place.column(key));
    }
}
