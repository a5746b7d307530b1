package io.crisol.ui.data;

import io.crisol.finding.Severity;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.ClipboardText;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Where the file is chosen: by dialog, by dropping it here, or one of those that come with Crisol. */
final class ImportFile extends VBox {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final ScreenContext context;
    private final ImportViewModel model;
    private final Consumer<Path> chosen;
    private final ClipboardText clipboard;
    private final StackPane trouble = new StackPane();
    private final VBox target = new VBox(12);

    /** @param chosen called with every file that the person chooses */
    ImportFile(ScreenContext context, ImportViewModel model, ClipboardText clipboard, Consumer<Path> chosen) {
        super(16);
        this.context = context;
        this.model = model;
        this.chosen = chosen;
        this.clipboard = clipboard;
        trouble.managedProperty().bind(trouble.visibleProperty());
        dropTarget();
        getChildren().addAll(target, trouble, samples());
        setOnKeyPressed(e -> {
            if (PASTE.match(e)) {
                paste();
                e.consume();
            }
        });
        model.fileProperty().addListener((o, was, is) -> fill());
        model.troubleProperty().addListener((o, was, is) -> showTrouble());
        fill();
        showTrouble();
    }

    private void dropTarget() {
        target.getStyleClass().add("drop-target");
        target.setOnDragOver(e -> {
            if (file(e).isPresent()) {
                e.acceptTransferModes(TransferMode.COPY);
                target.pseudoClassStateChanged(OVER, true);
            }
            e.consume();
        });
        target.setOnDragExited(e -> target.pseudoClassStateChanged(OVER, false));
        target.setOnDragDropped(e -> {
            Optional<Path> dropped = file(e);
            dropped.ifPresent(chosen);
            e.setDropCompleted(dropped.isPresent());
            e.consume();
        });
    }

    private static Optional<Path> file(DragEvent event) {
        return event.getDragboard().hasFiles()
                ? event.getDragboard().getFiles().stream().findFirst().map(java.io.File::toPath)
                : Optional.empty();
    }

    private void fill() {
        Optional<Path> file = model.fileProperty().get();
        Button choose = Buttons.plain(
                context.texts().say(file.isPresent() ? "ui_data.import.other_file" : "ui_data.import.choose"),
                Icon.OPEN,
                this::choose);
        choose.setId("choose-file");
        Button paste = Buttons.plain(context.texts().say("ui_data.import.paste"), Icon.COPY, this::paste);
        paste.setId("paste-table");
        HBox ways = new HBox(8, choose, paste);
        ways.setAlignment(Pos.CENTER);
        Node sign = (file.isPresent() ? Icon.FILE : Icon.IMPORT).node("drop-sign");
        target.getChildren().setAll(sign);
        file.ifPresent(path -> target.getChildren()
                .addAll(
                        Labels.of(String.valueOf(path.getFileName()), StyleClass.SECTION_TITLE),
                        Labels.caption(String.valueOf(path.getParent()))));
        Button database = Buttons.plain(
                context.texts().say("ui_database.from"),
                Icon.DATA,
                () -> context.navigator().go("data.database"));
        database.setId("from-database");
        ways.getChildren().add(database);
        target.getChildren().addAll(ways, Labels.caption(context.texts().say("ui_data.import.drop")));
        target.setAlignment(Pos.CENTER);
    }

    private void paste() {
        clipboard
                .text()
                .filter(text -> !text.isBlank())
                .ifPresentOrElse(
                        text -> chosen.accept(model.paste(text)),
                        () -> context.notices()
                                .tell(Severity.WARNING, context.texts().say("ui_data.import.paste.none")));
    }

    private void choose() {
        context.files()
                .open(
                        context.texts().say("ui_data.import.choose.title"),
                        context.texts().say("ui_data.import.tables"),
                        List.of(
                                "*.csv",
                                "*.tsv",
                                "*.txt",
                                "*.gz",
                                "*.xlsx",
                                "*.xlsm",
                                "*.json",
                                "*.jsonl",
                                "*.ndjson",
                                "*.parquet",
                                "*.arff",
                                "*.*"))
                .ifPresent(chosen);
    }

    private void showTrouble() {
        trouble.getChildren()
                .setAll(model.troubleProperty().get().stream()
                        .map(failed -> new ErrorCard(
                                context.texts(), failed.finding(), Optional.of(failed.cause()), action -> {}))
                        .toList());
        trouble.setVisible(!trouble.getChildren().isEmpty());
    }

    private Node samples() {
        FlowPane links = new FlowPane(8, 8);
        for (Path sample : model.samples()) {
            String name = String.valueOf(sample.getFileName());
            Button link = Buttons.plain(name, Icon.TABLE, () -> chosen.accept(sample));
            link.setAccessibleText(context.texts().say("ui_data.import.sample", name));
            links.getChildren().add(link);
        }
        VBox all = new VBox(8, Labels.caption(context.texts().say("ui_data.import.samples")), links);
        all.setVisible(!links.getChildren().isEmpty());
        return all;
    }
}
