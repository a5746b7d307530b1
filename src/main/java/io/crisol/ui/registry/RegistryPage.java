package io.crisol.ui.registry;

import io.crisol.registry.RegisteredModel;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Ago;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Chip;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.JobStrip;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.PrimaryAction;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.State;
import io.crisol.ui.kit.StateLabel;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import io.crisol.workbench.Workbench;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The page of registered models: their versions, who held which alias when, and what can be done about it. */
public final class RegistryPage implements Page {
    private static final int MODELS = 5;
    private static final int VERSIONS = 8;
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("retired");

    private final ScreenContext context;
    private final Texts texts;
    private final Workbench workbench;
    private final RegistryViewModel model;
    private final Ago ago;
    private final StackPane root = new StackPane();
    private final VBox banners = new VBox(12);
    private final Label title = Labels.section("");
    private final MenuButton rollback;
    private final FigureView chart;
    private final VBox history;
    private final TableView<RegisteredModel> models;
    private final TableView<VersionRow> versions;
    private final VersionDrawer drawer;
    private final ScrollPane scroll;
    private final boolean operable;
    private boolean filling;

    /** @param operable whether the page Operate can be opened from here: a project is open */
    public RegistryPage(ScreenContext context, Workbench workbench, boolean operable) {
        this.context = context;
        this.texts = context.texts();
        this.workbench = workbench;
        this.operable = operable;
        this.model = new RegistryViewModel(context, workbench);
        this.ago = new Ago(texts, workbench.clock());
        this.chart = new FigureView(context);
        this.rollback = new MenuButton(texts.say("ui_registry.rollback"), Icon.UNDO.node());
        this.history = history();
        this.models = models();
        this.versions = versions();
        this.drawer = new VersionDrawer(context, model, ago);
        this.scroll = new ScrollPane(page());
        scroll.setFitToWidth(true);
        model.models().addListener((javafx.beans.InvalidationListener) o -> show());
        model.readProperty().addListener((o, was, is) -> show());
        model.modelProperty().addListener((o, was, is) -> shownModel());
        model.versionProperty().addListener((o, was, is) -> select());
        model.troubleProperty().addListener((o, was, is) -> banner());
        show();
    }

    VersionDrawer drawer() {
        return drawer;
    }

    RegistryViewModel model() {
        return model;
    }

    @Override
    public String id() {
        return "registry";
    }

    @Override
    public String title() {
        return texts.say("ui_registry.title");
    }

