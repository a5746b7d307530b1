package io.crisol.gallery;

import io.crisol.data.CodedColumn;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.figure.Tone;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.finding.Severity;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.*;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every control of the kit on one sheet. */
final class KitSheet extends VBox {
    private final Texts texts;

    KitSheet(Texts texts) {
        super(16);
        this.texts = texts;
        setPadding(new Insets(24));
        Node tiles = StatTile.row(
                new StatTile("Rows", "7,043", "22 duplicates"),
                new StatTile("Columns", "21", "3 numbers, 18 categories"),
                new StatTile("Missing cells", "11", "0.007 %"),
                new StatTile("Churned", "26.5 %", "1,869 of 7,043 rows"));
        getChildren().addAll(buttons(), tiles, leaderboard(texts), columnsRow());
    }

    private Node buttons() {
        javafx.scene.control.Button off = Buttons.primary("Register", () -> {});
        off.setDisable(true);
        FlowPane row = new FlowPane(
                8,
                8,
                Buttons.primary(
                        texts.language().tag().equals("es") ? "Comparar 5 candidatos" : "Compare 5 candidates",
                        () -> {}),
                off,
                Buttons.plain(texts.say("ui.job.cancel"), () -> {}),
                Buttons.plain(texts.say("ui.error.copy"), Icon.COPY, () -> {}),
                Buttons.link(texts.say("ui.figure.table"), () -> {}),
                Buttons.icon(Icon.MORE, texts.say("ui.figure.menu"), () -> {}),
                new Chip("champion"),
                new Chip(State.GOOD, "finished"),
                new Chip(State.WARN, "optimistic"),
                new Chip(State.BAD, "failed"),
                new Chip(State.RUNNING, "running"),
                new StateLabel(State.LOCKED, "Test part locked"));
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    record Row(
            String model,
            Tone tone,
            double mean,
            double low,
            double high,
            double[] folds,
            double fit,
            double missing,
            State state) {}

    static TableView<Row> leaderboard(Texts texts) {
        TableView<Row> table = Tables.dense("Leaderboard", "");
        IntervalBar.Axis axis = new IntervalBar.Axis(0.48, 0.88, 0.5);
        List<Row> rows = List.of(
                new Row(
                        "Gradient boosting",
                        Tone.DATA_7,
                        .8423,
                        .829,
                        .855,
                        new double[] {.83, .84, .85, .845, .847},
                        2.41,
                        .0,
                        State.GOOD),
                new Row(
                        "Logistic regression",
                        Tone.DATA_2,
                        .8412,
                        .826,
                        .856,
                        new double[] {.828, .836, .852, .843, .846},
                        .38,
                        .12,
                        State.GOOD),
                new Row(
                        "Random forest",
                        Tone.DATA_6,
                        .8231,
                        .808,
                        .838,
                        new double[] {.81, .82, .83, .826, .83},
                        7.9,
                        .031,
                        State.RUNNING),
                new Row(
                        "k nearest neighbours",
                        Tone.DATA_4,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        new double[] {},
                        Double.NaN,
                        .46,
                        State.WAITING),
                new Row("Baseline", Tone.MUTED, .5, .5, .5, new double[] {.5, .5, .5, .5, .5}, .01, .0, State.GOOD));
        table.getColumns().add(Columns.text("Model", 190, Row::model));
        table.getColumns()
                .add(Columns.node(
                        "State",
                        120,
                        r -> new StateLabel(r.state(), r.state().name().toLowerCase(java.util.Locale.ROOT)),
                        java.util.Comparator.comparing(Row::state)));
        table.getColumns().add(Columns.number("AUC", 70, Row::mean, 4, texts.numbers()));
        table.getColumns()
                .add(Columns.drawn(
                        "95 % interval and folds",
                        260,
                        r -> new IntervalBar(r.low(), r.mean(), r.high(), r.folds(), axis, r.tone(), "AUC " + r.mean()),
                        Row::mean));
        table.getColumns().add(Columns.number("Fit (s)", 80, Row::fit, 2, texts.numbers()));
        table.getColumns()
                .add(Columns.drawn(
                        "Missing",
                        150,
                        r -> new ShareBar(r.missing(), texts.numbers().percent(r.missing()), Tone.DATA_2, ""),
                        Row::missing));
        table.getColumns()
                .add(Columns.drawn(
                        "Distribution",
                        150,
                        r -> new MiniHistogram(
                                new double[] {9, 6, 4, 3, 5, 8, 12, 9, 4, 2},
                                new double[] {5, 3, 2, 1, 1, 2, 2, 1, 0, 0},
                                ""),
                        Row::mean));
        table.getItems().addAll(rows);
        Tables.stretch(table, table.getColumns().get(3));
        Tables.fitRows(table, 8);
        table.getSelectionModel().select(1);
        return table;
    }

    private Node columnsRow() {
        VBox left = new VBox(16, form(), inputs());
        VBox middle = new VBox(16, notices(), empty());
        VBox right = new VBox(16, wizard(), grid());
        HBox row = new HBox(16, left, middle, right);
        left.setPrefWidth(300);
        left.setMinWidth(300);
        middle.setPrefWidth(420);
        middle.setMinWidth(420);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        return row;
    }

    private Node form() {
        ParamSet set = ParamSet.of(
                "boosting",
                new Param.Whole("trees", 200, 1, 10_000),
                new Param.Real("learning_rate", 0.1, 0.001, 1, true),
                new Param.OptionalReal("lambda", 0, 100),
                new Param.Choice("weights", "uniform", List.of("uniform", "distance")),
                new Param.Flag("early_stopping", true));
        ParamForm form = new ParamForm(texts, set, set.defaults());
        VBox card = new VBox(16, Labels.section("Gradient boosting"), form);
        card.getStyleClass().add(StyleClass.CARD);
        ((TextField) form.lookup("#param-trees").lookup(".text-field")).setText("12000");
        return card;
    }

    private Node inputs() {
        RadioButton one = new RadioButton("Yes or no");
        one.setSelected(true);
        RadioButton two = new RadioButton("A number");
        CheckBox box = new CheckBox("Known at prediction time");
        box.setSelected(true);
        TextArea area = new TextArea("Which customers will leave within a month?");
        area.setPrefRowCount(2);
        area.setWrapText(true);
        VBox card = new VBox(12, new HBox(16, one, two), box, new Field("Problem", area, ""));
        card.getStyleClass().add(StyleClass.CARD);
        return card;
    }

    private Node notices() {
        Finding finding = Finding.error("param.out_of_range", 12000, "trees", "boosting", 1, 10000)
                .at(Place.file("clients.csv").atLine(4812).inColumn("price").withValue("12,50 €"))
                .offering(Message.of("ui.figure.table"), Message.of("ui.error.copy"));
        RunningJobs jobs = new RunningJobs(texts);
        return new VBox(
                12,
                new Notice(Severity.INFO, "Test part locked: 1,409 rows."),
                new Notice(
                        Severity.WARNING,
                        "«total_charges» has 11 missing cells, all of customers with tenure 0.",
                        Buttons.link("Fix…", () -> {})),
                new ErrorCard(texts, finding),
                jobs.strip());
    }

    private Node empty() {
        VBox card = new VBox(new EmptyState(
                EmptyState.Drawing.CRUCIBLE,
                "No comparison yet. It takes about 10 seconds on this table.",
                Buttons.plain("Compare 5 candidates", () -> {})));
        card.getStyleClass().add(StyleClass.CARD);
        return card;
    }

    private Node wizard() {
        WizardView view = new WizardView(
                texts,
                List.of(
                        WizardStep.of("a", "Objective", "What is the problem?", "", new Region()),
                        WizardStep.of(
                                "b",
                                "Prediction",
                                "What is predicted, and when?",
                                "One sentence, as you would say it to a colleague.",
                                new Field("Target", new TextField("churn"), "The column that holds the answer.")),
                        WizardStep.of("c", "Cost", "What does a wrong answer cost?", "", new Region())),
                "Finish",
                () -> {});
        view.next();
        VBox card = new VBox(view);
        card.getStyleClass().add(StyleClass.CARD);
        return card;
    }

    private Node grid() {
        Map<String, io.crisol.data.Column> columns = new LinkedHashMap<>();
        double[] tenure = new double[200];
        double[] charges = new double[200];
        int[] contract = new int[200];
        for (int i = 0; i < 200; i++) {
            tenure[i] = i * 7 % 73;
            charges[i] = i % 9 == 4 ? Double.NaN : 18.25 + i * 13 % 97;
            contract[i] = i % 3;
        }
        columns.put("tenure", new DoubleNumbers(tenure));
        columns.put("monthly_charges", new DoubleNumbers(charges));
        columns.put(
                "contract",
                new CodedColumn(ColumnType.LEVEL, contract, List.of("Month-to-month", "One year", "Two year")));
        DatasetGrid grid = new DatasetGrid(texts);
        grid.show(
                Dataset.of(columns),
                (row, name) -> name.equals("monthly_charges") && row % 9 == 4
                        ? DatasetGrid.Tint.CHANGED
                        : name.equals("contract") && row == 2 ? DatasetGrid.Tint.REMOVED : DatasetGrid.Tint.NONE);
        grid.setPrefHeight(300);
        return grid;
    }
}
