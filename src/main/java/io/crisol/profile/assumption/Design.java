package io.crisol.profile.assumption;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.NumberColumn;
import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows as columns of numbers.
 *
 * @param rows row numbers that take part
 * @param columns each of as many values
 * @param names of the columns
 * @param terms which of them belong together
 * @param notes what was left out or sampled
 */
record Design(int[] rows, double[][] columns, List<String> names, List<DesignTerm> terms, List<Message> notes) {
    /** More levels than this are coded as the most frequent ones and one for the others. */
    private static final int LEVELS = 20;

    /** A column with a greater share of gaps would cost too many rows. */
    private static final double GAPS = 0.3;

    static Design of(CheckInput input, Answered answered, JobContext context) {
        Builder builder = new Builder(input, context);
        List<Source> sources = builder.affordable(builder.sources());
        int[] complete = builder.complete(sources, answered.order());
        int parameters = sources.stream().mapToInt(Source::parameters).sum();
        int[] rows = builder.sampled(
                complete, input.limits().rowsFor(parameters), answered.time().isPresent());
        return builder.coded(sources, rows);
    }

    /** One column of the table, or the columns that encode one; {@code reference} says that one of them is left out. */
    private record Source(String column, List<Column> columns, List<String> names) {
        int parameters() {
            return columns.getFirst() instanceof CodedColumn c
                    ? Math.max(1, Math.min(LEVELS, c.levels().size()) - 1)
                    : columns.size();
        }

