package io.crisol.experiment;

import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.profile.assumption.AssumptionFound;
import io.crisol.profile.assumption.AssumptionReport;
import io.crisol.profile.assumption.Consequence;
import io.crisol.profile.assumption.Reading;
import io.crisol.profile.assumption.Remedy;
import io.crisol.profile.assumption.Verdict;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What assumption checks found, as JSON; pictures are not kept. */
public final class AssumptionsJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AssumptionsJson() {}

    public static String write(AssumptionReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("rows", report.rows());
        root.put("used", report.used());
        root.put("parameters", report.parameters());
        ArrayNode notes = root.putArray("notes");
        report.notes().forEach(n -> notes.add(tree(MessageJson.write(n))));
        ArrayNode found = root.putArray("found");
        report.found().forEach(f -> found.add(node(f)));
        return root.toString();
    }

    /** @throws FailureException where the text is not one that was written here */
    public static AssumptionReport read(String json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            List<Message> notes = new ArrayList<>();
            root.required("notes").forEach(n -> notes.add(MessageJson.message(n.toString())));
            List<AssumptionFound> found = new ArrayList<>();
            root.required("found").forEach(n -> found.add(found(n)));
            return new AssumptionReport(
                    root.required("rows").asInt(),
                    root.required("used").asInt(),
                    root.required("parameters").asInt(),
                    notes,
                    found);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new FailureException(Finding.error("store.unreadable", String.valueOf(e.getMessage())), e);
        }
    }

    private static ObjectNode node(AssumptionFound f) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("check", f.check());
        node.put("statistic", f.statistic());
        node.put("column", f.column());
        node.put("value", Double.toString(f.value()));
        f.p().ifPresent(p -> node.put("p", p));
        f.limit().ifPresent(l -> node.put("limit", l));
        node.put("reading", f.reading().word());
        node.set("text", tree(MessageJson.write(f.text())));
        ObjectNode verdicts = node.putObject("verdicts");
        f.verdicts().forEach((family, v) -> {
            ObjectNode verdict = verdicts.putObject(family);
            verdict.put("consequence", v.consequence().word());
            verdict.set("text", tree(MessageJson.write(v.text())));
        });
        ArrayNode remedies = node.putArray("remedies");
        f.remedies().forEach(r -> remedies.add(node(r)));
        return node;
    }

    private static AssumptionFound found(JsonNode n) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        n.required("verdicts")
                .properties()
                .forEach(v -> verdicts.put(
                        v.getKey(),
                        new Verdict(
                                Consequence.valueOf(upper(v.getValue(), "consequence")),
                                message(v.getValue().required("text")))));
        List<Remedy> remedies = new ArrayList<>();
        n.required("remedies").forEach(r -> remedies.add(remedy(r)));
        return new AssumptionFound(
                n.required("check").asString(),
                n.required("statistic").asString(),
                n.required("column").asString(),
                Double.parseDouble(n.required("value").asString()),
                number(n, "p"),
                number(n, "limit"),
                Reading.valueOf(upper(n, "reading")),
                message(n.required("text")),
                verdicts,
                remedies,
                Optional.empty());
    }

    private static ObjectNode node(Remedy remedy) {
        ObjectNode node = MAPPER.createObjectNode();
        node.set("text", tree(MessageJson.write(remedy.text())));
        switch (remedy) {
            case Remedy.Step s -> {
                node.put("step", s.step());
                ArrayNode columns = node.putArray("columns");
                s.columns().forEach(columns::add);
                ObjectNode params = node.putObject("params");
                s.params().forEach((key, value) -> params.set(key, tree(MessageJson.write(value))));
            }
            case Remedy.Family f -> node.put("family", f.family());
            case Remedy.Split s -> {
                node.put("split", s.kind());
                node.put("column", s.column());
            }
        }
        return node;
    }

    private static Remedy remedy(JsonNode n) {
        Message text = message(n.required("text"));
        if (n.has("step")) {
            List<String> columns = new ArrayList<>();
            n.required("columns").forEach(c -> columns.add(c.asString()));
            Map<String, Object> params = new TreeMap<>();
            n.required("params")
                    .properties()
                    .forEach(p -> params.put(
                            p.getKey(), MessageJson.value(p.getValue().toString())));
            return new Remedy.Step(n.required("step").asString(), columns, params, text);
        }
        return n.has("family")
                ? new Remedy.Family(n.required("family").asString(), text)
                : new Remedy.Split(
                        n.required("split").asString(), n.required("column").asString(), text);
    }

    private static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }

    private static Message message(JsonNode node) {
        return MessageJson.message(node.toString());
    }

    private static String upper(JsonNode node, String key) {
        return node.required(key).asString().toUpperCase(Locale.ROOT);
    }

    private static OptionalDouble number(JsonNode node, String key) {
        return node.has(key) ? OptionalDouble.of(node.get(key).asDouble()) : OptionalDouble.empty();
    }
}
