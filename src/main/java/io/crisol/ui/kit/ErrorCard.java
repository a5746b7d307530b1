package io.crisol.ui.kit;

import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What happened, where, why it matters, up to three things to do, and details to copy. */
public final class ErrorCard extends HBox {
    /**
     * @param cause for the details; empty where there is none
     * @param onAction called with the action that the person chose
     */
    public ErrorCard(Texts texts, Finding finding, Optional<Throwable> cause, Consumer<Message> onAction) {
        State state = Notice.styleOf(finding.severity());
        getStyleClass().addAll(StyleClass.CARD, "error-card", "error-card-" + state.styleClass());
        VBox words = new VBox();
        words.getStyleClass().add("error-words");
        setHgrow(words, Priority.ALWAYS);
        String what = texts.say(finding.message());
        words.getChildren().add(Labels.wrapped(what, StyleClass.STRONG));
        String where = where(texts, finding.place());
        if (!where.isEmpty()) {
            words.getChildren().add(Labels.wrapped(where, StyleClass.CAPTION));
        }
        String why = finding.code() + ".why";
        if (texts.has(why)) {
            words.getChildren().add(Labels.wrapped(texts.say(why, finding.args().toArray()), StyleClass.SECONDARY));
        }
        actions(texts, finding, onAction, words);
        words.getChildren().add(details(texts, finding, what, where, cause));
        HBox icon = new HBox(state.icon().node(state.styleClass()));
        icon.getStyleClass().add("notice-icon");
        getChildren().addAll(icon, words);
        setAccessibleText(what);
    }

    /** A card without actions or cause. */
    public ErrorCard(Texts texts, Finding finding) {
        this(texts, finding, Optional.empty(), m -> {});
    }

    /** Where a finding stands, in words; "" for nowhere. */
    public static String where(Texts texts, Place place) {
        List<String> parts = new ArrayList<>();
        place.file().ifPresent(f -> parts.add(texts.say("ui.place.file", f)));
        place.line().ifPresent(l -> parts.add(texts.say("ui.place.line", l)));
        place.column().ifPresent(c -> parts.add(texts.say("ui.place.column", c)));
        place.value().ifPresent(v -> parts.add(texts.say("ui.place.value", v)));
        return String.join(" · ", parts);
    }

    private static void actions(Texts texts, Finding finding, Consumer<Message> onAction, VBox words) {
        if (finding.actions().isEmpty()) {
            return;
        }
        FlowPane row = new FlowPane(8, 8);
        for (Message action : finding.actions().stream().limit(3).toList()) {
            row.getChildren().add(Buttons.plain(texts.say(action), () -> onAction.accept(action)));
        }
        words.getChildren().add(row);
    }

    private static TitledPane details(
            Texts texts, Finding finding, String what, String where, Optional<Throwable> cause) {
        StringBuilder all = new StringBuilder(what).append('\n');
        if (!where.isEmpty()) {
            all.append(where).append('\n');
        }
        all.append(finding.code()).append(' ').append(finding.args()).append('\n');
        cause.ifPresent(c -> {
            StringWriter trace = new StringWriter();
            c.printStackTrace(new PrintWriter(trace));
            all.append(trace);
        });
        TextArea text = new TextArea(all.toString());
        text.setEditable(false);
        text.getStyleClass().add(StyleClass.MONO);
        text.setPrefRowCount(6);
        text.setAccessibleText(texts.say("ui.error.details"));
        Button copy = Buttons.plain(texts.say("ui.error.copy"), Icon.COPY, () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text.getText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        copy.getStyleClass().add(StyleClass.SMALL);
        VBox inside = new VBox(8, text, copy);
        TitledPane pane = new TitledPane(texts.say("ui.error.details"), inside);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.getStyleClass().add("details");
        return pane;
    }
}
