package io.crisol.profile.assumption;

import io.crisol.text.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What a check found.
 *
 * @param check name of the check
 * @param statistic which of the check's numbers it is, as in {@code cook}; "" where it has one
 * @param column the column concerned; "" where it is about all
 * @param value the number; NaN where it could not be judged, infinite where columns determine each other
 * @param p p-value, where it is a test
 * @param limit from where on it deserves a look; for tests the level of p
 * @param reading how to read it
 * @param text the sentence
 * @param verdicts what it means, by name of the family
 * @param remedies what can be done, the best first
 * @param picture what to draw
 */
public record AssumptionFound(
        String check,
        String statistic,
        String column,
        double value,
        OptionalDouble p,
        OptionalDouble limit,
        Reading reading,
        Message text,
        Map<String, Verdict> verdicts,
        List<Remedy> remedies,
        Optional<Picture> picture) {
    public AssumptionFound {
        verdicts = java.util.Collections.unmodifiableMap(new TreeMap<>(verdicts));
        remedies = List.copyOf(remedies);
    }

    /** A finding without verdicts, remedies and picture; they are added by the methods that follow. */
    static AssumptionFound of(
            String check,
            String statistic,
            String column,
            double value,
            OptionalDouble p,
            double limit,
            Reading reading,
            Message text) {
        return new AssumptionFound(
                check,
                statistic,
                column,
                value,
                p,
                OptionalDouble.of(limit),
                reading,
                text,
                Map.of(),
                List.of(),
                Optional.empty());
    }

    /** That a check could not judge, and why. */
    static AssumptionFound open(String check, Message why) {
        return new AssumptionFound(
                check,
                "",
                "",
                Double.NaN,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Reading.OPEN,
                why,
                Map.of(),
                List.of(),
                Optional.empty());
    }

    AssumptionFound drawn(Picture drawn) {
        return new AssumptionFound(
                check, statistic, column, value, p, limit, reading, text, verdicts, remedies, Optional.of(drawn));
    }

    /** With remedies, unless nothing is wrong. */
    AssumptionFound offering(Remedy... offered) {
        List<Remedy> some = reading == Reading.LOOK || reading == Reading.STRONG ? List.of(offered) : List.of();
        return new AssumptionFound(check, statistic, column, value, p, limit, reading, text, verdicts, some, picture);
    }

    AssumptionFound judged(Map<String, Verdict> byFamily) {
        return new AssumptionFound(
                check, statistic, column, value, p, limit, reading, text, byFamily, remedies, picture);
    }

    /** What it means for a family; empty where it could not be judged. */
    public Optional<Verdict> verdict(String family) {
        return Optional.ofNullable(verdicts.get(family));
    }

    /** Whether it matters so much for a family that its promotion needs a reason. */
    public boolean stops(String family) {
        return reading == Reading.STRONG
                && verdict(family)
                        .filter(v -> v.consequence() == Consequence.MATTERS)
                        .isPresent();
    }
}
