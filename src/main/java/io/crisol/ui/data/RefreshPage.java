package io.crisol.ui.data;

import io.crisol.data.SchemaDifference;
import io.crisol.finding.Severity;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.JobStrip;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Notice;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.PrimaryAction;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StatTile;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.Workbench;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Reads the source again and shows what is different before anything is taken. */
public final class RefreshPage implements Page {
    private static final int SHOWN_LEVELS = 8;

    private final ScreenContext context;
    private final Texts texts;
    private final OpenProject project;
    private final RefreshViewModel model;
    private final StackPane content = new StackPane();
    private final JobStrip strip;
    private final StringProperty sentence = new SimpleStringProperty("");
    private final StringProperty label = new SimpleStringProperty("");
    private final StringProperty whyNot = new SimpleStringProperty("");

    public RefreshPage(ScreenContext context, Workbench workbench, OpenProject project) {
        this.context = context;
        this.texts = context.texts();
        this.project = project;
        this.model = new RefreshViewModel(workbench, project, context.jobs());
        this.strip = new JobStrip(texts);
        content.setAlignment(Pos.TOP_LEFT);
        model.stateProperty().addListener((o, was, is) -> fill());
        fill();
    }

    private void fill() {
        RefreshViewModel.State state = model.stateProperty().get();
        content.getChildren()
                .setAll(
                        switch (state) {
                            case RefreshViewModel.State.Nothing n -> nothing();
                            case RefreshViewModel.State.Stopped s -> stopped();
                            case RefreshViewModel.State.Reading r -> reading(r);
                            case RefreshViewModel.State.Failed f ->
                                new VBox(new ErrorCard(
                                        texts,
                                        f.outcome().finding(),
                                        Optional.of(f.outcome().cause()),
                                        action -> toSource()));
                            case RefreshViewModel.State.Same s -> same(s.read());
                            case RefreshViewModel.State.Changed c -> changed(c);
                        });
        String name = project.table().map(StudyData::name).orElse("");
        sentence.set(name.isEmpty() ? texts.say("ui_data.sentence.nothing") : texts.say("ui_refresh.sentence", name));
        label.set(
                state instanceof RefreshViewModel.State.Changed c
                        ? texts.say("ui_refresh.apply", c.after().data().rows())
                        : texts.say("ui_refresh.back"));
        whyNot.set(state instanceof RefreshViewModel.State.Reading ? texts.say("ui_refresh.why.reading") : "");
    }

    private Node nothing() {
        return new EmptyState(
                EmptyState.Drawing.TABLE,
                texts.say("ui_refresh.nothing"),
                Buttons.plain(
                        texts.say("ui_data.import_table"),
                        Icon.IMPORT,
                        () -> context.navigator().go("data.import")));
    }

    private Node stopped() {
        Button again = Buttons.plain(texts.say("ui_refresh.again"), Icon.REFRESH, model::read);
        return new VBox(new Notice(Severity.INFO, texts.say("ui_refresh.stopped"), again));
    }

    private Node reading(RefreshViewModel.State.Reading reading) {
        strip.follow(reading.job());
        return new VBox(strip);
    }

    /** A password may be needed again, or another file. */
    private void toSource() {
        boolean query = project.draft().source().flatMap(s -> s.database()).isPresent();
        context.navigator().go(query ? "data.database" : "data.import");
    }

    private Node same(StudyData read) {
        VBox words = new VBox(
                4,
                Labels.section(texts.say("ui_refresh.same")),
                Labels.wrapped(
                        texts.say(
                                "ui_refresh.same.why",
                                read.data().rows(),
                                read.data().schema().size()),
                        StyleClass.SECONDARY),
                Labels.of(read.data().fingerprint(), StyleClass.MONO, StyleClass.CAPTION));
        HBox card = new HBox(16, Icon.OK.node(StyleClass.GOOD, "refresh-sign"), words);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add(StyleClass.CARD);
        return new VBox(card);
    }

