package io.crisol.data.read;

import io.crisol.data.CodedColumn;
import io.crisol.data.ColumnType;
import io.crisol.data.TextColumn;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a column kept as they were read, as numbers into a dictionary of distinct texts (past 65,536 distinct ones,
 * as texts). Nothing is lost, so any type can be made of them at the end.
 */
final class TextCells implements Cells {
    private static final int EMPTY = -1;
    private static final int QUOTED_EMPTY = -2;
    private static final int TOKEN = -3;
    private static final int SPILLED = Integer.MIN_VALUE;
    private static final int MOST_IN_DICTIONARY = 1 << 16;
    private static final int MOST_LEVELS = 5000;
    private static final int LONGEST_LEVELS = 50;

    private final CellRules rules;
    private final MissingTokens tokens;
    private final @Nullable ColumnType wanted;
    private final Ints codes;
    private final Dictionary dictionary = new Dictionary();
    private @Nullable String[] spilled = new @Nullable String[0];
    private final boolean wordsOnly;
    private boolean allQuoted;
    private int @Nullable [] counted;

    /** Cells that are texts even where they look like numbers or dates. */
    static TextCells words(CellRules rules) {
        return new TextCells(rules, null, true);
    }

    /** @param wanted the type that the person chose; null where it is to be inferred */
    TextCells(CellRules rules, @Nullable ColumnType wanted) {
        this(rules, wanted, false);
    }

    private TextCells(CellRules rules, @Nullable ColumnType wanted, boolean wordsOnly) {
        this.wordsOnly = wordsOnly;
        this.rules = rules;
        this.tokens = rules.tokens();
        this.wanted = wanted;
        this.codes = new Ints(rules.room());
    }

    @Override
    public void add(char[] b, int from, int to, boolean quoted) {
        if (from == to) {
            codes.add(quoted ? QUOTED_EMPTY : EMPTY);
            return;
        }
        int token = quoted && !tokens.given() ? -1 : tokens.find(b, from, to);
        if (token >= 0) {
            codes.add(TOKEN - token);
        } else if (dictionary.size() < MOST_IN_DICTIONARY || wanted != null && wanted.categorical()) {
            codes.add(dictionary.code(b, from, to));
        } else {
            spill(new String(b, from, to - from));
        }
    }

    private void spill(String text) {
        int row = codes.size();
        codes.add(SPILLED);
        if (row >= spilled.length) {
            spilled = Arrays.copyOf(spilled, Math.max(row + 1 + (row >> 1), rules.room()));
        }
        spilled[row] = text;
    }

    @Override
    public void truncate(int rows) {
        codes.truncate(rows);
    }

    @Override
    public Optional<Inferred> finish(boolean quotesSayNothing) {
        allQuoted = quotesSayNothing;
        return Optional.of(wanted == null ? inferred() : chosen(wanted));
    }

    /** The column as a type that the person chose. */
    Inferred as(ColumnType type) {
        return chosen(type);
    }

    private Inferred chosen(ColumnType type) {
        Inferred made =
                switch (type) {
                    case NUMBER -> replay(new NumberCells(rules, true));
                    case DATE -> replay(new DateCells(rules, this::text));
                    case TIME -> replay(new TimeCells(rules, true));
                    case TEXT -> text(Message.of("data.reason.chosen"));
                    case LEVEL, FLAG -> categories(type);
                };
        return made.because(Message.of("data.reason.chosen"));
    }

    private Inferred inferred() {
        if (wordsOnly) {
            return words();
        }
        NumberSyntax numbers = rules.numbers();
        if (!codesWithZeros(numbers) && mostly(text -> !Double.isNaN(numbers.parse(text)))) {
            return replay(new NumberCells(rules, true));
        }
        DateSyntax dates = new DateSyntax();
        if (mostly(dates::parse)) {
            Inferred made = replay(new DateCells(rules, this::text));
            if (Cells.mostly(
                    made.unfit().count(),
                    codes.size() - made.column().missing() + made.unfit().count())) {
                return made;
            }
        }
        if (mostly(text -> TimeSyntax.parse(text) >= 0)) {
            return replay(new TimeCells(rules, true));
        }
        return words();
    }

