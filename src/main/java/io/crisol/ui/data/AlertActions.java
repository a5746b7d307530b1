package io.crisol.ui.data;

import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Chip;
import io.crisol.ui.kit.State;
import io.crisol.ui.kit.StyleClass;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** What can be done about an alert, or what was done. */
final class AlertActions {
    private AlertActions() {}

    static List<Node> of(
            Texts texts, DataViewModel model, AlertItem item, Consumer<AlertItem> fix, Consumer<AlertItem> ignore) {
        String said = texts.say(item.alert().text());
        List<Node> actions = new ArrayList<>();
        if (item.reason().isPresent()) {
            Chip chip = new Chip(State.CANCELLED, texts.say("ui_data.ignored"));
            chip.setTooltip(new Tooltip(
                    texts.say("ui_data.ignored.because", item.reason().get())));
            Button restore = small(texts.say("ui_data.restore"), () -> model.restore(item));
            restore.setAccessibleText(texts.say("ui_data.restore") + ": " + said);
            actions.addAll(List.of(chip, restore));
        } else if (item.step().isPresent()) {
            String key = model.recipeOpen() ? "ui_data.step_suggested" : "ui_data.step_fixed";
            actions.add(new Chip(State.GOOD, texts.say(key, item.step().getAsInt())));
        } else {
            if (model.canFix(item)) {
                String step =
                        texts.say("step." + item.alert().fix().orElseThrow().step());
                Button button = small(texts.say("ui_data.fix"), () -> fix.accept(item));
                button.setTooltip(new Tooltip(texts.say("ui_data.fix.help", step)));
                button.setAccessibleText(texts.say("ui_data.fix.help", step) + ": " + said);
                actions.add(button);
            }
            Button button = small(texts.say("ui_data.ignore"), () -> ignore.accept(item));
            button.setAccessibleText(texts.say("ui_data.ignore") + ": " + said);
            button.getStyleClass().add(StyleClass.FLAT);
            actions.add(button);
        }
        return actions;
    }

    private static Button small(String label, Runnable action) {
        Button button = Buttons.plain(label, action);
        button.getStyleClass().add(StyleClass.SMALL);
        return button;
    }
}
