package io.crisol.ui.data;

import io.crisol.data.ColumnInfo;
import io.crisol.data.Comparison;
import io.crisol.data.Dataset;
import io.crisol.finding.Severity;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.DatasetGrid;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Notice;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The rows in a grid, with a row of filters and an order. */
final class RowsView extends VBox implements DataTab {
    private final Texts texts;
    private final RowsViewModel model;
    private final DatasetGrid grid;
    private final ComboBox<String> column = new ComboBox<>();
    private final ComboBox<Comparison> how = new ComboBox<>();
    private final TextField value = new TextField();
    private final ComboBox<String> sort = new ComboBox<>();
    private final Button direction;
    private final FlowPane chips = new FlowPane(8, 8);
    private final Label count = Labels.of("", StyleClass.SECONDARY);
    private final VBox trouble = new VBox();
    private boolean descending;

    RowsView(ScreenContext context, RowsViewModel model) {
        super(12);
        this.texts = context.texts();
        this.model = model;
        this.grid = new DatasetGrid(texts);
        this.direction = Buttons.icon(Icon.DOWN, texts.say("ui_data.rows.direction"), this::turn);
        controls();
        FlowPane filters = new FlowPane(
                line(word("ui_data.rows.where"), column, how, value, add()),
                line(word("ui_data.rows.sort"), sort, direction));
        filters.getStyleClass().add("rows-filter");
        HBox state = line(count, chips);
        HBox.setHgrow(chips, Priority.ALWAYS);
        VBox.setVgrow(grid, Priority.ALWAYS);
        grid.setMinHeight(120);
        trouble.managedProperty().bind(trouble.visibleProperty());
        trouble.setVisible(false);
        getChildren().addAll(filters, trouble, state, grid);
        model.shownProperty().addListener((o, was, is) -> fill());
        model.troubleProperty().addListener((o, was, is) -> complain());
        model.filters().addListener((InvalidationListener) o -> chips());
    }

    @Override
    public String key() {
        return "rows";
    }

    @Override
    public Node content() {
        return this;
    }

    @Override
    public void show(Optional<Seen> seen) {
        seen.ifPresent(s -> show(s.data()));
    }

    private void show(Dataset data) {
        model.show(data);
        column.getItems().setAll(model.columns().stream().map(ColumnInfo::name).toList());
        if (column.getValue() == null && !column.getItems().isEmpty()) {
            column.setValue(column.getItems().getFirst());
        }
        sort.getItems().setAll(texts.say("ui_data.rows.file_order"));
        sort.getItems().addAll(column.getItems());
        if (sort.getValue() == null) {
            sort.getSelectionModel().select(0);
        }
    }

    private void controls() {
        column.setId("filter-column");
        column.setAccessibleText(texts.say("ui_data.rows.column"));
        column.setPrefWidth(170);
        how.setId("filter-how");
        how.setAccessibleText(texts.say("ui_data.rows.how"));
        how.setPrefWidth(120);
        how.setConverter(said(c -> texts.say("ui_data.how." + c.name().toLowerCase(Locale.ROOT))));
        value.setId("filter-value");
        value.setPromptText(texts.say("ui_data.rows.value"));
        value.setAccessibleText(texts.say("ui_data.rows.value"));
        value.setPrefWidth(120);
        value.setOnAction(e -> addFilter());
        sort.setId("sort-column");
        sort.setAccessibleText(texts.say("ui_data.rows.sort"));
        sort.setPrefWidth(150);
        column.valueProperty().addListener((o, was, is) -> comparisons());
        how.valueProperty()
                .addListener((o, was, is) -> value.setDisable(is != null && !RowsViewModel.Filter.needsValue(is)));
        sort.getSelectionModel().selectedIndexProperty().addListener((o, was, is) -> order());
    }

    private static <T> StringConverter<T> said(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private void comparisons() {
        model.columns().stream()
                .filter(c -> c.name().equals(column.getValue()))
                .findFirst()
                .ifPresent(info -> {
                    Comparison before = how.getValue();
                    how.getItems().setAll(RowsViewModel.comparisons(info.type()));
                    how.setValue(
                            how.getItems().contains(before)
                                    ? before
                                    : how.getItems().getFirst());
                });
    }

    private Button add() {
        Button add = Buttons.plain(texts.say("ui_data.rows.filter"), Icon.FILTER, this::addFilter);
        add.setId("add-filter");
        return add;
    }

    private void addFilter() {
        if (column.getValue() != null && how.getValue() != null) {
            model.filters().add(new RowsViewModel.Filter(column.getValue(), how.getValue(), value.getText()));
            value.clear();
        }
    }

    private void turn() {
        descending = !descending;
        direction.setGraphic((descending ? Icon.UP : Icon.DOWN).node());
        order();
    }

    private void order() {
        int index = sort.getSelectionModel().getSelectedIndex();
        model.orderProperty()
                .set(
                        index <= 0
                                ? Optional.empty()
                                : Optional.of(
                                        new RowsViewModel.Order(sort.getItems().get(index), descending)));
    }

    private static HBox line(javafx.scene.Node... nodes) {
        HBox line = new HBox(8, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Label word(String key) {
        Label word = Labels.of(texts.say(key), StyleClass.SECONDARY);
        word.setMinWidth(USE_PREF_SIZE);
        return word;
    }

    private void fill() {
        model.shownProperty().get().ifPresent(s -> {
            grid.show(s.data(), (row, name) -> DatasetGrid.Tint.NONE, row -> s.numbers()[row] + 1);
            count.setText(
                    s.numbers().length == s.of()
                            ? texts.say("ui_data.rows.all", s.of())
                            : texts.say(
                                    "ui_data.rows.some",
                                    s.numbers().length,
                                    s.of(),
                                    texts.numbers().percent((double) s.numbers().length / Math.max(1, s.of()))));
        });
    }

    private void complain() {
        trouble.getChildren()
                .setAll(model.troubleProperty().get().stream()
                        .map(f -> new Notice(Severity.WARNING, texts.say(f.message())))
                        .toList());
        trouble.setVisible(!trouble.getChildren().isEmpty());
    }

    private void chips() {
        chips.getChildren().clear();
        for (RowsViewModel.Filter filter : model.filters()) {
            String said = texts.say(
                    "ui_data.rows.chip",
                    filter.column(),
                    texts.say("ui_data.how." + filter.how().name().toLowerCase(Locale.ROOT)),
                    RowsViewModel.Filter.needsValue(filter.how()) ? filter.value() : "");
            Button chip = Buttons.plain(
                    said.strip(), Icon.CLOSE, () -> model.filters().remove(filter));
            chip.getStyleClass().addAll(StyleClass.SMALL, "filter-chip");
            chip.setAccessibleText(texts.say("ui_data.rows.remove_filter", said));
            chips.getChildren().add(chip);
        }
    }
}
