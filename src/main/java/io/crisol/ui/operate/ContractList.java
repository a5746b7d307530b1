package io.crisol.ui.operate;

import io.crisol.bundle.ContractColumn;
import io.crisol.text.Texts;
import io.crisol.ui.kit.DatasetGrid;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The columns that a version needs, and whether the chosen file has them. */
final class ContractList extends VBox {
    private static final int LEVELS = 4;

    private final Texts texts;

    ContractList(ObservableList<NeededColumn> needed, Texts texts) {
        super(12);
        this.texts = texts;
        getStyleClass().add(StyleClass.CARD);
        needed.addListener((ListChangeListener<NeededColumn>) change -> show(needed));
        show(needed);
    }

    private void show(List<NeededColumn> needed) {
        setVisible(!needed.isEmpty());
        setManaged(!needed.isEmpty());
        long missing = needed.stream()
                .filter(n -> n.found() == NeededColumn.Found.NOT_THERE)
                .count();
        boolean known = needed.stream().noneMatch(n -> n.found() == NeededColumn.Found.UNKNOWN);
        getChildren()
                .setAll(
                        Labels.section(texts.say("ui_operate.contract", needed.size())),
                        Labels.caption(
                                missing > 0
                                        ? texts.say("ui_operate.contract.missing", missing)
                                        : texts.say(known ? "ui_operate.contract.there" : "ui_operate.contract.help")));
        needed.stream()
                .sorted(java.util.Comparator.comparing(n -> n.found() != NeededColumn.Found.NOT_THERE))
                .forEach(n -> getChildren().add(line(n)));
    }

    private Node line(NeededColumn needed) {
        ContractColumn column = needed.column();
        HBox type = new HBox(DatasetGrid.typeIcon(column.type()).node());
        type.getStyleClass().add("notice-icon");
        VBox words = new VBox(
                Labels.wrapped(column.name(), StyleClass.STRONG), Labels.wrapped(rule(column), StyleClass.CAPTION));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(8, type, words);
        switch (needed.found()) {
            case THERE -> line.getChildren().add(Icon.DONE.node(StyleClass.GOOD));
            case NOT_THERE ->
                words.getChildren()
                        .add(Labels.wrapped(
                                texts.say("ui_operate.contract.not_there"), StyleClass.CAPTION, StyleClass.BAD));
            case UNKNOWN -> {}
        }
        line.setAccessibleText(column.name() + ", " + rule(column) + ", "
                + texts.say("ui_operate.found." + needed.found().name().toLowerCase(java.util.Locale.ROOT)));
        return line;
    }

    private String rule(ContractColumn column) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.say("ui.type." + column.type().word()));
        if (column.min().isPresent() && column.max().isPresent()) {
            parts.add(texts.say(
                    "ui_operate.contract.range",
                    column.min().getAsDouble(),
                    column.max().getAsDouble()));
        }
        if (!column.levels().isEmpty()) {
            List<String> some = column.levels().stream().limit(LEVELS).toList();
            int more = column.levels().size() - some.size();
            parts.add(String.join(", ", some) + (more > 0 ? " " + texts.say("ui_operate.contract.more", more) : ""));
        }
        if (column.nullable()) {
            parts.add(texts.say("ui_operate.contract.nullable"));
        }
        return String.join(" · ", parts);
    }
}
