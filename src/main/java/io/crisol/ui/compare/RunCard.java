package io.crisol.ui.compare;

import io.crisol.evaluate.Comparison;
import io.crisol.evaluate.statistic.Posterior;
import io.crisol.experiment.Run;
import io.crisol.learn.ModelFamily;
import io.crisol.text.Numbers;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Navigator;
import io.crisol.ui.kit.StyleClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The selected run: its reading, how it stands to the best, and what can be done with it. */
final class RunCard extends VBox {
    private final Texts texts;
    private final Navigator navigator;
    private final Consumer<String> duplicate;

    RunCard(Texts texts, Navigator navigator, Consumer<String> duplicate) {
        super(12);
        this.texts = texts;
        this.navigator = navigator;
        this.duplicate = duplicate;
        getStyleClass().addAll(StyleClass.CARD, "run-card");
        setId("run-card");
    }

    void show(Board board, BoardRow row, ModelFamily family) {
        Label title = Labels.wrapped(texts.say(row.title()), StyleClass.SECTION_TITLE);
        HBox name = new HBox(8, new FamilyMark(row.look()), title);
        name.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(name);
        if (!row.badges().isEmpty()) {
            FlowPane badges = new FlowPane(4, 4);
            row.badges().forEach(b -> badges.getChildren().add(BoardTable.chip(texts, b)));
            getChildren().add(badges);
        }
        getChildren().add(reading(board, row));
        VBox facts = new VBox(4);
        row.reason().ifPresent(r -> facts.getChildren().add(Labels.wrapped(texts.say(r), StyleClass.BAD)));
        row.againstBest()
                .ifPresent(c -> facts.getChildren().add(Labels.wrapped(against(board, row, c), StyleClass.SECONDARY)));
        times(row.run(), facts);
        Map<String, Object> changed = CandidateDraft.changed(
                family.params(), family.params().check(row.run().params()));
        String settings = Say.settings(texts, row.run().family(), changed);
        facts.getChildren()
                .add(Labels.caption(
                        settings.isEmpty()
                                ? texts.say("ui_compare.card.defaults")
                                : texts.say("ui_compare.card.settings", settings)));
        getChildren().addAll(facts, actions(board, row));
    }

    private Node reading(Board board, BoardRow row) {
        Run run = row.run();
        Numbers numbers = texts.numbers();
        int decimals = Say.decimals(board.metric(), row.mean());
        Label number = Labels.of(numbers.decimals(row.mean(), decimals), StyleClass.BIG_NUMBER);
        String metric = Say.metric(texts, board.metric().name());
        String below = Double.isNaN(run.low())
                ? texts.say("ui_compare.card.metric", metric, run.folds().size())
                : texts.say(
                        "ui_compare.card.interval",
                        metric,
                        numbers.decimals(run.low(), decimals),
                        numbers.decimals(run.high(), decimals));
        return new VBox(number, Labels.caption(below));
    }

    private String against(Board board, BoardRow row, Comparison comparison) {
        String best = texts.say(board.rows().getFirst().title());
        String gap = texts.numbers().significant(Math.abs(comparison.mean()), 2);
        String metric = texts.say("metric." + board.metric().name());
        if (comparison.posterior().isEmpty()) {
            return texts.say("ui_compare.card.behind", gap, metric, best);
        }
        Posterior belief = comparison.posterior().get();
        return texts.say(
                "ui_compare.card.behind_" + comparison.verdict().name().toLowerCase(java.util.Locale.ROOT),
                gap,
                metric,
                best,
                texts.numbers().percent(Math.min(0.999, Math.max(belief.within(), 0.001))),
                texts.numbers().percent(Math.min(0.999, Math.max(belief.higher(), 0.001))),
                texts.numbers().significant(board.difference().value(), 3));
    }

    private void times(Run run, VBox facts) {
        if (!Double.isNaN(run.fitSeconds())) {
            facts.getChildren()
                    .add(Labels.caption(texts.say(
                            "ui_compare.card.times",
                            texts.numbers().seconds(run.fitSeconds()),
                            texts.numbers().seconds(run.predictSeconds()))));
        }
    }

    private Node actions(Board board, BoardRow row) {
        String id = row.id();
        Button open =
                Buttons.plain(texts.say("ui_compare.action.open"), Icon.CHART, () -> navigator.go("compare.run", id));
        open.setId("open-run");
        open.setDisable(!row.finished() && row.reason().isEmpty());
        Button again = Buttons.plain(texts.say("ui_compare.action.duplicate"), Icon.COPY, () -> duplicate.accept(id));
        again.setId("duplicate-run");
        HBox first = new HBox(8, open, compareWith(texts, navigator, board, row));
        VBox all = new VBox(8, first, again);
        if (row.finished() && !board.experiment().recommended().equals(Optional.of(id))) {
            all.getChildren()
                    .add(Buttons.plain(
                            texts.say("ui_compare.action.promote"), Icon.PROMOTE, () -> navigator.go("promote", id)));
        }
        return all;
    }

    /** A menu of the other finished runs. */
    static MenuButton compareWith(Texts texts, Navigator navigator, Board board, BoardRow row) {
        MenuButton menu = new MenuButton(texts.say("ui_compare.action.compare"));
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getStyleClass().add("compact-menu");
        menu.setId("compare-with");
        List<BoardRow> others = board.rows().stream()
                .filter(r -> r != row && !r.id().equals(row.id()) && r.finished())
                .toList();
        for (BoardRow other : others) {
            MenuItem item = new MenuItem(texts.say(other.title()), new FamilyMark(other.look()));
            item.setMnemonicParsing(false);
            item.setOnAction(e -> navigator.go("history.compare", row.id() + "," + other.id()));
            menu.getItems().add(item);
        }
        menu.setDisable(others.isEmpty() || !row.finished());
        return menu;
    }
}
