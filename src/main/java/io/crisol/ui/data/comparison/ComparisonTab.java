package io.crisol.ui.data.comparison;

import io.crisol.data.ColumnType;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.profile.comparison.ColumnComparison;
import io.crisol.profile.comparison.ColumnSide;
import io.crisol.profile.comparison.RowMatch;
import io.crisol.profile.comparison.Shift;
import io.crisol.profile.comparison.TableComparison;
import io.crisol.text.Texts;
import io.crisol.ui.data.DataTab;
import io.crisol.ui.data.Seen;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.ComputedView;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The data beside another table: columns that came and went, shifts of their values, rows that only one has. */
public final class ComparisonTab implements DataTab {
    private static final int MOST_ROWS = 9;

    private final ScreenContext context;
    private final Texts texts;
    private final ComparisonViewModel model;
    private final ComputedView<ComparisonViewModel.Compared> view;
    private final HBox chart = new HBox();

    public ComparisonTab(ScreenContext context, Workbench workbench, OpenProject project) {
        this.context = context;
        this.texts = context.texts();
        this.model = new ComparisonViewModel(workbench, project, context.jobs());
        this.view = new ComputedView<>(texts, model.compared(), this::nothing, this::full, model::compute);
        model.selectedProperty().addListener((o, was, is) -> fillChart());
    }

    @Override
    public String key() {
        return "comparison";
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public void show(Optional<Seen> seen) {
        model.show(seen);
        view.fill();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    /** Compares the data with a file. */
    public void compareWith(Path file) {
        model.file(file);
    }

    private Node nothing() {
        VBox actions = new VBox(8, chooser());
        actions.getStyleClass().add("empty-actions");
        for (ComparisonViewModel.Other other : model.others()) {
            actions.getChildren()
                    .add(Buttons.link(
                            texts.say("ui_comparison.iteration", other.name(), other.iteration()),
                            () -> model.other(other)));
        }
        return new EmptyState(EmptyState.Drawing.TABLE, texts.say("ui_comparison.empty"), actions);
    }

    private Node chooser() {
        return Buttons.plain(
                texts.say("ui_comparison.choose"),
                Icon.IMPORT,
                () -> context.files()
                        .open(texts.say("ui_comparison.choose"), texts.say("ui_comparison.tables"), List.of())
                        .ifPresent(model::file));
    }

    private Node full(ComparisonViewModel.Compared compared) {
        TableComparison found = compared.found();
        VBox all = new VBox(
                12,
                head(compared),
                Labels.wrapped(schema(found), StyleClass.SECONDARY),
                rows(compared),
                table(found),
                chart,
                Labels.caption(texts.say("ui_comparison.caption")));
        fillChart();
        return all;
    }

    private Node head(ComparisonViewModel.Compared compared) {
        VBox words = new VBox(
                4,
                Labels.section(texts.say(
                        "ui_comparison.title",
                        compared.found().shifted().size(),
                        compared.found().count(ColumnComparison.Change.SAME))),
                Labels.caption(texts.say(
                        "ui_comparison.files",
                        compared.first(),
                        compared.found().firstRows(),
                        compared.second(),
                        compared.found().secondRows())));
        HBox.setHgrow(words, Priority.ALWAYS);
        Node other = Buttons.plain(
                texts.say("ui_comparison.another"),
                () -> context.files()
                        .open(texts.say("ui_comparison.choose"), texts.say("ui_comparison.tables"), List.of())
                        .ifPresent(model::file));
        HBox head = new HBox(12, words, other);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private String schema(TableComparison found) {
        String order = texts.say(found.sameOrder() ? "ui_comparison.same_order" : "ui_comparison.other_order");
        return texts.say(
                        "ui_comparison.schema",
                        found.count(ColumnComparison.Change.ONLY_FIRST),
                        found.count(ColumnComparison.Change.ONLY_SECOND),
                        found.count(ColumnComparison.Change.RETYPED))
                + " " + order;
    }

    private Node rows(ComparisonViewModel.Compared compared) {
        ComboBox<String> keys = new ComboBox<>();
        keys.setId("comparison-key");
        keys.setAccessibleText(texts.say("ui_comparison.key"));
        keys.getItems().add(texts.say("ui_comparison.no_key"));
        keys.getItems().addAll(compared.keys());
        keys.getSelectionModel()
                .select(model.key().map(k -> compared.keys().indexOf(k) + 1).orElse(0));
        keys.setPrefWidth(180);
        keys.setMinWidth(140);
        keys.getSelectionModel()
                .selectedIndexProperty()
                .addListener((o, was, is) -> model.matchBy(
                        is.intValue() <= 0
                                ? Optional.empty()
                                : Optional.of(compared.keys().get(is.intValue() - 1))));
        var said = Labels.wrapped(
                compared.found().rows().map(this::matched).orElseGet(() -> texts.say("ui_comparison.unmatched")),
                StyleClass.SECONDARY);
        HBox.setHgrow(said, Priority.ALWAYS);
        var word = Labels.of(texts.say("ui_comparison.key"));
        word.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, word, keys, said);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String matched(RowMatch match) {
        String some = match.someSecond().isEmpty() ? "" : " " + texts.say("ui_comparison.some", match.someSecond());
        return texts.say(
                        "ui_comparison.matched",
                        match.both(),
                        match.changed(),
                        match.onlyFirst(),
                        match.onlySecond(),
                        match.repeated())
                + some;
    }

    private TableView<ColumnComparison> table(TableComparison found) {
        TableView<ColumnComparison> table = Tables.dense(texts.say("ui_comparison.table"), "");
        table.setId("comparison-table");
        var name = Columns.<ColumnComparison>text(texts.say("ui_comparison.column"), 120, ColumnComparison::name);
        table.getColumns().add(name);
        table.getColumns().add(Columns.text(texts.say("ui_comparison.change"), 108, this::change));
        table.getColumns()
                .add(Columns.text(
                        texts.say("ui_comparison.first"),
                        110,
                        c -> c.first().map(this::side).orElse("–")));
        table.getColumns()
                .add(Columns.text(
                        texts.say("ui_comparison.second"),
                        102,
                        c -> c.second().map(this::side).orElse("–")));
        table.getColumns()
                .add(Columns.text(
                        texts.say("ui_comparison.missing"),
                        100,
                        c -> missing(c.first()) + " / " + missing(c.second())));
        table.getColumns()
                .add(Columns.number(
                        texts.say("ui_comparison.psi"),
                        60,
                        c -> c.shift().map(Shift::stability).orElse(Double.NaN),
                        3,
                        texts.numbers()));
        table.getColumns()
                .add(Columns.number(
                        texts.say("ui_comparison.p"),
                        78,
                        c -> c.shift().map(Shift::adjusted).orElse(Double.NaN),
                        p -> Double.isNaN(p)
                                ? "–"
                                : p < 1e-4
                                        ? texts.say("ui_relation.p.small")
                                        : texts.numbers().decimals(p, 4)));
        Tables.stretch(table, name);
        SortedList<ColumnComparison> sorted = new SortedList<>(FXCollections.observableArrayList(ordered(found)));
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        Tables.fitRows(table, MOST_ROWS);
        model.selectedProperty().get().ifPresent(table.getSelectionModel()::select);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                model.select(is);
            }
        });
        return table;
    }

