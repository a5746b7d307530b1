package io.crisol.ui.shell;

import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Where one is, the command search, running tasks, theme and language. */
final class TopBar extends HBox {
    private final ShellViewModel model;
    private final Texts texts;
    private final HBox crumbs = new HBox();
    private final Button theme;

    TopBar(ShellViewModel model, Texts texts, Runnable search) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("top-bar");
        crumbs.getStyleClass().add("crumbs");
        crumbs.setAlignment(Pos.CENTER_LEFT);
        crumbs.setMinWidth(0);
        setHgrow(crumbs, Priority.ALWAYS);
        theme = Buttons.icon(Icon.DARK, texts.say("shell.theme"), model::switchTheme);
        theme.setId("theme");
        Language other = model.languageProperty().get() == Language.EN ? Language.ES : Language.EN;
        Button language = Buttons.plain(other.tag().toUpperCase(java.util.Locale.ROOT), model::switchLanguage);
        language.setId("language");
        language.getStyleClass().addAll(StyleClass.FLAT, "language");
        language.setTooltip(new Tooltip(texts.say("shell.language")));
        language.setAccessibleText(texts.say("shell.language"));
        getChildren().addAll(crumbs, searchButton(search), new TaskIndicator(model.jobs(), texts), theme, language);
        model.themeProperty().addListener((o, was, is) -> update());
        model.projectProperty().addListener((o, was, is) -> update());
        model.iterationProperty().addListener((o, was, is) -> update());
        update();
    }

    private Button searchButton(Runnable search) {
        Button button = new Button(texts.say("shell.search"));
        button.setId("search");
        Label keys = Labels.of("Ctrl K", "keys");
        HBox inside = new HBox(8, Icon.SEARCH.node(), Labels.of(texts.say("shell.search"), StyleClass.MUTED), keys);
        inside.setAlignment(Pos.CENTER_LEFT);
        button.setText(null);
        button.setGraphic(inside);
        button.getStyleClass().add("search-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(texts.say("shell.search"));
        button.setOnAction(e -> search.run());
        return button;
    }

    /** Says where one is now. */
    void update() {
        theme.setGraphic((model.themeProperty().get() == Theme.LIGHT ? Icon.DARK : Icon.LIGHT).node());
        List<Node> all = new ArrayList<>();
        String project = model.projectProperty().get();
        if (!project.isEmpty() && model.section() != Section.HOME) {
            all.add(crumb(project, StyleClass.SECONDARY));
            if (!model.iterationProperty().get().isEmpty()) {
                all.add(crumb(model.iterationProperty().get(), StyleClass.SECONDARY));
            }
        }
        all.add(crumb(texts.say(model.section().title()), StyleClass.STRONG));
        model.entry().filter(e -> !e.id().equals(e.section().id())).ifPresent(e -> {
            all.getLast().getStyleClass().setAll("label", "crumb", StyleClass.SECONDARY);
            all.add(crumb(texts.say(e.name()), StyleClass.STRONG));
        });
        crumbs.getChildren().clear();
        for (Node each : all) {
            if (!crumbs.getChildren().isEmpty()) {
                crumbs.getChildren().add(Icon.RIGHT.node("crumb-sign"));
            }
            crumbs.getChildren().add(each);
        }
    }

    private static Label crumb(String text, String styleClass) {
        Label label = Labels.of(text, "crumb", styleClass);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setMinWidth(24);
        if (text.length() > 24) {
            label.setTooltip(new Tooltip(text));
        }
        return label;
    }
}
