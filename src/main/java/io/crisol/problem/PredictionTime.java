package io.crisol.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which columns are known at the moment of prediction, as marks in the frame's notes ({@code known.<column>}). */
public final class PredictionTime {
    private static final String KNOWN = "known.";

    private PredictionTime() {}

    /** Whether a column is known at the moment of prediction; empty while nobody has said so. */
    public static Optional<Boolean> known(Frame frame, String column) {
        return Optional.ofNullable(frame.notes().get(KNOWN + column)).map("yes"::equals);
    }

    /** The frame with a column marked, or with its mark taken away. */
    public static Frame mark(Frame frame, String column, Optional<Boolean> known) {
        return frame.withNote(KNOWN + column, known.map(k -> k ? "yes" : "no").orElse(""));
    }

    /** Columns marked as not known at the moment of prediction: they must not be used. */
    public static List<String> late(Frame frame) {
        return frame.notes().entrySet().stream()
                .filter(e -> e.getKey().startsWith(KNOWN) && !e.getValue().equals("yes"))
                .map(Map.Entry::getKey)
                .map(key -> key.substring(KNOWN.length()))
                .toList();
    }

    static Optional<String> column(String note) {
        return note.startsWith(KNOWN) ? Optional.of(note.substring(KNOWN.length())) : Optional.empty();
    }
}
