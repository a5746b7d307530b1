package io.crisol.ui.compare;

import io.crisol.evaluate.SplitPlan;
import io.crisol.experiment.Event;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.Run;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What a run was made from, with what, when, and what happened to it. */
final class LineageTab extends VBox {
    private final Texts texts;
    private final RunViewModel model;

    LineageTab(Texts texts, RunViewModel model) {
        super(16);
        this.texts = texts;
        this.model = model;
        model.rowProperty().addListener((o, was, is) -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        if (model.rowProperty().get().isEmpty()) {
            return;
        }
        Experiment e = model.experiment();
        Run run = model.run();
        Board board = model.boardProperty().get().orElseThrow();
        Facts facts = new Facts();
        e.pipeline().source().ifPresent(s -> {
            facts.add(texts.say("ui_compare.lineage.source"), s.place());
            s.sample()
                    .ifPresent((long n) -> facts.add(
                            texts.say("ui_compare.lineage.sample"), texts.say("ui_compare.lineage.sample.value", n)));
            s.database()
                    .ifPresent(q -> facts.addCode(
                            texts.say("ui_compare.lineage.query"), q.query().replaceAll("\\s+", " ")));
        });
        facts.addCode(texts.say("ui_compare.lineage.fingerprint"), e.fingerprint());
        facts.add(
                texts.say("ui_compare.lineage.rows"),
                texts.say(
                        "ui_compare.lineage.rows.value",
                        e.rows(),
                        board.development(),
                        e.rows() - board.development()));
        e.pipeline().split().ifPresent(s -> split(facts, s));
        facts.addCode(texts.say("ui_compare.lineage.settings"), e.settingsDigest());
        facts.add(texts.say("ui_compare.lineage.program"), "Crisol " + e.program());
        facts.add(texts.say("ui_compare.lineage.started"), texts.dateTime(e.started()));
        run.ended().ifPresent(at -> facts.add(texts.say("ui_compare.lineage.ended"), texts.dateTime(at)));
        facts.add(
                texts.say("ui_compare.lineage.times"),
                texts.say(
                        "ui_compare.card.times",
                        texts.numbers().seconds(run.fitSeconds()),
                        texts.numbers().seconds(run.predictSeconds())));
        facts.addCode(texts.say("ui_compare.lineage.run"), run.id());
        facts.addCode(texts.say("ui_compare.lineage.experiment"), e.id());
        getChildren().addAll(facts, log(model.events()));
    }

    private void split(Facts facts, SplitPlan plan) {
        facts.add(texts.say("ui_compare.step.split"), Say.split(texts, plan));
        facts.add(texts.say("ui_compare.lineage.seed"), String.valueOf(plan.seed()));
    }

    private VBox log(List<Event> events) {
        VBox log = new VBox(8, Labels.section(texts.say("ui_compare.lineage.log")));
        log.getStyleClass().add(StyleClass.CARD);
        if (events.isEmpty()) {
            log.getChildren().add(Labels.wrapped(texts.say("ui_compare.lineage.no_log"), StyleClass.MUTED));
        }
        GridPane lines = new GridPane(24, 4);
        int line = 0;
        for (Event event : events) {
            Label when = Labels.of(texts.dateTime(event.at()), StyleClass.MUTED);
            when.setMinWidth(USE_PREF_SIZE);
            lines.add(when, 0, line);
            lines.add(Labels.wrapped(texts.say(event.text())), 1, line++);
        }
        lines.getChildren().forEach(n -> GridPane.setValignment(n, javafx.geometry.VPos.TOP));
        log.getChildren().add(lines);
        return log;
    }
}
