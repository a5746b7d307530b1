package io.crisol.evaluate;

import io.crisol.learn.ModelFamily;
import io.crisol.learn.SharedSettings;
import io.crisol.param.ParamValues;
import io.crisol.text.Message;
import java.util.Collection;
import java.util.Map;

/**
 * A family with settings that takes part in a comparison.
 *
 * @param id unique within the comparison
 * @param given the settings as the person gave them; the others have their defaults
 */
public record Candidate(String id, ModelFamily family, Map<String, Object> given, ParamValues params) {
    public Candidate {
        given = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(given));
    }

    /** Whether good settings are to be looked for before it is fitted. */
    public boolean searches() {
        return SharedSettings.searches(params);
    }

    /** The settings of another candidate of the family that this one leaves open. */
    Map<String, Object> found(Candidate settled) {
        Map<String, Object> found = new java.util.TreeMap<>(settled.given());
        found.keySet().removeAll(given.keySet());
        return found;
    }

    /** The same with settings that a search has found. */
    public Candidate settled(Map<String, Object> found) {
        Map<String, Object> all = new java.util.TreeMap<>(given);
        all.remove(SharedSettings.SEARCH);
        all.remove(SharedSettings.TRIALS);
        all.putAll(found);
        return new Candidate(id, family, all, family.params().check(all));
    }

    /** What to call it among others: its family's title, with the given settings where another has the same family. */
    public Message title(Collection<Candidate> among) {
        Message family = Message.of("family." + this.family.name());
        boolean alone = among.stream()
                .noneMatch(c -> !c.id().equals(id) && c.family().name().equals(this.family.name()));
        if (alone || given.isEmpty()) {
            return family;
        }
        return Message.of(
                "evaluate.candidate",
                family,
                given.entrySet().stream()
                        .map(e -> Message.of("evaluate.setting", e.getKey(), e.getValue()))
                        .toList());
    }
}
