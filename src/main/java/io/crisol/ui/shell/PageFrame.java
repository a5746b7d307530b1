package io.crisol.ui.shell;

import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.PrimaryAction;
import io.crisol.ui.kit.StyleClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Header, content, inspector and bottom bar of the page that is shown. */
final class PageFrame extends BorderPane {
    private final ShellViewModel model;
    private final Texts texts;
    private final StackPane content = new StackPane();
    private final ScrollPane inspector = new ScrollPane();
    private final Button inspectorToggle;
    private final HBox bottom = new HBox();
    private Optional<PrimaryAction> primary = Optional.empty();
    private boolean hasInspector;

    PageFrame(ShellViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("page-frame");
        content.getStyleClass().add("page-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setMinSize(0, 0);
        inspector.getStyleClass().add("inspector");
        inspector.setFitToWidth(true);
        inspectorToggle = Buttons.icon(
                Icon.PANEL,
                texts.say("shell.inspector"),
                () -> model.inspectorShownProperty()
                        .set(!model.inspectorShownProperty().get()));
        bottom.getStyleClass().add("bottom-bar");
        bottom.setAlignment(Pos.CENTER_LEFT);
        setCenter(scroll);
        setBottom(bottom);
        model.inspectorShownProperty().addListener((o, was, is) -> placeInspector());
    }

    void show(Page page) {
        setTop(header(page));
        content.getChildren().setAll(page.content());
        Optional<Node> side = page.inspector();
        hasInspector = side.isPresent();
        side.ifPresent(inspector::setContent);
        inspectorToggle.setVisible(hasInspector);
        inspectorToggle.setManaged(hasInspector);
        placeInspector();
        primary = page.primary();
        bottomBar();
    }

    /** Runs the primary action where it is on. */
    boolean runPrimary() {
        primary.filter(PrimaryAction::on).ifPresent(p -> p.run().run());
        return primary.isPresent();
    }

    /** The panes that F6 goes through. */
    List<Parent> panes() {
        List<Parent> all = new ArrayList<>(List.of(content));
        if (getRight() != null) {
            all.add(inspector);
        }
        all.add(bottom);
        return all;
    }

    private Node header(Page page) {
        Label title = Labels.of(page.title(), StyleClass.PAGE_TITLE);
        title.setId("page-title");
        Label sentence = Labels.wrapped("", StyleClass.SECONDARY);
        sentence.setId("page-sentence");
        sentence.textProperty().bind(page.sentence());
        VBox words = new VBox(title, sentence);
        words.getStyleClass().add("page-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox header = new HBox(words, inspectorToggle);
        header.getStyleClass().add("page-header");
        return header;
    }

    private void placeInspector() {
        setRight(hasInspector && model.inspectorShownProperty().get() ? inspector : null);
    }

    private void bottomBar() {
        bottom.getChildren().clear();
        Button back = Buttons.plain(texts.say("shell.back"), Icon.BACK, model::back);
        back.setId("back");
        back.getStyleClass().add(StyleClass.FLAT);
        back.setVisible(model.canGoBack());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        bottom.getChildren().addAll(back, space);
        primary.ifPresent(action -> {
            Label reason = Labels.wrapped("", StyleClass.MUTED);
            reason.setId("why-not");
            reason.textProperty().bind(action.whyNot());
            reason.setMaxWidth(480);
            Button button = Buttons.primary("", action.run());
            button.setId("primary");
            button.textProperty().bind(action.label());
            button.disableProperty()
                    .bind(javafx.beans.binding.Bindings.createBooleanBinding(() -> !action.on(), action.whyNot()));
            button.setTooltip(new Tooltip("Ctrl+Enter"));
            bottom.getChildren().addAll(reason, button);
        });
        boolean nothing = !model.canGoBack() && primary.isEmpty();
        bottom.setVisible(!nothing);
        bottom.setManaged(!nothing);
    }
}
