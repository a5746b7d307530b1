package io.crisol.ui.compare;

import io.crisol.evaluate.FoldScore;
import io.crisol.evaluate.Metric;
import io.crisol.evaluate.RunState;
import io.crisol.figure.TypeFace;
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
import org.jspecify.annotations.Nullable;

/** The leaderboard as a dense table. */
final class BoardTable extends StackPane {
    private static final int MOST_ROWS = 14;
    private static final double LEAST_BARS = 160;
    private static final double LEAST_MODEL = 216;
    /** Border and padding of the table. */
    private static final double EDGE = 8;

    private final Texts texts;
    private final ObservableList<BoardRow> rows = FXCollections.observableArrayList();
    private final TableView<BoardRow> table;
    private final List<TableColumn<BoardRow, ?>> others = new ArrayList<>();
    private double leastBars = LEAST_BARS;
    private double widestModel = LEAST_MODEL;
    private List<String> columnsFor = List.of();
    private final TableColumn<BoardRow, BoardRow> state;
    private @Nullable TableColumn<BoardRow, BoardRow> bars;
    private Optional<Board> board = Optional.empty();
    private Consumer<String> onSelect = run -> {};
    private boolean filling;

    BoardTable(Texts texts) {
        this.texts = texts;
        table = Tables.dense(texts.say("ui_compare.board.name"), texts.say("ui_compare.board.empty"));
        table.setId("leaderboard");
        state = Columns.node(
                texts.say("ui_compare.column.state"),
                104,
                this::state,
                Comparator.comparing(r -> r.run().state()));
        table.setItems(rows);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null && !filling) {
                onSelect.accept(is.id());
            }
        });
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
        state.setVisible(!shown.done());
        List<String> wanted = new ArrayList<>(List.of(
                shown.experiment().id(),
                header(shown),
                String.valueOf(modelWidth(shown)),
                String.valueOf(shown.done()),
                String.valueOf(largest(shown, BoardTable::fitSeconds) >= 10)));
        shown.others().forEach(m -> wanted.add(m.name()));
        if (!wanted.equals(columnsFor)) {
            columnsFor = wanted;
            makeColumns(shown);
        }
        take(shown.rows());
        double height = Tables.HEADER + 4 + Tables.ROW * Math.clamp(rows.size(), 1, MOST_ROWS);
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
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
        double slowest = largest(shown, BoardTable::fitSeconds);
        boolean seconds = slowest >= 10;
        widestModel = modelWidth(shown);
        leastBars = Math.max(LEAST_BARS, Say.width(header(shown)));
        bars = Columns.drawn(header(shown), 220, this::score, BoardRow::mean);
        List<TableColumn<BoardRow, ?>> columns = new ArrayList<>(List.of(
                Columns.number(
                        "#",
                        36,
                        r -> r.rank() == 0 ? Double.NaN : r.rank(),
                        v -> Double.isNaN(v) ? "" : texts.numbers().count(v.longValue())),
                Columns.node(
                        texts.say("ui_compare.column.model"),
                        modelWidth(shown),
                        this::model,
                        Comparator.comparing((BoardRow r) -> texts.say(r.title()))),
                state,
                number(Say.metric(texts, metric.name()), BoardRow::mean, decimals(shown, metric)),
                bars,
                seconds
                        ? number(texts.say("ui_compare.column.fit_s"), BoardTable::fitSeconds, 2)
                        : number(texts.say("ui_compare.column.fit_ms"), r -> fitSeconds(r) * 1000, slowest < 1 ? 1 : 0),
                number(
                        texts.say("ui_compare.column.predict"),
                        r -> r.run().predictSeconds() * 1000,
                        largest(shown, r -> r.run().predictSeconds()) < 0.1 ? 2 : 1),
                testColumn()));
        for (Metric other : shown.others()) {
            others.add(number(
                    Say.metric(texts, other.name()),
                    r -> r.run().scores().getOrDefault(other.name(), Double.NaN),
                    decimals(shown, other)));
        }
        columns.addAll(others);
        table.getColumns().setAll(columns);
        fit(table.getWidth());
    }

    /** As wide as the widest model with its settings and badges. */
    private double modelWidth(Board shown) {
        TypeFace face = TypeFace.regular();
        double widest = shown.rows().stream()
                .mapToDouble(row -> face.width(texts.say(row.name().family())) * 13.5
                        + row.name()
                                .settings()
                                .map(s -> face.width(texts.say(s)) * 12 + 8)
                                .orElse(0.0)
                        + row.badges().stream()
                                .mapToDouble(
                                        b -> face.width(texts.say(b.word())) * 11 + (b.state() == State.INFO ? 24 : 42))
                                .sum())
                .max()
                .orElse(200);
        return Math.clamp(widest + 48, 200, 400);
    }

    /** A column of numbers, as wide as its title needs. */
    private TableColumn<BoardRow, Double> number(
            String title, java.util.function.ToDoubleFunction<BoardRow> value, int decimals) {
        return Columns.number(title, Say.width(title), value, decimals, texts.numbers());
    }

    private TableColumn<BoardRow, BoardRow> testColumn() {
        TableColumn<BoardRow, BoardRow> column = Columns.node(
                texts.say("ui_compare.column.test"),
                72,
                this::test,
                Comparator.comparingDouble(r -> r.run().test().orElse(Double.NaN)));
        column.getStyleClass().add(StyleClass.NUMERIC);
        return column;
    }

    private static double largest(Board shown, java.util.function.ToDoubleFunction<BoardRow> of) {
        return shown.rows().stream()
                .mapToDouble(of)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    private static double fitSeconds(BoardRow row) {
        double known = row.run().fitSeconds();
        return Double.isNaN(known)
                ? row.run().folds().stream()
                        .mapToDouble(FoldScore::fitSeconds)
                        .average()
                        .orElse(Double.NaN)
                : known;
    }

    /** Shows as many of the other metrics as there is room for, and gives the rest to the bars. */
    private void fit(double width) {
        TableColumn<BoardRow, BoardRow> elastic = bars;
        if (width <= 0 || elastic == null) {
            return;
        }
        table.getColumns().get(1).setPrefWidth(widestModel);
        double room = width - EDGE - leastBars;
        for (TableColumn<BoardRow, ?> column : table.getColumns()) {
            if (column != elastic && !others.contains(column) && column.isVisible()) {
                room -= column.getPrefWidth();
            }
        }
        if (room < 0) {
            table.getColumns().get(1).setPrefWidth(Math.max(LEAST_MODEL, widestModel + room));
            room = 0;
        }
        boolean more = true;
        for (TableColumn<BoardRow, ?> other : others) {
            more = more && room >= other.getPrefWidth();
            other.setVisible(more);
            room -= more ? other.getPrefWidth() : 0;
        }
        elastic.setPrefWidth(leastBars + Math.max(0, room));
    }

    private int decimals(Board shown, Metric metric) {
        return Say.decimals(
                metric,
                largest(
                        shown,
                        r -> metric.name().equals(shown.metric().name())
                                ? r.mean()
                                : r.run().scores().getOrDefault(metric.name(), Double.NaN)));
    }

    private String header(Board shown) {
        return texts.say(
                "ui_compare.column.interval",
                texts.numbers().significant(shown.axis().low(), 3),
                texts.numbers().significant(shown.axis().high(), 3));
    }

    private Node model(BoardRow row) {
        Label name = Labels.of(texts.say(row.name().family()));
        name.setMinWidth(USE_PREF_SIZE);
        if (row.badges().contains(Badge.RECOMMENDED)) {
            name.getStyleClass().add(StyleClass.STRONG);
        }
        name.setTooltip(new Tooltip(texts.say("family." + row.run().family() + ".help")));
        HBox cell = new HBox(8, new FamilyMark(row.look()), name);
        row.name().settings().ifPresent(settings -> {
            Label differing = Labels.of(texts.say(settings), StyleClass.CAPTION);
            differing.setTooltip(new Tooltip(differing.getText()));
            cell.getChildren().add(differing);
        });
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
                        row.look().tone(),
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
