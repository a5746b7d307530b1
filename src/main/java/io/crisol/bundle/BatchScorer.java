package io.crisol.bundle;

import io.crisol.bundle.onnx.Scores;
import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.Schema;
import io.crisol.job.JobContext;
import io.crisol.learn.Predictions;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Scores tables with a bundle: every row in its place, whether it meets the contract or not. Thread-safe. */
public final class BatchScorer {
    private final Bundle bundle;

    /** @param bundle an open bundle; whoever opened it closes it after the last table */
    public BatchScorer(Bundle bundle) {
        this.bundle = bundle;
    }

    /**
     * Scores a table. Columns are found by name; those that the contract does not name are ignored.
     *
     * @throws io.crisol.finding.InputException where a column is missing, or holds no number where numbers are needed
     * @throws io.crisol.finding.CancelledException within one batch after the context is cancelled
     */
    public ScoredTable score(Dataset raw, JobContext context) {
        Conformed rows = Conformed.of(bundle.contract(), raw);
        context.checkCancelled();
        Scores scores = bundle.session().score(rows.data(), context);
        List<Breach> breaches = new ArrayList<>(rows.breaches());
        BitSet unscored = (BitSet) rows.unusable().clone();
        for (int row = 0; row < raw.rows(); row++) {
            if (!unscored.get(row) && !finite(scores.predictions(), row)) {
                unscored.set(row);
                breaches.add(new Breach(row, "", Breach.Rule.NO_SCORE, ""));
            }
        }
        return new ScoredTable(
                outputs(scores, unscored, raw.schema()),
                ContractReport.of(raw.rows(), breaches, unscored.cardinality()));
    }

    private Dataset outputs(Scores scores, BitSet unscored, Schema raw) {
        List<ColumnInfo> infos = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        List<String> names = bundle.session().outputs();
        switch (scores.predictions()) {
            case Predictions.Probabilities p -> {
                infos.add(made(names.getFirst(), ColumnType.LEVEL, raw));
                columns.add(labels(scores.labels(), p.names(), unscored));
                for (int k = 0; k < p.names().size(); k++) {
                    infos.add(made(names.get(k + 1), ColumnType.NUMBER, raw));
                    columns.add(numbers(p.probabilities()[k], unscored));
                }
            }
            case Predictions.Amounts a -> {
                infos.add(made(names.getFirst(), ColumnType.NUMBER, raw));
                columns.add(numbers(a.values(), unscored));
            }
        }
        return new Dataset(new Schema(infos), columns, scores.rows());
    }

    private static ColumnInfo made(String name, ColumnType type, Schema raw) {
        String free = name;
        for (int i = 2; raw.has(free); i++) {
            free = name + "_" + i;
        }
        return ColumnInfo.of(free, type, Message.of("bundle.made_by_scoring"));
    }

    private static Column labels(List<String> labels, List<String> classes, BitSet unscored) {
        int[] codes = new int[labels.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = unscored.get(row) ? -1 : classes.indexOf(labels.get(row));
        }
        return new CodedColumn(ColumnType.LEVEL, codes, classes);
    }

    private static Column numbers(double[] scores, BitSet unscored) {
        double[] values = scores.clone();
        unscored.stream().forEach(row -> values[row] = Double.NaN);
        return new DoubleNumbers(values);
    }

    private static boolean finite(Predictions predictions, int row) {
        return switch (predictions) {
            case Predictions.Amounts a -> Double.isFinite(a.values()[row]);
            case Predictions.Probabilities p -> {
                boolean finite = true;
                for (double[] ofClass : p.probabilities()) {
                    finite &= Double.isFinite(ofClass[row]);
                }
                yield finite;
            }
        };
    }
}
