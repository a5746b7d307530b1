package io.crisol.ui.data.assumption;

import io.crisol.profile.assumption.AssumptionFound;
import io.crisol.profile.assumption.Consequence;
import io.crisol.profile.assumption.Reading;
import io.crisol.profile.assumption.Remedy;
import io.crisol.profile.assumption.Verdict;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Chip;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.State;
import io.crisol.ui.kit.StateLabel;
import io.crisol.ui.kit.StyleClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One check closely: what is assumed, the plot, the numbers before and after, what it means for whom, what can be done. */
final class CheckDetail extends VBox {
    private static final int MOST = 6;

    private final ScreenContext context;
    private final Texts texts;
    private final AssumptionsViewModel model;

    CheckDetail(ScreenContext context, AssumptionsViewModel model) {
        super(16);
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        model.selectedProperty().addListener((o, was, is) -> refresh());
        model.stateProperty().addListener((o, was, is) -> refresh());
        refresh();
    }

    void refresh() {
        getChildren().clear();
        if (model.stateProperty().get() instanceof AssumptionsViewModel.State.Ready) {
            model.selectedProperty().get().ifPresent(this::fill);
        }
    }

    private void fill(CheckLine line) {
        AssumptionFound worst = line.worst();
        getChildren().add(head(line));
        if (line.reading() == Reading.OPEN) {
            getChildren().add(Labels.wrapped(texts.say(worst.text())));
            return;
        }
        List<AssumptionFound> shown = line.findings().stream()
                .filter(f -> f == worst
                        || f.reading() != Reading.FINE
                        || line.findings().size() <= 3)
                .limit(MOST)
                .toList();
        getChildren().addAll(found(line, worst), verdicts(worst));
        if (shown.size() > 1) {
            getChildren().add(Labels.of(texts.say("ui_assumption.others"), StyleClass.SECTION_TITLE));
        }
        shown.stream().skip(1).forEach(f -> getChildren().add(found(line, f)));
        if (shown.size() < line.findings().size()) {
            getChildren()
                    .add(Labels.caption(
                            texts.say("ui_assumption.more", line.findings().size() - shown.size())));
        }
    }

    private Node head(CheckLine line) {
        return new VBox(
                4,
                Labels.section(texts.say("assumption." + line.check())),
                Labels.wrapped(texts.say("assumption." + line.check() + ".about"), StyleClass.CAPTION));
    }

    private Node found(CheckLine line, AssumptionFound found) {
        Label said = Labels.wrapped(texts.say(found.text()));
        HBox reading = new HBox(8, label(found));
        reading.setAlignment(Pos.CENTER_LEFT);
        Optional<AssumptionFound> after = line.after(found);
        if (after.isPresent()) {
            reading.getChildren().addAll(Labels.of("→", StyleClass.MUTED), label(after.get()));
        } else if (!line.after().isEmpty() && !found.column().isEmpty()) {
            reading.getChildren()
                    .addAll(
                            Labels.of("→", StyleClass.MUTED),
                            new StateLabel(State.GOOD, texts.say("ui_assumption.gone")));
        }
        VBox block = new VBox(4, reading, said);
        List<Remedy> remedies = model.remedies(found);
        if (!remedies.isEmpty()) {
            VBox buttons = new VBox(4);
            remedies.forEach(r -> buttons.getChildren().add(remedy(r)));
            block.getChildren().add(buttons);
        }
        return block;
    }

    private Node label(AssumptionFound found) {
        String word = texts.say("assumption.reading." + found.reading().word());
        return new StateLabel(
                CheckTable.state(found.reading()),
                Double.isNaN(found.value())
                        ? word
                        : texts.say(
                                "ui_assumption.valued", word, texts.numbers().compact(found.value())));
    }

    private Node remedy(Remedy remedy) {
        String said = texts.say(remedy.text());
        if (model.done(remedy)) {
            return new Chip(State.GOOD, said);
        }
        Button button = Buttons.plain(said, () -> {
            model.apply(remedy);
            context.notices().tell(texts.say("ui_assumption.applied." + kind(remedy), said));
            refresh();
        });
        button.getStyleClass().add(StyleClass.SMALL);
        button.setMinWidth(0);
        return button;
    }

    private static String kind(Remedy remedy) {
        return switch (remedy) {
            case Remedy.Step s -> "step";
            case Remedy.Family f -> "family";
            case Remedy.Split s -> "split";
        };
    }

    private Node verdicts(AssumptionFound found) {
        VBox all = new VBox(4, Labels.of(texts.say("ui_assumption.verdicts"), StyleClass.SECTION_TITLE));
        for (Consequence consequence : List.of(Consequence.MATTERS, Consequence.READING)) {
            found.verdicts().entrySet().stream()
                    .filter(v -> v.getValue().consequence() == consequence)
                    .forEach(v -> all.getChildren().add(verdict(v)));
        }
        List<String> free = found.verdicts().entrySet().stream()
                .filter(v -> v.getValue().consequence() == Consequence.NONE)
                .map(v -> texts.say("family." + v.getKey()))
                .toList();
        if (!free.isEmpty()) {
            String key =
                    found.reading() == Reading.FINE ? "ui_assumption.verdicts.fine" : "ui_assumption.verdicts.free";
            all.getChildren().add(row(Icon.OK.node(StyleClass.GOOD), texts.say(key, String.join(", ", free))));
        }
        return all;
    }

    private Node verdict(Map.Entry<String, Verdict> verdict) {
        boolean matters = verdict.getValue().consequence() == Consequence.MATTERS;
        return row(
                matters ? Icon.WARNING.node(StyleClass.WARN) : Icon.INFO.node(StyleClass.MUTED),
                begun(texts.say(verdict.getValue().text())));
    }

    /** With a capital. */
    private static String begun(String sentence) {
        return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
    }

    private static Node row(Node icon, String text) {
        Label said = Labels.wrapped(text);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = new HBox(8, icon, said);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
