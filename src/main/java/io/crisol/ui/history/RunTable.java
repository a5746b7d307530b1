package io.crisol.ui.history;

import io.crisol.chart.FamilyLook;
import io.crisol.evaluate.Metric;
import io.crisol.evaluate.RunState;
import io.crisol.experiment.Run;
import io.crisol.finding.Finding;
import io.crisol.learn.FamilyKind;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Ago;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.IntervalBar;
import io.crisol.ui.kit.ShapeMark;
import io.crisol.ui.kit.State;
import io.crisol.ui.kit.StateLabel;
import io.crisol.ui.kit.Tables;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/** The runs, one a row. */
final class RunTable {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final double STATE_LEAST = 112;
    private static final double SETTINGS = 146;
    private static final double SETTINGS_LEAST = 104;
    private static final double SCROLL_BAR = 26;

    private final HistoryViewModel model;
    private final Texts texts;
    private final Ago ago;
    private final TableView<HistoryRow> table;
    private final Map<Yardstick, IntervalBar.Axis> axes = new HashMap<>();
    private final Map<Yardstick, Integer> decimals = new HashMap<>();
    private final TableColumn<HistoryRow, String> project;
    private final TableColumn<HistoryRow, Double> number;
    private final TableColumn<HistoryRow, String> settings;
    private final TableColumn<HistoryRow, Double> rows;
    private final TableColumn<HistoryRow, String> data;
    private final TableColumn<HistoryRow, String> metric;
    private final TableColumn<HistoryRow, Double> score;
    private final TableColumn<HistoryRow, Double> fit;
    private final TableColumn<HistoryRow, HistoryRow> state;
    private boolean milliseconds;

    /** @param open opens a run */
    RunTable(HistoryViewModel model, Texts texts, Clock clock, Consumer<HistoryRow> open, Consumer<HistoryRow> note) {
        this.model = model;
        this.texts = texts;
        this.ago = new Ago(texts, clock);
        table = Tables.dense(texts.say("ui_history.table"), texts.say("ui_history.table.none"));
        table.setId("history-table");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        project = Columns.text(
                texts.say("ui_history.column.project"),
                136,
                r -> texts.say("ui_history.project_number", r.project().name(), r.number()));
        number = Columns.number(
                texts.say("ui_history.column.number"),
                36,
                HistoryRow::number,
                n -> texts.numbers().count(n.longValue()));
        settings = Columns.text(texts.say("ui_history.column.settings"), SETTINGS, model::differing);
        rows = Columns.count(
                texts.say("ui_history.column.rows"), 52, r -> r.experiment().rows(), texts.numbers());
        data = fingerprint();
        metric = Columns.text(
                texts.say("ui_history.column.metric"),
                88,
                r -> texts.say("metric." + r.experiment().metric()));
        score = Columns.number("", 80, HistoryRow::score, v -> "");
        fit = Columns.number(
                "",
                84,
                r -> r.run().fitSeconds(),
                v -> milliseconds
                        ? texts.numbers().decimals(v * 1000, 1)
                        : texts.numbers().decimals(v, 2));
        state = Columns.node(
                texts.say("ui_history.column.state"),
                STATE_LEAST,
                this::state,
                Comparator.comparing(r -> r.run().state()));
        columns();
        table.setItems(model.rows());
        table.getSelectionModel().getSelectedItems().addListener((javafx.beans.InvalidationListener)
                o -> model.selected()
                        .setAll(table.getSelectionModel().getSelectedItems().stream()
                                .filter(java.util.Objects::nonNull)
                                .toList()));
        keys(open, note);
        model.rows().addListener((javafx.beans.InvalidationListener) o -> measure());
        table.widthProperty().addListener(o -> stretch());
        measure();
    }

    TableView<HistoryRow> table() {
        return table;
    }

    /** Selects the run of an id and scrolls to it. */
    void select(String id) {
        for (int i = 0; i < model.rows().size(); i++) {
            if (model.rows().get(i).id().equals(id)) {
                table.getSelectionModel().clearAndSelect(i);
                table.scrollTo(Math.max(0, i - 2));
            }
        }
    }

    private void columns() {
        score.setCellFactory(c -> new javafx.scene.control.TableCell<>() {
            @Override
            protected void updateItem(@org.jspecify.annotations.Nullable Double item, boolean empty) {
                super.updateItem(item, empty);
                HistoryRow row = getTableRow() == null ? null : getTableRow().getItem();
                setText(
                        empty || item == null || row == null
                                ? null
                                : texts.numbers().decimals(item, decimals.getOrDefault(row.yardstick(), 3)));
            }
        });
        List<TableColumn<HistoryRow, ?>> all = List.of(
                Columns.node("", 50, this::marks, Comparator.comparing(r -> !r.starred())),
                Columns.node(texts.say("ui_history.column.date"), 84, this::date, Comparator.comparing(HistoryRow::at)),
                project,
                number,
                Columns.node(
                        texts.say("ui_history.column.model"),
                        158,
                        this::family,
                        Comparator.comparing(r -> texts.say("family." + r.run().family()))),
                settings,
                metric,
                score,
                Columns.drawn(texts.say("ui_history.column.interval"), 124, this::bar, HistoryRow::score),
                fit,
                rows,
                data,
                state);
        table.getColumns().setAll(all);
        all.getFirst().setSortable(true);
    }

