package io.crisol.profile.association;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.TextColumn;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.profile.relation.Groups;
import io.crisol.profile.relation.Measure;
import io.crisol.profile.relation.Measures;
import io.crisol.profile.relation.Values;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Measures how strongly every two columns go together, whatever their types. Rows in which either is missing are left out
 * of a pair. Thread-safe; can be cancelled.
 */
public final class MeasureAssociations {
    /** A column of more levels is an identifier or a text, and takes too long to compare. */
    public static final int MOST_LEVELS = 500;

    private final Workers workers;

    public MeasureAssociations(Workers workers) {
        this.workers = workers;
    }

    /** What it costs to compare all columns but some, on at most so many rows. */
    public AssociationCost cost(Dataset data, Optional<String> without, int mostRows) {
        return AssociationCost.of(names(data, without).size(), Math.min(mostRows, data.rows()), workers.threads());
    }

    /**
     * Compares all columns but one.
     *
     * @param without the target: what goes with it is looked at on training rows only, elsewhere
     * @param numbers how two columns of numbers are compared: {@code SPEARMAN} or {@code PEARSON}
     * @param mostRows where there are more rows, every so-manieth is looked at
     */
    public AssociationMatrix measure(
            Dataset data, Optional<String> without, Association.Kind numbers, int mostRows, JobContext context) {
        int[] rows = rows(data.rows(), mostRows);
        boolean ranked = numbers == Association.Kind.SPEARMAN;
        List<String> names = names(data, without);
        List<Side> sides = workers.all(
                context,
                names.stream()
                        .map(n -> (Callable<Side>) () -> Side.of(taken(data, n, rows), ranked))
                        .toList());
        AtomicInteger done = new AtomicInteger();
        List<Callable<List<Association>>> tasks = new ArrayList<>();
        for (int a = 0; a < sides.size(); a++) {
            int first = a;
            tasks.add(() -> {
                List<Association> found = new ArrayList<>();
                for (int b = first + 1; b < sides.size(); b++) {
                    context.checkCancelled();
                    found.add(sides.get(first).with(sides.get(b), first, b, numbers));
                }
                // The first columns have the most pairs still before them.
                double left = 1 - (double) done.incrementAndGet() / sides.size();
                context.progress(1 - left * left, Message.of("association.progress", names.get(first)));
                return found;
            });
        }
        List<Association> pairs =
                workers.all(context, tasks).stream().flatMap(List::stream).toList();
        List<String> leftOut = data.schema().visible().stream()
                .map(ColumnInfo::name)
                .filter(n -> !names.contains(n) && !without.equals(Optional.of(n)))
                .toList();
        return new AssociationMatrix(names, pairs, rows.length, data.rows(), leftOut);
    }

    private static Column taken(Dataset data, String name, int[] rows) {
        return rows.length == data.rows()
                ? data.column(name)
                : data.column(name).take(rows);
    }

    private static int[] rows(int all, int most) {
        int every = Math.max(1, (int) Math.ceil((double) all / Math.max(1, most)));
        return IntStream.iterate(0, i -> i < all, i -> i + every).toArray();
    }

    private static List<String> names(Dataset data, Optional<String> without) {
        return data.schema().visible().stream()
                .map(ColumnInfo::name)
                .filter(n -> !without.equals(Optional.of(n)))
                .filter(n -> comparable(data.column(n)))
                .toList();
    }

    private static boolean comparable(Column column) {
        return switch (column) {
            case TextColumn t -> false;
            case CodedColumn c -> c.levels().size() <= MOST_LEVELS;
            default -> true;
        };
    }

    /** A column made ready for comparison. */
    private sealed interface Side {
        static Side of(Column column, boolean ranked) {
            Optional<double[]> values = Values.of(column);
            if (values.isEmpty()) {
                return new Levels(Groups.of(column));
            }
            double[] of = values.get();
            boolean whole = Arrays.stream(of).allMatch(Double::isFinite);
            return new Numbers(of, whole ? standard(ranked ? Measures.ranks(of) : of) : new double[0]);
        }

        Association with(Side other, int first, int second, Association.Kind numbers);

        /** @param standard centred and of length 1, so that a correlation is a sum of products; empty where cells are missing */
        record Numbers(double[] values, double[] standard) implements Side {
            @Override
            public Association with(Side other, int first, int second, Association.Kind numbers) {
                return switch (other) {
                    case Numbers n -> new Association(first, second, numbers, correlation(n, numbers));
                    case Levels l ->
                        new Association(first, second, Association.Kind.CORRELATION_RATIO, ratio(values, l.groups()));
                };
            }

            private double correlation(Numbers other, Association.Kind numbers) {
                if (standard.length == 0 || other.standard.length == 0) {
                    return numbers == Association.Kind.SPEARMAN
                            ? Measures.spearman(values, other.values).effect()
                            : Measures.pearson(values, other.values).effect();
                }
                double sum = 0;
                for (int i = 0; i < standard.length; i++) {
                    sum += standard[i] * other.standard[i];
                }
                return Double.isNaN(sum) ? sum : Math.clamp(sum, -1, 1);
            }
        }

        record Levels(Groups groups) implements Side {
            @Override
            public Association with(Side other, int first, int second, Association.Kind numbers) {
                return switch (other) {
                    case Numbers n ->
                        new Association(first, second, Association.Kind.CORRELATION_RATIO, ratio(n.values(), groups));
                    case Levels l ->
                        new Association(
                                first,
                                second,
                                Association.Kind.CRAMERS_V,
                                Measures.chiSquared(groups, l.groups()).effect());
                };
            }
        }

        private static double ratio(double[] values, Groups groups) {
            Measure anova = Measures.anova(values, groups);
            double total = anova.freedom() + anova.freedomBelow();
            double corrected = 1 - (1 - anova.effect()) * total / anova.freedomBelow();
            return Double.isNaN(anova.effect()) || anova.freedom() < 1
                    ? Double.NaN
                    : Math.sqrt(Math.clamp(corrected, 0, 1));
        }

        /** NaN throughout where the numbers are constant. */
        private static double[] standard(double[] values) {
            double mean = Arrays.stream(values).average().orElse(Double.NaN);
            double length = Math.sqrt(
                    Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum());
            return Arrays.stream(values)
                    .map(v -> length > 0 ? (v - mean) / length : Double.NaN)
                    .toArray();
        }
    }
}
