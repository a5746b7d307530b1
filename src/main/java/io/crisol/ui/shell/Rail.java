package io.crisol.ui.shell;

import io.crisol.text.Texts;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.StageState;
import io.crisol.ui.kit.StyleClass;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The rail at the left: the stages with their states, history, registry; 208 pixels wide, 56 when folded. */
final class Rail extends VBox {
    private static final double WIDE = 208;
    private static final double FOLDED = 56;
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass FOLD = PseudoClass.getPseudoClass("folded");

    private final ShellViewModel model;
    private final Texts texts;
    private final Map<Section, Button> buttons = new EnumMap<>(Section.class);
    private final Map<Section, VBox> pages = new EnumMap<>(Section.class);
    private final Map<Section, StateGlyph> glyphs = new EnumMap<>(Section.class);
    private final Button fold = new Button();

    Rail(ShellViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("rail");
        setAccessibleText(texts.say("shell.rail"));
        getChildren().add(brand());
        VBox stages = new VBox();
        stages.getStyleClass().add("rail-group");
        VBox rest = new VBox();
        rest.getStyleClass().add("rail-group");
        for (Section section : Section.values()) {
            if (section != Section.HOME) {
                VBox below = new VBox();
                below.getStyleClass().add("rail-pages");
                pages.put(section, below);
                (section.stage() ? stages : rest).getChildren().addAll(item(section), below);
            }
        }
        Region line = new Region();
        line.getStyleClass().add("rail-line");
        Region space = new Region();
        setVgrow(space, Priority.ALWAYS);
        fold.getStyleClass().addAll("rail-item", "rail-fold");
        fold.setOnAction(
                e -> model.railFoldedProperty().set(!model.railFoldedProperty().get()));
        getChildren().addAll(stages, line, rest, space, fold);
        model.railFoldedProperty().addListener((o, was, is) -> layOut());
        model.projectProperty().addListener((o, was, is) -> update());
        layOut();
        update();
    }

    /** Opens the first page of a section, where there is one and it is not locked. */
    void open(Section section) {
        Button button = buttons.get(section);
        if (button != null && !button.isDisabled() && !model.listed(section).isEmpty()) {
            model.go(model.listed(section).getFirst().id());
        }
    }

    /** Marks where one is. */
    void update() {
        Section here = model.section();
        boolean none = model.projectProperty().get().isEmpty();
        buttons.forEach((section, button) -> {
            button.pseudoClassStateChanged(HERE, section == here);
            button.setDisable((none && section.stage()) || model.listed(section).isEmpty());
            state(section);
        });
        pages.forEach((section, below) -> list(section, below, section == here));
    }

    private void list(Section section, VBox below, boolean here) {
        below.getChildren().clear();
        var listed = model.listed(section);
        boolean shown = here && listed.size() > 1 && !model.railFoldedProperty().get();
        below.setManaged(shown);
        below.setVisible(shown);
        if (!shown) {
            return;
        }
        String current = model.entry().map(PageEntry::id).orElse("");
        for (PageEntry entry : listed) {
            String name = entry.id().equals(section.id()) && entry.name().equals(section.title())
                    ? texts.say("shell.overview")
                    : texts.say(entry.name());
            Button button = new Button(name);
            button.setMnemonicParsing(false);
            button.getStyleClass().add("rail-page");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(e -> model.go(entry.id()));
            button.pseudoClassStateChanged(HERE, entry.id().equals(current));
            below.getChildren().add(button);
        }
    }

    private Button brand() {
        Button brand = new Button(texts.say("shell.brand"));
        brand.setGraphic(new Mark());
        brand.getStyleClass().add("rail-brand");
        brand.setMaxWidth(Double.MAX_VALUE);
        brand.setAccessibleText(texts.say("shell.home"));
        brand.setTooltip(new Tooltip(texts.say("shell.home")));
        brand.setOnAction(e -> {
            if (!model.listed(Section.HOME).isEmpty()) {
                model.go(Section.HOME.id());
            }
        });
        return brand;
    }

    private Button item(Section section) {
        Button button = new Button();
        button.setId("rail-" + section.id());
        button.getStyleClass().add("rail-item");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(e -> open(section));
        buttons.put(section, button);
        glyphs.put(section, new StateGlyph());
        model.stateProperty(section).addListener((o, was, is) -> state(section));
        return button;
    }

    private void state(Section section) {
        Button button = Objects.requireNonNull(buttons.get(section));
        StageState state = section.stage() ? model.stateProperty(section).get() : StageState.EMPTY;
        Objects.requireNonNull(glyphs.get(section)).show(state.kind());
        String name = texts.say(section.title());
        String kind = section.stage()
                ? texts.say("shell.state." + state.kind().name().toLowerCase(java.util.Locale.ROOT))
                : "";
        String reason = state.reason().map(texts::say).orElse("");
        String said = String.join(
                " · ",
                java.util.stream.Stream.of(name, kind, reason)
                        .filter(s -> !s.isEmpty())
                        .toList());
        button.setAccessibleText(said);
        button.setTooltip(new Tooltip(said + "  (" + section.keys() + ")"));
    }

    private void layOut() {
        boolean folded = model.railFoldedProperty().get();
        double width = folded ? FOLDED : WIDE;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        pseudoClassStateChanged(FOLD, folded);
        buttons.forEach((section, button) -> button.setGraphic(graphic(section, folded)));
        fold.setGraphic((folded ? Icon.UNFOLD : Icon.FOLD).node());
        fold.setText(folded ? "" : texts.say("shell.fold"));
        fold.setMaxWidth(Double.MAX_VALUE);
        fold.setAccessibleText(texts.say(folded ? "shell.unfold" : "shell.fold"));
        fold.setTooltip(folded ? new Tooltip(texts.say("shell.unfold")) : null);
        update();
    }

    private javafx.scene.Node graphic(Section section, boolean folded) {
        StateGlyph glyph = Objects.requireNonNull(glyphs.get(section));
        var icon = Icon.valueOf(section.name()).node();
        if (folded) {
            StackPane both = new StackPane(icon);
            both.setMinSize(28, 28);
            if (section.stage()) {
                both.getChildren().add(glyph);
                StackPane.setAlignment(glyph, Pos.BOTTOM_RIGHT);
            }
            return both;
        }
        Label name = Labels.of(texts.say(section.title()), "rail-name");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(12, icon, name, space);
        if (section.stage()) {
            line.getChildren().add(glyph);
        }
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPrefWidth(WIDE - 16 - 24);
        line.getStyleClass().add(StyleClass.FLUSH);
        return line;
    }
}
