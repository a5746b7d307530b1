package io.crisol.ui.data;

import io.crisol.data.ColumnType;
import io.crisol.finding.Severity;
import io.crisol.profile.DatasetProfile;
import io.crisol.profile.NumberSummary;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Notice;
import io.crisol.ui.kit.StatTile;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;

/** The profile: six numbers, what is notable, and one line a column. */
final class ProfileView extends VBox implements DataTab {
    private final Texts texts;
    private final DataViewModel model;
    private final AlertsCard alerts;
    private final Runnable save;
    private final Runnable refresh;
    private final TileRow tiles = new TileRow();
    private final VBox trouble = new VBox();

    ProfileView(
            Texts texts,
            DataViewModel model,
            Consumer<AlertItem> fix,
            Consumer<AlertItem> ignore,
            Runnable save,
            Runnable refresh) {
        super(12);
        this.texts = texts;
        this.model = model;
        this.save = save;
        this.refresh = refresh;
        this.alerts = new AlertsCard(texts, model, fix, ignore);
        getStyleClass().add("profile");
        trouble.managedProperty().bind(trouble.visibleProperty());
        ColumnTable table = new ColumnTable(texts, model);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setMinHeight(180);
        getChildren().addAll(trouble, tiles, alerts, search(), table);
        model.stateProperty().addListener((o, was, is) -> fill());
        model.computingProperty().addListener((o, was, is) -> fill());
        fill();
    }

    @Override
    public String key() {
        return "profile";
    }

    @Override
    public Node content() {
        return this;
    }

    /** Nothing to do: it follows the page's view model. */
    @Override
    public void show(Optional<Seen> seen) {}

    /** Shows every alert, or the first few. */
    void showAllAlerts(boolean on) {
        alerts.showAll(on);
    }

    private Node search() {
        CustomTextField field = (CustomTextField) TextFields.createClearableTextField();
        field.setLeft(Icon.SEARCH.node());
        field.setPromptText(texts.say("ui_data.columns.search"));
        field.setAccessibleText(texts.say("ui_data.columns.search"));
        field.getStyleClass().add("search-field");
        field.setPrefWidth(260);
        field.setId("column-search");
        field.textProperty().bindBidirectional(model.searchProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button html = Buttons.plain(texts.say("ui_data.save_html"), save);
        html.setId("save-html");
        Button again = Buttons.icon(Icon.REFRESH, texts.say("ui_refresh.title"), refresh);
        again.setId("refresh");
        HBox line = new HBox(12, Labels.section(texts.say("ui_data.columns")), space, again, html, field);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void fill() {
        trouble.getChildren().clear();
        tiles.show(List.of());
        model.seen().ifPresent(seen -> {
            seen.trouble()
                    .ifPresent(f -> trouble.getChildren().add(new Notice(Severity.WARNING, texts.say(f.message()))));
            if (seen.firstLook()) {
                trouble.getChildren().add(sample(seen.profile().rows()));
            }
            tiles(seen);
        });
        trouble.setVisible(!trouble.getChildren().isEmpty());
    }

    private Notice sample(int rows) {
        return model.computingProperty().get()
                ? new Notice(Severity.INFO, texts.say("ui_data.first_look.computing", rows))
                : new Notice(
                        Severity.WARNING,
                        texts.say("ui_data.first_look.stopped", rows),
                        Buttons.plain(texts.say("ui_data.first_look.compute"), Icon.REFRESH, model::lookAgain));
    }

    private void tiles(Seen seen) {
        DatasetProfile profile = seen.profile();
        long cells = (long) profile.rows() * profile.columns().size();
        long numbers = profile.columns().stream()
                .filter(c -> c.info().type() == ColumnType.NUMBER)
                .count();
        long levels = profile.columns().stream()
                .filter(c -> c.info().type().categorical())
                .count();
        tiles.show(List.of(
                tile("rows", count(seen.data().rows()), training(seen)),
                tile(
                        "columns",
                        count(profile.columns().size()),
                        texts.say("ui_data.tile.columns.note", numbers, levels)),
                counted(seen, "missing", profile.missingCells(), cells),
                counted(seen, "duplicates", profile.duplicateRows(), profile.rows()),
                target(profile),
                tile(
                        "memory",
                        texts.numbers().bytes(seen.data().memoryBytes()),
                        texts.say("ui_data.tile.memory.note"))));
    }

    private StatTile tile(String key, String value, String note) {
        return new StatTile(texts.say("ui_data.tile." + key), value, note);
    }

    /** A count with its share; of a sample the share alone. */
    private StatTile counted(Seen seen, String key, long count, long of) {
        return seen.firstLook()
                ? tile(key, share(count, of), texts.say("ui_data.first_look.note"))
                : tile(key, count(count), share(count, of));
    }

    private String training(Seen seen) {
        return seen.target().isPresent()
                ? texts.say("ui_data.tile.rows.note", seen.target().get().trainingRows().length)
                : texts.say("ui_data.tile.rows.no_target");
    }

    private StatTile target(DatasetProfile profile) {
        Optional<DataViewModel.Classes> classes = model.classes();
        if (classes.isPresent()) {
            DataViewModel.Classes c = classes.get();
            int all = java.util.Arrays.stream(c.trainingRows()).sum();
            int told = c.positive() >= 0 ? c.positive() : rarest(c);
            String share = all == 0 ? "–" : texts.numbers().percent((double) c.trainingRows()[told] / all);
            return tile(
                    "balance",
                    share,
                    texts.say(
                            c.positive() >= 0 ? "ui_data.tile.balance.note" : "ui_data.tile.balance.rarest",
                            c.names().get(told)));
        }
        return model.target()
                .flatMap(c -> c.numbers())
                .map(n -> median(profile, n))
                .orElseGet(() -> tile("balance", "–", texts.say("ui_data.tile.balance.none")));
    }

    private StatTile median(DatasetProfile profile, NumberSummary n) {
        return new StatTile(
                texts.say("ui_data.tile.median", profile.target().orElse("")),
                texts.numbers().compact(n.median()),
                texts.say("ui_data.tile.median.note", n.q25(), n.q75()));
    }

    private static int rarest(DataViewModel.Classes classes) {
        int rarest = 0;
        for (int i = 0; i < classes.names().size(); i++) {
            rarest = classes.trainingRows()[i] < classes.trainingRows()[rarest] ? i : rarest;
        }
        return rarest;
    }

    private String count(long n) {
        return texts.numbers().count(n);
    }

    private String share(long part, long all) {
        return new ColumnWords(texts).share(all == 0 ? 0 : (double) part / all);
    }
}
