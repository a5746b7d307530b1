package io.crisol.problem;

import java.util.Map;
import java.util.OptionalDouble;

/** The answer to a question of the assessment: a lower-case word, a number, or a few named numbers. */
public sealed interface Answer {
    record Word(String word) implements Answer {}

    record Amount(double value) implements Answer {}

    record Parts(Map<String, Double> values) implements Answer {
        public Parts {
            values = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(values));
        }

        public OptionalDouble part(String name) {
            Double value = values.get(name);
            return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
        }
    }
}
