package io.crisol.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The problem framing, complete or half-done: every part may be absent until it is known. Immutable.
 *
 * @param notes free texts by field name (objective, decider, today, prediction, unit, moment, horizon, action, users, …)
 * @param target the column to predict
 * @param task what kind of prediction
 * @param positive the class that matters, as text (binary)
 * @param metric name of the metric that decides
 * @param costs cost of wrong answers
 * @param baseline what today's way reaches, in units of the metric
 * @param success what the model must reach, in units of the metric
 * @param smallestDifference the smallest difference that matters, in units of the metric
 * @param latencyMs time within which one answer is needed, in milliseconds
 * @param answers answers of the assessment by rule id (Q1 … Q22)
 * @param overrides reasons given for overriding a rule, by rule id
 */
public record Frame(
        Map<String, String> notes,
        Optional<String> target,
        Optional<TaskKind> task,
        Optional<String> positive,
        Optional<String> metric,
        Costs costs,
        OptionalDouble baseline,
        OptionalDouble success,
        OptionalDouble smallestDifference,
        OptionalDouble latencyMs,
        Map<String, Answer> answers,
        Map<String, String> overrides) {
    /** Nothing known. */
    public static final Frame EMPTY = new Frame(
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Costs.UNKNOWN,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Map.of(),
            Map.of());

    public Frame {
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
        overrides = Collections.unmodifiableMap(new TreeMap<>(overrides));
    }

    public Frame withNote(String field, String text) {
        Map<String, String> changed = new LinkedHashMap<>(notes);
        if (text.isBlank()) {
            changed.remove(field);
        } else {
            changed.put(field, text);
        }
        return new Frame(
                changed,
                target,
                task,
                positive,
                metric,
                costs,
                baseline,
                success,
                smallestDifference,
                latencyMs,
                answers,
                overrides);
    }

    public Frame withTarget(Optional<String> column, Optional<TaskKind> kind, Optional<String> positiveClass) {
        return new Frame(
                notes,
                column,
                kind,
                positiveClass,
                metric,
                costs,
                baseline,
                success,
                smallestDifference,
                latencyMs,
                answers,
                overrides);
    }

    public Frame withMetric(Optional<String> name) {
        return new Frame(
                notes,
                target,
                task,
                positive,
                name,
                costs,
                baseline,
                success,
                smallestDifference,
                latencyMs,
                answers,
                overrides);
    }

    public Frame withCosts(Costs known) {
        return new Frame(
                notes,
                target,
                task,
                positive,
                metric,
                known,
                baseline,
                success,
                smallestDifference,
                latencyMs,
                answers,
                overrides);
    }

    /** With the numbers that travel; each may be empty. */
    public Frame withNumbers(
            OptionalDouble baselineValue,
            OptionalDouble successValue,
            OptionalDouble smallest,
            OptionalDouble latency) {
        return new Frame(
                notes,
                target,
                task,
                positive,
                metric,
                costs,
                baselineValue,
                successValue,
                smallest,
                latency,
                answers,
                overrides);
    }

    public Frame withAnswer(String rule, Optional<Answer> answer) {
        Map<String, Answer> changed = new TreeMap<>(answers);
        answer.ifPresentOrElse(a -> changed.put(rule, a), () -> changed.remove(rule));
        return new Frame(
                notes,
                target,
                task,
                positive,
                metric,
                costs,
                baseline,
                success,
                smallestDifference,
                latencyMs,
                changed,
                overrides);
    }

    public Frame withOverride(String rule, String reason) {
        Map<String, String> changed = new TreeMap<>(overrides);
        if (reason.isBlank()) {
            changed.remove(rule);
        } else {
            changed.put(rule, reason);
        }
        return new Frame(
                notes,
                target,
                task,
                positive,
                metric,
                costs,
                baseline,
                success,
                smallestDifference,
                latencyMs,
                answers,
                changed);
    }
}
