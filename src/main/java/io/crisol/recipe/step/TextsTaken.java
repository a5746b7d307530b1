package io.crisol.recipe.step;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.FloatNumbers;
import io.crisol.data.Schema;
import io.crisol.graph.Attribute;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.recipe.FittedStep;
import io.crisol.text.Message;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Columns of numbers made from texts.
 *
 * @param keep whether the texts stay
 */
record TextsTaken(Schema before, List<Source> sources, List<Measure> measures, Words words, boolean keep)
        implements FittedStep {
    TextsTaken {
        sources = List.copyOf(sources);
        measures = List.copyOf(measures);
    }

    /** What can be counted in a text. */
    enum Measure {
        LENGTH,
        WORDS,
        DIGITS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A word and how much one of it weighs. */
    record Term(String word, float weight) {}

    /** A column of texts and the words looked for in it. */
    record Source(String name, List<Term> terms) {
        Source {
            terms = List.copyOf(terms);
        }
    }

    @Override
    public Dataset apply(Dataset data) {
        Map<ColumnInfo, Column> made = new LinkedHashMap<>();
        for (Source source : sources) {
            Column texts = data.column(source.name());
            for (Measure measure : measures) {
                made.put(info(source, measure), measured(texts, measure));
            }
            float[][] shares = shares(texts, source.terms());
            for (int i = 0; i < shares.length; i++) {
                made.put(info(source, source.terms().get(i)), new FloatNumbers(shares[i]));
            }
        }
        Dataset with = data.with(made);
        return keep ? with : with.without(sources.stream().map(Source::name).toList());
    }

    private ColumnInfo info(Source source, Measure measure) {
        return ColumnInfo.of(
                FreeName.near(before, source.name() + "_" + measure.word()),
                ColumnType.NUMBER,
                Message.of("step.text.reason", source.name()));
    }

    /** It remembers its source, so that it isn't scaled with the numbers. */
    private ColumnInfo info(Source source, Term term) {
        return ColumnInfo.of(
                        FreeName.near(before, source.name() + "=" + term.word()),
                        ColumnType.NUMBER,
                        Message.of("step.text.term_reason", term.word(), source.name()))
                .encoding(source.name(), "terms");
    }

    private FloatNumbers measured(Column texts, Measure measure) {
        float[] cells = new float[texts.size()];
        for (int row = 0; row < cells.length; row++) {
            String text = texts.text(row);
            cells[row] = text.isEmpty()
                    ? Float.NaN
                    : switch (measure) {
                        case LENGTH -> text.codePointCount(0, text.length());
                        case WORDS -> words.of(text).size();
                        case DIGITS ->
                            (float) text.codePoints().filter(Character::isDigit).count()
                                    / text.codePointCount(0, text.length());
                    };
        }
        return new FloatNumbers(cells);
    }

    private float[][] shares(Column texts, List<Term> terms) {
        Map<String, Integer> places = new HashMap<>();
        terms.forEach(term -> places.put(term.word(), places.size()));
        float[][] shares = new float[terms.size()][texts.size()];
        float[] one = new float[terms.size()];
        for (int row = 0; row < texts.size() && terms.size() > 0; row++) {
            Arrays.fill(one, 0);
            for (String word : words.of(texts.text(row))) {
                Integer place = places.get(word);
                if (place != null) {
                    one[place]++;
                }
            }
            double square = 0;
            for (int i = 0; i < one.length; i++) {
                one[i] *= terms.get(i).weight();
                square += (double) one[i] * one[i];
            }
            double length = square == 0 ? 1 : Math.sqrt(square);
            for (int i = 0; i < one.length; i++) {
                shares[i][row] = (float) (one[i] / length);
            }
        }
        return shares;
    }

    /** Only for what the step says can be written: words between spaces and terms. */
    @Override
    public void write(GraphBuilder graph) {
        for (Source source : sources) {
            String tensor = graph.column(source.name());
            String lower = graph.node(
                    "StringNormalizer",
                    List.of(tensor),
                    Map.of(
                            "case_change_action",
                            new Attribute.OfString("LOWER"),
                            "locale",
                            new Attribute.OfString("C")));
            String never = graph.node("StringConcat", lower, graph.constant(new String[] {" " + Words.END}));
            List<String> split = graph.nodeWithTwo(
                    "", "StringSplit", List.of(never), Map.of("delimiter", new Attribute.OfString(" ")));
            if (measures.contains(Measure.WORDS)) {
                graph.setColumn(info(source, Measure.WORDS).name(), count(graph, tensor, split.getFirst()));
            }
            if (!source.terms().isEmpty()) {
                terms(graph, source, split.getFirst());
            }
        }
    }

    /** How many pieces are not empty, but the one that was put at the end. */
    private static String count(GraphBuilder graph, String tensor, String pieces) {
        String empty = Tensors.isOneOf(graph, pieces, "", Words.END);
        String words = graph.node(
                "ReduceSum",
                List.of(graph.cast(graph.node("Not", empty), ElementType.FLOAT), graph.constant(new long[] {1}, 1)),
                Map.of("keepdims", new Attribute.OfInt(0)));
        return graph.node("Where", Tensors.missingText(graph, tensor), graph.scalar(Float.NaN), words);
    }

    private void terms(GraphBuilder graph, Source source, String pieces) {
        String[] vocabulary = source.terms().stream().map(Term::word).toArray(String[]::new);
        float[] weights = new float[vocabulary.length];
        long[] places = new long[vocabulary.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = source.terms().get(i).weight();
            places[i] = i;
        }
        String found = graph.node(
                "TfIdfVectorizer",
                List.of(pieces),
                Map.of(
                        "mode", new Attribute.OfString("TFIDF"),
                        "min_gram_length", new Attribute.OfInt(1),
                        "max_gram_length", new Attribute.OfInt(1),
                        "max_skip_count", new Attribute.OfInt(0),
                        "ngram_counts", new Attribute.OfInts(new long[] {0}),
                        "ngram_indexes", new Attribute.OfInts(places),
                        "pool_strings", new Attribute.OfStrings(vocabulary),
                        "weights", new Attribute.OfFloats(weights)));
        String wide = graph.cast(found, ElementType.DOUBLE);
        String square = graph.node("ReduceSum", graph.node("Mul", wide, wide), graph.constant(new long[] {1}, 1));
        String length = graph.node("Sqrt", square);
        String sure = graph.node(
                "Where",
                graph.node("Equal", length, graph.constant(new double[] {0})),
                graph.constant(new double[] {1}),
                length);
        String shares = graph.cast(graph.node("Div", wide, sure), ElementType.FLOAT);
        for (int i = 0; i < vocabulary.length; i++) {
            graph.setColumn(
                    info(source, source.terms().get(i)).name(),
                    graph.node(
                            "Gather",
                            List.of(shares, graph.constant(new long[] {i})),
                            Map.of("axis", new Attribute.OfInt(1))));
        }
    }

    @Override
    public Message sentence() {
        int numbers = sources.stream()
                .mapToInt(s -> measures.size() + s.terms().size())
                .sum();
        return Wording.of(
                "step.text.sentence", sources.stream().map(Source::name).toList(), numbers);
    }
}
