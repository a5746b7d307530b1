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
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Pulls values beyond a lower and an upper limit back to it: limits that the person gives (a fixed step), or percentiles
 * of the training rows (a learned one). Missing cells stay missing.
 */
public final class Clip implements StepType {
    private static final Set<ColumnType> ACCEPTS = Set.of(ColumnType.NUMBER);
    private static final double WIDEST = 1e30;

    @Override
    public String name() {
        return "clip";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                name(),
                new Param.Choice("method", "percentile", List.of("percentile", "fixed")),
                new Param.OptionalReal("low", -WIDEST, WIDEST),
                new Param.OptionalReal("high", -WIDEST, WIDEST),
                new Param.Real("low_percentile", 1, 0, 50, false),
                new Param.Real("high_percentile", 99, 50, 100, false));
    }

    @Override
    public Set<ColumnType> accepts() {
        return ACCEPTS;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        if (values.word("method").equals("percentile")) {
            return new Learning(columns, values.real("low_percentile") / 100, values.real("high_percentile") / 100);
        }
        double low = values.optionalReal("low").orElse(Double.NEGATIVE_INFINITY);
        double high = values.optionalReal("high").orElse(Double.POSITIVE_INFINITY);
        if (Double.isInfinite(low) && Double.isInfinite(high)) {
            throw new UsageException(Finding.error("step.clip.no_limit").at(Place.column("low")));
        }
        if (low > high) {
            throw new UsageException(
                    Finding.error("step.clip.low_above_high", low, high).at(Place.column("low")));
        }
        return new Fixed(columns, (float) low, (float) high);
    }

    private record Fixed(ColumnChoice columns, float low, float high) implements KeepsRows {
        @Override
        public FittedStep scoring(Schema schema, String target) {
            List<String> names = columns.among(schema, target, ACCEPTS).stream()
                    .map(ColumnInfo::name)
                    .toList();
            float[] lows = new float[names.size()];
            float[] highs = new float[names.size()];
            Arrays.fill(lows, low);
            Arrays.fill(highs, high);
            return clipped(schema, names, new Limits(lows, highs));
        }
    }

    private record Learning(ColumnChoice columns, double low, double high) implements LearnedStep {
        @Override
        public FittedStep fit(Dataset training, Seed seed) {
            List<String> names = columns.among(training.schema(), "", ACCEPTS).stream()
                    .map(ColumnInfo::name)
                    .toList();
            float[] lows = new float[names.size()];
            float[] highs = new float[names.size()];
            for (int i = 0; i < lows.length; i++) {
                float[] sorted = Learned.sorted(training.numbers(names.get(i)).toFloats());
                boolean known = sorted.length > 0;
                lows[i] = known ? (float) Learned.quantile(sorted, low) : Float.NEGATIVE_INFINITY;
                highs[i] = known ? (float) Learned.quantile(sorted, high) : Float.POSITIVE_INFINITY;
            }
            return clipped(training.schema(), names, new Limits(lows, highs));
        }
    }

    private static FittedStep clipped(Schema schema, List<String> names, Limits limits) {
        List<Message> ranges = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ranges.add(Message.of("step.clip.range", limits.lows()[i], limits.highs()[i]));
        }
        return new NumberChange(schema, names, limits, Wording.withValues("step.clip.sentence", names, ranges));
    }
}
