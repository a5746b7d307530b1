package io.crisol.profile.assumption;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.job.JobContext;
import io.crisol.problem.TaskKind;
import io.crisol.profile.assumption.formula.Intraclass;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Rows are not of the same entity: in columns that look like the name of one and repeat, the answers of equal names are not
 * alike (intraclass correlation). */
public final class IndependentGroups implements AssumptionCheck {
    private static final double LOOK = 0.05;
    private static final double STRONG = 0.2;

    /** Entities are many: fewer different names, or more rows of each, are a property of rows. */
    private static final int LEAST_NAMES = 10;

    @Override
    public String name() {
        return "grouping";
    }

    @Override
    public boolean suits(TaskKind task) {
        return true;
    }

    @Override
    public Map<String, Consequence> consequences(AssumptionFound found, CheckedRows rows) {
        return Map.of(OTHERS, Consequence.MATTERS, "baseline", Consequence.NONE);
    }

    @Override
    public List<AssumptionFound> look(CheckedRows rows, JobContext context) {
        List<AssumptionFound> found = new ArrayList<>();
        Dataset source = rows.input().source();
        for (ColumnInfo info : source.schema().columns()) {
            context.checkCancelled();
            if (!info.name().equals(rows.input().target())) {
                names(info, source.column(info.name()), rows.input().rows())
                        .flatMap(g -> found(info.name(), g, rows))
                        .ifPresent(found::add);
            }
        }
        return found.isEmpty()
                ? List.of(AssumptionFound.open(name(), Message.of("assumption.grouping.no_groups")))
                : found;
    }

    /** The names of entities: group of each row, −1 without one. */
    private record Groups(int[] of, int count) {}

    private static Optional<Groups> names(ColumnInfo info, Column column, int[] rows) {
        boolean text = info.type() == ColumnType.TEXT || info.type() == ColumnType.LEVEL;
        boolean named = info.name()
                        .toLowerCase(Locale.ROOT)
                        .matches("(.*[_"
                                + " .-])?(id|key|nr|no|number|code|customer|client|patient|user|person|subject|account|"
                                + "group|station|household|cliente|paciente|usuario|grupo|cuenta)")
                || info.name().matches(".+(Id|ID)");
        if (!named || !(text || info.type() == ColumnType.NUMBER)) {
            return Optional.empty();
        }
        HashMap<String, Integer> known = new HashMap<>();
        int[] of = new int[column.size()];
        java.util.Arrays.fill(of, -1);
        for (int row : rows) {
            of[row] = column.isMissing(row) ? -1 : known.computeIfAbsent(column.text(row), k -> known.size());
        }
        boolean entities = known.size() >= LEAST_NAMES && known.size() < 0.95 * rows.length;
        return entities ? Optional.of(new Groups(of, known.size())) : Optional.empty();
    }

    private Optional<AssumptionFound> found(String column, Groups groups, CheckedRows rows) {
        int[] used = java.util.Arrays.stream(rows.input().rows())
                .filter(row -> groups.of()[row] >= 0 && Double.isFinite(rows.answer(row)))
                .toArray();
        int[] of = java.util.Arrays.stream(used).map(row -> groups.of()[row]).toArray();
        double icc = Double.NaN;
        for (int code : rows.input().task().classes() ? rows.fittedClasses() : new int[] {-1}) {
            double[] values = java.util.Arrays.stream(used)
                    .mapToDouble(row -> code < 0 ? rows.answer(row) : rows.answer(row) == code ? 1 : 0)
                    .toArray();
            double own = Intraclass.correlation(values, of, groups.count());
            icc = Double.isNaN(icc) || own > icc ? own : icc;
        }
        if (Double.isNaN(icc)) {
            return Optional.empty();
        }
        boolean kept = rows.input().split().equals("grouped")
                && rows.input().splitColumn().equals(Optional.of(column));
        return Optional.of(AssumptionFound.of(
                        name(),
                        "",
                        column,
                        icc,
                        OptionalDouble.empty(),
                        LOOK,
                        kept ? Reading.FINE : Reading.above(icc, LOOK, STRONG),
                        Message.of(
                                kept ? "assumption.grouping.kept" : "assumption.grouping.found",
                                column,
                                icc,
                                groups.count(),
                                used.length))
                .offering(new Remedy.Split("grouped", column, Message.of("assumption.remedy.grouped", column))));
    }
}
