package io.crisol.ui.problem;

import io.crisol.experiment.FrameVersion;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Field;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.State;
import io.crisol.ui.kit.StateLabel;
import io.crisol.ui.kit.StyleClass;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Who signs, and when; or who has signed. */
final class SignCard extends VBox {
    private final FrameViewModel model;
    private final Texts texts;
    private final Clock clock;
    private final TextField name;
    private final Field field;

    SignCard(FrameViewModel model, Texts texts, Clock clock) {
        this.model = model;
        this.texts = texts;
        this.clock = clock;
        getStyleClass().addAll(StyleClass.CARD, "form");
        name = new TextField(model.lastSigner());
        name.setId("signer");
        field = new Field(texts.say("ui_problem.sign.name"), name, "");
        name.textProperty().addListener((o, was, is) -> field.complain(""));
        model.interviewProperty().addListener((o, was, is) -> show());
        model.assessmentProperty().addListener((o, was, is) -> show());
        model.versionsProperty().addListener((o, was, is) -> show());
        show();
    }

    /** Who would sign. */
    ReadOnlyStringProperty nameProperty() {
        return name.textProperty();
    }

    void sign() {
        if (name.getText().isBlank()) {
            field.complain(texts.say("ui_problem.sign.no_name"));
            name.requestFocus();
        } else {
            model.sign(name.getText());
        }
    }

    private void show() {
        getChildren().setAll(Labels.section(texts.say("ui_problem.sign.title")));
        Optional<FrameVersion> signed = model.signed();
        if (signed.isPresent()) {
            FrameVersion version = signed.get();
            getChildren()
                    .addAll(
                            new StateLabel(State.GOOD, texts.say("ui_problem.sign.done", version.number())),
                            Labels.wrapped(
                                    texts.say(
                                            "ui_problem.signature",
                                            version.signedBy(),
                                            texts.dateTime(version.at()),
                                            version.number()),
                                    StyleClass.SECONDARY));
            return;
        }
        int next = model.versionsProperty().get().size() + 1;
        getChildren()
                .addAll(
                        Labels.wrapped(texts.say("ui_problem.sign.why", next), StyleClass.SECONDARY),
                        field,
                        Labels.caption(texts.say("ui_problem.sign.today", LocalDate.now(clock))));
        if (model.notAppropriate()) {
            Button sign = Buttons.plain(texts.say("ui_problem.sign.verdict"), this::sign);
            sign.setId("sign-verdict");
            getChildren().add(sign);
        }
    }
}
