package io.crisol.workbench;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.NumberColumn;
import io.crisol.data.read.ImportResult;
import io.crisol.experiment.Pipeline;
import io.crisol.job.JobContext;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A sample's question and rows, without its recipe. */
final class Sampled {
    private Sampled() {}

    static StudyData of(String sample, Workbench workbench) {
        Pipeline whole = workbench.samples().pipeline(sample);
        Pipeline open = new Pipeline(
                whole.name(),
                whole.frame(),
                whole.source(),
                whole.split(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return workbench.source().data(open, base(workbench), JobContext.silent());
    }

    static Path base(Workbench workbench) {
        return workbench.samples().folder();
    }

    /** The same rows with another number in some cells of a column. */
    static StudyData changed(StudyData from, String column, double value, IntPredicate rows) {
        Dataset data = from.data();
        NumberColumn old = data.numbers(column);
        double[] cells = old.toArray();
        for (int row = 0; row < cells.length; row++) {
            cells[row] = rows.test(row) && !Double.isNaN(cells[row]) ? value : cells[row];
        }
        ColumnInfo info = data.schema().column(column).orElseThrow();
        Map<ColumnInfo, Column> next = Map.of(info, new DoubleNumbers(cells));
        ImportResult read = from.imported();
        return new StudyData(
                from.pipeline(),
                from.file(),
                new ImportResult(
                        data.with(next),
                        read.used(),
                        read.rejected(),
                        read.rejectedRows(),
                        read.missingTexts(),
                        read.findings(),
                        read.sha256(),
                        read.bytes()));
    }
}
