package io.crisol.problem;

import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * How the solution hangs together: source, pipeline, model, consumer, feedback.
 *
 * @param boxes the five boxes, from left to right; an arrow leads from each to the next and from the last to the first
 */
public record SolutionSketch(List<Box> boxes) {
    /**
     * A box.
     *
     * @param title what it is
     * @param lines what is known of it: Message, Double or String
     */
    public record Box(Message title, List<Object> lines) {
        public Box {
            lines = List.copyOf(lines);
        }
    }

    public SolutionSketch {
        boxes = List.copyOf(boxes);
    }

    public static SolutionSketch of(Frame frame) {
        List<Field> fields = Fields.framing(List.of());
        return new SolutionSketch(List.of(
                box("source", frame, fields, "source_name", "source_refresh"),
                box("pipeline", frame, fields, "mode", "where"),
                box("model", frame, fields, "target", "task"),
                box("consumer", frame, fields, "users", "delivery", "action"),
                box("feedback", frame, fields, "label_refresh")));
    }

    private static Box box(String name, Frame frame, List<Field> fields, String... shown) {
        List<Object> lines = new ArrayList<>();
        for (String field : shown) {
            fields.stream()
                    .filter(f -> f.name().equals(field))
                    .findFirst()
                    .flatMap(f -> f.said(frame))
                    .ifPresent(lines::add);
        }
        Message open = Message.of("problem.sketch.open");
        return new Box(Message.of("problem.sketch." + name), lines.isEmpty() ? List.of(open) : lines);
    }
}
