package io.crisol.ui.data;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.TextColumn;
import io.crisol.data.read.ImportResult;
import io.crisol.data.read.RejectedRow;
import io.crisol.data.write.CsvWriter;
import io.crisol.finding.Severity;
import io.crisol.job.Outcome;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.Field;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.JobStrip;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Notice;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StatTile;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.TargetClasses;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What reading the whole file gave: how much, what is the target, and the rows that did not fit. */
final class ImportResultView extends VBox {
    private final ScreenContext context;
    private final Texts texts;
    private final ImportViewModel model;
    private final JobStrip strip;
    private final MagicOffers offers;

    ImportResultView(ScreenContext context, ImportViewModel model) {
        super(16);
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        this.strip = new JobStrip(texts);
        this.offers = new MagicOffers(texts, model::takeAsMissingAndRead);
        model.magicProperty().addListener((o, was, is) -> offers.show(is));
        offers.show(model.magicProperty().get());
        getStyleClass().add(StyleClass.FILLS);
        model.readingProperty().addListener((o, was, is) -> fill());
        model.resultProperty().addListener((o, was, is) -> fill());
        model.troubleProperty().addListener((o, was, is) -> fill());
        model.choiceProperty().addListener((o, was, is) -> fill());
        model.choiceTroubleProperty().addListener((o, was, is) -> fill());
        fill();
    }

    private void fill() {
        getChildren().clear();
        if (model.readingProperty().get().isPresent()) {
            strip.follow(model.readingProperty().get().get());
            getChildren().add(strip);
        } else if (model.troubleProperty().get().isPresent()) {
            Outcome.Failed<?> failed = model.troubleProperty().get().get();
            getChildren().add(new ErrorCard(texts, failed.finding(), Optional.of(failed.cause()), model::remedy));
        } else {
            model.resultProperty()
                    .get()
                    .ifPresentOrElse(
                            this::show,
                            () -> getChildren()
                                    .add(Labels.wrapped(texts.say("ui_data.import.not_yet"), StyleClass.SECONDARY)));
        }
    }

    private void show(StudyData read) {
        ImportResult result = read.imported();
        HBox tiles = new HBox(
                12,
                new StatTile(
                        texts.say("ui_data.tile.rows"),
                        texts.numbers().count(result.data().rows()),
                        ""),
                new StatTile(
                        texts.say("ui_data.tile.columns"),
                        texts.numbers().count(result.data().schema().size()),
                        ""),
                new StatTile(
                        texts.say("ui_data.import.left_out"), texts.numbers().count(result.rejectedRows()), ""),
                new StatTile(texts.say("ui_data.import.size"), texts.numbers().bytes(result.bytes()), ""));
        tiles.getChildren().forEach(t -> HBox.setHgrow(t, Priority.ALWAYS));
        FindingList findings = new FindingList(texts);
        findings.show(result.findings());
        findings.setPrefWidth(360);
        findings.setMinWidth(220);
        Node target = target(read);
        HBox.setHgrow(target, Priority.ALWAYS);
        getChildren().addAll(tiles, offers, new HBox(24, target, findings));
        if (!result.rejected().isEmpty()) {
            getChildren().addAll(rejectedHeader(result), rejected(result));
        }
    }

    private Node target(StudyData read) {
        ComboBox<String> columns = new ComboBox<>();
        columns.setId("import-target");
        columns.setPrefWidth(240);
        columns.setPromptText(texts.say("ui_data.import.target.choose"));
        columns.getItems()
                .setAll(read.data().schema().columns().stream()
                        .filter(c -> c.type() == ColumnType.NUMBER || c.type().categorical())
                        .map(ColumnInfo::name)
                        .toList());
        Optional<ImportViewModel.Choice> choice = model.choiceProperty().get();
        columns.setValue(choice.map(ImportViewModel.Choice::column).orElse(null));
        columns.valueProperty().addListener((o, was, is) -> {
            if (is != null) {
                model.target(is);
            }
        });
        VBox card = new VBox(12);
        card.getStyleClass().add(StyleClass.CARD);
        Field field = new Field(texts.say("ui_data.import.target"), columns, texts.say("ui_data.import.target.help"));
        HBox line = new HBox(24, field);
        line.setAlignment(Pos.TOP_LEFT);
        choice.filter(c -> c.positive().isPresent())
                .ifPresent(c -> line.getChildren().add(positive(read, c)));
        card.getChildren().add(line);
        choice.ifPresent(c -> card.getChildren().add(Labels.wrapped(understood(c), StyleClass.SECONDARY)));
        model.choiceTroubleProperty()
                .get()
                .ifPresent(
                        finding -> card.getChildren().add(new Notice(Severity.WARNING, texts.say(finding.message()))));
        return card;
    }

