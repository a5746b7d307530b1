package io.crisol.experiment;

import io.crisol.data.read.Setting;
import io.crisol.evaluate.SplitPlan;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.problem.Answer;
import io.crisol.problem.Costs;
import io.crisol.problem.Frame;
import io.crisol.problem.TaskKind;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.StepSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes pipeline files (format 1 of {@code "crisol"}). */
public final class PipelineJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Set<String> SOURCE =
            Setting.ALL.stream().map(Setting::name).collect(Collectors.toUnmodifiableSet());

    private PipelineJson() {}

    /** Whether a text is a pipeline: a JSON object with the key {@code crisol}. */
    public static boolean isPipeline(String text) {
        try {
            return text.stripLeading().startsWith("{") && MAPPER.readTree(text).has("crisol");
        } catch (JacksonException e) {
            return false;
        }
    }

    /**
     * Reads a pipeline.
     *
     * @param text the file's content
     * @param file its name, for messages
     * @throws UsageException where it is not valid; the finding names line or key
     */
    public static Pipeline read(String text, String file) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JacksonException e) {
            Place place = Place.file(file);
            throw new UsageException(Finding.error("pipeline.not_json", e.getOriginalMessage())
                    .at(
                            e.getLocation() == null
                                    ? place
                                    : place.atLine(Math.max(1, e.getLocation().getLineNr()))));
        }
        return new Reading(file).pipeline(root);
    }

    /** The pipeline as indented JSON; reading it gives an equal pipeline. */
    public static String write(Pipeline pipeline) {
        return MAPPER.writeValueAsString(tree(pipeline)) + "\n";
    }

    /** The pipeline as a JSON tree, to stand within a larger document. */
    public static ObjectNode tree(Pipeline pipeline) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("crisol", 1);
        root.put("name", pipeline.name());
        root.set("frame", frame(pipeline.frame()));
        pipeline.source().ifPresent(s -> {
            ObjectNode source = root.putObject("source");
            s.database()
                    .ifPresentOrElse(query -> DatabaseJson.write(query, source), () -> source.put("file", s.file()));
            s.settings().forEach((key, value) -> source.set(key, MAPPER.valueToTree(value)));
        });
        pipeline.split().ifPresent(s -> root.set("split", split(s)));
        pipeline.recipe()
                .ifPresentOrElse(
                        steps -> {
                            ArrayNode recipe = root.putArray("recipe");
                            steps.forEach(step -> recipe.add(step(step)));
                        },
                        () -> root.put("recipe", "suggested"));
        pipeline.candidates()
                .ifPresentOrElse(
                        candidates -> {
                            ArrayNode list = root.putArray("candidates");
                            for (CandidateSpec c : candidates) {
                                ObjectNode node = list.addObject();
                                node.put("family", c.family());
                                if (!c.params().isEmpty()) {
                                    node.set("params", MAPPER.valueToTree(c.params()));
                                }
                            }
                        },
                        () -> root.put("candidates", "suggested"));
        pipeline.promote().ifPresent(p -> {
            ObjectNode promote = root.putObject("promote");
            promote.put("name", p.name());
            p.alias().ifPresent(a -> promote.put("alias", a));
            p.family().ifPresent(f -> promote.put("family", f));
            if (!p.waivers().isEmpty()) {
                promote.set("waive", MAPPER.valueToTree(p.waivers()));
            }
        });
        pipeline.contract().filter(rules -> !rules.isEmpty()).ifPresent(rules -> ContractJson.write(rules, root));
        return root;
    }

    /** One step as JSON, as in the {@code recipe} list. */
    public static ObjectNode step(StepSpec step) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("step", step.step());
        switch (step.columns()) {
            case ColumnChoice.Kind kind ->
                node.put("columns", kind.word().name().toLowerCase(Locale.ROOT));
            case ColumnChoice.Named named -> {
                ArrayNode names = node.putArray("columns");
                named.names().forEach(names::add);
            }
        }
        step.params().forEach((key, value) -> node.set(key, MAPPER.valueToTree(value)));
        if (!step.enabled()) {
            node.put("enabled", false);
        }
        return node;
    }

    /** Steps from the JSON of a {@code recipe} list. */
    public static List<StepSpec> steps(String json, String file) {
        return new Reading(file).steps(MAPPER.readTree(json));
    }

    private static ObjectNode frame(Frame frame) {
        ObjectNode node = MAPPER.createObjectNode();
        frame.target().ifPresent(t -> node.put("target", t));
        frame.task().ifPresent(t -> node.put("task", t.word()));
        frame.positive().ifPresent(p -> node.put("positive", p));
        frame.metric().ifPresent(m -> node.put("metric", m));
        if (frame.costs().falsePositive().isPresent()
                || frame.costs().falseNegative().isPresent()) {
            ObjectNode costs = node.putObject("costs");
            frame.costs().falsePositive().ifPresent(c -> costs.put("false_positive", c));
            frame.costs().falseNegative().ifPresent(c -> costs.put("false_negative", c));
        }
        frame.baseline().ifPresent(v -> node.put("baseline", v));
        frame.success().ifPresent(v -> node.put("success", v));
        frame.smallestDifference().ifPresent(v -> node.put("smallest_difference", v));
        frame.latencyMs().ifPresent(v -> node.put("latency_ms", v));
        if (!frame.notes().isEmpty()) {
            node.set("notes", MAPPER.valueToTree(frame.notes()));
        }
        if (!frame.answers().isEmpty()) {
            ObjectNode answers = node.putObject("answers");
            frame.answers().forEach((rule, answer) -> {
                switch (answer) {
                    case Answer.Word w -> answers.put(rule, w.word());
                    case Answer.Amount a -> answers.put(rule, a.value());
                    case Answer.Parts p -> answers.set(rule, MAPPER.valueToTree(p.values()));
                }
            });
        }
        if (!frame.overrides().isEmpty()) {
            node.set("overrides", MAPPER.valueToTree(frame.overrides()));
        }
        return node;
    }

    private static ObjectNode split(SplitPlan split) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("test", split.test());
        ObjectNode validation = node.putObject("validation");
        validation.put("kind", split.kind());
        split.column().ifPresent(c -> validation.put("column", c));
        split.file().ifPresent(f -> validation.put("file", f));
        validation.put("folds", split.folds());
        validation.put("repeats", split.repeats());
        node.put("seed", split.seed());
        return node;
    }

    /** Reading with the file's name at hand, so that every finding says where. */
    private record Reading(String file) {
        Pipeline pipeline(JsonNode root) {
            if (!root.isObject() || !root.has("crisol")) {
                throw wrong("pipeline.no_version", "crisol");
            }
            if (root.get("crisol").asInt(0) != 1) {
                throw wrong(
                        "pipeline.unknown_version", "crisol", root.get("crisol").toString());
            }
            known(
                    root,
                    "",
                    Set.of(
                            "crisol",
                            "name",
                            "frame",
                            "source",
                            "split",
                            "recipe",
                            "candidates",
                            "promote",
                            "contract"));
            return new Pipeline(
                    text(root, "name").orElse("Study"),
                    root.has("frame") ? frame(object(root, "frame")) : Frame.EMPTY,
                    root.has("source") ? Optional.of(source(object(root, "source"))) : Optional.empty(),
                    root.has("split") ? Optional.of(split(object(root, "split"))) : Optional.empty(),
                    suggested(root, "recipe") ? Optional.empty() : Optional.of(steps(root.get("recipe"))),
                    suggested(root, "candidates") ? Optional.empty() : Optional.of(candidates(root.get("candidates"))),
                    root.has("promote") && !root.get("promote").isNull()
                            ? Optional.of(promote(object(root, "promote")))
                            : Optional.empty(),
                    root.has("contract")
                            ? Optional.of(ContractJson.read(object(root, "contract"), file))
                            : Optional.empty());
        }

        private Frame frame(JsonNode node) {
            known(
                    node,
                    "frame",
                    Set.of(
                            "target",
                            "task",
                            "positive",
                            "metric",
                            "costs",
                            "baseline",
                            "success",
                            "smallest_difference",
                            "latency_ms",
                            "notes",
                            "answers",
                            "overrides"));
            Optional<TaskKind> task = text(node, "task")
                    .map(word -> TaskKind.ofWord(word)
                            .orElseThrow(() -> wrong("pipeline.unknown_task", "frame.task", word)));
            Costs costs = Costs.UNKNOWN;
            if (node.has("costs")) {
                JsonNode c = object(node, "costs");
                known(c, "frame.costs", Set.of("false_positive", "false_negative"));
                costs = new Costs(number(c, "false_positive"), number(c, "false_negative"));
                if (costs.falsePositive().orElse(0) < 0 || costs.falseNegative().orElse(0) < 0) {
                    throw wrong("pipeline.negative_cost", "frame.costs");
                }
            }
            Map<String, String> notes = texts(node, "notes");
            Map<String, Answer> answers = new TreeMap<>();
            if (node.has("answers")) {
                object(node, "answers").properties().forEach(e -> answers.put(e.getKey(), answer(e.getValue())));
            }
            return new Frame(
                    notes,
                    text(node, "target"),
                    task,
                    text(node, "positive"),
                    text(node, "metric"),
                    costs,
                    number(node, "baseline"),
                    number(node, "success"),
                    number(node, "smallest_difference"),
                    number(node, "latency_ms"),
                    answers,
                    texts(node, "overrides"));
        }

        private Answer answer(JsonNode node) {
            if (node.isNumber()) {
                return new Answer.Amount(node.asDouble());
            }
            if (node.isObject()) {
                Map<String, Double> parts = new TreeMap<>();
                node.properties().forEach(e -> {
                    if (!e.getValue().isNumber()) {
                        throw wrong(
                                "pipeline.not_a_number",
                                "answers." + e.getKey(),
                                e.getValue().toString());
                    }
                    parts.put(e.getKey(), e.getValue().asDouble());
                });
                return new Answer.Parts(parts);
            }
            return new Answer.Word(node.asString("").toLowerCase(Locale.ROOT));
        }

        private SourceSpec source(JsonNode node) {
            Map<String, Object> settings = new TreeMap<>();
            node.properties().forEach(e -> {
                if (!Set.of("file", "database", "query").contains(e.getKey())) {
                    if (!SOURCE.contains(e.getKey())) {
                        throw unknown("source", e.getKey(), SOURCE);
                    }
                    settings.put(e.getKey(), value(e.getValue()));
                }
            });
            if (node.has("database")) {
                return SourceSpec.of(DatabaseJson.read(node), settings);
            }
            return new SourceSpec(
                    text(node, "file").orElseThrow(() -> wrong("pipeline.missing_key", "source.file", "file")),
                    settings);
        }

        private SplitPlan split(JsonNode node) {
            known(node, "split", Set.of("test", "validation", "seed"));
            JsonNode v = node.has("validation") ? object(node, "validation") : MAPPER.createObjectNode();
            known(v, "split.validation", Set.of("kind", "folds", "repeats", "column", "file"));
            double test = number(node, "test").orElse(0.2);
            if (!(test >= 0 && test < 1)) {
                throw wrong("pipeline.test_share", "split.test", test);
            }
            return new SplitPlan(
                    test,
                    text(v, "kind").orElse("kfold"),
                    whole(v, "folds", 5, 2),
                    whole(v, "repeats", 1, 1),
                    text(v, "column"),
                    text(v, "file"),
                    seed(node));
        }

        /** Whole numbers keep all their digits. */
        private long seed(JsonNode node) {
            JsonNode value = node.get("seed");
            return value != null && value.isIntegralNumber() && value.canConvertToLong()
                    ? value.asLong()
                    : (long) number(node, "seed").orElse(42);
        }

        List<StepSpec> steps(JsonNode list) {
            List<StepSpec> steps = new ArrayList<>();
            int at = 0;
            for (JsonNode node : array(list, "recipe")) {
                String where = "recipe[" + at++ + "]";
                if (!node.isObject()) {
                    throw wrong("pipeline.not_an_object", where);
                }
                String step = text(node, "step").orElseThrow(() -> wrong("pipeline.missing_key", where, "step"));
                Map<String, Object> params = new LinkedHashMap<>();
                node.properties().forEach(e -> {
                    if (!Set.of("step", "columns", "enabled").contains(e.getKey())) {
                        params.put(e.getKey(), value(e.getValue()));
                    }
                });
                steps.add(new StepSpec(
                        step,
                        columns(node.get("columns"), where),
                        params,
                        !node.has("enabled") || node.get("enabled").asBoolean(true)));
            }
            return steps;
        }

        private ColumnChoice columns(@Nullable JsonNode node, String where) {
            if (node == null || node.isNull()) {
                return new ColumnChoice.Named(List.of());
            }
            if (node.isString()) {
                for (ColumnChoice.Word word : ColumnChoice.Word.values()) {
                    if (word.name().toLowerCase(Locale.ROOT).equals(node.asString())) {
                        return new ColumnChoice.Kind(word);
                    }
                }
                return new ColumnChoice.Named(List.of(node.asString()));
            }
            List<String> names = new ArrayList<>();
            array(node, where + ".columns").forEach(n -> names.add(n.asString("")));
            return new ColumnChoice.Named(names);
        }

        private List<CandidateSpec> candidates(JsonNode list) {
            List<CandidateSpec> candidates = new ArrayList<>();
            int at = 0;
            for (JsonNode node : array(list, "candidates")) {
                String where = "candidates[" + at++ + "]";
                if (node.isString()) {
                    candidates.add(new CandidateSpec(node.asString(), Map.of()));
                    continue;
                }
                if (!node.isObject()) {
                    throw wrong("pipeline.not_an_object", where);
                }
                known(node, where, Set.of("family", "params"));
                Map<String, Object> params = new TreeMap<>();
                if (node.has("params")) {
                    object(node, "params").properties().forEach(e -> params.put(e.getKey(), value(e.getValue())));
                }
                candidates.add(new CandidateSpec(
                        text(node, "family").orElseThrow(() -> wrong("pipeline.missing_key", where, "family")),
                        params));
            }
            return candidates;
        }

        private PromoteSpec promote(JsonNode node) {
            known(node, "promote", Set.of("name", "alias", "family", "waive"));
            return new PromoteSpec(
                    text(node, "name").orElseThrow(() -> wrong("pipeline.missing_key", "promote", "name")),
                    text(node, "alias"),
                    text(node, "family"),
                    texts(node, "waive"));
        }

        private static boolean suggested(JsonNode root, String key) {
            JsonNode node = root.get(key);
            return node == null
                    || node.isNull()
                    || node.isString() && node.asString().equals("suggested");
        }

        private Object value(JsonNode node) {
            if (node.isBoolean()) {
                return node.asBoolean();
            }
            if (node.isIntegralNumber() && node.canConvertToLong()) {
                return node.asLong();
            }
            if (node.isNumber()) {
                return node.asDouble();
            }
            if (node.isArray()) {
                List<Object> list = new ArrayList<>();
                node.forEach(n -> list.add(value(n)));
                return List.copyOf(list);
            }
            if (node.isObject()) {
                Map<String, Object> map = new TreeMap<>();
                node.properties().forEach(e -> map.put(e.getKey(), value(e.getValue())));
                return map;
            }
            return node.asString("");
        }

        private Map<String, String> texts(JsonNode node, String key) {
            Map<String, String> found = new LinkedHashMap<>();
            if (node.has(key)) {
                object(node, key)
                        .properties()
                        .forEach(e -> found.put(e.getKey(), e.getValue().asString("")));
            }
            return found;
        }

        private Optional<String> text(JsonNode node, String key) {
            JsonNode value = node.get(key);
            if (value == null || value.isNull()) {
                return Optional.empty();
            }
            if (value.isObject() || value.isArray()) {
                throw wrong("pipeline.not_a_text", key, value.toString());
            }
            return Optional.of(value.asString());
        }

        private OptionalDouble number(JsonNode node, String key) {
            JsonNode value = node.get(key);
            if (value == null || value.isNull()) {
                return OptionalDouble.empty();
            }
            if (!value.isNumber()) {
                throw wrong("pipeline.not_a_number", key, value.toString());
            }
            return OptionalDouble.of(value.asDouble());
        }

        private int whole(JsonNode node, String key, int otherwise, int least) {
            double value = number(node, key).orElse(otherwise);
            if (value != Math.rint(value) || value < least || value > 1_000_000) {
                throw wrong("pipeline.too_small", key, value, least);
            }
            return (int) value;
        }

        private JsonNode object(JsonNode node, String key) {
            JsonNode value = node.get(key);
            if (value == null || !value.isObject()) {
                throw wrong("pipeline.not_an_object", key);
            }
            return value;
        }

        private JsonNode array(JsonNode node, String where) {
            if (!node.isArray()) {
                throw wrong("pipeline.not_a_list", where);
            }
            return node;
        }

        private void known(JsonNode node, String where, Set<String> keys) {
            node.propertyNames().forEach(key -> {
                if (!keys.contains(key)) {
                    throw unknown(where, key, keys);
                }
            });
        }

        private UsageException unknown(String where, String key, Set<String> keys) {
            String full = where.isEmpty() ? key : where + "." + key;
            List<String> sorted = keys.stream().sorted().toList();
            return new UsageException(io.crisol.finding.Nearest.to(key, sorted)
                    .map(near -> Finding.error("pipeline.unknown_key_near", full, near))
                    .orElseGet(() -> Finding.error("pipeline.unknown_key", full, String.join(", ", sorted)))
                    .at(Place.file(file).inColumn(full)));
        }

        private UsageException wrong(String code, String key, Object... args) {
            Object[] all = new Object[args.length + 1];
            all[0] = key;
            System.arraycopy(args, 0, all, 1, args.length);
            return new UsageException(
                    Finding.error(code, all).at(Place.file(file).inColumn(key)));
        }
    }
}
