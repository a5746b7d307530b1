package io.crisol.bundle.card;

import io.crisol.experiment.GateOutcome;
import io.crisol.experiment.Run;
import io.crisol.experiment.RunDetail;
import io.crisol.problem.Answer;
import io.crisol.problem.TaskKind;
import io.crisol.text.Message;
import io.crisol.text.Numbers;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The model card in Markdown: Hugging Face front matter, then the sections of Mitchell et al., «Model Cards for Model
 * Reporting» (2019). Texts of people are inert in it.
 */
public final class ModelCard {
    private static final int MOST_LEVELS = 8;
    private static final int MOST_IMPORTANCES = 10;
    private static final List<String> USE =
            List.of("objective", "prediction", "unit", "moment", "horizon", "action", "users", "decider", "affected");
    private static final List<String> CAVEATS = List.of("stop", "fallback", "maintainer");

    private final CardFacts facts;
    private final Texts texts;
    private final Numbers numbers;
    private final Markdown card = new Markdown();

    private ModelCard(CardFacts facts, Texts texts) {
        this.facts = facts;
        this.texts = texts;
        this.numbers = texts.numbers();
    }

    /** The whole card. */
    public static String markdown(CardFacts facts, Texts texts) {
        ModelCard card = new ModelCard(facts, texts);
        card.write();
        return card.card.toString();
    }

    /**
     * The fields that a card can't do without and that are not there, by the names of their titles
     * ({@code card.field.<name>}): what it is for, what it predicts, from what, and how well.
     */
    public static List<String> missing(CardFacts facts) {
        List<String> missing = new ArrayList<>();
        if (!facts.frame().notes().containsKey("objective")) {
            missing.add("objective");
        }
        if (facts.frame().target().isEmpty()) {
            missing.add("target");
        }
        if (facts.source().isEmpty()) {
            missing.add("source");
        }
        if (facts.columns().isEmpty()) {
            missing.add("columns");
        }
        if (!Double.isFinite(facts.run().mean())) {
            missing.add("score");
        }
        return missing;
    }

    private void write() {
        card.raw(FrontMatter.of(facts, texts.language()));
        card.heading(1, Markdown.inert(facts.name()));
        card.paragraph(say("card.summary", inTarget(), family(), metric(), interval(facts.run())));
        details();
        use();
        card.heading(2, say("card.factors")).paragraph(say("card.factors.none"));
        metrics();
        data();
        analyses();
        card.heading(2, say("card.ethics")).paragraph(say(personalData()));
        caveats();
        howTo();
    }

    private void details() {
        card.heading(2, say("card.details"));
        List<String> items = new ArrayList<>();
        items.add(item("card.field.bundle", facts.bundle()));
        items.add(item("card.field.created", facts.created().toString()));
        items.add(item("card.field.program", "Crisol " + facts.experiment().program()));
        items.add(item("card.field.family", family() + settings()));
        items.add(item(
                "card.field.experiment",
                facts.experiment().id() + " / " + facts.run().id()));
        card.bullets(items);
        if (!facts.preparation().isEmpty()) {
            card.paragraph(say("card.preparation"));
            card.bullets(facts.preparation().stream()
                    .map(m -> Markdown.inert(texts.say(m)))
                    .toList());
        }
    }

    private void use() {
        card.heading(2, say("card.use"));
        List<String> items = notes(USE);
        if (items.isEmpty()) {
            card.paragraph(say("card.not_stated"));
        } else {
            card.bullets(items);
        }
        if (facts.task() == TaskKind.BINARY) {
            String positive = Markdown.inert(facts.classes().getLast());
            card.paragraph(say("card.decided_from", positive, numbers.significant(facts.threshold(), 3)));
        }
    }

    private List<String> notes(List<String> fields) {
        Map<String, String> notes = facts.frame().notes();
        return fields.stream()
                .filter(notes::containsKey)
                .map(f -> item("card.note." + f, notes.getOrDefault(f, "")))
                .toList();
    }

    private void metrics() {
        card.heading(2, say("card.metrics"));
        List<String> items = new ArrayList<>();
        items.add(item("card.field.metric", metric()));
        number(items, "card.field.baseline", facts.frame().baseline());
        number(items, "card.field.success", facts.frame().success());
        number(items, "card.field.smallest", facts.frame().smallestDifference());
        number(items, "card.field.false_positive", facts.frame().costs().falsePositive());
        number(items, "card.field.false_negative", facts.frame().costs().falseNegative());
        card.bullets(items);
    }

    private void number(List<String> items, String key, OptionalDouble value) {
        value.ifPresent(v -> items.add(item(key, numbers.significant(v, 4))));
    }

    private void data() {
        card.heading(2, say("card.training"));
        card.paragraph(say(
                "card.training.text",
                Markdown.inert(facts.source()),
                numbers.count(facts.experiment().rows()),
                Markdown.inert(facts.experiment().fingerprint())));
        List<List<String>> rows = facts.columns().stream()
                .map(c -> List.of(
                        Markdown.inert(c.name()),
                        say("card.type." + c.type().word()),
                        values(c),
                        numbers.percent(c.missing())))
                .toList();
        card.table(
                List.of(
                        say("card.column"),
                        say("card.column.type"),
                        say("card.column.values"),
                        say("card.column.missing")),
                rows);
        card.heading(2, say("card.evaluation"));
        facts.experiment()
                .pipeline()
                .split()
                .ifPresentOrElse(
                        s -> card.paragraph(say(
                                "card.evaluation.text",
                                Markdown.inert(s.kind()),
                                s.folds(),
                                s.repeats(),
                                numbers.percent(s.test()),
                                String.valueOf(s.seed()))),
                        () -> card.paragraph(say("card.not_stated")));
    }

