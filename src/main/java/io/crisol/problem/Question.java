package io.crisol.problem;

import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A question of the assessment with the answers it takes: some words, one number, or a few named numbers; some take
 * more than one of these. Texts: {@code assessment.<id>.question}, {@code .help}, {@code .answer.<word>},
 * {@code .amount}, {@code .part.<name>}.
 *
 * @param id Q1 to Q22
 * @param words words it takes, in the order of the form
 * @param amount whether it takes one number
 * @param parts named numbers it takes
 * @param aliases other words and part names, and what they mean
 * @param decisive whether no verdict is given without it
 * @param favourable the answer that speaks most for machine learning
 */
public record Question(
        String id,
        List<String> words,
        boolean amount,
        List<Part> parts,
        Map<String, String> aliases,
        boolean decisive,
        Answer favourable) {
    /** A named number, at least 0. */
    public record Part(String name, boolean required) {}

    public Question {
        words = List.copyOf(words);
        parts = List.copyOf(parts);
        aliases = Collections.unmodifiableMap(new HashMap<>(aliases));
    }

    /** A question that takes words; the favourable one is named apart from all of them. */
    public static Question choice(String id, String favourable, String... words) {
        return new Question(id, List.of(words), false, List.of(), Map.of(), false, new Answer.Word(favourable));
    }

    /** A question that takes one number. */
    public static Question amount(String id, double favourable) {
        return new Question(id, List.of(), true, List.of(), Map.of(), false, new Answer.Amount(favourable));
    }

    public Question orWords(String... more) {
        return new Question(id, List.of(more), amount, parts, aliases, decisive, favourable);
    }

    public Question orAmount() {
        return new Question(id, words, true, parts, aliases, decisive, favourable);
    }

    public Question orParts(Part... named) {
        return new Question(id, words, amount, List.of(named), aliases, decisive, favourable);
    }

    public Question favouring(Answer answer) {
        return new Question(id, words, amount, parts, aliases, decisive, answer);
    }

    public Question asDecisive() {
        return new Question(id, words, amount, parts, aliases, true, favourable);
    }

    /** With other ways to write a word or part. */
    public Question alias(String word, String... others) {
        Map<String, String> more = new HashMap<>(aliases);
        Arrays.stream(others).forEach(other -> more.put(other, word));
        return new Question(id, words, amount, parts, more, decisive, favourable);
    }

    public Message text() {
        return Message.of(key("question"));
    }

    public Message help() {
        return Message.of(key("help"));
    }

    /** What a word means, as on a button. */
    public Message label(String word) {
        return Message.of(key("answer." + word));
    }

    public Message label(Part part) {
        return Message.of(key("part." + part.name()));
    }

    /** What the single number is. */
    public Message amountLabel() {
        return Message.of(key("amount"));
    }

    /** A key of this question's texts. */
    public String key(String end) {
        return "assessment." + id.toLowerCase(Locale.ROOT) + "." + end;
    }

    /** The word of an answer, by its usual name; empty where the answer is no known word. */
    public Optional<String> word(Answer answer) {
        return answer instanceof Answer.Word w
                ? Optional.of(usual(w.word())).filter(words::contains)
                : Optional.empty();
    }

    /** The single number of an answer; empty where the answer is none. */
    public OptionalDouble number(Answer answer) {
        return amount && answer instanceof Answer.Amount a && Double.isFinite(a.value()) && a.value() >= 0
                ? OptionalDouble.of(a.value())
                : OptionalDouble.empty();
    }

    /** A named number of an answer; empty where it is not there or not a number from 0. */
    public OptionalDouble part(Answer answer, String name) {
        if (answer instanceof Answer.Parts given) {
            for (Map.Entry<String, Double> part : given.values().entrySet()) {
                if (usual(part.getKey()).equals(name) && Double.isFinite(part.getValue()) && part.getValue() >= 0) {
                    return OptionalDouble.of(part.getValue());
                }
            }
        }
        return OptionalDouble.empty();
    }

    /** Why an answer can't be understood; empty where it can. */
    public Optional<Finding> check(Answer answer) {
        boolean understood =
                switch (answer) {
                    case Answer.Word _ -> word(answer).isPresent();
                    case Answer.Amount _ -> number(answer).isPresent();
                    case Answer.Parts p ->
                        !parts.isEmpty()
                                && parts.stream()
                                        .allMatch(part -> !part.required()
                                                || part(answer, part.name()).isPresent())
                                && p.values().entrySet().stream()
                                        .allMatch(e -> e.getValue() >= 0
                                                && parts.stream()
                                                        .anyMatch(part ->
                                                                part.name().equals(usual(e.getKey()))));
                };
        return understood
                ? Optional.empty()
                : Optional.of(Finding.error("assessment.not_an_answer", id, said(answer), allowed())
                        .at(Place.column("frame.answers." + id).withValue(said(answer))));
    }

    /** The answers it takes, as they are written in a pipeline file. */
    public String allowed() {
        List<String> ways = new ArrayList<>(words);
        if (amount) {
            ways.add("0…");
        }
        if (!parts.isEmpty()) {
            List<String> names = parts.stream()
                    .map(p -> "\"" + p.name() + "\": 0…" + (p.required() ? "" : " (?)"))
                    .toList();
            ways.add("{" + String.join(", ", names) + "}");
        }
        return String.join(" | ", ways);
    }

    private String usual(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        String plain = word.equals("true") ? "yes" : word.equals("false") ? "no" : word;
        return aliases.getOrDefault(plain, plain);
    }

    private static String said(Answer answer) {
        return switch (answer) {
            case Answer.Word w -> w.word();
            case Answer.Amount a -> Double.toString(a.value());
            case Answer.Parts p -> p.values().toString();
        };
    }
}
