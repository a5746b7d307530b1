package io.crisol.ui.compare;

import io.crisol.evaluate.Metric;
import io.crisol.evaluate.RunState;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Chip;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.IntervalBar;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.State;
import io.crisol.ui.kit.StateLabel;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The leaderboard as a dense table. */
final class BoardTable extends StackPane {
    private static final double OTHER = 84;

    private final Texts texts;
    private final ObservableList<BoardRow> rows = FXCollections.observableArrayList();
    private final TableView<BoardRow> table;
    private final List<TableColumn<BoardRow, ?>> others = new ArrayList<>();
    private List<String> columnsFor = List.of();
    private Optional<Board> board = Optional.empty();
    private Consumer<String> onSelect = run -> {};
    private boolean filling;

    BoardTable(Texts texts) {
        this.texts = texts;
        table = Tables.dense(texts.say("ui_compare.board.name"), texts.say("ui_compare.board.empty"));
        table.setId("leaderboard");
        table.setItems(rows);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null && !filling) {
                onSelect.accept(is.id());
            }
        });
        Tables.fitRows(table, 14);
        table.widthProperty().addListener((o, was, is) -> fit(is.doubleValue()));
        getChildren().add(table);
    }

    /** Called with the id of the run that is selected. */
    void onSelect(Consumer<String> action) {
        onSelect = action;
    }

    /** Called with the id of a run that is opened: Enter or a double click. */
    void onOpen(Consumer<String> action) {
        table.setRowFactory(t -> {
            TableRow<BoardRow> row = new TableRow<>();
            row.setOnMouseClicked(e -> {
                if (e.getClickCount() == 2 && row.getItem() != null) {
                    action.accept(row.getItem().id());
                }
            });
            return row;
        });
        table.setOnKeyPressed(e -> {
            BoardRow selected = table.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown() && selected != null) {
                e.consume();
                action.accept(selected.id());
            }
        });
    }

    void show(Board shown, String selected) {
        filling = true;
        board = Optional.of(shown);
        List<String> wanted = new ArrayList<>(List.of(shown.metric().name(), header(shown)));
        shown.others().forEach(m -> wanted.add(m.name()));
        if (!wanted.equals(columnsFor)) {
            columnsFor = wanted;
            makeColumns(shown);
        }
        take(shown.rows());
        select(selected);
        filling = false;
    }

    void select(String run) {
        boolean before = filling;
        filling = true;
        rows.stream()
                .filter(r -> r.id().equals(run))
                .findFirst()
                .ifPresentOrElse(
                        r -> table.getSelectionModel().select(r),
                        () -> table.getSelectionModel().clearSelection());
        filling = before;
    }

    /** Replaces what changed, so that a live table does not flicker. */
    private void take(List<BoardRow> next) {
        boolean sameOrder = rows.size() == next.size()
                && rows.stream()
                        .map(BoardRow::id)
                        .toList()
                        .equals(next.stream().map(BoardRow::id).toList());
        if (!sameOrder) {
            rows.setAll(next);
            return;
        }
        for (int i = 0; i < next.size(); i++) {
            if (!rows.get(i).equals(next.get(i))) {
                rows.set(i, next.get(i));
            }
        }
        table.refresh();
    }

    private void makeColumns(Board shown) {
        others.clear();
        Metric metric = shown.metric();
        String name = Say.metric(texts, metric.name());
        List<TableColumn<BoardRow, ?>> columns = new ArrayList<>();
        TableColumn<BoardRow, Double> rank = Columns.number(
                "#",
                36,
                r -> r.rank() == 0 ? Double.NaN : r.rank(),
                v -> Double.isNaN(v) ? "" : texts.numbers().count(v.longValue()));
        columns.add(rank);
        columns.add(Columns.node(
                texts.say("ui_compare.column.model"),
                268,
                this::model,
                Comparator.comparing((BoardRow r) -> texts.say(r.title()))));
        columns.add(Columns.node(
                texts.say("ui_compare.column.state"),
                104,
                this::state,
                Comparator.comparing(r -> r.run().state())));
        columns.add(Columns.number(name, 72, BoardRow::mean, decimals(shown, metric), texts.numbers()));
        columns.add(Columns.drawn(header(shown), 220, this::score, BoardRow::mean));
        columns.add(Columns.number(
                texts.say("ui_compare.column.fit"),
                72,
                r -> mean(r, io.crisol.evaluate.FoldScore::fitSeconds, r.run().fitSeconds()),
                v -> texts.numbers().decimals(v, v < 0.1 ? 3 : v < 10 ? 2 : 1)));
        columns.add(Columns.number(
                texts.say("ui_compare.column.predict"),
                92,
                r -> r.run().predictSeconds() * 1000,
                v -> texts.numbers().decimals(v, v < 1 ? 2 : 1)));
        columns.add(Columns.node(
                texts.say("ui_compare.column.test"),
                72,
                this::test,
                Comparator.comparingDouble(r -> r.run().test().orElse(Double.NaN))));
        for (Metric other : shown.others()) {
            TableColumn<BoardRow, Double> column = Columns.number(
                    Say.metric(texts, other.name()),
                    OTHER,
                    r -> r.run().scores().getOrDefault(other.name(), Double.NaN),
                    decimals(shown, other),
                    texts.numbers());
            Label title = new Label(column.getText());
            title.setTooltip(new Tooltip(column.getText() + ". " + texts.say("metric." + other.name() + ".help")));
            column.setText("");
            column.setGraphic(title);
            others.add(column);
        }
        columns.addAll(others);
        table.getColumns().setAll(columns);
        fit(table.getWidth());
    }

    /** Shows as many of the other metrics as there is room for, and gives the rest to the bars. */
    private void fit(double width) {
        if (width <= 0 || board.isEmpty()) {
            return;
        }
        double fixed = 36 + 268 + 104 + 72 + 72 + 92 + 72 + 6;
        double room = width - fixed - 170;
        int shown = (int) Math.clamp(Math.floor(room / OTHER), 0, others.size());
        for (int i = 0; i < others.size(); i++) {
            others.get(i).setVisible(i < shown);
        }
        table.getColumns().get(4).setPrefWidth(Math.max(140, width - fixed - shown * OTHER));
    }

    private int decimals(Board shown, Metric metric) {
        double largest = shown.rows().stream()
                .mapToDouble(r -> metric.name().equals(shown.metric().name())
                        ? r.mean()
                        : r.run().scores().getOrDefault(metric.name(), Double.NaN))
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(1);
        return Say.decimals(metric, largest);
    }

    private static double mean(
            BoardRow row, java.util.function.ToDoubleFunction<io.crisol.evaluate.FoldScore> of, double known) {
        return Double.isNaN(known)
                ? row.run().folds().stream().mapToDouble(of).average().orElse(Double.NaN)
                : known;
    }

    private String header(Board shown) {
        return texts.say(
                "ui_compare.column.interval",
                texts.numbers().significant(shown.axis().low(), 3),
                texts.numbers().significant(shown.axis().high(), 3));
    }

    private Node model(BoardRow row) {
        Label name = Labels.of(texts.say(row.title()));
        if (row.badges().contains(Badge.RECOMMENDED)) {
            name.getStyleClass().add(StyleClass.STRONG);
        }
        name.setTooltip(new Tooltip(texts.say("family." + row.run().family() + ".help")));
        HBox cell = new HBox(8, new FamilyMark(row.look()), name);
        row.badges().forEach(b -> cell.getChildren().add(chip(texts, b)));
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.getStyleClass().add("board-model");
        return cell;
    }

    static Chip chip(Texts texts, Badge badge) {
        String word = texts.say(badge.word());
        Chip chip = badge.state() == State.INFO ? new Chip(word) : new Chip(badge.state(), word);
        chip.getStyleClass().add("board-chip");
        chip.setTooltip(new Tooltip(texts.say(badge.help())));
        return chip;
    }

    private Node state(BoardRow row) {
        if (row.run().state() == RunState.RUNNING) {
            ProgressBar bar = new ProgressBar(row.folds() == 0 ? 0 : (double) row.foldsDone() / row.folds());
            bar.setPrefWidth(36);
            bar.setMinWidth(36);
            HBox cell = new HBox(8, bar, Labels.of(texts.say("ui_compare.state.folds", row.foldsDone(), row.folds())));
            cell.setAlignment(Pos.CENTER_LEFT);
            return cell;
        }
        return new StateLabel(
                stateOf(row.run().state()),
                texts.say("ui_compare.state." + row.run().state().word()));
    }

    static State stateOf(RunState state) {
        return switch (state) {
            case WAITING -> State.WAITING;
            case RUNNING -> State.RUNNING;
            case FINISHED -> State.GOOD;
            case FAILED -> State.BAD;
            case CANCELLED -> State.CANCELLED;
            case INTERRUPTED -> State.INTERRUPTED;
        };
    }

    private ScoreCell score(BoardRow row) {
        Board shown = board.orElseThrow();
        Metric metric = shown.metric();
        String reason = row.reason().map(texts::say).orElse("");
        double[] folds = Board.scores(row.run(), metric).toArray();
        return new ScoreCell(
                new IntervalBar(
                        row.run().low(),
                        row.mean(),
                        row.run().high(),
                        folds,
                        shown.axis(),
                        row.look().tone() == Tone.MUTED
                                ? Tone.MUTED
                                : row.look().tone(),
                        reason.isEmpty() ? said(row, metric, folds.length) : reason),
                row.finished(),
                reason);
    }

    private String said(BoardRow row, Metric metric, int folds) {
        if (Double.isNaN(row.mean())) {
            return texts.say("ui_compare.state." + row.run().state().word());
        }
        String name = Say.metric(texts, metric.name());
        String mean = texts.numbers().significant(row.mean(), 4);
        return Double.isNaN(row.run().low())
                ? texts.say("ui_compare.score.folds", name, mean, folds)
                : texts.say(
                        "ui_compare.score.interval",
                        name,
                        mean,
                        texts.numbers().significant(row.run().low(), 4),
                        texts.numbers().significant(row.run().high(), 4),
                        folds);
    }

    private Node test(BoardRow row) {
        OptionalDouble test = row.run().test();
        HBox cell = new HBox(4);
        cell.setAlignment(Pos.CENTER_RIGHT);
        if (test.isPresent()) {
            Metric metric = board.orElseThrow().metric();
            cell.getChildren()
                    .addAll(
                            Icon.UNLOCK.node(),
                            Labels.of(texts.numbers()
                                    .decimals(test.getAsDouble(), Say.decimals(metric, test.getAsDouble()))));
        } else {
            Label lock = new Label("", Icon.LOCK.node());
            lock.setTooltip(new Tooltip(texts.say("ui_compare.test.locked")));
            lock.setAccessibleText(texts.say("ui_compare.test.locked"));
            cell.getChildren().add(lock);
        }
        return cell;
    }
}
