package io.crisol.ui.compare;

import io.crisol.evaluate.SplitPlan;
import io.crisol.problem.Costs;
import io.crisol.problem.TaskKind;
import io.crisol.text.Message;
import java.util.Optional;

/**
 * A suggestion and why.
 *
 * @param choice what is suggested
 * @param reason why, as a sentence
 */
record Advice<T>(T choice, Message reason) {
    /** A class rarer than this makes accuracy and AUC look better than the model is. */
    private static final double RARE = 0.1;
    /** From here on, a few very large values decide a squared error. */
    private static final double SKEWED = 2;
    /** With fewer rows, one draw of folds is partly luck. */
    private static final int FEW_ROWS = 600;

    private static final int SEED = 42;

    /** The metric that fits costs and task. */
    static Advice<String> metric(TaskFacts facts, Costs costs) {
        return switch (facts.task()) {
            case BINARY ->
                costs.known()
                        ? advice(
                                "cost",
                                costs.falsePositive().orElse(0),
                                costs.falseNegative().orElse(0))
                        : facts.positiveShare() < RARE
                                ? advice("average_precision", facts.positiveShare() * 100)
                                : advice("auc");
            case MULTICLASS ->
                facts.rarest() < RARE
                        ? advice("balanced_accuracy", facts.classes().getLast().name(), facts.rarest() * 100)
                        : advice("accuracy");
            case REGRESSION -> Math.abs(facts.skewness()) > SKEWED ? advice("mae", facts.target()) : advice("rmse");
        };
    }

    /** How to divide the rows. */
    static Advice<SplitPlan> split(TaskFacts facts) {
        boolean classes = facts.task() != TaskKind.REGRESSION;
        int repeats = facts.rows() < FEW_ROWS ? 3 : 1;
        SplitPlan plan = new SplitPlan(
                0.2, classes ? "stratified" : "kfold", 5, repeats, Optional.empty(), Optional.empty(), SEED);
        Message kind = Message.of(classes ? "ui_compare.advice.split.stratified" : "ui_compare.advice.split.kfold");
        return new Advice<>(
                plan,
                repeats == 1 ? kind : Message.of("ui_compare.advice.split.repeated", kind, facts.rows(), repeats));
    }

    private static Advice<String> advice(String metric, Object... args) {
        return new Advice<>(metric, Message.of("ui_compare.advice.metric." + metric, args));
    }
}
