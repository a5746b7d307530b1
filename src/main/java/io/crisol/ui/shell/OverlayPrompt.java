package io.crisol.ui.shell;

import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Field;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Prompt;
import io.crisol.ui.kit.StyleClass;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Questions on a card over the page; waits for the answer while the window goes on. */
final class OverlayPrompt implements Prompt {
    private final Overlays overlays;
    private final Texts texts;

    OverlayPrompt(Overlays overlays, Texts texts) {
        this.overlays = overlays;
        this.texts = texts;
    }

    @Override
    public boolean confirm(String question, String consequence, String action) {
        return ask(question, consequence, null, action);
    }

    @Override
    public Optional<String> text(String question, String label, String initial, String action) {
        TextField field = new TextField(initial);
        return ask(question, "", new Field(label, field, ""), action) ? Optional.of(field.getText()) : Optional.empty();
    }

    private boolean ask(String question, String consequence, @Nullable Field field, String action) {
        VBox card = new VBox();
        card.getStyleClass().addAll("floating", "prompt");
        card.setMaxHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        card.getChildren().add(Labels.wrapped(question, StyleClass.SECTION_TITLE));
        if (!consequence.isEmpty()) {
            card.getChildren().add(Labels.wrapped(consequence, StyleClass.SECONDARY));
        }
        if (field != null) {
            card.getChildren().add(field);
        }
        Button ahead = Buttons.primary(action, () -> answer(card, true));
        ahead.setDefaultButton(true);
        Button cancel = Buttons.plain(texts.say("ui.prompt.cancel"), () -> answer(card, false));
        HBox buttons = new HBox(8, cancel, ahead);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        card.getChildren().add(buttons);
        overlays.show(card, false, () -> answer(card, false));
        return Boolean.TRUE.equals(Platform.enterNestedEventLoop(card));
    }

    private void answer(VBox card, boolean ahead) {
        overlays.clear();
        Platform.exitNestedEventLoop(card, ahead);
    }
}
