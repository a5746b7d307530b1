package io.crisol.problem;

/** One rule of the assessment: a question and what follows from its answer. Stateless and thread-safe. */
public interface AssessmentRule {
    Question question();

    Judgement judge(Evidence evidence);
}