    private String values(CardColumn column) {
        if (column.min().isPresent() && column.max().isPresent()) {
            return numbers.significant(column.min().getAsDouble(), 4) + " … "
                    + numbers.significant(column.max().getAsDouble(), 4);
        }
        if (column.levels().isEmpty()) {
            return "–";
        }
        String shown =
                column.levels().stream().limit(MOST_LEVELS).map(Markdown::inert).collect(Collectors.joining(", "));
        int more = column.levels().size() - MOST_LEVELS;
        return more > 0 ? shown + " … +" + more : shown;
    }

    private void analyses() {
        card.heading(2, say("card.analyses"));
        Run run = facts.run();
        List<List<String>> rows = new ArrayList<>();
        for (String name : new TreeSet<>(run.scores().keySet())) {
            boolean decides = name.equals(facts.experiment().metric());
            rows.add(List.of(
                    title("metric.", name),
                    decides ? interval(run) : numbers.significant(run.scores().getOrDefault(name, Double.NaN), 4),
                    facts.baseline()
                            .map(b -> numbers.significant(b.scores().getOrDefault(name, Double.NaN), 4))
                            .orElse("–"),
                    decides && run.test().isPresent()
                            ? numbers.significant(run.test().getAsDouble(), 4)
                            : "–"));
        }
        card.table(
                List.of(
                        say("card.score"),
                        say("card.score.validated"),
                        say("card.score.baseline"),
                        say("card.score.test")),
                rows);
        card.paragraph(say("card.interval_note"));
        importances();
        gates();
    }

    private void importances() {
        List<RunDetail.Importance> importances = facts.importances();
        if (importances.isEmpty()) {
            return;
        }
        card.heading(3, say("card.importances"));
        card.table(
                List.of(say("card.column"), say("card.importances.mean"), say("card.importances.sd")),
                importances.stream()
                        .limit(MOST_IMPORTANCES)
                        .map(i ->
                                List.of(Markdown.inert(i.column()), numbers.compact(i.mean()), numbers.compact(i.sd())))
                        .toList());
    }

    private void gates() {
        if (facts.gates().isEmpty()) {
            return;
        }
        card.heading(3, say("card.gates"));
        card.table(
                List.of(
                        say("card.gate"),
                        say("card.gate.state"),
                        say("card.gate.value"),
                        say("card.gate.limit"),
                        say("card.gate.reason")),
                facts.gates().stream().map(this::gate).toList());
    }

    private List<String> gate(GateOutcome gate) {
        String state = gate.waiver().isPresent()
                ? say("card.gate.waived")
                : say("card.gate."
                        + gate.passed().map(p -> p ? "passed" : "failed").orElse("open"));
        String reason = texts.say(gate.reason())
                + gate.waiver()
                        .map(w -> " (" + say("card.gate.waiver", w) + ")")
                        .orElse("");
        return List.of(
                say("gate." + gate.gate()), state, number(gate.value()), number(gate.limit()), Markdown.inert(reason));
    }

    private String number(OptionalDouble value) {
        return value.isPresent() ? numbers.compact(value.getAsDouble()) : "–";
    }

    private String personalData() {
        boolean ground =
                facts.frame().answers().get("Q14") instanceof Answer.Word(String word) && word.equals("ground");
        return ground ? "card.ethics.ground" : "card.ethics.none";
    }

    private void caveats() {
        card.heading(2, say("card.caveats"));
        List<String> items = new ArrayList<>();
        items.add(say("card.caveats.data"));
        items.addAll(notes(CAVEATS));
        facts.frame()
                .overrides()
                .forEach((rule, reason) -> items.add(say("card.caveats.override", rule, Markdown.inert(reason))));
        card.bullets(items);
    }

    private void howTo() {
        card.heading(2, say("card.how"));
        card.paragraph(say("card.how.text"));
        card.raw("""
            ```sh
            crisol score <bundle> rows.csv scored.csv
            mlflow models predict -m <bundle> -i rows.json
            ```
            """);
    }

    private String inTarget() {
        return Markdown.inert(facts.frame().target().orElse("–"));
    }

    private String family() {
        return title("family.", facts.run().family());
    }

    private String metric() {
        return title("metric.", facts.experiment().metric());
    }

    private String settings() {
        Map<String, Object> given = new LinkedHashMap<>(facts.run().params());
        return given.isEmpty()
                ? ""
                : " ("
                        + given.entrySet().stream()
                                .map(e -> e.getKey() + " = " + e.getValue())
                                .collect(Collectors.joining(", "))
                        + ")";
    }

    private String interval(Run run) {
        return numbers.significant(run.mean(), 4) + " [" + numbers.significant(run.low(), 4) + ", "
                + numbers.significant(run.high(), 4) + "]";
    }

    /** A bullet: its title, and a text from outside. */
    private String item(String key, String text) {
        return "**" + say(key) + ":** " + Markdown.inert(text);
    }

    /** The title of something that another part of the program names; its bare name where it has none. */
    private String title(String area, String name) {
        return texts.has(area + name) ? texts.say(area + name) : Markdown.inert(name);
    }

    private String say(String key, Object... args) {
        return texts.say(Message.of(key, args));
    }
}
