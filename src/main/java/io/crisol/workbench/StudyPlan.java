package io.crisol.workbench;

import io.crisol.evaluate.Candidate;
import io.crisol.evaluate.EvaluationPlan;
import io.crisol.experiment.Pipeline;
import io.crisol.finding.Finding;
import io.crisol.text.Message;
import java.util.List;

/**
 * A study that is ready to run: nothing is left to suggest, everything is checked.
 *
 * @param pipeline the settings, complete; its source is an absolute path
 * @param source the rows as imported
 * @param answers the true answers
 * @param evaluation what the candidates have in common
 * @param candidates who takes part, in order; the baseline is among them
 * @param fileRows for each evaluated row its row number in the imported data
 * @param notes what was notable: rows left out, fewer folds, rare classes
 * @param reasons why each suggested part was suggested
 */
public record StudyPlan(
        Pipeline pipeline,
        StudyData source,
        Answers answers,
        EvaluationPlan evaluation,
        List<Candidate> candidates,
        int[] fileRows,
        List<Finding> notes,
        List<Message> reasons) {
    public StudyPlan {
        candidates = List.copyOf(candidates);
        notes = List.copyOf(notes);
        reasons = List.copyOf(reasons);
    }
}