    private Node positive(StudyData read, ImportViewModel.Choice choice) {
        ComboBox<String> classes = new ComboBox<>();
        classes.setId("import-positive");
        classes.setPrefWidth(160);
        classes.getItems().setAll(TargetClasses.of(read.data().column(choice.column())));
        classes.setValue(choice.positive().orElseThrow());
        classes.valueProperty().addListener((o, was, is) -> model.positive(is));
        return new Field(texts.say("ui_data.import.positive"), classes, texts.say("ui_data.import.positive.help"));
    }

    private String understood(ImportViewModel.Choice choice) {
        String what = choice.positive().isPresent()
                ? texts.say(
                        "ui_data.import.task.binary",
                        choice.positive().get(),
                        texts.numbers().percent(choice.share()))
                : choice.classes() > 0
                        ? texts.say("ui_data.import.task.multiclass", choice.classes())
                        : texts.say("ui_data.import.task.regression");
        return choice.left() == 0 ? what : what + " " + texts.say("ui_data.import.task.left", choice.left());
    }

    private Node rejectedHeader(ImportResult result) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(
                12,
                Labels.section(texts.say("ui_data.import.rejected", result.rejectedRows())),
                space,
                Buttons.plain(texts.say("ui_data.import.save_rejected"), Icon.SAVE, () -> save(result)));
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private TableView<RejectedRow> rejected(ImportResult result) {
        TableView<RejectedRow> table = Tables.dense(texts.say("ui_data.import.rejected.table"), "");
        table.setId("import-rejected");
        table.getColumns().add(Columns.count(texts.say("ui_data.import.line"), 80, RejectedRow::line, texts.numbers()));
        table.getColumns()
                .add(Columns.text(
                        texts.say("ui_data.import.column"), 180, r -> r.column().orElse("–")));
        table.getColumns()
                .add(Columns.text(
                        texts.say("ui_data.import.value"), 220, r -> r.value().orElse("–")));
        table.getColumns().add(Columns.text(texts.say("ui_data.import.reason"), 360, r -> texts.say(r.reason())));
        table.getItems().setAll(result.rejected());
        table.setMinHeight(120);
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private void save(ImportResult result) {
        context.files()
                .save(texts.say("ui_data.import.save_rejected"), texts.say("ui_data.import.rejected.file"))
                .ifPresent(file -> context.jobs()
                        .start(
                                Message.of("ui_data.import.saving"),
                                job -> {
                                    new CsvWriter(true).write(report(result.rejected()), file, job);
                                    return file;
                                },
                                this::saved));
    }

    private void saved(Outcome<Path> outcome) {
        switch (outcome) {
            case Outcome.Done<Path>(Path file) -> context.notices().tell(texts.say("ui.figure.saved", file.toString()));
            case Outcome.Failed<Path> failed ->
                context.notices()
                        .tell(Severity.ERROR, texts.say(failed.finding().message()));
            case Outcome.Cancelled<Path> c -> {}
        }
    }

    private Dataset report(List<RejectedRow> rows) {
        Map<String, io.crisol.data.Column> columns = new LinkedHashMap<>();
        columns.put(
                texts.say("ui_data.import.line"),
                new DoubleNumbers(rows.stream().mapToDouble(RejectedRow::line).toArray()));
        columns.put(
                texts.say("ui_data.import.column"),
                texts(rows.stream().map(r -> r.column().orElse(""))));
        columns.put(
                texts.say("ui_data.import.value"),
                texts(rows.stream().map(r -> r.value().orElse(""))));
        columns.put(texts.say("ui_data.import.reason"), texts(rows.stream().map(r -> texts.say(r.reason()))));
        return Dataset.of(columns);
    }

    private static TextColumn texts(java.util.stream.Stream<String> values) {
        return new TextColumn(values.toArray(String[]::new));
    }
}
