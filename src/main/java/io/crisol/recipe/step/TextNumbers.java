package io.crisol.recipe.step;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Schema;
import io.crisol.data.Seed;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.FittedStep;
import io.crisol.recipe.LearnedStep;
import io.crisol.recipe.Step;
import io.crisol.recipe.StepType;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers taken from texts, in new columns: length, number of words, share of digits, and how much each of the most frequent
 * words matters in the text (TF-IDF: count times {@code ln((1+n)/(1+rows with the word))+1}, each row divided by its length
 * as a vector; Salton and Buckley 1988). The words are learned from training rows. A text that is missing or empty has
 * missing length, words and digits, and 0 for each word. The source is taken out unless it is to be kept.
 */
public final class TextNumbers implements StepType {
    private static final Set<ColumnType> ACCEPTS = Set.of(ColumnType.TEXT);

    @Override
    public String name() {
        return "text";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                name(),
                new Param.Flag("words", true),
                new Param.Flag("length", false),
                new Param.Flag("digits", false),
                new Param.Whole("terms", 50, 0, 500),
                new Param.Whole("min_rows", 5, 1, 1_000_000),
                new Param.Choice("split", "spaces", List.of("spaces", "letters")),
                new Param.Flag("keep", false));
    }

    @Override
    public Set<ColumnType> accepts() {
        return ACCEPTS;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        List<TextsTaken.Measure> measures = new ArrayList<>();
        for (TextsTaken.Measure measure : TextsTaken.Measure.values()) {
            if (values.flag(measure.word())) {
                measures.add(measure);
            }
        }
        Words words = values.word("split").equals("spaces") ? Words.SPACES : Words.LETTERS;
        return new Learning(
                columns, measures, values.whole("terms"), values.whole("min_rows"), words, values.flag("keep"));
    }

    private record Learning(
            ColumnChoice columns, List<TextsTaken.Measure> measures, int terms, int least, Words words, boolean keep)
            implements LearnedStep {
        @Override
        public FittedStep fit(Dataset training, Seed seed) {
            List<TextsTaken.Source> sources = new ArrayList<>();
            for (ColumnInfo info : columns.among(training.schema(), "", ACCEPTS)) {
                sources.add(new TextsTaken.Source(info.name(), vocabulary(training.column(info.name()))));
            }
            return new TextsTaken(training.schema(), sources, measures, words, keep);
        }

        /** The words in most rows, equals in natural order. */
        private List<TextsTaken.Term> vocabulary(Column texts) {
            if (terms == 0) {
                return List.of();
            }
            Map<String, Integer> rows = new HashMap<>();
            for (int row = 0; row < texts.size(); row++) {
                new HashSet<>(words.of(texts.text(row))).forEach(word -> rows.merge(word, 1, Integer::sum));
            }
            return rows.entrySet().stream()
                    .filter(e -> e.getValue() >= least)
                    .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(terms)
                    .map(e -> new TextsTaken.Term(e.getKey(), weight(texts.size(), e.getValue())))
                    .toList();
        }

        private static float weight(int all, int with) {
            return (float) (StrictMath.log((1.0 + all) / (1.0 + with)) + 1);
        }

        @Override
        public Optional<Message> notExportable(Schema before) {
            if (columns.among(before, "", ACCEPTS).isEmpty()) {
                return Optional.empty();
            }
            boolean counts = measures.contains(TextsTaken.Measure.WORDS) || terms > 0;
            if (measures.stream().anyMatch(m -> m != TextsTaken.Measure.WORDS)) {
                return Optional.of(Message.of("step.text.measures_stay_here"));
            }
            return counts && words == Words.LETTERS
                    ? Optional.of(Message.of("step.text.letters_stay_here"))
                    : Optional.empty();
        }
    }
}
