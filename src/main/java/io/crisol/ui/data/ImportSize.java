package io.crisol.ui.data;

import io.crisol.data.read.MemoryEstimate;
import io.crisol.finding.Severity;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Notice;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How large the table is, said before it is read, over the columns: whether it fits in memory, and a sample of it. */
final class ImportSize extends VBox {
    /** A table of fewer rows is not worth a sample. */
    private static final long MANY = 200_000;

    private final Texts texts;
    private final ImportViewModel model;
    private final StackPane said = new StackPane();

    ImportSize(ScreenContext context, ImportViewModel model, Node columns) {
        super(12);
        this.texts = context.texts();
        this.model = model;
        getStyleClass().add(StyleClass.FILLS);
        VBox.setVgrow(columns, Priority.ALWAYS);
        said.managedProperty().bind(said.visibleProperty());
        getChildren().addAll(said, columns);
        model.estimateProperty().addListener((o, was, is) -> fill());
        model.previewProperty().addListener((o, was, is) -> fill());
        fill();
    }

    private void fill() {
        Optional<MemoryEstimate> estimate = model.estimateProperty().get();
        said.getChildren().setAll(estimate.map(this::words).stream().toList());
        said.setVisible(estimate.isPresent());
    }

    private Node words(MemoryEstimate whole) {
        if (model.sample().isPresent()) {
            Button all = Buttons.plain(texts.say("ui_sample.all"), () -> model.sample(Optional.empty()));
            all.setId("read-all");
            return new Notice(
                    Severity.INFO, texts.say("ui_sample.will", model.sample().get(), whole.rows()), all);
        }
        Button sample = Buttons.plain(
                texts.say("ui_sample.take", whole.sample()), () -> model.sample(Optional.of(whole.sample())));
        sample.setId("take-sample");
        if (!whole.fits()) {
            return new Notice(
                    Severity.WARNING,
                    texts.say(
                            "ui_sample.too_large",
                            whole.rows(),
                            whole.columns(),
                            texts.numbers().bytes(whole.needed()),
                            texts.numbers().bytes(whole.limit())),
                    sample);
        }
        HBox line = new HBox(
                12,
                Labels.caption(texts.say(
                        "ui_sample.fits",
                        whole.rows(),
                        whole.columns(),
                        texts.numbers().bytes(whole.bytes()))));
        if (whole.rows() > MANY) {
            line.getChildren().add(sample);
        }
        return line;
    }
}
