package io.crisol.chart;

import io.crisol.experiment.Experiment;
import io.crisol.experiment.Pipeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A moment from which experiments were made with something else than the one before.
 *
 * @param at when the first such experiment began
 * @param parts what had changed
 */
public record RecordedChange(Instant at, Set<Part> parts) {
    /** What changes scores without being a setting of a model. */
    public enum Part {
        DATA,
        RECIPE,
        FRAME,
        SPLIT
    }

    public RecordedChange {
        parts = Set.copyOf(parts);
    }

    /** The changes along some experiments, oldest first. */
    public static List<RecordedChange> along(List<Experiment> experiments) {
        List<Experiment> ordered = experiments.stream()
                .sorted(Comparator.comparing(Experiment::started))
                .toList();
        List<RecordedChange> changes = new ArrayList<>();
        for (int i = 1; i < ordered.size(); i++) {
            Set<Part> parts = between(ordered.get(i - 1), ordered.get(i));
            if (!parts.isEmpty()) {
                changes.add(new RecordedChange(ordered.get(i).started(), parts));
            }
        }
        return changes;
    }

    private static Set<Part> between(Experiment before, Experiment after) {
        Pipeline a = before.pipeline();
        Pipeline b = after.pipeline();
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (!before.fingerprint().equals(after.fingerprint())) {
            parts.add(Part.DATA);
        }
        if (!a.recipe().equals(b.recipe())) {
            parts.add(Part.RECIPE);
        }
        if (!a.frame().equals(b.frame())) {
            parts.add(Part.FRAME);
        }
        if (!a.split().equals(b.split())) {
            parts.add(Part.SPLIT);
        }
        return parts;
    }
}