    /** What came, went or changed its type first, then what shifted most. */
    private static List<ColumnComparison> ordered(TableComparison found) {
        return found.columns().stream()
                .sorted(Comparator.comparingDouble((ColumnComparison c) -> c.change() == ColumnComparison.Change.SAME
                        ? -c.shift().map(Shift::stability).orElse(-1.0)
                        : Double.NEGATIVE_INFINITY))
                .toList();
    }

    private String change(ColumnComparison column) {
        String key = column.change() == ColumnComparison.Change.SAME
                ? "shift." + column.shift().map(s -> s.size().name()).orElse("unknown")
                : "change." + column.change().name();
        return texts.say("ui_comparison." + key.toLowerCase(Locale.ROOT));
    }

    private String side(ColumnSide side) {
        if (side.type() == ColumnType.NUMBER) {
            return texts.say("ui_comparison.numbers", side.median(), side.sd());
        }
        return side.most().isEmpty()
                ? texts.say("ui_comparison.distinct", side.distinct())
                : texts.say("ui_comparison.levels", side.most(), side.distinct());
    }

    private String missing(Optional<ColumnSide> side) {
        return side.map(s -> texts.numbers().percent(s.missingShare())).orElse("–");
    }

    private void fillChart() {
        chart.getChildren().clear();
        Optional<Figure> figure = model.chart(texts);
        if (figure.isPresent()) {
            FigureView drawn = new FigureView(context);
            drawn.show(figure.get());
            double height = figure.get().y() instanceof Axis.Categories c
                    ? 150 + 26 * c.names().size()
                    : 280;
            drawn.setMinSize(240, height);
            drawn.setPrefSize(480, height);
            StackPane card = new StackPane(drawn);
            card.getStyleClass().addAll(StyleClass.CARD, "chart-card");
            HBox.setHgrow(card, Priority.ALWAYS);
            chart.getChildren().add(card);
        }
    }
}
