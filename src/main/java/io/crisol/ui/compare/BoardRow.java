package io.crisol.ui.compare;

import io.crisol.chart.FamilyLook;
import io.crisol.chart.RunTitle;
import io.crisol.evaluate.Comparison;
import io.crisol.evaluate.RunState;
import io.crisol.experiment.Run;
import io.crisol.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * A run in the leaderboard.
 *
 * @param run the run
 * @param name what it is called among the others
 * @param rank counted from 1 among finished runs with a score; 0 for none
 * @param look its colour and shape
 * @param badges what stands out
 * @param folds how many folds there are; 0 while unknown
 * @param mean mean of the deciding metric over the folds so far; NaN for none
 * @param againstBest the best run compared with this one; empty for the best itself and where it can't be said
 */
record BoardRow(
        Run run,
        RunTitle name,
        int rank,
        FamilyLook look,
        List<Badge> badges,
        int folds,
        double mean,
        Optional<Comparison> againstBest) {
    BoardRow {
        badges = List.copyOf(badges);
    }

    Message title() {
        return name.whole();
    }

    String id() {
        return run.id();
    }

    int foldsDone() {
        return run.folds().size();
    }

    boolean finished() {
        return run.state() == RunState.FINISHED;
    }

    /** Why it failed. */
    Optional<Message> reason() {
        return run.state() == RunState.FAILED ? run.finding().map(f -> f.message()) : Optional.empty();
    }
}
