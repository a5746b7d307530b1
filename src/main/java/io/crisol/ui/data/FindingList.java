package io.crisol.ui.data;

import io.crisol.finding.Finding;
import io.crisol.finding.Severity;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.State;
import io.crisol.ui.kit.StyleClass;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Findings as short lines, each with the icon of its severity. */
final class FindingList extends VBox {
    private final Texts texts;

    FindingList(Texts texts) {
        super(4);
        this.texts = texts;
        managedProperty().bind(visibleProperty());
    }

    void show(List<Finding> findings) {
        getChildren().setAll(findings.stream().map(this::line).toList());
        setVisible(!findings.isEmpty());
    }

    /** Shows the gravest first, so many at most, and says how many more there are; a click shows all. */
    void show(List<Finding> findings, int most) {
        List<Finding> gravest = findings.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        if (gravest.size() <= most + 1) {
            show(gravest);
            return;
        }
        show(gravest.subList(0, most));
        getChildren()
                .add(Buttons.link(
                        texts.say("ui_data.import.more_findings", gravest.size() - most), () -> show(gravest)));
    }

    private Node line(Finding finding) {
        Label said = Labels.wrapped(texts.say(finding.message()), StyleClass.SECONDARY);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox line = new HBox(8, icon(finding.severity()), said);
        line.getStyleClass().add("finding-line");
        return line;
    }

    /** The icon of a severity, in its colour. */
    static FontIcon icon(Severity severity) {
        return switch (severity) {
            case INFO -> Icon.INFO.node(State.INFO.styleClass());
            case WARNING -> Icon.WARNING.node(State.WARN.styleClass());
            case ERROR -> Icon.ERROR.node(State.BAD.styleClass());
        };
    }
}
