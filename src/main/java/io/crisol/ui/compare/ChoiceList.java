package io.crisol.ui.compare;

import io.crisol.ui.kit.Chip;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One of several, each with a sentence on what it means. */
final class ChoiceList extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, RadioButton> buttons = new LinkedHashMap<>();
    private final Consumer<String> onChoose;
    private List<Option> options = List.of();

    /**
     * A choice.
     *
     * @param id what is told of it
     * @param name what it is called
     * @param help one sentence
     * @param chip what marks it, such as "suggested"
     * @param whyNot why it can't be taken; empty where it can
     */
    record Option(String id, String name, String help, Optional<Chip> chip, Optional<String> whyNot) {}

    ChoiceList(Consumer<String> onChoose) {
        this.onChoose = onChoose;
        getStyleClass().addAll(StyleClass.CARD, StyleClass.FLUSH, "choice-list");
    }

    void show(List<Option> shown, String chosen) {
        if (!words(shown).equals(words(options))) {
            options = shown;
            buttons.clear();
            List<Node> rows = new ArrayList<>();
            shown.forEach(o -> rows.add(row(o)));
            getChildren().setAll(rows);
        }
        buttons.forEach((id, button) -> {
            button.setSelected(id.equals(chosen));
            button.getParent().getParent().pseudoClassStateChanged(CHOSEN, id.equals(chosen));
        });
    }

    private static List<List<Object>> words(List<Option> some) {
        return some.stream()
                .map(o -> List.<Object>of(o.id(), o.name(), o.help(), o.chip().map(Chip::getText), o.whyNot()))
                .toList();
    }

    private Node row(Option option) {
        RadioButton button = new RadioButton(option.name());
        button.setId("choice-" + option.id());
        button.setToggleGroup(group);
        button.setMnemonicParsing(false);
        button.setAccessibleHelp(option.help());
        button.setDisable(option.whyNot().isPresent());
        button.getStyleClass().add(StyleClass.STRONG);
        button.setOnAction(e -> onChoose.accept(option.id()));
        HBox head = new HBox(8, button);
        option.chip().ifPresent(head.getChildren()::add);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox row = new VBox(2, head, indented(option.whyNot().orElse(option.help())));
        row.getStyleClass().add("choice-row");
        row.setOnMouseClicked(e -> {
            if (!button.isDisabled() && !button.isSelected()) {
                button.fire();
            }
        });
        buttons.put(option.id(), button);
        return row;
    }

    private static Node indented(String text) {
        VBox box = new VBox(Labels.caption(text));
        box.getStyleClass().add("choice-help");
        return box;
    }
}
