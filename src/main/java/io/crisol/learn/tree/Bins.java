package io.crisol.learn.tree;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.NumberColumn;
import io.crisol.job.JobContext;
import io.crisol.learn.InputForm;
import io.crisol.learn.TrainingSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The training rows of one fold as bin codes: made once, shared by all tree families. Thread-safe; nobody changes the
 * codes.
 *
 * @param features the columns and their bins
 * @param codes bin codes, {@code [column][row]}
 */
record Bins(Features features, byte[][] codes, int rows) {
    /** The bins of a training set, made by whoever asks first. */
    static Bins of(TrainingSet training, JobContext context) {
        return training.shared(Bins.class, () -> make(training, context));
    }

    private static Bins make(TrainingSet training, JobContext context) {
        List<FeatureBins> bins = new ArrayList<>();
        List<Optional<Features.Slice>> slices = new ArrayList<>();
        List<byte[]> codes = new ArrayList<>();
        for (ColumnInfo info : InputForm.NATIVE.features(training.inputs().schema())) {
            context.checkCancelled();
            Column column = training.inputs().column(info.name());
            List<? extends FeatureBins> made = column instanceof CodedColumn coded
                    ? new LevelOrder(coded, training.target(), training.weights()).bins(info.name())
                    : List.of(NumberBins.of(info.name(), ((NumberColumn) column).toFloats()));
            for (FeatureBins each : made) {
                context.checkCancelled();
                bins.add(each);
                slices.add(Features.slice(training.inputs(), info));
                codes.add(each.encode(column));
            }
        }
        return new Bins(new Features(bins, slices), codes.toArray(byte[][]::new), training.rows());
    }

    int columns() {
        return codes.length;
    }

    /** Codes of a column, the missing one included. */
    int slots(int column) {
        return features.bins().get(column).bins() + 1;
    }
}
