package io.crisol.recipe.step;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Schema;
import io.crisol.data.Seed;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.FittedStep;
import io.crisol.recipe.LearnedStep;
import io.crisol.recipe.Step;
import io.crisol.recipe.StepType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Turns numbers into levels, one for each interval: intervals of equal frequency or equal width, learned from training
 * rows, or between edges that the person gives. An interval contains its lower edge. Missing cells stay missing; infinite
 * ones fall into the outermost intervals.
 */
public final class Bin implements StepType {
    private static final Set<ColumnType> ACCEPTS = Set.of(ColumnType.NUMBER);

    @Override
    public String name() {
        return "bin";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                name(),
                new Param.Choice("method", "frequency", List.of("frequency", "width", "edges")),
                new Param.Whole("bins", 5, 2, 100),
                new Param.Text("edges", ""));
    }

    @Override
    public Set<ColumnType> accepts() {
        return ACCEPTS;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        return values.word("method").equals("edges")
                ? new Fixed(columns, edges(values.word("edges")))
                : new Learning(columns, values.word("method").equals("frequency"), values.whole("bins"));
    }

    /** Numbers separated by |, commas, semicolons or spaces, also as a JSON list. */
    private static float[] edges(String text) {
        List<Float> edges = new ArrayList<>();
        for (String each : text.split("[|,;\\s\\[\\]]+", -1)) {
            if (!each.isEmpty()) {
                float edge = NumberText.parseFloat(each);
                if (!Float.isFinite(edge)) {
                    throw new UsageException(Finding.error("step.bin.not_a_number", each)
                            .at(Place.column("edges").withValue(each)));
                }
                edges.add(edge);
            }
        }
        if (edges.isEmpty()) {
            throw new UsageException(Finding.error("step.bin.no_edges").at(Place.column("edges")));
        }
        return floats(edges.stream().distinct().sorted().toList());
    }

    private static float[] floats(List<Float> list) {
        float[] floats = new float[list.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = list.get(i);
        }
        return floats;
    }

    private record Fixed(ColumnChoice columns, float[] edges) implements KeepsRows {
        @Override
        public FittedStep scoring(Schema schema, String target) {
            List<Binned.Bins> bins = columns.among(schema, target, ACCEPTS).stream()
                    .map(info -> new Binned.Bins(info.name(), edges))
                    .toList();
            return Binned.of(schema, bins);
        }
    }

    private record Learning(ColumnChoice columns, boolean frequency, int bins) implements LearnedStep {
        @Override
        public FittedStep fit(Dataset training, Seed seed) {
            List<Binned.Bins> all = new ArrayList<>();
            for (ColumnInfo info : columns.among(training.schema(), "", ACCEPTS)) {
                float[] sorted = Learned.sorted(training.numbers(info.name()).toFloats());
                all.add(new Binned.Bins(info.name(), edges(sorted)));
            }
            return Binned.of(training.schema(), all);
        }

        /** Edges inside the range, each once; none where all values are the same. */
        private float[] edges(float[] sorted) {
            List<Float> edges = new ArrayList<>();
            for (int i = 1; i < bins && sorted.length > 0; i++) {
                double share = (double) i / bins;
                double least = sorted[0];
                double at = frequency
                        ? Learned.quantile(sorted, share)
                        : least + share * (sorted[sorted.length - 1] - least);
                float edge = (float) at;
                if (edge > sorted[0] && (edges.isEmpty() || edge > edges.getLast())) {
                    edges.add(edge);
                }
            }
            return floats(edges);
        }
    }
}
