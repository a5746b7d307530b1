package io.crisol.bundle;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.TextColumn;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Scored rows, in the order of the rows that were given.
 *
 * @param outputs the columns to append: label and probabilities, or the prediction; missing where a row was not scored
 * @param report where rows broke the contract
 */
public record ScoredTable(Dataset outputs, ContractReport report) {
    /** The given rows with the outputs behind them, and, where rows broke the contract, a column that says how. */
    public Dataset appendedTo(Dataset raw, Texts texts) {
        Dataset all = raw;
        for (int i = 0; i < outputs.schema().size(); i++) {
            all = all.with(
                    Map.of(outputs.schema().columns().get(i), outputs.columns().get(i)));
        }
        return report.clean() ? all : all.with(Map.of(notesInfo(all), notes(texts)));
    }

    private static ColumnInfo notesInfo(Dataset all) {
        String name = "contract";
        while (all.schema().has(name)) {
            name += "_";
        }
        return ColumnInfo.of(name, ColumnType.TEXT, Message.of("bundle.made_by_scoring"));
    }

    private TextColumn notes(Texts texts) {
        @Nullable String[] notes = new @Nullable String[outputs.rows()];
        report.byRow().forEach((row, breaches) -> notes[row] = say(breaches, texts));
        return new TextColumn(notes);
    }

    private static String say(List<Breach> breaches, Texts texts) {
        return breaches.stream().map(b -> texts.say(b.message())).collect(Collectors.joining("; "));
    }
}