    /** Levels, a flag or free text, by how many distinct texts there are and how long they are. */
    private Inferred words() {
        CodedColumn levels = levels(ColumnType.LEVEL);
        long present = codes.size() - levels.missing() + spilledRows();
        if (present == 0) {
            return empty();
        }
        int distinct = levels.levels().size();
        long mean = Math.round(meanLength());
        if (mean > LONGEST_LEVELS) {
            return text(Message.of("data.reason.text_long", mean));
        }
        if (distinct > MOST_LEVELS || distinct > 20 && 2L * distinct > present) {
            return text(tooMany(distinct, present));
        }
        if (isFlag(levels.levels())) {
            CodedColumn flag = new CodedColumn(ColumnType.FLAG, levels.codes(), levels.levels());
            return coded(flag, flagReason(levels.levels()));
        }
        Message why = codesWithZeros(rules.numbers())
                ? Message.of("data.reason.zeros", distinct)
                : Message.of("data.reason.levels", distinct, present);
        return coded(levels, why);
    }

    private Message tooMany(int distinct, long present) {
        if (spilledRows() > 0) {
            return Message.of("data.reason.text_very_many", MOST_IN_DICTIONARY, present);
        }
        return Message.of(
                2L * distinct > present ? "data.reason.text_distinct" : "data.reason.text_many", distinct, present);
    }

    private Inferred categories(ColumnType type) {
        CodedColumn levels = levels(ColumnType.LEVEL);
        if (type == ColumnType.FLAG && levels.levels().size() <= 2) {
            levels = new CodedColumn(ColumnType.FLAG, levels.codes(), levels.levels());
        }
        return coded(levels, Message.of("data.reason.chosen"));
    }

    /** No cell has a value; tokens were there for nothing. */
    private Inferred empty() {
        TextColumn none = new TextColumn(new @Nullable String[codes.size()]);
        return new Inferred(none, Message.of("data.reason.empty"), Unfit.none(), tokenCounts(tokens::amongLevels));
    }

    private Inferred coded(CodedColumn column, Message why) {
        return new Inferred(column, why, Unfit.none(), tokenCounts(tokens::amongLevels));
    }

    private Inferred text(Message why) {
        return new Inferred(texts(), why, Unfit.none(), tokenCounts(tokens::strong));
    }

    private static boolean isFlag(List<String> levels) {
        return levels.size() == 2 || levels.size() == 1 && truth(levels.getFirst());
    }

    private static boolean truth(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
    }

    private static Message flagReason(List<String> levels) {
        return levels.size() == 2
                ? Message.of("data.reason.flag", levels.get(0), levels.get(1))
                : Message.of("data.reason.truth");
    }

    /** Whether all are digits of one length and some begin with zero: codes, not numbers. */
    private boolean codesWithZeros(NumberSyntax numbers) {
        int length = -1;
        boolean zero = false;
        for (int code = 0; code < dictionary.size(); code++) {
            String text = dictionary.text(code);
            if (length >= 0 && text.length() != length
                    || !text.chars().allMatch(c -> c >= '0' && c <= '9')
                    || text.length() < 2) {
                return false;
            }
            length = text.length();
            zero |= text.charAt(0) == '0';
        }
        return zero;
    }

    /** Whether nearly all cells that are not missing pass; stops as soon as too many do not. */
    private boolean mostly(Predicate<String> fits) {
        int[] count = counts();
        long present = spilledRows();
        for (int code = 0; code < count.length; code++) {
            present += tokens.find(dictionary.text(code)) < 0 ? count[code] : 0;
        }
        long unfit = 0;
        for (int code = 0; code < count.length; code++) {
            if (count[code] > 0 && tokens.find(dictionary.text(code)) < 0 && !fits.test(dictionary.text(code))) {
                unfit += count[code];
                if (!Cells.mostly(unfit, present)) {
                    return false;
                }
            }
        }
        for (int row = 0; spilled.length > 0 && row < codes.size(); row++) {
            if (codes.get(row) == SPILLED && !fits.test(text(row))) {
                unfit++;
                if (!Cells.mostly(unfit, present)) {
                    return false;
                }
            }
        }
        return present > 0;
    }

