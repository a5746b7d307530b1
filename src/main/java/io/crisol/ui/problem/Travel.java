package io.crisol.ui.problem;

import io.crisol.problem.Frame;
import io.crisol.problem.SmallestDifference;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number of the frame that is used later on, so that nobody types it twice.
 *
 * @param field the field it is typed in
 * @param label what it is
 * @param value the number with its unit; empty while it is not known
 * @param becomes what it becomes
 */
record Travel(String field, Message label, Optional<Message> value, Message becomes) {
    /**
     * The numbers of a frame that travel.
     *
     * @param smallest the smallest difference, stated or assumed; empty where nothing is known of the metric
     */
    static List<Travel> of(Frame frame, Optional<SmallestDifference> smallest) {
        List<Travel> all = new ArrayList<>();
        Message metric = frame.metric()
                .map(name -> Message.of("metric." + name))
                .orElseGet(() -> Message.of("ui_problem.travel.metric"));
        if (frame.task().map(t -> t == io.crisol.problem.TaskKind.BINARY).orElse(true)) {
            all.add(new Travel(
                    "cost_false_positive",
                    Message.of("ui_problem.travel.costs"),
                    frame.costs().known()
                            ? Optional.of(Message.of(
                                    "ui_problem.travel.costs.value",
                                    frame.costs().falsePositive().orElse(0),
                                    frame.costs().falseNegative().orElse(0)))
                            : Optional.empty(),
                    frame.costs().known()
                            ? Message.of(
                                    "ui_problem.travel.costs.becomes",
                                    frame.costs().threshold())
                            : Message.of("ui_problem.travel.costs.would")));
        }
        all.add(number("baseline", frame.baseline(), metric));
        all.add(number("success", frame.success(), metric));
        all.add(new Travel(
                "smallest_difference",
                Message.of("ui_problem.travel.smallest_difference"),
                smallest.map(s -> Message.of(
                        s.assumed() ? "ui_problem.travel.assumed" : "ui_problem.travel.value", s.value(), metric)),
                Message.of("ui_problem.travel.smallest_difference.becomes")));
        all.add(new Travel(
                "latency",
                Message.of("ui_problem.travel.latency"),
                frame.latencyMs().isPresent()
                        ? Optional.of(Message.of(
                                "ui_problem.travel.milliseconds",
                                frame.latencyMs().getAsDouble()))
                        : Optional.empty(),
                Message.of("ui_problem.travel.latency.becomes")));
        return List.copyOf(all);
    }

    private static Travel number(String field, OptionalDouble value, Message metric) {
        return new Travel(
                field,
                Message.of("ui_problem.travel." + field),
                value.isPresent()
                        ? Optional.of(Message.of("ui_problem.travel.value", value.getAsDouble(), metric))
                        : Optional.empty(),
                Message.of("ui_problem.travel." + field + ".becomes"));
    }
}