    @Override
    public ObservableValue<String> sentence() {
        return model.sentenceProperty();
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public Optional<Node> inspector() {
        return Optional.of(drawer);
    }

    @Override
    public Optional<PrimaryAction> primary() {
        if (!operable) {
            return Optional.empty();
        }
        ObservableValue<String> label = model.versionProperty()
                .map(v -> v.map(r -> texts.say("ui_registry.score", r.version().number()))
                        .orElseGet(() -> texts.say("ui_registry.promote")));
        return Optional.of(new PrimaryAction(label, new SimpleStringProperty(""), this::act));
    }

    private void act() {
        model.versionProperty()
                .get()
                .ifPresentOrElse(
                        v -> context.navigator()
                                .go("operate", v.version().reference().toString()),
                        () -> context.navigator().go("promote"));
    }

    @Override
    public void onShown(String subject) {
        model.show(subject);
    }

    private void show() {
        if (model.models().isEmpty()) {
            Node nothing = new EmptyState(EmptyState.Drawing.SHELF, texts.say("ui_registry.empty"));
            VBox.setVgrow(nothing, Priority.ALWAYS);
            root.getChildren().setAll(model.readProperty().get() ? new VBox(12, banners, nothing) : new Region());
        } else if (!root.getChildren().contains(scroll)) {
            root.getChildren().setAll(scroll);
        }
    }

    private Node page() {
        JobStrip strip = new JobStrip(texts);
        model.jobProperty().addListener((o, was, is) -> is.ifPresent(strip::follow));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var verify = Buttons.plain(texts.say("ui_registry.verify_all"), Icon.OK, model::verifyAll);
        verify.setId("verify-all");
        HBox bar = new HBox(8, title, space, rollback, verify);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("registry-bar");
        banners.managedProperty().bind(banners.visibleProperty());
        banners.setVisible(false);
        VBox all = new VBox(16, banners, models, bar, strip, versions, history);
        all.getStyleClass().add("promote");
        return all;
    }

    private TableView<RegisteredModel> models() {
        TableView<RegisteredModel> table = Tables.dense(texts.say("ui_registry.models"), "");
        table.setId("models");
        TableColumn<RegisteredModel, String> name =
                Columns.text(texts.say("ui_registry.column.model"), 200, RegisteredModel::name);
        table.getColumns().add(name);
        table.getColumns()
                .add(Columns.count(
                        texts.say("ui_registry.column.versions"),
                        96,
                        m -> m.versions().size(),
                        texts.numbers()));
        for (String alias : java.util.List.of("champion", "challenger")) {
            table.getColumns()
                    .add(Columns.count(
                            texts.say("ui_registry.column.holds", alias), 104, m -> held(m, alias), texts.numbers()));
        }
        table.getColumns()
                .add(date(
                        texts.say("ui_registry.column.last"),
                        m -> m.versions().getFirst().registered()));
        table.setItems(model.models());
        Tables.stretch(table, name);
        Tables.fitRows(table, MODELS);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null && !filling) {
                model.choose(is);
            }
        });
        return table;
    }

    private static double held(RegisteredModel m, String alias) {
        OptionalInt number = m.number(alias);
        return number.isPresent() ? number.getAsInt() : Double.NaN;
    }

    private <T> TableColumn<T, T> date(String name, java.util.function.Function<T, java.time.Instant> when) {
        return Columns.node(
                name,
                128,
                row -> {
                    Label label = Labels.of(ago.say(when.apply(row)));
                    label.setTooltip(new Tooltip(texts.dateTime(when.apply(row))));
                    return label;
                },
                Comparator.comparing(when::apply));
    }

    private TableView<VersionRow> versions() {
        TableView<VersionRow> table = Tables.dense(texts.say("ui_registry.versions"), "");
        table.setId("versions");
        table.getColumns()
                .add(Columns.count(
                        texts.say("ui_registry.column.version"),
                        72,
                        v -> v.version().number(),
                        texts.numbers()));
        TableColumn<VersionRow, VersionRow> aliases = Columns.node(
                texts.say("ui_registry.column.aliases"),
                180,
                this::chips,
                Comparator.comparing(v -> String.join(",", v.aliases())));
        table.getColumns().add(aliases);
        table.getColumns()
                .add(Columns.node(
                        texts.say("ui_registry.column.gates"),
                        136,
                        this::gates,
                        Comparator.comparing(VersionRow::passed)));
        table.getColumns()
                .add(Columns.number(
                        texts.say("ui_registry.column.size"),
                        84,
                        v -> v.version().bytes(),
                        b -> texts.numbers().bytes((long) b.doubleValue())));
        table.getColumns()
                .add(date(
                        texts.say("ui_registry.column.registered"),
                        v -> v.version().registered()));
        table.setItems(model.versions());
        table.setRowFactory(t -> new TableRow<>() {
            @Override
            protected void updateItem(@Nullable VersionRow row, boolean empty) {
                super.updateItem(row, empty);
                boolean retired = !empty && row != null && row.retired();
                pseudoClassStateChanged(STALE, retired);
                getStyleClass().remove(StyleClass.STALE);
                if (retired) {
                    getStyleClass().add(StyleClass.STALE);
                }
            }
        });
        Tables.stretch(table, aliases);
        Tables.fitRows(table, VERSIONS);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null && !filling) {
                model.choose(is);
            }
        });
        return table;
    }

    private Node chips(VersionRow row) {
        HBox chips = new HBox(4);
        chips.setAlignment(Pos.CENTER_LEFT);
        row.aliases()
                .forEach(a -> chips.getChildren().add(a.equals("champion") ? new Chip(State.GOOD, a) : new Chip(a)));
        if (row.retired()) {
            chips.getChildren().add(new Chip(State.CANCELLED, texts.say("ui_registry.retired")));
        }
        row.verified()
                .ifPresent(v -> chips.getChildren()
                        .add(
                                v.passed()
                                        ? new Chip(State.GOOD, texts.say("ui_registry.verified.short"))
                                        : new Chip(State.BAD, texts.say("ui_registry.broken.short"))));
        return chips;
    }

    private Node gates(VersionRow row) {
        if (row.gates() == 0) {
            return Labels.of("–", StyleClass.MUTED);
        }
        State state = row.waived() > 0 ? State.WARN : State.GOOD;
        String said = row.waived() > 0
                ? texts.say("ui_registry.gates.waived", row.passed(), row.gates(), row.waived())
                : texts.say("ui_registry.gates.passed", row.passed(), row.gates());
        StateLabel label = new StateLabel(state, said);
        label.setTooltip(new Tooltip(texts.say(
                "ui_registry.gates.tooltip",
                row.passed(),
                row.waived(),
                row.count(GateState.OPEN),
                row.count(GateState.FAILED))));
        return label;
    }

    /** Who held an alias when, with a question by day. */
    private VBox history() {
        DatePicker day = new DatePicker();
        day.setId("held-on");
        day.setPrefWidth(140);
        day.setAccessibleText(texts.say("ui_registry.held.on"));
        day.setPromptText(texts.say("ui_registry.held.prompt"));
        day.valueProperty().addListener((o, was, is) -> model.dayProperty().set(Optional.ofNullable(is)));
        Label held = Labels.wrapped("", StyleClass.STRONG);
        held.setId("held");
        held.textProperty().bind(model.heldProperty());
        HBox ask = new HBox(8, Labels.of(texts.say("ui_registry.held.on")), day, held);
        ask.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(12, chart, ask);
        card.getStyleClass().add(StyleClass.CARD);
        return card;
    }

    private void shownModel() {
        filling = true;
        Optional<RegisteredModel> shown = model.modelProperty().get();
        shown.ifPresent(m -> models.getSelectionModel().select(m));
        title.setText(shown.map(RegisteredModel::name).orElse(""));
        rollback.getItems()
                .setAll(shown.map(m ->
                                m.aliases().keySet().stream().map(this::back).toList())
                        .orElse(java.util.List.of()));
        rollback.setDisable(rollback.getItems().isEmpty());
        var holdings = model.holdings();
        long rows = holdings.stream().map(h -> h.alias()).distinct().count();
        double height = 104 + 32 * rows;
        chart.setMinHeight(height);
        chart.setPrefHeight(height);
        chart.show(AliasChart.of(holdings, workbench.clock().instant(), texts));
        history.setVisible(rows > 0);
        history.setManaged(rows > 0);
        filling = false;
    }

    private MenuItem back(String alias) {
        MenuItem item = new MenuItem(texts.say("ui_registry.rollback.item", alias));
        item.setMnemonicParsing(false);
        item.setOnAction(e -> model.rollback(alias));
        return item;
    }

    private void select() {
        filling = true;
        model.versionProperty()
                .get()
                .ifPresent(v -> versions.getSelectionModel().select(v));
        filling = false;
    }

    private void banner() {
        banners.getChildren().clear();
        model.troubleProperty()
                .get()
                .ifPresent(t ->
                        banners.getChildren().add(new ErrorCard(texts, t.finding(), Optional.of(t.cause()), a -> {})));
        banners.setVisible(!banners.getChildren().isEmpty());
    }
}
