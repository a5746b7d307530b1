package io.crisol.profile.missingness;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.job.JobContext;
import io.crisol.profile.TargetView;
import io.crisol.profile.association.Seriation;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at which cells are missing together, and with what. Stateless; can be cancelled. */
public final class LookAtMissing {
    /** A pattern is a set of bits; of more columns with gaps those with most gaps make the patterns. */
    private static final int MOST_COLUMNS = 64;

    private static final int LISTED = 15;
    private static final int CORRELATED = 30;
    private static final double MUCH = 0.6;
    private static final double FEW = 0.05;
    private static final double SAME = 0.95;

    private LookAtMissing() {}

    /** @param target what involves it uses its training rows only */
    public static Missingness look(Dataset data, Optional<TargetView> target, JobContext context) {
        context.progress(0.1, Message.of("missingness.progress.patterns"));
        List<Gaps> gaps = gaps(data);
        List<Gaps> most = gaps.subList(0, Math.min(MOST_COLUMNS, gaps.size()));
        Map<Long, Integer> counts = patterns(most, data.rows());
        List<Map.Entry<Long, Integer>> ordered = counts.entrySet().stream()
                .filter(e -> e.getKey() != 0)
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        List<MissingPattern> listed = ordered.stream()
                .limit(LISTED)
                .map(e -> new MissingPattern(named(e.getKey(), most), e.getValue()))
                .toList();
        int otherRows =
                ordered.stream().skip(LISTED).mapToInt(Map.Entry::getValue).sum();
        context.checkCancelled();
        context.progress(0.4, Message.of("missingness.progress.target"));
        List<TargetByMissing> related =
                target.map(t -> MissingAndTarget.of(data, t)).orElse(List.of());
        context.progress(0.6, Message.of("missingness.progress.random"));
        Optional<LittleTest> random =
                LittleTest.of(data, target.map(t -> List.of(t.column())).orElse(List.of()), context);
        List<Gaps> correlated = gaps.stream()
                .filter(g -> g.count() < data.rows())
                .limit(CORRELATED)
                .toList();
        List<Gaps> inOrder = seriated(correlated, data.rows());
        return new Missingness(
                data.rows(),
                counts.getOrDefault(0L, 0),
                gaps.stream().map(g -> column(g, gaps, related, data.rows())).toList(),
                listed,
                Math.max(0, ordered.size() - LISTED),
                otherRows,
                inOrder.stream().map(Gaps::name).toList(),
                correlation(inOrder, data.rows()),
                related,
                random);
    }

    /** Where a column is missing. */
    private record Gaps(String name, BitSet rows, int count) {
        double phi(Gaps other, int all) {
            BitSet both = (BitSet) rows.clone();
            both.and(other.rows);
            double a = count;
            double b = other.count;
            double scale = Math.sqrt(a * (all - a) * b * (all - b));
            return scale > 0 ? (both.cardinality() * (double) all - a * b) / scale : Double.NaN;
        }
    }

    private static List<Gaps> gaps(Dataset data) {
        List<Gaps> found = new ArrayList<>();
        for (ColumnInfo info : data.schema().visible()) {
            Column column = data.column(info.name());
            BitSet rows = new BitSet(data.rows());
            for (int row = 0; row < data.rows(); row++) {
                if (column.isMissing(row)) {
                    rows.set(row);
                }
            }
            if (!rows.isEmpty()) {
                found.add(new Gaps(info.name(), rows, rows.cardinality()));
            }
        }
        found.sort(Comparator.comparingInt((Gaps g) -> -g.count()));
        return found;
    }

    private static Map<Long, Integer> patterns(List<Gaps> gaps, int rows) {
        long[] pattern = new long[rows];
        for (int c = 0; c < gaps.size(); c++) {
            long bit = 1L << c;
            gaps.get(c).rows().stream().forEach(row -> pattern[row] |= bit);
        }
        Map<Long, Integer> counts = new HashMap<>();
        for (long each : pattern) {
            counts.merge(each, 1, Integer::sum);
        }
        return counts;
    }

    private static List<String> named(long pattern, List<Gaps> gaps) {
        List<String> names = new ArrayList<>();
        for (int c = 0; c < gaps.size(); c++) {
            if ((pattern >> c & 1) == 1) {
                names.add(gaps.get(c).name());
            }
        }
        return names;
    }

    private static List<Gaps> seriated(List<Gaps> gaps, int rows) {
        double[][] phi = correlation(gaps, rows);
        double[][] distances = new double[phi.length][phi.length];
        for (int i = 0; i < phi.length; i++) {
            for (int j = 0; j < phi.length; j++) {
                distances[i][j] = 1 - phi[i][j];
            }
        }
        return Seriation.order(distances).stream().map(gaps::get).toList();
    }

    private static double[][] correlation(List<Gaps> gaps, int rows) {
        double[][] phi = new double[gaps.size()][gaps.size()];
        for (int i = 0; i < phi.length; i++) {
            phi[i][i] = 1;
            for (int j = 0; j < i; j++) {
                phi[i][j] = gaps.get(i).phi(gaps.get(j), rows);
                phi[j][i] = phi[i][j];
            }
        }
        return phi;
    }

    private static MissingColumn column(Gaps gaps, List<Gaps> all, List<TargetByMissing> related, int rows) {
        double share = (double) gaps.count() / rows;
        boolean tells = related.stream().anyMatch(t -> t.column().equals(gaps.name()) && t.related());
        List<String> same = all.stream()
                .filter(g -> g != gaps && g.count() < rows && g.phi(gaps, rows) >= SAME)
                .map(Gaps::name)
                .toList();
        MissingColumn.Remedy remedy = gaps.count() == rows
                ? MissingColumn.Remedy.DROP
                : tells
                        ? MissingColumn.Remedy.INDICATOR
                        : share >= MUCH
                                ? MissingColumn.Remedy.DROP
                                : share >= FEW ? MissingColumn.Remedy.IMPUTE : MissingColumn.Remedy.EITHER;
        return new MissingColumn(
                gaps.name(),
                gaps.count(),
                share,
                remedy,
                advice(gaps.count() == rows, tells, remedy, same, gaps.count()));
    }

    private static Message advice(
            boolean empty, boolean tells, MissingColumn.Remedy remedy, List<String> same, int count) {
        String key = empty
                ? "empty"
                : switch (remedy) {
                    case DROP -> "drop";
                    case INDICATOR -> "indicator";
                    case IMPUTE -> "impute";
                    case EITHER -> "either";
                };
        Message said = Message.of("missingness.advice." + key, count);
        return same.isEmpty() || empty
                ? said
                : Message.of("missingness.advice.same" + (tells ? ".tells" : ""), said, same);
    }
}
