package io.crisol.ui.registry;

import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** A model card as text: headings, paragraphs, bullets and tables; nothing in it is a link or is run. */
final class CardText extends VBox {
    private static final int WIDE = 2;

    CardText(String markdown) {
        super(8);
        List<String> table = new ArrayList<>();
        for (String line : body(markdown)) {
            if (line.startsWith("|")) {
                table.add(line);
                continue;
            }
            close(table);
            if (!line.isBlank()) {
                getChildren().add(line(line));
            }
        }
        close(table);
    }

    /** The lines behind the front matter. */
    private static List<String> body(String markdown) {
        List<String> lines = markdown.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals("---")) {
            return lines;
        }
        int end = lines.subList(1, lines.size()).indexOf("---");
        return end < 0 ? lines : lines.subList(end + 2, lines.size());
    }

    private static Node line(String line) {
        if (line.startsWith("# ")) {
            return Labels.wrapped(plain(line.substring(2)), StyleClass.SECTION_TITLE);
        }
        if (line.startsWith("#")) {
            VBox heading = new VBox(Labels.wrapped(plain(line.replaceFirst("^#+ ", "")), StyleClass.STRONG));
            heading.getStyleClass().add("card-heading");
            return heading;
        }
        if (line.startsWith("- ")) {
            return Labels.wrapped("•  " + plain(line.substring(2)), StyleClass.SECONDARY);
        }
        return Labels.wrapped(plain(line), StyleClass.SECONDARY);
    }

    private void close(List<String> table) {
        if (table.size() > WIDE) {
            getChildren().add(table(table));
        }
        table.clear();
    }

    /** A table for a narrow place: the first cell of a row, and below it the others with their heads. */
    private static Node table(List<String> lines) {
        List<String> head = cells(lines.getFirst());
        GridPane grid = new GridPane(12, 8);
        for (int i = WIDE; i < lines.size(); i++) {
            List<String> row = cells(lines.get(i));
            String rest = java.util.stream.IntStream.range(1, Math.min(row.size(), head.size()))
                    .filter(c -> !row.get(c).isEmpty())
                    .mapToObj(c -> head.get(c) + ": " + row.get(c))
                    .collect(Collectors.joining(" · "));
            grid.addRow(i, new VBox(Labels.wrapped(row.getFirst()), Labels.wrapped(rest, StyleClass.CAPTION)));
        }
        return grid;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.replaceAll("^\\|\\s*|\\s*\\|$", "").split("(?<!\\\\)\\|"))
                .map(c -> plain(c.strip()))
                .toList();
    }

    /** A text without its escapes and emphasis. */
    static String plain(String text) {
        return text.replaceAll("(?<!\\\\)\\*\\*", "")
                .replaceAll("(?<!\\\\)`", "")
                .replaceAll("\\\\([\\\\`*_\\[\\]#|~!$@:.])", "$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