    private TableColumn<HistoryRow, String> fingerprint() {
        TableColumn<HistoryRow, String> column = Columns.text(
                texts.say("ui_history.column.data"),
                76,
                r -> Fingerprints.brief(r.experiment().fingerprint()));
        column.getStyleClass().add("fingerprint");
        return column;
    }

    private void keys(Consumer<HistoryRow> open, Consumer<HistoryRow> note) {
        table.setOnKeyPressed(e -> {
            HistoryRow row = table.getSelectionModel().getSelectedItem();
            if (row == null || e.isShortcutDown()) {
                return;
            }
            if (e.getCode() == KeyCode.ENTER) {
                open.accept(row);
                e.consume();
            } else if (e.getCode() == KeyCode.S) {
                model.star(row);
                e.consume();
            } else if (e.getCode() == KeyCode.N) {
                note.accept(row);
                e.consume();
            }
        });
        table.setRowFactory(t -> {
            TableRow<HistoryRow> row = new TableRow<>();
            row.setOnMouseClicked(e -> {
                if (e.getClickCount() == 2 && row.getItem() != null) {
                    open.accept(row.getItem());
                }
            });
            row.itemProperty()
                    .addListener((o, was, is) -> row.setContextMenu(is == null ? null : menu(is, open, note)));
            return row;
        });
    }

    private ContextMenu menu(HistoryRow row, Consumer<HistoryRow> open, Consumer<HistoryRow> note) {
        MenuItem opens = new MenuItem(texts.say("ui_history.open"));
        opens.setOnAction(e -> open.accept(row));
        MenuItem stars = new MenuItem(texts.say(row.starred() ? "ui_history.unstar" : "ui_history.star"));
        stars.setOnAction(e -> model.star(row));
        MenuItem notes = new MenuItem(texts.say("ui_history.note"));
        notes.setOnAction(e -> note.accept(row));
        return new ContextMenu(opens, stars, notes);
    }

    private Node marks(HistoryRow row) {
        Button star = Buttons.icon(
                Icon.STAR, texts.say(row.starred() ? "ui_history.unstar" : "ui_history.star"), () -> model.star(row));
        star.getStyleClass().add("star");
        star.pseudoClassStateChanged(ON, row.starred());
        star.setFocusTraversable(false);
        HBox marks = new HBox(star);
        marks.setAlignment(Pos.CENTER_LEFT);
        if (!row.note().isEmpty()) {
            Label note = new Label("", Icon.FILE.node("note-sign"));
            note.setTooltip(new Tooltip(row.note()));
            note.setAccessibleText(texts.say("ui_history.noted", row.note()));
            marks.getChildren().add(note);
        }
        return marks;
    }

    private Node date(HistoryRow row) {
        Label label = new Label(ago.say(row.at()));
        label.setTooltip(new Tooltip(texts.dateTime(row.at())));
        return label;
    }

    private Node family(HistoryRow row) {
        FamilyLook look = FamilyLook.of(row.run().family(), model.catalogs().families());
        Label label = new Label(texts.say("family." + row.run().family()), new ShapeMark(look.tone(), look.shape()));
        label.setGraphicTextGap(8);
        return label;
    }

    private Node state(HistoryRow row) {
        Run run = row.run();
        String word = texts.say("ui_history.state." + run.state().word());
        State how =
                switch (run.state()) {
                    case WAITING -> State.WAITING;
                    case RUNNING -> State.RUNNING;
                    case FINISHED -> State.GOOD;
                    case FAILED -> State.BAD;
                    case CANCELLED -> State.CANCELLED;
                    case INTERRUPTED -> State.INTERRUPTED;
                };
        if (run.state() == RunState.FINISHED) {
            StateLabel label = new StateLabel(how, word);
            label.getStyleClass().add("calm");
            return label;
        }
        String said = texts.say("ui_history.state_reason", word, reason(row));
        StateLabel label = new StateLabel(how, said);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setTooltip(new Tooltip(said));
        return label;
    }

    /** Why a run has no score. */
    private String reason(HistoryRow row) {
        int folds = row.run().folds().size();
        int all = row.experiment()
                .pipeline()
                .split()
                .map(s -> s.folds() * s.repeats())
                .orElse(folds);
        return row.run()
                .finding()
                .map(Finding::message)
                .map(texts::say)
                .orElseGet(() -> texts.say("ui_history.state_folds", folds, Math.max(all, folds)));
    }

