package io.crisol.profile;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.DateColumn;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.NumberColumn;
import io.crisol.data.TextColumn;
import io.crisol.data.TimeColumn;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.profile.alert.Alert;
import io.crisol.profile.alert.AlertContext;
import io.crisol.profile.alert.AlertFound;
import io.crisol.profile.relation.Coding;
import io.crisol.profile.relation.Relation;
import io.crisol.profile.relation.Relations;
import io.crisol.profile.relation.SortedNumbers;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Profiles a dataset, one column a task. Thread-safe. */
public final class ProfileData {
    private static final int BINS = 20;
    private static final int TOP = 50;
    private static final int LABELLED = 12;
    private static final int CLASSES = 12;

    private final List<Alert> alerts;
    private final Workers workers;

    public ProfileData(List<Alert> alerts, Workers workers) {
        this.alerts = List.copyOf(alerts);
        this.workers = workers;
    }

    /** The profile of all columns; what involves the target uses training rows only. */
    public DatasetProfile profile(Dataset data, Optional<TargetView> target, JobContext context) {
        AtomicInteger done = new AtomicInteger();
        int columns = data.schema().size();
        Optional<TargetCodes> codes =
                target.filter(t -> data.schema().has(t.column())).map(t -> TargetCodes.of(data, t));
        List<Callable<Optional<ColumnProfile>>> tasks = new ArrayList<>();
        AtomicReference<List<int[]>> equalRows = new AtomicReference<>(List.of());
        tasks.add(() -> {
            equalRows.set(DuplicateRows.groups(data, context));
            return Optional.empty();
        });
        tasks.add(() -> {
            data.fingerprint();
            return Optional.empty();
        });
        for (int i = 0; i < columns; i++) {
            ColumnInfo info = data.schema().columns().get(i);
            Column column = data.columns().get(i);
            tasks.add(() -> {
                ColumnProfile made = column(info, column, codes);
                context.progress(
                        0.9 * done.incrementAndGet() / Math.max(1, columns),
                        Message.of("profile.progress", info.name()));
                return Optional.of(made);
            });
        }
        List<ColumnProfile> profiles = corrected(
                workers.all(context, tasks).stream().flatMap(Optional::stream).toList());
        List<int[]> groups = Objects.requireNonNull(equalRows.get());
        int duplicates = groups.stream().mapToInt(g -> g.length - 1).sum();
        context.checkCancelled();
        context.progress(0.9, Message.of("profile.progress.alerts"));
        AlertContext seen = new AlertContext(data, target, profiles, groups, duplicates, context);
        List<Callable<List<AlertFound>>> looks = alerts.stream()
                .<Callable<List<AlertFound>>>map(a -> () -> a.look(seen))
                .toList();
        List<AlertFound> found = workers.all(context, looks).stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(AlertFound::severity).reversed())
                .toList();
        return new DatasetProfile(
                data.rows(),
                profiles.stream().mapToLong(ColumnProfile::missing).sum(),
                duplicates,
                data.memoryBytes(),
                data.fingerprint(),
                target.map(TargetView::column),
                target.map(t -> t.trainingRows().length).orElse(0),
                profiles,
                found);
    }

    private static List<ColumnProfile> corrected(List<ColumnProfile> profiles) {
        List<ColumnProfile> related =
                profiles.stream().filter(p -> p.relation().isPresent()).toList();
        List<Relation> adjusted = Relations.adjusted(
                related.stream().map(p -> p.relation().orElseThrow()).toList());
        Map<String, Relation> byName = new HashMap<>();
        for (int i = 0; i < related.size(); i++) {
            byName.put(related.get(i).name(), adjusted.get(i));
        }
        return profiles.stream()
                .map(p -> {
                    Relation relation = byName.get(p.name());
                    return relation == null ? p : p.withRelation(relation);
                })
                .toList();
    }

    private static ColumnProfile column(ColumnInfo info, Column column, Optional<TargetCodes> target) {
        Optional<Relation> relation = target.filter(t -> !t.view().column().equals(info.name()))
                .map(t -> Relations.between(Coding.of(column.take(t.view().trainingRows()), 10), t.codes()));
        return switch (column) {
            case DoubleNumbers c -> numbers(info, c, c.values(), target, relation);
            case NumberColumn c -> numbers(info, c, c.toArray(), target, relation);
            case DateColumn c ->
                numbers(
                        info,
                        c,
                        Arrays.stream(c.millis())
                                .mapToDouble(v -> v == Long.MIN_VALUE ? Double.NaN : v)
                                .toArray(),
                        target,
                        relation);
            case TimeColumn c ->
                numbers(
                        info,
                        c,
                        Arrays.stream(c.millis())
                                .mapToDouble(v -> v < 0 ? Double.NaN : v)
                                .toArray(),
                        target,
                        relation);
            case CodedColumn c -> {
                int[] counts = new int[c.levels().size()];
                for (int code : c.codes()) {
                    if (code >= 0) {
                        counts[code]++;
                    }
                }
                yield levels(info, c, c.levels(), counts, c.codes(), target, relation);
            }
            case TextColumn c -> {
                Map<String, Integer> known = new HashMap<>();
                int[] codes = new int[c.size()];
                for (int row = 0; row < codes.length; row++) {
                    codes[row] = c.isMissing(row) ? -1 : known.computeIfAbsent(c.text(row), k -> known.size());
                }
                List<String> values = new ArrayList<>(Arrays.asList(new String[known.size()]));
                known.forEach((value, code) -> values.set(code, value));
                int[] counts = new int[known.size()];
                for (int code : codes) {
                    if (code >= 0) {
                        counts[code]++;
                    }
                }
                yield levels(info, c, values, counts, codes, target, relation);
            }
        };
    }

    private static ColumnProfile numbers(
            ColumnInfo info,
            Column column,
            double[] values,
            Optional<TargetCodes> target,
            Optional<Relation> relation) {
        double[] all = SortedNumbers.of(values);
        int missing = values.length - all.length;
        double[] sorted = NumberSummary.finite(all);
        NumberSummary summary = NumberSummary.ofSorted(sorted, all.length - sorted.length);
        double[] edges = edges(sorted);
        int bins = Math.max(0, edges.length - 1);
        int[] counts = counts(sorted, edges, bins);
        int[][] byClass = target.filter(TargetCodes::classes)
                .map(t -> {
                    int[][] rows = new int[Math.min(CLASSES, t.codes().size())][bins];
                    int[] training = t.view().trainingRows();
                    for (int i = 0; i < training.length; i++) {
                        double value = values[training[i]];
                        if (Double.isFinite(value) && t.codes().codes()[i] < rows.length) {
                            rows[t.codes().codes()[i]][bin(value, edges)]++;
                        }
                    }
                    return rows;
                })
                .orElse(new int[0][]);
        return new ColumnProfile(
                info,
                column.size(),
                missing,
                NumberSummary.distinct(sorted),
                Optional.of(summary),
                List.of(),
                new Histogram(edges, List.of(), counts, byClass),
                relation);
    }

    private static ColumnProfile levels(
            ColumnInfo info,
            Column column,
            List<String> values,
            int[] counts,
            int[] codes,
            Optional<TargetCodes> target,
            Optional<Relation> relation) {
        int[] order = mostFrequent(values, counts);
        int distinct = (int) Arrays.stream(counts).filter(c -> c > 0).count();
        List<LevelCount> top = Arrays.stream(order)
                .mapToObj(i -> new LevelCount(values.get(i), counts[i]))
                .toList();
        int labelled = Math.min(LABELLED, distinct);
        boolean others = distinct > labelled;
        int bins = labelled + (others ? 1 : 0);
        int[] binOf = new int[counts.length];
        Arrays.fill(binOf, labelled);
        int[] shown = new int[bins];
        List<String> labels = new ArrayList<>();
        int rest = Arrays.stream(counts).sum();
        for (int i = 0; i < labelled; i++) {
            binOf[order[i]] = i;
            labels.add(values.get(order[i]));
            shown[i] = counts[order[i]];
            rest -= shown[i];
        }
        if (others) {
            labels.add("…");
            shown[labelled] = rest;
        }
        int[][] byClass = target.filter(TargetCodes::classes)
                .map(t -> {
                    int[][] rows = new int[Math.min(CLASSES, t.codes().size())][bins];
                    int[] training = t.view().trainingRows();
                    for (int i = 0; i < training.length; i++) {
                        int code = codes[training[i]];
                        if (code >= 0 && t.codes().codes()[i] < rows.length) {
                            rows[t.codes().codes()[i]][binOf[code]]++;
                        }
                    }
                    return rows;
                })
                .orElse(new int[0][]);
        return new ColumnProfile(
                info,
                column.size(),
                column.size() - Arrays.stream(counts).sum(),
                distinct,
                Optional.empty(),
                top,
                new Histogram(new double[0], labels, shown, byClass),
                relation);
    }

    /** The codes of the most frequent values that are there, most frequent first; equal ones in order of their texts. */
    private static int[] mostFrequent(List<String> values, int[] counts) {
        Comparator<Integer> first =
                Comparator.comparingInt((Integer i) -> -counts[i]).thenComparing(values::get);
        PriorityQueue<Integer> best = new PriorityQueue<>(first.reversed());
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0 && (best.size() < TOP || first.compare(i, best.element()) < 0)) {
                best.add(i);
                if (best.size() > TOP) {
                    best.remove();
                }
            }
        }
        return best.stream().sorted(first).mapToInt(Integer::intValue).toArray();
    }

    private static double[] edges(double[] sorted) {
        if (sorted.length == 0) {
            return new double[0];
        }
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        if (low == high) {
            return new double[] {low - 0.5, high + 0.5};
        }
        int distinct = NumberSummary.distinct(sorted);
        int bins = Math.min(BINS, Math.max(2, distinct));
        double[] edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            edges[i] = low + (high - low) * i / bins;
        }
        edges[bins] = high;
        return edges;
    }

    private static int[] counts(double[] sorted, double[] edges, int bins) {
        int[] counts = new int[bins];
        int from = 0;
        for (int bin = 0; bin < bins; bin++) {
            int to = sorted.length;
            for (int low = from; low < to; ) {
                int middle = (low + to) >>> 1;
                if (bin(sorted[middle], edges) > bin) {
                    to = middle;
                } else {
                    low = middle + 1;
                }
            }
            counts[bin] = to - from;
            from = to;
        }
        return counts;
    }

    private static int bin(double value, double[] edges) {
        int bins = edges.length - 1;
        int at = (int) ((value - edges[0]) / (edges[bins] - edges[0]) * bins);
        return Math.clamp(at, 0, bins - 1);
    }

    /** The target's training rows as codes, in the order of the training rows. */
    private record TargetCodes(TargetView view, Coding codes) {
        static TargetCodes of(Dataset data, TargetView view) {
            return new TargetCodes(view, Coding.of(data.column(view.column()).take(view.trainingRows()), 10));
        }

        boolean classes() {
            return view.task().classes();
        }
    }
}
