package io.crisol.ui.operate;

import io.crisol.bundle.Breach;
import io.crisol.bundle.ContractReport;
import io.crisol.finding.Severity;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.DatasetGrid;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Notice;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StatTile;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import java.util.Locale;
import java.util.function.BiPredicate;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What scoring gave: counts, how predictions are spread, where rows break the contract, and the rows. */
final class ScoringView extends VBox {
    private static final int BREACHES = 6;
    private static final double GRID = 340;

    private final Texts texts;
    private final Scoring scoring;
    private final DatasetGrid grid;

    ScoringView(ScreenContext context, Scoring scoring) {
        super(16);
        this.texts = context.texts();
        this.scoring = scoring;
        this.grid = new DatasetGrid(texts);
        BiPredicate<Integer, String> broken = scoring.broken();
        grid.show(
                scoring.outputsFirst(),
                (row, column) -> scoring.scored().outputs().contains(column)
                        ? DatasetGrid.Tint.ADDED
                        : broken.test(row, column) ? DatasetGrid.Tint.CHANGED : DatasetGrid.Tint.NONE);
        grid.setPrefHeight(GRID);
        grid.setMinHeight(GRID);
        FigureView figure = new FigureView(context);
        figure.setMinHeight(220);
        figure.setPrefHeight(220);
        figure.show(PredictionChart.of(scoring, texts));
        StackPane chart = new StackPane(figure);
        chart.getStyleClass().add(StyleClass.CARD);
        getChildren().addAll(tiles(), chart);
        scoring.scored().notes().forEach(n -> getChildren().add(new Notice(n.severity(), texts.say(n.message()))));
        breaches();
        getChildren().addAll(Labels.section(texts.say("ui_operate.rows")), grid);
    }

    private Node tiles() {
        ContractReport report = scoring.scored().report();
        int scored = report.rows() - report.notScored();
        return StatTile.row(
                new StatTile(
                        texts.say("ui_operate.tile.scored"),
                        texts.numbers().count(scored),
                        texts.say("ui_operate.tile.of", report.rows())),
                new StatTile(
                        texts.say("ui_operate.tile.unscored"),
                        texts.numbers().count(report.notScored()),
                        texts.say(
                                report.notScored() == 0
                                        ? "ui_operate.tile.unscored.none"
                                        : "ui_operate.tile.unscored.note")),
                new StatTile(
                        texts.say("ui_operate.tile.broken"),
                        texts.numbers().count(report.brokenRows()),
                        share(report.brokenRows(), report.rows())),
                new StatTile(
                        texts.say("ui_operate.tile.breaches"),
                        texts.numbers().count(report.total()),
                        texts.say("ui_operate.tile.breaches.note")));
    }

    private String share(int part, int whole) {
        return part == 0 || whole == 0
                ? texts.say("ui_operate.tile.broken.none")
                : texts.say("ui_operate.tile.share", texts.numbers().percent((double) part / whole));
    }

    private void breaches() {
        ContractReport report = scoring.scored().report();
        if (report.clean()) {
            getChildren().add(new Notice(Severity.INFO, texts.say(report.message())));
            return;
        }
        TableView<Breach> table = Tables.dense(texts.say("ui_operate.breaches"), "");
        table.setId("breaches");
        table.getColumns()
                .add(Columns.count(texts.say("ui_operate.breach.row"), 72, b -> b.row() + 1, texts.numbers()));
        table.getColumns().add(Columns.text(texts.say("ui_operate.breach.column"), 160, Breach::column));
        TableColumn<Breach, String> rule = Columns.text(texts.say("ui_operate.breach.rule"), 220, this::rule);
        table.getColumns().add(rule);
        table.getColumns().add(Columns.text(texts.say("ui_operate.breach.value"), 120, Breach::value));
        Tables.stretch(table, rule);
        table.setItems(FXCollections.observableArrayList(report.breaches()));
        Tables.fitRows(table, BREACHES);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                grid.reveal(is.row(), is.column());
            }
        });
        String head = report.total() > report.breaches().size()
                ? texts.say("ui_operate.breaches.some", report.breaches().size(), report.total())
                : texts.say("ui_operate.breaches.all", report.total());
        getChildren().addAll(new VBox(2, Labels.section(head), Labels.caption(texts.say(report.message()))), table);
    }

    private String rule(Breach breach) {
        return texts.say("ui_operate.rule." + breach.rule().name().toLowerCase(Locale.ROOT));
    }
}
