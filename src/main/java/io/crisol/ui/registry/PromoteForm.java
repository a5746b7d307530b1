package io.crisol.ui.registry;

import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Field;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.registry.PromoteViewModel.Phase;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** As what the model is to be registered, and where its bundle lies. */
final class PromoteForm extends VBox {
    private final ScreenContext context;
    private final Texts texts;
    private final PromoteViewModel model;
    private final VBox bundle = new VBox(8);

    PromoteForm(ScreenContext context, PromoteViewModel model) {
        super(16);
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        getChildren().addAll(registration(), done(), bundleCard());
        model.candidateProperty().addListener((o, was, is) -> shown());
        model.bundleProperty().addListener((o, was, is) -> showBundle());
        shown();
        showBundle();
    }

    private void shown() {
        boolean some = model.candidateProperty().get().isPresent();
        setVisible(some);
        setManaged(some);
    }

    private Node registration() {
        RegistrationDraft draft = model.draft();
        TextField name = new TextField();
        name.setId("model-name");
        name.textProperty().bindBidirectional(draft.nameProperty());
        Field nameField = new Field(texts.say("ui_promote.name"), name, texts.say("ui_promote.name.help"));
        complain(nameField, draft.nameProperty(), v -> RegistrationDraft.nameTrouble(draft.name(), texts));
        ComboBox<String> alias = new ComboBox<>();
        alias.setId("alias");
        alias.setEditable(true);
        alias.getItems().setAll(RegistrationDraft.ALIASES);
        alias.setMaxWidth(Double.MAX_VALUE);
        alias.getEditor().setPromptText(texts.say("ui_promote.alias.none"));
        alias.getEditor().textProperty().bindBidirectional(draft.aliasProperty());
        Field aliasField = new Field(texts.say("ui_promote.alias"), alias, texts.say("ui_promote.alias.help"));
        complain(
                aliasField,
                draft.aliasProperty(),
                v -> RegistrationDraft.aliasTrouble(draft.alias().orElse(""), texts));
        TextArea note = new TextArea();
        note.setId("note");
        note.setPrefRowCount(2);
        note.setWrapText(true);
        note.textProperty().bindBidirectional(draft.noteProperty());
        TextField by = new TextField();
        by.setId("approver");
        by.textProperty().bindBidirectional(draft.byProperty());
        VBox fields = new VBox(
                16,
                nameField,
                aliasField,
                new Field(texts.say("ui_promote.note"), note, texts.say("ui_promote.note.help")),
                new Field(texts.say("ui_promote.by"), by, ""));
        fields.disableProperty().bind(model.phaseProperty().map(p -> p == Phase.JUDGING || p == Phase.REGISTERING));
        var effect = Labels.wrapped("", StyleClass.SECONDARY);
        effect.textProperty().bind(model.effectProperty());
        VBox card = new VBox(16, Labels.section(texts.say("ui_promote.registration")), fields, effect);
        card.getStyleClass().add(StyleClass.CARD);
        card.visibleProperty().bind(model.phaseProperty().map(p -> p != Phase.REGISTERED));
        card.managedProperty().bind(card.visibleProperty());
        return card;
    }

    /** What was registered, once it is. */
    private Node done() {
        VBox facts = new VBox(8);
        VBox card = new VBox(12, Labels.section(texts.say("ui_promote.registration.done")), facts);
        card.getStyleClass().add(StyleClass.CARD);
        card.visibleProperty().bind(model.phaseProperty().map(p -> p == Phase.REGISTERED));
        card.managedProperty().bind(card.visibleProperty());
        model.versionProperty().addListener((o, was, is) -> {
            facts.getChildren().clear();
            is.ifPresent(v -> {
                fact(facts, "ui_promote.name", v.model());
                fact(facts, "ui_promote.version", String.valueOf(v.number()));
                fact(facts, "ui_promote.note", v.note());
                fact(facts, "ui_promote.by", v.by());
            });
        });
        return card;
    }

    private void fact(VBox facts, String key, String text) {
        if (!text.isEmpty()) {
            facts.getChildren().add(new VBox(Labels.caption(texts.say(key)), Labels.wrapped(text)));
        }
    }

    private static void complain(
            Field field, ObservableValue<String> value, java.util.function.Function<String, String> trouble) {
        value.addListener((o, was, is) -> field.complain(trouble.apply(is)));
    }

    private Node bundleCard() {
        VBox card = new VBox(8, Labels.section(texts.say("ui_promote.bundle")), bundle);
        card.getStyleClass().add(StyleClass.CARD);
        card.visibleProperty().bind(model.bundleProperty().map(b -> b.isPresent()));
        card.managedProperty().bind(card.visibleProperty());
        return card;
    }

    private void showBundle() {
        bundle.getChildren().clear();
        model.bundleProperty().get().ifPresent(path -> {
            FlowPane buttons = new FlowPane(8, 8);
            buttons.getChildren()
                    .addAll(
                            small(Buttons.plain(
                                    texts.say("ui_promote.export.zip.short"), Icon.EXPORT, model::exportZip)),
                            small(Buttons.plain(
                                    texts.say("ui_promote.export.folder.short"), Icon.OPEN, model::exportFolder)));
            bundle.getChildren()
                    .addAll(
                            Labels.caption(texts.say("ui_promote.bundle.help")),
                            new CopyPath(context, texts.say("ui_promote.bundle.path"), path.toString()),
                            buttons);
        });
    }

    private static Node small(javafx.scene.control.Button button) {
        button.getStyleClass().add(StyleClass.SMALL);
        return button;
    }
}