    private IntervalBar bar(HistoryRow row) {
        Run run = row.run();
        IntervalBar.Axis axis = axes.getOrDefault(row.yardstick(), new IntervalBar.Axis(0, 1, Double.NaN));
        boolean drawn = row.past().scored() && run.mean() >= axis.low() && run.mean() <= axis.high();
        double[] folds = run.folds().stream()
                .mapToDouble(f -> f.scores().getOrDefault(row.experiment().metric(), Double.NaN))
                .toArray();
        String said = !row.past().scored()
                ? ""
                : texts.say(
                        "ui_history.interval",
                        texts.say("metric." + row.experiment().metric()),
                        texts.numbers().significant(run.mean(), 4),
                        texts.numbers().significant(run.low(), 4),
                        texts.numbers().significant(run.high(), 4),
                        folds.length);
        return new IntervalBar(
                run.low(),
                drawn ? run.mean() : Double.NaN,
                run.high(),
                drawn ? folds : new double[0],
                axis,
                FamilyLook.of(run.family(), model.catalogs().families()).tone(),
                said);
    }

    /** Settles axes and decimals for the rows that are shown, and which columns are of use. */
    private void measure() {
        axes.clear();
        decimals.clear();
        Map<Yardstick, List<HistoryRow>> groups = model.rows().stream()
                .filter(r -> r.past().scored())
                .collect(java.util.stream.Collectors.groupingBy(HistoryRow::yardstick));
        groups.forEach((yardstick, rows) -> {
            axes.put(yardstick, axis(rows));
            boolean unit =
                    model.metric(yardstick.metric()).map(Metric::unitRange).orElse(false);
            double most = rows.stream()
                    .mapToDouble(r -> Math.abs(r.run().mean()))
                    .max()
                    .orElse(1);
            int whole = most < 1 ? 0 : (int) Math.log10(most) + 1;
            decimals.put(yardstick, unit ? 3 : Math.max(0, 4 - whole));
        });
        List<String> names = model.rows().stream()
                .map(r -> r.experiment().metric())
                .distinct()
                .toList();
        milliseconds =
                model.rows().stream().mapToDouble(r -> r.run().fitSeconds()).noneMatch(s -> s >= 1);
        fit.setText(texts.say(milliseconds ? "ui_history.column.fit_ms" : "ui_history.column.fit"));
        metric.setVisible(names.size() > 1);
        score.setText(capital(texts.say(names.size() == 1 ? "metric." + names.getFirst() : "ui_history.column.score")));
        project.setVisible(model.allProjectsProperty().get());
        number.setVisible(!model.allProjectsProperty().get());
        table.refresh();
        stretch();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private IntervalBar.Axis axis(List<HistoryRow> rows) {
        List<HistoryRow> learned = rows.stream().filter(r -> !baseline(r)).toList();
        List<HistoryRow> measured = learned.isEmpty() ? rows : learned;
        double low = measured.stream()
                .mapToDouble(r ->
                        Math.min(r.run().mean(), finite(r.run().low(), r.run().mean())))
                .min()
                .orElse(0);
        double high = measured.stream()
                .mapToDouble(r ->
                        Math.max(r.run().mean(), finite(r.run().high(), r.run().mean())))
                .max()
                .orElse(1);
        double reference = rows.stream()
                .filter(this::baseline)
                .mapToDouble(r -> r.run().mean())
                .filter(v -> v >= low && v <= high)
                .findFirst()
                .orElse(Double.NaN);
        return new IntervalBar.Axis(low, high > low ? high : low + 1e-9, reference);
    }

    private static double finite(double value, double otherwise) {
        return Double.isFinite(value) ? value : otherwise;
    }

    private boolean baseline(HistoryRow row) {
        return model.catalogs().families().stream()
                .anyMatch(f -> f.name().equals(row.run().family()) && f.kind() == FamilyKind.BASELINE);
    }

    /** Leaves out what has no room, the data first; the last column takes what is left. */
    private void stretch() {
        if (table.getWidth() <= 0) {
            return;
        }
        data.setVisible(true);
        rows.setVisible(true);
        settings.setPrefWidth(SETTINGS);
        double room = table.getWidth() - SCROLL_BAR - STATE_LEAST;
        if (others() > room) {
            data.setVisible(false);
        }
        if (others() > room) {
            rows.setVisible(false);
        }
        if (others() > room) {
            settings.setPrefWidth(SETTINGS_LEAST);
        }
        state.setPrefWidth(Math.max(STATE_LEAST, table.getWidth() - SCROLL_BAR - others()));
    }

    /** What all columns but the last take. */
    private double others() {
        return table.getColumns().stream()
                .filter(c -> c.isVisible() && c != state)
                .mapToDouble(TableColumn::getPrefWidth)
                .sum();
    }
}
