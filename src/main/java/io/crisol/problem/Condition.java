package io.crisol.problem;

import io.crisol.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * A condition of the assessment: a task that is to be done before promotion.
 *
 * @param rule Q1 to Q22
 * @param task what is to be done
 * @param met how it was done; empty while it is open
 */
public record Condition(String rule, Message task, Optional<String> met) {
    private static final String MET = "met.";

    /** The conditions of an assessment, with what the frame says of them. */
    public static List<Condition> of(Assessment assessment, Frame frame) {
        return assessment.conditions().stream()
                .flatMap(reason ->
                        reason
                                .task()
                                .map(task -> new Condition(reason.rule(), task, met(frame, reason.rule())))
                                .stream())
                .toList();
    }

    /** What a frame says of how a condition was met. */
    public static Optional<String> met(Frame frame, String rule) {
        return Optional.ofNullable(frame.notes().get(MET + rule));
    }

    /** The frame in which it is said how a condition was met; blank opens it again. */
    public static Frame meet(Frame frame, String rule, String how) {
        return frame.withNote(MET + rule, how);
    }

    static Optional<String> rule(String note) {
        return note.startsWith(MET) ? Optional.of(note.substring(MET.length())) : Optional.empty();
    }
}
