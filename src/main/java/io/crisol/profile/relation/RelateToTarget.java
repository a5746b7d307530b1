package io.crisol.profile.relation;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.TextColumn;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.profile.TargetView;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures how each column goes with the target, on training rows only. Number and class: Kruskal–Wallis, ANOVA, with two
 * classes the point-biserial correlation; level and class: χ² with Cramér's V; number and number: Spearman, Pearson; level
 * and number: Kruskal–Wallis, ANOVA. Of more than 100,000 training rows every
 * so-manieth is ranked. P-values are corrected for the number of columns. Thread-safe.
 */
public final class RelateToTarget {
    private static final int BINS = 10;
    private static final int MOST_RANKED = 100_000;

    private final Workers workers;

    public RelateToTarget(Workers workers) {
        this.workers = workers;
    }

    /** All columns but the target, those that tell most about it first. */
    public List<TargetRelation> relate(Dataset data, TargetView target, JobContext context) {
        Column answers = data.column(target.column()).take(target.trainingRows());
        Answer answer = new Answer(answers, target.task().classes());
        AtomicInteger done = new AtomicInteger();
        List<ColumnInfo> inputs = data.schema().visible().stream()
                .filter(c -> !c.name().equals(target.column()))
                .toList();
        List<Callable<TargetRelation>> tasks = new ArrayList<>();
        for (ColumnInfo info : inputs) {
            tasks.add(() -> {
                TargetRelation made =
                        answer.relate(info.name(), data.column(info.name()).take(target.trainingRows()));
                context.progress(
                        (double) done.incrementAndGet() / inputs.size(), Message.of("relation.progress", info.name()));
                return made;
            });
        }
        return corrected(workers.all(context, tasks)).stream()
                .sorted(Comparator.comparingDouble(
                        (TargetRelation r) -> -r.relation().mutualInformation()))
                .toList();
    }

    /** The target's training rows, prepared once. */
    private static final class Answer {
        private final Coding codes;
        private final Optional<Groups> classes;
        private final Optional<double[]> numbers;

        Answer(Column answers, boolean classes) {
            this.codes = Coding.of(answers, BINS);
            this.classes = classes ? Optional.of(Groups.of(answers)) : Optional.empty();
            this.numbers = classes ? Optional.empty() : Values.of(answers);
        }

        TargetRelation relate(String name, Column column) {
            return new TargetRelation(name, Relations.between(Coding.of(column, BINS), codes), measures(column));
        }

        private List<Measure> measures(Column column) {
            if (column instanceof TextColumn) {
                return List.of();
            }
            Optional<double[]> values = Values.of(column);
            List<Measure> found = new ArrayList<>();
            if (values.isPresent()) {
                classes.ifPresent(c -> ofNumbers(values.get(), c, found));
                numbers.ifPresent(y -> {
                    found.add(Measures.spearman(thinned(values.get()), y));
                    found.add(Measures.pearson(values.get(), y));
                });
            } else {
                Groups levels = Groups.of(column);
                classes.ifPresent(c -> found.add(Measures.chiSquared(levels, c)));
                numbers.ifPresent(y -> {
                    found.add(Measures.kruskal(thinned(y), levels));
                    found.add(Measures.anova(y, levels));
                });
            }
            return found;
        }

        /** The numbers of the rows that are ranked; NaN elsewhere. */
        private static double[] thinned(double[] values) {
            int every = (values.length + MOST_RANKED - 1) / MOST_RANKED;
            if (every <= 1) {
                return values;
            }
            double[] thinned = new double[values.length];
            Arrays.setAll(thinned, i -> i % every == 0 ? values[i] : Double.NaN);
            return thinned;
        }

        private static void ofNumbers(double[] values, Groups classes, List<Measure> found) {
            found.add(Measures.kruskal(thinned(values), classes));
            found.add(Measures.anova(values, classes));
            if (classes.size() == 2) {
                found.add(Measures.pointBiserial(values, classes, 1));
            }
        }
    }

    /** The leading statistics are one family of tests, the second ones another, and so on. */
    private static List<TargetRelation> corrected(List<TargetRelation> found) {
        List<Relation> information =
                Relations.adjusted(found.stream().map(TargetRelation::relation).toList());
        List<List<Measure>> measures = new ArrayList<>();
        found.forEach(r -> measures.add(new ArrayList<>(r.measures())));
        int most = measures.stream().mapToInt(List::size).max().orElse(0);
        for (int place = 0; place < most; place++) {
            int at = place;
            double[] adjusted = Measure.corrected(measures.stream()
                    .mapToDouble(m -> at < m.size() ? m.get(at).p() : Double.NaN)
                    .toArray());
            for (int i = 0; i < adjusted.length; i++) {
                if (at < measures.get(i).size()) {
                    measures.get(i).set(at, measures.get(i).get(at).withAdjusted(adjusted[i]));
                }
            }
        }
        List<TargetRelation> all = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            all.add(new TargetRelation(found.get(i).column(), information.get(i), measures.get(i)));
        }
        return all;
    }
}
