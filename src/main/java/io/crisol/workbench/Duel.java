package io.crisol.workbench;

import io.crisol.evaluate.Comparison;
import io.crisol.evaluate.SmallestDifference;
import io.crisol.text.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ways to deal with the missing values of some columns, compared on the same folds and the same rows.
 *
 * @param columns the columns whose missing values are at stake
 * @param family the family that was fitted
 * @param metric the metric that decided
 * @param higherIsBetter whether more of it is better
 * @param rows training rows on which all were scored: those that every way keeps
 * @param difference differences up to this count as none
 * @param entries one for each way, simplest first
 * @param against for each scored way but the one taken, by name: the one taken minus it, fold by fold
 * @param taken the one to take; empty where none could be scored
 * @param sentences why, in order
 */
public record Duel(
        List<String> columns,
        String family,
        String metric,
        boolean higherIsBetter,
        int rows,
        SmallestDifference difference,
        List<DuelEntry> entries,
        Map<String, Comparison> against,
        Optional<DuelEntry> taken,
        List<Message> sentences) {
    public Duel {
        columns = List.copyOf(columns);
        entries = List.copyOf(entries);
        against = Map.copyOf(against);
        sentences = List.copyOf(sentences);
    }
}
