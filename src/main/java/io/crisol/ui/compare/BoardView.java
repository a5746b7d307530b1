package io.crisol.ui.compare;

import io.crisol.chart.DifferenceChart;
import io.crisol.chart.LeaderboardChart;
import io.crisol.evaluate.RunState;
import io.crisol.experiment.Experiment;
import io.crisol.finding.Severity;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.JobStrip;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Notice;
import io.crisol.ui.kit.RunningJob;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The leaderboard of a comparison, live while it runs, with charts and the selected run below. */
final class BoardView extends ScrollPane {
    private final Texts texts;
    private final CompareViewModel model;
    private final ComboBox<Experiment> which = new ComboBox<>();
    private final Label facts = Labels.wrapped("", StyleClass.CAPTION);
    private final VBox notices = new VBox(8);
    private final JobStrip strip;
    private final BoardTable table;
    private final FigureView scores;
    private final FigureView differences;
    private final RunCard card;
    private final VBox results;
    private Optional<RunningJob> followed = Optional.empty();
    private boolean choosing;

    /** @param duplicate opens the wizard with one more candidate like a run */
    BoardView(ScreenContext context, CompareViewModel model, Consumer<String> duplicate) {
        this.texts = context.texts();
        this.model = model;
        this.strip = new JobStrip(texts);
        this.table = new BoardTable(texts);
        this.scores = new FigureView(context);
        this.differences = new FigureView(context);
        this.card = new RunCard(texts, context.navigator(), duplicate);
        getStyleClass().add("board");
        setFitToWidth(true);
        table.onSelect(model::select);
        table.onOpen(run -> context.navigator().go("compare.run", run));
        scores.onSelect(model::select);
        HBox below = new HBox(16, framed(scores), framed(differences), card);
        HBox.setHgrow(card, Priority.NEVER);
        results = new VBox(16, table, below);
        VBox all = new VBox(12, toolbar(), notices, strip, results);
        all.getStyleClass().add("board-content");
        setContent(all);
        model.boardProperty().addListener((o, was, is) -> show());
        model.selectedProperty().addListener((o, was, is) -> selected());
        model.staleProperty().addListener((o, was, is) -> stale());
        model.runningProperty().addListener((o, was, is) -> show());
        model.experiments().addListener((javafx.beans.InvalidationListener) o -> choices());
        choices();
        show();
        stale();
    }

    private static StackPane framed(FigureView figure) {
        StackPane frame = new StackPane(figure);
        frame.getStyleClass().add(StyleClass.CARD);
        frame.setMinSize(240, 264);
        frame.setPrefSize(320, 288);
        HBox.setHgrow(frame, Priority.ALWAYS);
        return frame;
    }

    private Node toolbar() {
        which.setId("comparisons");
        which.setAccessibleText(texts.say("ui_compare.board.which"));
        which.setConverter(new StringConverter<>() {
            @Override
            public String toString(Experiment e) {
                return e == null ? "" : Say.comparison(texts, e);
            }

            @Override
            public Experiment fromString(String said) {
                return which.getValue();
            }
        });
        which.valueProperty().addListener((o, was, is) -> {
            if (is != null && !choosing) {
                model.choose(is);
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox.setHgrow(facts, Priority.SOMETIMES);
        Button again = Buttons.plain(texts.say("ui_compare.action.new"), Icon.ADD, model::plan);
        again.setId("new-comparison");
        again.disableProperty().bind(model.runningProperty().map(Optional::isPresent));
        HBox bar = new HBox(12, which, facts, space, again);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void choices() {
        choosing = true;
        which.getItems().setAll(model.experiments());
        model.boardProperty().get().ifPresent(this::choose);
        choosing = false;
    }

    private void choose(Board board) {
        boolean before = choosing;
        choosing = true;
        which.getItems().stream()
                .filter(e -> e.id().equals(board.experiment().id()))
                .findFirst()
                .ifPresent(which::setValue);
        choosing = before;
    }

    private void show() {
        follow();
        Optional<Board> board = model.boardProperty().get();
        results.setVisible(board.isPresent());
        results.setManaged(board.isPresent());
        which.setVisible(board.isPresent());
        board.ifPresent(shown -> {
            choose(shown);
            facts.setText(factsOf(shown));
            table.show(shown, model.selectedProperty().get().map(BoardRow::id).orElse(""));
            charts(shown);
            selected();
        });
        stale();
    }

    private void follow() {
        Optional<RunningJob> job = model.runningProperty().get().flatMap(LiveComparison::job);
        if (!job.equals(followed)) {
            followed = job;
            job.ifPresent(strip::follow);
        }
    }

    private String factsOf(Board board) {
        Experiment e = board.experiment();
        String split = e.pipeline().split().map(s -> Say.split(texts, s)).orElse("");
        long percent = CompareViewModel.testPercent(e);
        return percent == 0
                ? texts.say("ui_compare.board.facts_no_test", split, board.development())
                : texts.say("ui_compare.board.facts", split, board.development(), percent);
    }

    private void charts(Board board) {
        scores.show(LeaderboardChart.of(
                board.runs(), board.metric(), model.catalogs().families(), texts));
        List<DifferenceChart.Behind> behind = board.rows().stream()
                .filter(r -> r.againstBest().isPresent() && !r.badges().contains(Badge.BASELINE))
                .map(r -> new DifferenceChart.Behind(
                        texts.say(r.title()), r.look().tone(), r.againstBest().orElseThrow()))
                .toList();
        String best =
                board.rows().isEmpty() ? "" : texts.say(board.rows().getFirst().title());
        frame(differences).setVisible(!behind.isEmpty());
        frame(differences).setManaged(!behind.isEmpty());
        differences.show(DifferenceChart.of(
                best, behind, board.metric(), board.difference().value(), texts));
    }

    private static Node frame(FigureView figure) {
        return figure.getParent();
    }

    private void selected() {
        Optional<BoardRow> row = model.selectedProperty().get();
        row.ifPresent(r -> {
            table.select(r.id());
            model.boardProperty()
                    .get()
                    .ifPresent(
                            b -> card.show(b, r, model.catalogs().family(r.run().family())));
        });
        card.setVisible(row.isPresent());
    }

    private void stale() {
        notices.getChildren().clear();
        boolean stale = model.staleProperty().get();
        results.getStyleClass().remove(StyleClass.STALE_AREA);
        if (stale) {
            results.getStyleClass().add(StyleClass.STALE_AREA);
            String changes = model.changes().stream().map(texts::say).collect(Collectors.joining(", "));
            Button again = Buttons.plain(texts.say("ui_compare.action.recompute"), Icon.REFRESH, model::recompute);
            again.setId("recompute");
            notices.getChildren()
                    .add(new Notice(
                            Severity.WARNING,
                            changes.isEmpty()
                                    ? texts.say("ui_compare.stale.plain")
                                    : texts.say("ui_compare.stale", changes),
                            again));
        }
        model.failureProperty()
                .get()
                .ifPresent(f -> notices.getChildren().add(new io.crisol.ui.kit.ErrorCard(texts, f)));
        model.boardProperty()
                .get()
                .filter(b -> b.experiment().state() == RunState.INTERRUPTED)
                .ifPresent(b -> notices.getChildren()
                        .add(new Notice(Severity.WARNING, texts.say("ui_compare.board.interrupted"))));
        notices.setManaged(!notices.getChildren().isEmpty());
    }
}
