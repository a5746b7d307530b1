package io.crisol.figure;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at its spaces. */
final class Wrap {
    private Wrap() {}

    /** Lines at most {@code width} pixels wide, at most {@code most} of them; the last is elided where text is left over. */
    static List<String> lines(String text, double width, double size, boolean strong, int most) {
        TypeFace face = TypeFace.of(strong);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (face.width(longer) * size <= width || line.isEmpty() || lines.size() == most - 1) {
                line.setLength(0);
                line.append(longer);
            } else {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            }
        }
        if (!line.isEmpty()) {
            lines.add(Elide.middle(line.toString(), width, size, strong));
        }
        return lines;
    }
}
