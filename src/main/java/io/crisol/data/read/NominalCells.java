package io.crisol.data.read;

import io.crisol.data.CodedColumn;
import io.crisol.data.ColumnType;
import io.crisol.data.DoubleNumbers;
import io.crisol.text.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cells of a column whose levels the file declares; a level that it does not declare does not fit. */
final class NominalCells implements Cells {
    private static final int MISSING = -1;

    private final MissingTokens tokens;
    private final TokenCounts counts;
    private final List<String> levels;
    private final Map<String, Integer> codes = new HashMap<>();
    private final Ints values;
    private final Unfit unfit = new Unfit(Message.of("imports.reject.no_level"));

    /** @param levels in the order in which they are declared */
    NominalCells(CellRules rules, List<String> levels) {
        this.tokens = rules.tokens();
        this.counts = new TokenCounts(tokens);
        this.levels = levels.stream().distinct().toList();
        this.levels.forEach(level -> codes.put(level, codes.size()));
        this.values = new Ints(rules.room());
    }

    @Override
    public void add(char[] b, int from, int to, boolean quoted) {
        int row = values.size();
        String text = new String(b, from, to - from);
        int token = tokens.find(text);
        Integer code = codes.get(text);
        if (token >= 0 && (tokens.given() || code == null)) {
            counts.add(row, token);
            values.add(MISSING);
        } else if (code != null) {
            values.add(code);
        } else {
            values.add(MISSING);
            if (!text.isEmpty()) {
                unfit.add(row, text);
            }
        }
    }

    @Override
    public void truncate(int rows) {
        values.truncate(rows);
        unfit.truncate(rows);
        counts.truncate(rows);
    }

    /** Levels, a flag where there are two; 0 and 1 are numbers, as they are in every file. */
    @Override
    public Optional<Inferred> finish(boolean allQuoted) {
        int[] made = values.toArray();
        if (levels.size() == 2 && levels.containsAll(List.of("0", "1"))) {
            double[] numbers = new double[made.length];
            for (int row = 0; row < made.length; row++) {
                numbers[row] =
                        made[row] < 0 ? Double.NaN : levels.get(made[row]).equals("1") ? 1 : 0;
            }
            Message why = Message.of("data.reason.zero_one");
            return Optional.of(new Inferred(new DoubleNumbers(numbers), why, unfit, counts.all()));
        }
        ColumnType type = levels.size() == 2 ? ColumnType.FLAG : ColumnType.LEVEL;
        Message why = type == ColumnType.FLAG
                ? Message.of("data.reason.flag", levels.get(0), levels.get(1))
                : Message.of("data.reason.declared_levels", levels.size());
        return Optional.of(new Inferred(new CodedColumn(type, made, levels), why, unfit, counts.all()));
    }
}