    private Node changed(RefreshViewModel.State.Changed changed) {
        SchemaDifference d = changed.difference();
        List<RefreshViewModel.Change> changes = model.changes(d);
        HBox tiles = new HBox(
                12,
                tile("rows", d.rowsBefore(), d.rowsAfter()),
                tile(
                        "columns",
                        changed.before().data().schema().size(),
                        changed.after().data().schema().size()),
                new StatTile(
                        texts.say("ui_refresh.tile.retyped"),
                        texts.numbers().count(d.retyped().size()),
                        ""),
                new StatTile(
                        texts.say("ui_refresh.tile.levels"),
                        texts.numbers().count(d.levels().size()),
                        ""));
        tiles.getChildren().forEach(t -> HBox.setHgrow(t, Priority.ALWAYS));
        VBox all = new VBox(16, tiles);
        changes.stream()
                .filter(c -> c.target() && c.what() != RefreshViewModel.What.ADDED)
                .findFirst()
                .ifPresent(c -> all.getChildren()
                        .add(new Notice(
                                Severity.WARNING,
                                texts.say(
                                        "ui_refresh.target." + c.what().name().toLowerCase(Locale.ROOT), c.column()))));
        if (d.sameSchema()) {
            all.getChildren().add(Labels.wrapped(texts.say("ui_refresh.same_schema"), StyleClass.SECONDARY));
        } else {
            TableView<RefreshViewModel.Change> table = table(changes);
            VBox.setVgrow(table, Priority.ALWAYS);
            all.getChildren().addAll(Labels.section(texts.say("ui_refresh.changes", changes.size())), table);
        }
        all.getChildren().add(consequence());
        return all;
    }

    private StatTile tile(String key, int before, int after) {
        String change = after == before
                ? texts.say("ui_refresh.unchanged")
                : texts.say(
                        after > before ? "ui_refresh.more" : "ui_refresh.fewer",
                        Math.abs(after - before),
                        texts.numbers().count(before));
        return new StatTile(texts.say("ui_refresh.tile." + key), texts.numbers().count(after), change);
    }

    private TableView<RefreshViewModel.Change> table(List<RefreshViewModel.Change> changes) {
        TableView<RefreshViewModel.Change> table = Tables.dense(texts.say("ui_refresh.table"), "");
        table.setId("refresh-changes");
        table.getColumns()
                .add(Columns.text(
                        texts.say("ui_refresh.change"),
                        160,
                        c -> texts.say("ui_refresh.what." + c.what().name().toLowerCase(Locale.ROOT))));
        table.getColumns()
                .add(Columns.text(
                        texts.say("ui_refresh.column"),
                        200,
                        c -> c.target() ? texts.say("ui_refresh.is_target", c.column()) : c.column()));
        table.getColumns().add(Columns.text(texts.say("ui_refresh.before"), 260, c -> said(c, c.before())));
        table.getColumns().add(Columns.text(texts.say("ui_refresh.after"), 260, c -> said(c, c.after())));
        table.getItems().setAll(changes);
        table.setMinHeight(160);
        return table;
    }

    private String said(RefreshViewModel.Change change, List<String> values) {
        boolean types =
                switch (change.what()) {
                    case ADDED, REMOVED, RETYPED -> true;
                    case NEW_LEVELS, GONE_LEVELS -> false;
                };
        if (values.isEmpty()) {
            return "–";
        }
        if (types) {
            return texts.say("ui.type." + values.getFirst());
        }
        String first = String.join(" · ", values.subList(0, Math.min(SHOWN_LEVELS, values.size())));
        return values.size() <= SHOWN_LEVELS
                ? first
                : texts.say("ui_refresh.and_more", first, values.size() - SHOWN_LEVELS);
    }

    private Node consequence() {
        long made = model.comparisons();
        Button keep = Buttons.plain(texts.say("ui_refresh.keep"), this::keep);
        keep.setId("refresh-keep");
        return new Notice(
                Severity.INFO,
                made == 0 ? texts.say("ui_refresh.no_consequence") : texts.say("ui_refresh.consequence", made),
                keep);
    }

    private void keep() {
        model.keep();
        context.navigator().go("data");
    }

    private void act() {
        if (model.changed()) {
            model.apply();
            context.notices().tell(texts.say("ui_refresh.applied"));
        }
        context.navigator().go("data");
    }

    @Override
    public String id() {
        return "data.refresh";
    }

    @Override
    public String title() {
        return texts.say("ui_refresh.title");
    }

    @Override
    public ObservableValue<String> sentence() {
        return sentence;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Optional<PrimaryAction> primary() {
        return Optional.of(new PrimaryAction(label, whyNot, this::act));
    }

    /** Reads the source anew each time the page comes to the front. */
    @Override
    public void onShown(String subject) {
        model.read();
    }
}
