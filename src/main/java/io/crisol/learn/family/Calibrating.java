package io.crisol.learn.family;

import io.crisol.data.Seed;
import io.crisol.finding.Finding;
import io.crisol.job.JobContext;
import io.crisol.learn.FittedModel;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.Predictions;
import io.crisol.learn.SharedSettings;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import io.crisol.param.Param;
import io.crisol.param.ParamValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Any family of classes with one more setting: how its probabilities are calibrated. The model is fitted on all training
 * rows; what its probabilities mean is learned from probabilities that each training row got from a model fitted
 * without it, so validation rows are never looked at (Niculescu-Mizil and Caruana 2005). Costs as many more fits as
 * there are parts.
 */
public record Calibrating(ModelFamily family) implements Wrapping {
    private static final String PLATT = "platt";
    private static final String ISOTONIC = "isotonic";
    private static final int PARTS = 5;

    /** With fewer rows of a class a curve through their probabilities says nothing. */
    private static final int FEWEST = 10;

    @Override
    public List<Param> added() {
        return List.of(new Param.Choice(
                SharedSettings.CALIBRATION, SharedSettings.NONE, List.of(SharedSettings.NONE, PLATT, ISOTONIC)));
    }

    @Override
    public Optional<Finding> unsuitable(TrainingSet training, ParamValues params) {
        return family.unsuitable(training, params).or(() -> calibrates(params) ? uncalibrated(training) : none());
    }

    private static Optional<Finding> none() {
        return Optional.empty();
    }

    private Optional<Finding> uncalibrated(TrainingSet training) {
        if (!(training.target() instanceof Target.Classes classes)) {
            return Optional.of(Finding.error("learn.calibration_needs_classes", name()));
        }
        int rarest = Arrays.stream(classes.counts()).min().orElse(0);
        return rarest >= FEWEST
                ? Optional.empty()
                : Optional.of(Finding.error("learn.calibration_too_few", name(), rarest, FEWEST));
    }

    private static boolean calibrates(ParamValues params) {
        return !params.word(SharedSettings.CALIBRATION).equals(SharedSettings.NONE);
    }

    @Override
    public FittedModel fit(TrainingSet training, ParamValues params, Seed seed, JobContext context) {
        FittedModel model = family.fit(training, params, seed, context);
        if (!calibrates(params) || !(training.target() instanceof Target.Classes classes)) {
            return model;
        }
        int[] part = classes.dealt(PARTS, seed.child("calibration"));
        double[][] unseen = unseen(training, part, classes.names().size(), params, seed, context);
        int[] rows = IntStream.range(0, part.length)
                .filter(row -> !Double.isNaN(unseen[0][row]))
                .toArray();
        List<ProbabilityMap> maps = new ArrayList<>();
        for (int k = unseen.length == 2 ? 1 : 0; k < unseen.length; k++) {
            double[] probabilities = new double[rows.length];
            boolean[] own = new boolean[rows.length];
            for (int i = 0; i < rows.length; i++) {
                probabilities[i] = unseen[k][rows[i]];
                own[i] = classes.codes()[rows[i]] == k;
            }
            maps.add(
                    params.word(SharedSettings.CALIBRATION).equals(PLATT)
                            ? ProbabilityMap.Sigmoid.fit(probabilities, own)
                            : ProbabilityMap.Isotonic.fit(probabilities, own));
        }
        return rows.length == 0 ? model : new CalibratedModel(model, List.copyOf(maps));
    }

    /** Probabilities {@code [class][row]} from models fitted without the row's part; NaN where none could be. */
    private double[][] unseen(
            TrainingSet training, int[] part, int classes, ParamValues params, Seed seed, JobContext context) {
        double[][] unseen = new double[classes][part.length];
        for (double[] each : unseen) {
            Arrays.fill(each, Double.NaN);
        }
        for (int p = 0; p < PARTS; p++) {
            context.checkCancelled();
            int held = p;
            TrainingSet rest = training.take(IntStream.range(0, part.length)
                    .filter(row -> part[row] != held)
                    .toArray());
            int[] rows = IntStream.range(0, part.length)
                    .filter(row -> part[row] == held)
                    .toArray();
            if (rows.length == 0 || family.unsuitable(rest, params).isPresent()) {
                continue;
            }
            FittedModel model = family.fit(rest, params, seed.child(p), context);
            Predictions.Probabilities predicted =
                    (Predictions.Probabilities) model.predict(training.inputs().take(rows));
            for (int k = 0; k < classes; k++) {
                for (int i = 0; i < rows.length; i++) {
                    unseen[k][rows[i]] = predicted.probabilities()[k][i];
                }
            }
        }
        return unseen;
    }
}