        /** Levels count a gap as a level of its own. */
        boolean gap(int row) {
            for (Column column : columns) {
                if (column instanceof NumberColumn n && !Double.isFinite(n.get(row))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Makes the design step by step; collects what it leaves out. */
    private static final class Builder {
        private final CheckInput input;
        private final JobContext context;
        private final List<Message> notes = new ArrayList<>();

        Builder(CheckInput input, JobContext context) {
            this.input = input;
            this.context = context;
        }

        List<Source> sources() {
            Dataset data = input.inputs();
            Map<String, Source> found = new LinkedHashMap<>();
            List<String> unused = new ArrayList<>();
            List<String> identifiers = new ArrayList<>();
            for (String name : input.columns()) {
                ColumnInfo info = data.schema().column(name).orElseThrow();
                Column column = data.column(name);
                if (column instanceof CodedColumn c
                        && c.levels().size() > LEVELS
                        && c.levels().size() > c.size() / 2) {
                    identifiers.add(name);
                } else if (!(column instanceof NumberColumn) && !(column instanceof CodedColumn)) {
                    unused.add(name);
                } else {
                    String owner = info.encoding()
                            .filter(e -> e.method().equals("one_hot"))
                            .map(ColumnInfo.Encoding::source)
                            .orElse(name);
                    Source known = found.getOrDefault(owner, new Source(owner, List.of(), List.of()));
                    found.put(owner, new Source(owner, plus(known.columns(), column), plus(known.names(), name)));
                }
            }
            note("unused", unused);
            note("identifiers", identifiers);
            return List.copyOf(found.values());
        }

        private static <T> List<T> plus(List<T> some, T one) {
            List<T> all = new ArrayList<>(some);
            all.add(one);
            return all;
        }

        /** The first columns that keep the design within the limit. */
        List<Source> affordable(List<Source> all) {
            List<Source> taken = new ArrayList<>();
            int parameters = 0;
            for (Source source : all) {
                parameters += source.parameters();
                if (parameters <= input.limits().parameters()) {
                    taken.add(source);
                }
            }
            if (taken.size() < all.size()) {
                notes.add(Message.of("assumption.note.first", taken.size(), all.size()));
            }
            return taken;
        }

        /** Rows without a gap; leaves out columns, the emptiest first, while less than half of the rows is complete. */
        int[] complete(List<Source> sources, int[] rows) {
            int[] gaps = new int[rows.length];
            Map<Source, Integer> bySource = new LinkedHashMap<>();
            for (Source source : sources) {
                context.checkCancelled();
                bySource.put(source, count(source, rows, gaps, 1));
            }
            List<Source> emptiest = sources.stream()
                    .filter(s -> bySource.getOrDefault(s, 0) > 0)
                    .sorted(Comparator.comparing((Source s) -> bySource.getOrDefault(s, 0))
                            .reversed())
                    .toList();
            List<String> dropped = new ArrayList<>();
            for (Source source : emptiest) {
                if (bySource.getOrDefault(source, 0) <= GAPS * rows.length && 2L * none(gaps) >= rows.length) {
                    break;
                }
                count(source, rows, gaps, -1);
                sources.remove(source);
                dropped.add(source.column());
            }
            note("gaps", dropped);
            int[] complete = java.util.stream.IntStream.range(0, rows.length)
                    .filter(i -> gaps[i] == 0)
                    .map(i -> rows[i])
                    .toArray();
            if (complete.length < rows.length) {
                notes.add(Message.of("assumption.note.incomplete", rows.length - complete.length, rows.length));
            }
            return complete;
        }

        private static int count(Source source, int[] rows, int[] gaps, int by) {
            int count = 0;
            for (int i = 0; i < rows.length; i++) {
                if (source.gap(rows[i])) {
                    gaps[i] += by;
                    count++;
                }
            }
            return count;
        }

        private static int none(int[] gaps) {
            return (int) Arrays.stream(gaps).filter(g -> g == 0).count();
        }

        /** At most so many rows: the last ones where they are in order of time, else drawn by a fixed seed. */
        int[] sampled(int[] rows, int most, boolean inTime) {
            if (rows.length <= most) {
                return rows;
            }
            if (inTime) {
                notes.add(Message.of("assumption.note.last", most, rows.length));
                return Arrays.copyOfRange(rows, rows.length - most, rows.length);
            }
            notes.add(Message.of("assumption.note.sampled", most, rows.length));
            int[] drawn = Arrays.copyOf(new Seed(20).child("assumptions").permutation(rows.length), most);
            Arrays.sort(drawn);
            return Arrays.stream(drawn).map(i -> rows[i]).toArray();
        }

        Design coded(List<Source> sources, int[] rows) {
            List<double[]> columns = new ArrayList<>();
            List<String> names = new ArrayList<>();
            List<DesignTerm> terms = new ArrayList<>();
            for (Source source : sources) {
                context.checkCancelled();
                int first = columns.size();
                boolean levels = source.columns().size() > 1 || source.columns().getFirst() instanceof CodedColumn;
                if (source.columns().getFirst() instanceof CodedColumn coded) {
                    Dummies.of(source.column(), coded, rows, LEVELS).addTo(columns, names);
                } else {
                    numbers(source, rows, levels).addTo(columns, names);
                }
                if (columns.size() > first) {
                    terms.add(new DesignTerm(source.column(), first, columns.size() - first, levels));
                }
            }
            return new Design(
                    rows, columns.toArray(double[][]::new), List.copyOf(names), List.copyOf(terms), List.copyOf(notes));
        }

        private static Dummies numbers(Source source, int[] rows, boolean set) {
            List<double[]> columns = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (int i = 0; i < source.columns().size(); i++) {
                NumberColumn column = (NumberColumn) source.columns().get(i);
                double[] values = Arrays.stream(rows).mapToDouble(column::get).toArray();
                if (Arrays.stream(values).anyMatch(v -> v != values[0])) {
                    columns.add(values);
                    names.add(source.names().get(i));
                }
            }
            Dummies made = new Dummies(columns, names);
            return set ? made.withoutReference() : made;
        }

        private void note(String key, Collection<String> columns) {
            if (!columns.isEmpty()) {
                List<String> few = columns.stream().limit(5).toList();
                notes.add(Message.of(
                        "assumption.note." + key, columns.size(), columns.size() > 5 ? plus(few, "…") : few));
            }
        }
    }
}
