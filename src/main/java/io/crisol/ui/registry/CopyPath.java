package io.crisol.ui.registry;

import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A path or address that can be selected and copied. */
final class CopyPath extends HBox {
    CopyPath(ScreenContext context, String name, String text) {
        super(4);
        TextField field = new TextField(text);
        field.setEditable(false);
        field.setAccessibleText(name);
        field.getStyleClass().addAll(StyleClass.MONO, "copy-path");
        setHgrow(field, Priority.ALWAYS);
        field.positionCaret(text.length());
        getChildren().addAll(field, Buttons.icon(Icon.COPY, context.texts().say("ui_registry.copy", name), () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            context.notices().tell(context.texts().say("ui_registry.copied", name));
        }));
    }
}
