package io.crisol.ui.data;

import io.crisol.figure.Tone;
import io.crisol.profile.ColumnProfile;
import io.crisol.profile.Histogram;
import io.crisol.profile.NumberSummary;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.DatasetGrid;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.MiniHistogram;
import io.crisol.ui.kit.ShareBar;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** One line a column: what it is, how it is spread, what is missing, how it goes with the target, what is wrong with it. */
final class ColumnTable extends BorderPane {
    private final Texts texts;
    private final ColumnWords words;
    private final DataViewModel model;
    private final TableView<DataViewModel.Row> table;
    private Optional<DataViewModel.Classes> classes = Optional.empty();
    private String followed = "";

    ColumnTable(Texts texts, DataViewModel model) {
        this.texts = texts;
        this.words = new ColumnWords(texts);
        this.model = model;
        this.table = Tables.dense(texts.say("ui_data.columns.name"), texts.say("ui_data.columns.none"));
        table.setId("column-table");
        columns();
        javafx.collections.transformation.SortedList<DataViewModel.Row> sorted =
                new javafx.collections.transformation.SortedList<>(model.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                model.select(is.name());
            }
        });
        model.selectedProperty().addListener((o, was, is) -> follow(is));
        model.stateProperty().addListener((o, was, is) -> refresh());
        refresh();
        setCenter(table);
    }

    private void refresh() {
        classes = model.classes();
        table.refresh();
    }

    private void follow(Optional<DataViewModel.Row> row) {
        String before = followed;
        followed = row.map(DataViewModel.Row::name).orElse("");
        if (row.isEmpty()) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedItem() == null
                || !table.getSelectionModel()
                        .getSelectedItem()
                        .name()
                        .equals(row.get().name())) {
            for (int i = 0; i < table.getItems().size(); i++) {
                if (table.getItems().get(i).name().equals(row.get().name())) {
                    table.getSelectionModel().select(i);
                    if (!followed.equals(before)) {
                        table.scrollTo(Math.max(0, i - 3));
                    }
                }
            }
        }
    }

    private void columns() {
        table.getColumns()
                .add(Columns.node(
                        texts.say("ui_data.column.name"),
                        140,
                        this::name,
                        Comparator.comparing(DataViewModel.Row::name)));
        table.getColumns().add(alerts());
        table.getColumns()
                .add(Columns.drawn(
                        texts.say("ui_data.column.spread"),
                        96,
                        this::histogram,
                        r -> r.profile().numbers().map(NumberSummary::skewness).orElse(Double.NaN)));
        table.getColumns()
                .add(Columns.drawn(
                        texts.say("ui_data.column.missing"),
                        84,
                        this::missing,
                        r -> r.profile().missingShare()));
        table.getColumns()
                .add(Columns.drawn(
                        texts.say("ui_data.column.association"),
                        92,
                        this::association,
                        r -> r.profile().relation().map(x -> x.strength()).orElse(Double.NaN)));
        table.getColumns()
                .add(Columns.count(
                        texts.say("ui_data.column.distinct"),
                        72,
                        r -> r.profile().distinct(),
                        texts.numbers()));
        table.getColumns().add(written("ui_data.column.centre", 84, words::centre, ColumnTable::median));
        table.getColumns().add(written("ui_data.column.width", 84, words::spread, ColumnTable::width));
        table.getColumns().add(written("ui_data.column.range", 150, words::range, ColumnTable::least));
    }

    private TableColumn<DataViewModel.Row, DataViewModel.Row> alerts() {
        TableColumn<DataViewModel.Row, DataViewModel.Row> column =
                Columns.node("", 44, this::flags, Comparator.comparing(r -> -r.severity()));
        Label header = new Label("", Icon.WARNING.node());
        header.setAccessibleText(texts.say("ui_data.column.alerts"));
        header.setTooltip(new Tooltip(texts.say("ui_data.column.alerts")));
        column.setGraphic(header);
        return column;
    }

    private static double median(ColumnProfile column) {
        return column.numbers().map(NumberSummary::median).orElse(Double.NaN);
    }

    private static double width(ColumnProfile column) {
        return column.numbers().map(n -> n.q75() - n.q25()).orElse(Double.NaN);
    }

    private static double least(ColumnProfile column) {
        return column.numbers().map(NumberSummary::min).orElse(Double.NaN);
    }

    /** Text to the right, sorted by a number; its header says in a tooltip what it is. */
    private TableColumn<DataViewModel.Row, DataViewModel.Row> written(
            String key, double width, Function<ColumnProfile, String> text, ToDoubleFunction<ColumnProfile> order) {
        TableColumn<DataViewModel.Row, DataViewModel.Row> column = Columns.node(
                "", width, r -> new Label(), Comparator.comparingDouble(r -> order.applyAsDouble(r.profile())));
        Label header = new Label(texts.say(key));
        header.setTooltip(new Tooltip(texts.say(key + ".help")));
        column.setGraphic(header);
        column.getStyleClass().add(StyleClass.NUMERIC);
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(DataViewModel.@Nullable Row item, boolean empty) {
                super.updateItem(item, empty);
                setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
                String said = empty || item == null ? null : text.apply(item.profile());
                setText(said);
                setTooltip(said == null || said.length() < 10 ? null : new Tooltip(said));
            }
        });
        return column;
    }

    private Node name(DataViewModel.Row row) {
        Label label = Labels.of(row.name(), row.target() ? StyleClass.STRONG : "");
        label.setGraphic(
                DatasetGrid.typeIcon(row.profile().info().type()).node(row.target() ? StyleClass.ACCENT_TEXT : ""));
        label.setGraphicTextGap(8);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        String type = texts.say("ui.type." + row.profile().info().type().word());
        label.setTooltip(
                new Tooltip(row.name() + " · " + type + (row.target() ? " · " + texts.say("ui_data.target") : "")));
        label.setAccessibleText(row.name() + ", " + type);
        return label;
    }

    private MiniHistogram histogram(DataViewModel.Row row) {
        Histogram histogram = row.profile().histogram();
        String said = words.centre(row.profile()) + " · " + words.range(row.profile());
        int positive = classes.map(DataViewModel.Classes::positive).orElse(-1);
        if (positive < 0 || positive >= histogram.byClass().length) {
            return new MiniHistogram(numbers(histogram.counts()), new double[0], said);
        }
        double[] all = new double[histogram.bins()];
        for (int[] each : histogram.byClass()) {
            for (int bin = 0; bin < all.length; bin++) {
                all[bin] += each[bin];
            }
        }
        return new MiniHistogram(all, numbers(histogram.byClass()[positive]), said);
    }

    private static double[] numbers(int[] counts) {
        return java.util.Arrays.stream(counts).asDoubleStream().toArray();
    }

    private ShareBar missing(DataViewModel.Row row) {
        double share = row.profile().missingShare();
        return new ShareBar(
                share,
                share == 0 ? "0" : words.share(share),
                Tone.WARN,
                texts.say(
                        "ui_data.missing.said",
                        row.profile().missing(),
                        row.profile().rows()));
    }

    private ShareBar association(DataViewModel.Row row) {
        double strength = row.profile().relation().map(r -> r.strength()).orElse(Double.NaN);
        boolean sure = row.profile().relation().filter(r -> r.adjusted() < 0.05).isPresent();
        return new ShareBar(
                strength,
                row.target() ? "" : texts.numbers().percent(strength),
                sure ? Tone.DATA_1 : Tone.MUTED,
                row.profile()
                        .relation()
                        .map(r -> texts.say(
                                sure ? "ui_data.association.said" : "ui_data.association.unsure",
                                texts.numbers().percent(r.strength()),
                                words.p(r.adjusted())))
                        .orElse(""));
    }

    private Node flags(DataViewModel.Row row) {
        HBox flags = new HBox(4);
        flags.getStyleClass().add("flags");
        row.alerts().stream()
                .filter(AlertItem::open)
                .sorted(Comparator.comparing((AlertItem a) -> a.alert().severity())
                        .reversed())
                .limit(1)
                .forEach(a -> flags.getChildren().add(FindingList.icon(a.alert().severity())));
        String said = row.alerts().stream()
                .filter(AlertItem::open)
                .map(a -> texts.say("alert." + a.alert().alert() + ".title"))
                .collect(Collectors.joining(", "));
        long count = row.alerts().stream().filter(AlertItem::open).count();
        if (count > 1) {
            flags.getChildren().add(Labels.of(texts.numbers().count(count), StyleClass.CAPTION));
        }
        if (!said.isEmpty()) {
            Tooltip.install(flags, new Tooltip(said));
            flags.setAccessibleText(said);
        }
        return flags;
    }
}
