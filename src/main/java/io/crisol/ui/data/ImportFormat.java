package io.crisol.ui.data;

import io.crisol.data.read.TablePreview;
import io.crisol.job.Outcome;
import io.crisol.text.Texts;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How the file is written: settings at the left; at the right what it then looks like, and values that may mean missing. */
final class ImportFormat extends HBox {
    private static final int MOST_FINDINGS = 3;

    private final Texts texts;
    private final ImportViewModel model;
    private final ImportSettingsForm form;
    private final PreviewTable table;
    private final FindingList findings;
    private final MagicOffers offers;
    private final BorderPane shown = new BorderPane();
    private final Label extent = Labels.of("", StyleClass.CAPTION);

    ImportFormat(ScreenContext context, ImportViewModel model) {
        super(24);
        this.texts = context.texts();
        this.model = model;
        this.form = new ImportSettingsForm(texts, model);
        this.table = new PreviewTable(texts);
        this.findings = new FindingList(texts);
        this.offers = new MagicOffers(texts, model::takeAsMissing);
        getStyleClass().add(StyleClass.FILLS);
        ScrollPane left = new ScrollPane(form);
        left.setFitToWidth(true);
        left.setMinWidth(232);
        left.setPrefWidth(232);
        VBox right = new VBox(8, offers, findings, shown, extent);
        VBox.setVgrow(shown, Priority.ALWAYS);
        setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        right.setMinHeight(240);
        getChildren().addAll(left, right);
        model.previewProperty().addListener((o, was, is) -> fill());
        model.troubleProperty().addListener((o, was, is) -> fill());
        model.magicProperty().addListener((o, was, is) -> showMagic());
        fill();
        showMagic();
    }

    private void showMagic() {
        offers.show(model.magicProperty().get());
        extent.setText(extent());
    }

    private String extent() {
        Optional<TablePreview> preview = model.previewProperty().get();
        if (preview.isEmpty()) {
            return "";
        }
        int shownRows = preview.get().rows().size();
        int columns = preview.get().columns().size() - model.leftOut().size();
        ImportMagic.Seen seen = model.magicProperty().get();
        int rows = seen.whole()
                ? seen.rows()
                : preview.get().whole() ? preview.get().beginning().rows() : 0;
        return rows > 0
                ? texts.say(
                        "ui_data.import.extent",
                        Math.min(shownRows, rows),
                        rows,
                        columns,
                        preview.get().format())
                : texts.say(
                        "ui_data.import.beginning",
                        shownRows,
                        columns,
                        preview.get().format());
    }

    private void fill() {
        form.fill();
        Optional<TablePreview> preview = model.previewProperty().get();
        Optional<Outcome.Failed<?>> trouble = model.troubleProperty().get();
        findings.show(preview.map(TablePreview::findings).orElse(List.of()), MOST_FINDINGS);
        if (trouble.isPresent()) {
            shown.setCenter(null);
            shown.setTop(new ErrorCard(
                    texts,
                    trouble.get().finding(),
                    Optional.of(trouble.get().cause()),
                    action -> model.set("encoding", Optional.empty())));
        } else {
            shown.setTop(null);
            shown.setCenter(table);
            preview.ifPresent(p -> table.show(p, model.leftOut()));
        }
        extent.setText(extent());
    }
}
