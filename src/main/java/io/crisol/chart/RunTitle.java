package io.crisol.chart;

import io.crisol.experiment.Run;
import io.crisol.learn.SharedSettings;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a run is called among the others of its comparison: its family, and where there are several of the family, the
 * settings in which they differ.
 *
 * @param family the family's name
 * @param settings the settings that tell it apart; empty where the family is enough
 */
public record RunTitle(Message family, Optional<Message> settings) {
    public static RunTitle of(Run run, List<Run> among) {
        Message family = Message.of("family." + run.family());
        List<Run> alike =
                among.stream().filter(r -> r.family().equals(run.family())).toList();
        TreeSet<String> names = new TreeSet<>();
        alike.forEach(r -> names.addAll(r.params().keySet()));
        List<Message> differing = new ArrayList<>();
        for (String name : names) {
            Object own = run.params().get(name);
            if (own != null
                    && alike.stream().anyMatch(r -> !Objects.equals(r.params().get(name), own))) {
                differing.add(Message.of("chart_run.setting", Message.of(SharedSettings.key(run.family(), name)), own));
            }
        }
        return new RunTitle(
                family,
                alike.size() < 2
                        ? Optional.empty()
                        : Optional.of(
                                differing.isEmpty()
                                        ? Message.of("chart_run.defaults")
                                        : Message.of("chart_run.settings", differing)));
    }

    /** All of it as one message. */
    public Message whole() {
        return settings.map(s -> Message.of("chart_run.title", family, s)).orElse(family);
    }
}
