package io.crisol.ui.compare;

import io.crisol.experiment.Pipeline;
import io.crisol.problem.Frame;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is different between the settings of a comparison and those of the draft, in words. */
final class SettingsChange {
    private SettingsChange() {}

    /**
     * @param made what the comparison was made with
     * @param draft the present settings; what they leave open counts as unchanged
     * @param otherRows whether the rows are different
     */
    static List<Message> between(Pipeline made, Pipeline draft, boolean otherRows) {
        List<Message> changes = new ArrayList<>();
        if (otherRows) {
            changes.add(part("rows"));
        }
        Frame was = made.frame();
        Frame is = draft.frame();
        if (differs(was, is, Frame::target) || differs(was, is, Frame::task) || differs(was, is, Frame::positive)) {
            changes.add(part("target"));
        }
        if (differs(was, is, Frame::metric)) {
            changes.add(part("metric"));
        }
        if (!was.costs().equals(is.costs())) {
            changes.add(part("costs"));
        }
        if (differs(made, draft, Pipeline::split)) {
            changes.add(part("split"));
        }
        if (differs(made, draft, Pipeline::recipe)) {
            changes.add(part("recipe"));
        }
        if (differs(made, draft, Pipeline::candidates)) {
            changes.add(part("candidates"));
        }
        return changes;
    }

    private static Message part(String name) {
        return Message.of("ui_compare.part." + name);
    }

    private static <T, V> boolean differs(T was, T is, Function<T, Optional<V>> part) {
        return part.apply(is).isPresent() && !part.apply(is).equals(part.apply(was));
    }
}
