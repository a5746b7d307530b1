package io.crisol.ui.compare;

import io.crisol.chart.FamilyLook;
import io.crisol.learn.FamilyKind;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A candidate on one line: mark, family, settings. */
final class CandidateLine extends HBox {
    private CandidateLine(Texts texts, WizardViewModel model, String family, String settings) {
        super(8);
        Label name = Labels.of(texts.say("family." + family));
        name.setMinWidth(USE_PREF_SIZE);
        Label given = Labels.of(settings, StyleClass.CAPTION);
        if (!settings.isEmpty()) {
            given.setTooltip(new Tooltip(settings));
        }
        getChildren().addAll(new FamilyMark(FamilyLook.of(family, model.allFamilies())), name, given);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("candidate-line");
    }

    /** All candidates, the baseline first where it was not chosen but takes part anyway. */
    static List<Node> all(Texts texts, WizardViewModel model) {
        List<Node> lines = new ArrayList<>();
        boolean named = model.candidates().stream().anyMatch(c -> c.family().kind() == FamilyKind.BASELINE);
        if (!named) {
            lines.add(new CandidateLine(texts, model, "baseline", ""));
        }
        model.candidates()
                .forEach(c -> lines.add(new CandidateLine(
                        texts,
                        model,
                        c.family().name(),
                        Say.settings(texts, c.family().name(), c.given()))));
        return lines;
    }
}
