package io.crisol.workbench;

import io.crisol.data.Dataset;
import io.crisol.evaluate.SplitPlan;
import io.crisol.evaluate.split.Splitter;
import io.crisol.finding.InputException;
import io.crisol.problem.Frame;
import io.crisol.profile.TargetView;
import java.nio.file.Path;
import java.util.Optional;

/** The rows on which the target may be looked at: those outside the locked test part. */
public final class TrainingRows {
    private TrainingRows() {}

    /**
     * The target of a frame with its training rows, by the standard split.
     *
     * @return empty where the frame names no target
     */
    public static Optional<TargetView> of(Dataset data, Frame frame, Catalogs catalogs) {
        return of(data, frame, Optional.empty(), Path.of(""), catalogs);
    }

    /**
     * The target of a frame with its training rows.
     *
     * @param split how the study divides rows; empty for the standard
     * @throws io.crisol.finding.CrisolException where the target is not in the data or can't be predicted
     */
    public static Optional<TargetView> of(
            Dataset data, Frame frame, Optional<SplitPlan> split, Path base, Catalogs catalogs) {
        if (frame.target().isEmpty()) {
            return Optional.empty();
        }
        Answers answers = Answers.of(data, frame);
        SplitPlan plan = split.orElseGet(() -> SplitPlan.standard(answers.task().classes(), 42));
        int[] rows = answers.rows().length < Splitter.LEAST_ROWS
                ? answers.rows()
                : development(data, answers, plan, base, catalogs);
        return Optional.of(new TargetView(answers.column(), answers.task(), rows));
    }

    private static int[] development(Dataset data, Answers answers, SplitPlan plan, Path base, Catalogs catalogs) {
        try {
            return catalogs.splitter().development(data, answers.column(), answers.task(), plan, base);
        } catch (InputException e) {
            // A table that can't be divided can still be looked at, all of it: nothing will be tested on it.
            return answers.rows();
        }
    }
}
