package io.crisol.ui.compare;

import io.crisol.chart.FamilyLook;
import io.crisol.finding.Finding;
import io.crisol.learn.FamilyKind;
import io.crisol.learn.ModelFamily;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ParamForm;
import io.crisol.ui.kit.StyleClass;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One family to choose: what it does, whether it fits, and its candidates with their settings. */
final class FamilyCard extends VBox {
    private final Texts texts;
    private final WizardViewModel model;
    private final ModelFamily family;
    private final CheckBox chosen;
    private final VBox warning = new VBox();
    private final VBox variants = new VBox(8);
    private final Set<Integer> open = new HashSet<>();
    private List<Integer> shown = List.of();

    FamilyCard(Texts texts, WizardViewModel model, ModelFamily family) {
        super(4);
        this.texts = texts;
        this.model = model;
        this.family = family;
        getStyleClass().add("choice-row");
        chosen = new CheckBox(texts.say("family." + family.name()));
        chosen.setId("family-" + family.name());
        chosen.getStyleClass().add(StyleClass.STRONG);
        chosen.setMnemonicParsing(false);
        chosen.setAccessibleHelp(texts.say("family." + family.name() + ".help"));
        boolean baseline = family.kind() == FamilyKind.BASELINE;
        chosen.setDisable(baseline);
        chosen.setOnAction(e -> toggle());
        chosen.setGraphic(new FamilyMark(FamilyLook.of(family.name(), model.allFamilies())));
        chosen.setGraphicTextGap(8);
        String help = texts.say("family." + family.name() + ".help");
        Label words = Labels.caption(baseline ? help + " " + texts.say("ui_compare.family.always") : help);
        VBox under = new VBox(4, words, warning, variants);
        under.getStyleClass().add("choice-help");
        getChildren().addAll(chosen, under);
        if (!baseline) {
            words.setOnMouseClicked(e -> chosen.fire());
        }
        update();
    }

    private void toggle() {
        if (chosen.isSelected()) {
            model.add(family, Map.of());
        } else {
            model.removeAll(family);
        }
    }

    /** Opens the settings of a candidate. */
    void open(int number) {
        open.add(number);
        shown = List.of();
        update();
    }

    void update() {
        List<CandidateDraft> drafts = model.of(family);
        chosen.setSelected(family.kind() == FamilyKind.BASELINE || !drafts.isEmpty());
        Optional<Finding> why =
                model.checkProperty().get().map(c -> c.unsuitable().get(family.name()));
        warning.getChildren().clear();
        why.ifPresent(f -> warning.getChildren().add(trouble(f)));
        warning.setManaged(why.isPresent());
        List<Integer> numbers = drafts.stream().map(CandidateDraft::number).toList();
        if (!numbers.equals(shown)) {
            shown = numbers;
            variants.getChildren().clear();
            if (!family.params().params().isEmpty()) {
                drafts.forEach(d -> variants.getChildren().add(variant(d, drafts)));
            }
            variants.setManaged(!variants.getChildren().isEmpty());
        }
    }

    private Node trouble(Finding finding) {
        Label label = Labels.wrapped(
                texts.say("ui_compare.family.unsuitable", texts.say(finding.message())),
                StyleClass.CAPTION,
                StyleClass.WARN);
        label.setGraphic(Icon.WARNING.node(StyleClass.WARN));
        return label;
    }

    private Node variant(CandidateDraft draft, List<CandidateDraft> all) {
        Label summary = Labels.of(summary(draft), StyleClass.SECONDARY);
        summary.setMinWidth(0);
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        VBox fold = new VBox();
        Button toggle = Buttons.plain(texts.say("ui_compare.family.settings"), Icon.DOWN, () -> {});
        toggle.setId("settings-" + family.name() + "-" + draft.number());
        toggle.getStyleClass().addAll(StyleClass.SMALL, StyleClass.FLAT);
        toggle.setOnAction(e -> fold(draft.number(), fold, toggle, summary));
        HBox line = new HBox(8, toggle, summary);
        if (draft == all.getLast()) {
            line.getChildren().add(another(all));
        }
        if (all.size() > 1) {
            line.getChildren()
                    .add(Buttons.icon(Icon.REMOVE, texts.say("ui_compare.family.remove"), () -> model.remove(draft)));
        }
        line.setAlignment(Pos.CENTER_LEFT);
        VBox variant = new VBox(8, line, fold);
        variant.getStyleClass().add("variant");
        fold.setManaged(false);
        if (open.contains(draft.number())) {
            open.remove(draft.number());
            fold(draft.number(), fold, toggle, summary);
        }
        return variant;
    }

    private String summary(CandidateDraft draft) {
        String given = Say.settings(texts, family.name(), draft.given());
        return given.isEmpty() ? texts.say("ui_compare.card.defaults") : given;
    }

    private void fold(int number, VBox fold, Button toggle, Label summary) {
        boolean opening = open.add(number);
        if (!opening) {
            open.remove(number);
        }
        toggle.setGraphic((opening ? Icon.UP : Icon.DOWN).node());
        fold.setManaged(opening);
        fold.setVisible(opening);
        if (opening && fold.getChildren().isEmpty()) {
            fold.getChildren().add(form(number, summary));
        }
    }

    private Node form(int number, Label summary) {
        Map<String, Object> given = model.of(family).stream()
                .filter(d -> d.number() == number)
                .map(CandidateDraft::given)
                .findFirst()
                .orElse(Map.of());
        ParamForm form = new ParamForm(texts, family.params(), family.params().check(given));
        form.getStyleClass().add("variant-form");
        form.valuesProperty().addListener((o, was, is) -> {
            model.change(number, is);
            summary.setText(summary(new CandidateDraft(number, family, CandidateDraft.changed(family.params(), is))));
        });
        form.whyNotProperty().addListener((o, was, is) -> model.formTrouble(number, is));
        return form;
    }

    private Node another(List<CandidateDraft> drafts) {
        Button another = Buttons.link(texts.say("ui_compare.family.another"), () -> {
            CandidateDraft last = drafts.getLast();
            CandidateDraft added = model.add(family, last.given());
            open(added.number());
        });
        another.setGraphic(Icon.ADD.node(StyleClass.ACCENT_TEXT));
        another.setId("another-" + family.name());
        return another;
    }
}
