package io.crisol.ui.registry;

import io.crisol.evaluate.Metric;
import io.crisol.evaluate.statistic.Interval;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.Run;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the promoted run scored, next to what it is held against.
 *
 * @param metric the metric that decides
 * @param higherIsBetter whether more of it is better
 * @param run the run, with its cross-validated score
 * @param test its score on the test part; empty where there is none
 * @param interval the interval of that; empty where it is not known any more
 * @param testRows rows of the test part; 0 where not known any more
 * @param baseline the baseline's cross-validated score
 * @param success what the frame asks for
 */
record PromotedScore(
        String metric,
        boolean higherIsBetter,
        Run run,
        OptionalDouble test,
        Optional<Interval> interval,
        int testRows,
        OptionalDouble baseline,
        OptionalDouble success) {

    static PromotedScore of(Experiment experiment, Run run, Optional<Run> baseline, Metric metric) {
        return new PromotedScore(
                metric.name(),
                metric.higherIsBetter(),
                run,
                run.test(),
                Optional.empty(),
                0,
                baseline.map(b -> OptionalDouble.of(b.mean())).orElse(OptionalDouble.empty()),
                experiment.pipeline().frame().success());
    }

    PromotedScore tested(Run looked, Optional<Interval> found, int rows) {
        return new PromotedScore(metric, higherIsBetter, looked, looked.test(), found, rows, baseline, success);
    }

    /** How the test part compares with the interval of cross-validation. */
    enum Agreement {
        AGREES,
        BETTER,
        WORSE
    }

    /** Empty where there is no test score. */
    Optional<Agreement> agreement() {
        if (test.isEmpty() || !Double.isFinite(test.getAsDouble())) {
            return Optional.empty();
        }
        double score = test.getAsDouble();
        double low = interval.map(Interval::low).orElse(score);
        double high = interval.map(Interval::high).orElse(score);
        if (Double.isNaN(run.low()) || high >= run.low() && low <= run.high()) {
            return Optional.of(Agreement.AGREES);
        }
        return Optional.of(score > run.high() == higherIsBetter ? Agreement.BETTER : Agreement.WORSE);
    }

    /** The score on the test part with its interval, else the cross-validated one. */
    String sentence(Texts texts) {
        Message name = Message.of("metric." + metric);
        if (test.isEmpty()) {
            return texts.say("ui_promote.score.cv", name, run.mean(), run.low(), run.high());
        }
        double score = test.getAsDouble();
        return interval.map(i -> texts.say("ui_promote.score.test", name, score, i.low(), i.high()))
                .orElseGet(() -> texts.say("ui_promote.score.test_only", name, score));
    }
}