    private Inferred replay(Cells as) {
        for (int row = 0; row < codes.size(); row++) {
            char[] text = text(row).toCharArray();
            as.add(text, 0, text.length, codes.get(row) == QUOTED_EMPTY);
        }
        return as.finish(allQuoted).orElseThrow();
    }

    /** How often each text of the dictionary stands in the column. */
    private int[] counts() {
        int[] known = counted;
        if (known != null) {
            return known;
        }
        int[] count = new int[dictionary.size()];
        for (int row = 0; row < codes.size(); row++) {
            if (codes.get(row) >= 0) {
                count[codes.get(row)]++;
            }
        }
        counted = count;
        return count;
    }

    private long spilledRows() {
        long count = 0;
        for (int row = 0; spilled.length > 0 && row < codes.size(); row++) {
            count += codes.get(row) == SPILLED ? 1 : 0;
        }
        return count;
    }

    private double meanLength() {
        long length = 0;
        long present = 0;
        int[] count = counts();
        for (int code = 0; code < count.length; code++) {
            length += (long) count[code] * dictionary.text(code).length();
            present += count[code];
        }
        for (int row = 0; spilled.length > 0 && row < codes.size(); row++) {
            if (codes.get(row) == SPILLED) {
                length += text(row).length();
                present++;
            }
        }
        return present == 0 ? 0 : length / (double) present;
    }

    /** The cell as it was read. */
    private String text(int row) {
        int code = codes.get(row);
        if (code == SPILLED) {
            return String.valueOf(spilled[row]);
        }
        return code >= 0 ? dictionary.text(code) : code <= TOKEN ? tokens.text(TOKEN - code) : "";
    }

    /** As levels, in the order in which they first come; spilled cells count as missing. */
    private CodedColumn levels(ColumnType type) {
        int[] ofText = new int[dictionary.size()];
        int[] ofToken = new int[tokens.size()];
        List<String> levels = new ArrayList<>();
        int[] made = new int[codes.size()];
        for (int row = 0; row < made.length; row++) {
            int code = codes.get(row);
            if (code == SPILLED || code == EMPTY || code == QUOTED_EMPTY || missingLevel(code)) {
                made[row] = -1;
                continue;
            }
            int[] known = code >= 0 ? ofText : ofToken;
            int at = code >= 0 ? code : TOKEN - code;
            if (known[at] == 0) {
                levels.add(text(row));
                known[at] = levels.size();
            }
            made[row] = known[at] - 1;
        }
        return new CodedColumn(type, made, levels);
    }

    private boolean missingLevel(int code) {
        if (code <= TOKEN) {
            return tokens.amongLevels(TOKEN - code);
        }
        int token = allQuoted ? tokens.find(dictionary.text(code)) : -1;
        return token >= 0 && tokens.amongLevels(token);
    }

    private TextColumn texts() {
        @Nullable String[] made = new @Nullable String[codes.size()];
        for (int row = 0; row < made.length; row++) {
            int code = codes.get(row);
            boolean missing = code == EMPTY || code != SPILLED && code != QUOTED_EMPTY && missingText(code);
            made[row] = missing ? null : text(row);
        }
        return new TextColumn(made);
    }

    private boolean missingText(int code) {
        if (code <= TOKEN) {
            return tokens.strong(TOKEN - code);
        }
        int token = allQuoted ? tokens.find(dictionary.text(code)) : -1;
        return token >= 0 && tokens.strong(token);
    }

    private long[] tokenCounts(IntPredicate missing) {
        long[] counts = new long[tokens.size()];
        for (int row = 0; row < codes.size(); row++) {
            int code = codes.get(row);
            if (code <= TOKEN && code != SPILLED && missing.test(TOKEN - code)) {
                counts[TOKEN - code]++;
            }
        }
        return counts;
    }
}
