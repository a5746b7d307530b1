package io.crisol.recipe.step;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Schema;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.FittedStep;
import io.crisol.recipe.Step;
import io.crisol.recipe.StepType;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces values by others, or by missing. A value is a number or a text; a pattern is a comparison such as {@code < 0}
 * for numbers, or a text in which * stands for any characters and ? for one. The first row that fits a cell counts. Missing
 * cells stay missing.
 */
public final class Replace implements StepType {
    private static final Set<ColumnType> ACCEPTS =
            Set.of(ColumnType.NUMBER, ColumnType.LEVEL, ColumnType.FLAG, ColumnType.TEXT);

    @Override
    public String name() {
        return "replace";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                name(),
                new Param.Rows("values", List.of(new Param.Text("from", ""), new Param.Text("to", ""))),
                new Param.Choice("match", "value", List.of("value", "pattern")));
    }

    @Override
    public Set<ColumnType> accepts() {
        return ACCEPTS;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        List<Pair> pairs = values.rows("values").stream()
                .map(row -> new Pair(row.word("from").strip(), row.word("to").strip()))
                .filter(pair -> !pair.from().isEmpty())
                .toList();
        return new Replacing(columns, pairs, values.word("match").equals("pattern"));
    }

    /** An old value, or a pattern, and the new one; "" is missing. */
    private record Pair(String from, String to) {
        Message said() {
            return Message.of("step.replace.pair", from, to.isEmpty() ? Message.of("step.replace.missing") : to);
        }
    }

    private record Replacing(ColumnChoice columns, List<Pair> pairs, boolean patterns) implements KeepsRows {
        @Override
        public FittedStep scoring(Schema schema, String target) {
            List<ColumnInfo> chosen = pairs.isEmpty() ? List.of() : columns.among(schema, target, ACCEPTS);
            List<String> numbers = new ArrayList<>();
            List<LevelsMapped.Mapping> texts = new ArrayList<>();
            for (ColumnInfo info : chosen) {
                if (info.type() == ColumnType.NUMBER) {
                    numbers.add(info.name());
                } else {
                    texts.add(mapping(info.name()));
                }
            }
            Message sentence = Wording.of(
                    "step.replace.sentence",
                    chosen.stream().map(ColumnInfo::name).toList(),
                    Wording.list(pairs.stream().map(Pair::said).toList()));
            List<FittedStep> parts = new ArrayList<>();
            if (!numbers.isEmpty()) {
                parts.add(new NumberChange(schema, numbers, new NumbersReplaced(rules(numbers)), sentence));
            }
            if (!texts.isEmpty()) {
                parts.add(new LevelsMapped(schema, texts, sentence));
            }
            return new InTurn(parts, sentence);
        }

        private LevelsMapped.Mapping mapping(String name) {
            Map<String, String> known = new LinkedHashMap<>();
            List<LevelsMapped.Wild> wild = new ArrayList<>();
            for (Pair pair : pairs) {
                if (patterns) {
                    wild.add(LevelsMapped.Wild.of(pair.from(), pair.to()));
                } else {
                    known.putIfAbsent(pair.from(), pair.to());
                }
            }
            return new LevelsMapped.Mapping(name, known, wild, Optional.empty());
        }

        /** Texts leave the numbers alone where a kind of columns was chosen. */
        private List<NumbersReplaced.Rule> rules(List<String> names) {
            List<NumbersReplaced.Rule> rules = new ArrayList<>();
            for (Pair pair : pairs) {
                Optional<NumbersReplaced.Rule> rule = NumbersReplaced.Rule.of(pair.from(), pair.to(), patterns);
                if (rule.isPresent()) {
                    rules.add(rule.get());
                } else if (columns instanceof ColumnChoice.Named named
                        && named.names().size() == names.size()) {
                    throw new UsageException(Finding.error(
                                    patterns ? "step.replace.no_comparison" : "step.replace.not_a_number",
                                    pair.from(),
                                    pair.to(),
                                    names.getFirst())
                            .at(Place.column("values").withValue(pair.from())));
                }
            }
            return rules;
        }
    }
}
