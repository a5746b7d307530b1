package io.crisol.ui.data;

import io.crisol.data.read.TablePreview;
import io.crisol.finding.Finding;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.Field;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The query, with the tables at the left and its first rows below; they follow what is typed after a short pause. */
final class DatabaseQueryView extends HBox {
    private static final Duration PAUSE = Duration.millis(700);

    private final Texts texts;
    private final DatabaseViewModel model;
    private final ListView<String> tables = new ListView<>();
    private final TextArea query = new TextArea();
    private final PreviewTable preview;
    private final FindingList findings;
    private final StackPane below = new StackPane();
    private final Label extent = Labels.of("", StyleClass.CAPTION);
    private final PauseTransition pause = new PauseTransition(PAUSE);

    DatabaseQueryView(ScreenContext context, DatabaseViewModel model) {
        super(24);
        this.texts = context.texts();
        this.model = model;
        this.preview = new PreviewTable(texts);
        this.findings = new FindingList(texts);
        getStyleClass().add(StyleClass.FILLS);
        VBox right = new VBox(12, editor(), tools(), below);
        VBox.setVgrow(below, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        getChildren().addAll(tables(), right);
        pause.setOnFinished(e -> model.preview());
        model.lookProperty().addListener((o, was, is) -> fillTables());
        model.rows().previewProperty().addListener((o, was, is) -> fill());
        model.rows().troubleProperty().addListener((o, was, is) -> fill());
        model.queryTroubleProperty().addListener((o, was, is) -> fill());
        fillTables();
        fill();
    }

    private Node tables() {
        tables.setId("database-tables");
        tables.setFixedCellSize(28);
        tables.setAccessibleText(texts.say("ui_database.tables"));
        tables.setPlaceholder(Labels.caption(texts.say("ui_database.tables.none")));
        tables.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                choose();
            }
        });
        tables.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                choose();
                e.consume();
            }
        });
        VBox.setVgrow(tables, Priority.ALWAYS);
        VBox all = new VBox(
                8,
                Labels.section(texts.say("ui_database.tables")),
                tables,
                Labels.caption(texts.say("ui_database.tables.help")));
        all.setMinWidth(232);
        all.setPrefWidth(232);
        all.setMaxWidth(232);
        return all;
    }

    private void choose() {
        String table = tables.getSelectionModel().getSelectedItem();
        if (table != null) {
            model.choose(table);
        }
    }

    private Node editor() {
        query.setId("database-query");
        query.getStyleClass().add(StyleClass.MONO);
        query.setPrefRowCount(6);
        query.setMinHeight(96);
        query.textProperty().bindBidirectional(model.queryProperty());
        query.textProperty().addListener((o, was, is) -> pause.playFromStart());
        return new Field(texts.say("ui_database.query"), query, texts.say("ui_database.query.help"));
    }

    private Node tools() {
        Button show = Buttons.plain(texts.say("ui_database.show"), Icon.SHOW, () -> {
            pause.stop();
            model.preview();
        });
        show.setId("database-show");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(12, show, space, extent);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void fillTables() {
        tables.getItems().setAll(model.lookProperty().get().map(l -> l.tables()).orElse(List.of()));
    }

    private void fill() {
        Optional<Finding> trouble = model.queryTroubleProperty()
                .get()
                .or(() -> model.rows().troubleProperty().get().map(f -> f.finding()));
        Optional<TablePreview> shown = model.rows().previewProperty().get();
        extent.setText("");
        if (trouble.isPresent()) {
            VBox holder = new VBox(new ErrorCard(texts, trouble.get()));
            below.getChildren().setAll(holder);
        } else if (shown.isPresent()) {
            show(shown.get());
        } else {
            Label nothing = Labels.wrapped(texts.say("ui_database.nothing_shown"), StyleClass.SECONDARY);
            StackPane.setAlignment(nothing, Pos.TOP_LEFT);
            below.getChildren().setAll(nothing);
        }
    }

    private void show(TablePreview first) {
        preview.show(first, Set.of());
        findings.show(first.findings());
        extent.setText(texts.say(
                first.whole() ? "ui_database.whole" : "ui_database.first",
                first.rows().size(),
                first.columns().size()));
        VBox all = new VBox(8, findings, preview);
        VBox.setVgrow(preview, Priority.ALWAYS);
        below.getChildren().setAll(all);
    }
}
