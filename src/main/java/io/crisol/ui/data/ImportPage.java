package io.crisol.ui.data;

import io.crisol.text.Texts;
import io.crisol.ui.kit.ClipboardText;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.PrimaryAction;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.WizardStep;
import io.crisol.ui.kit.WizardView;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Imports a table in four steps: which file, how it is written, what its columns are, what came of it. */
public final class ImportPage implements Page {
    /** Troubles that another setting may mend. */
    private static final Set<String> MENDABLE = Set.of(
            "imports.not_in_encoding",
            "imports.none_fits",
            "imports.not_delimited",
            "imports.no_rows",
            "imports.unknown_sheet",
            "imports.no_records_at");

    private final Texts texts;
    private final ScreenContext context;
    private final ImportViewModel model;
    private final WizardView wizard;
    private final StringProperty whyNoFile = new SimpleStringProperty("");
    private final StringProperty whyNoPreview = new SimpleStringProperty("");
    private final StringProperty whyNoResult = new SimpleStringProperty("");
    private final StringProperty label = new SimpleStringProperty("");
    private final StringProperty sentence = new SimpleStringProperty("");
    private boolean advance;

    public ImportPage(ScreenContext context, Workbench workbench, OpenProject project) {
        this(context, workbench, project, ClipboardText.ofSystem());
    }

    /** @param clipboard where a table to paste comes from */
    public ImportPage(ScreenContext context, Workbench workbench, OpenProject project, ClipboardText clipboard) {
        this.context = context;
        this.texts = context.texts();
        this.model = new ImportViewModel(workbench, project, context.jobs());
        this.wizard = new WizardView(texts, steps(clipboard), texts.say("ui_data.import.done"), this::done);
        model.fileProperty().addListener((o, was, is) -> update());
        model.previewProperty().addListener((o, was, is) -> previewed());
        model.troubleProperty().addListener((o, was, is) -> update());
        model.readingProperty().addListener((o, was, is) -> update());
        model.resultProperty().addListener((o, was, is) -> update());
        wizard.currentProperty().addListener((o, was, is) -> update());
        wizard.primary().label().addListener((o, was, is) -> update());
        update();
    }

    private List<WizardStep> steps(ClipboardText clipboard) {
        return List.of(
                step("file", new ImportFile(context, model, clipboard, this::choose), whyNoFile),
                step("format", new ImportFormat(context, model), whyNoPreview),
                step("columns", new ImportSize(context, model, new ImportColumns(context, model)), whyNoPreview),
                step("result", new ImportResultView(context, model), whyNoResult));
    }

    private WizardStep step(String id, Node content, ObservableValue<String> whyNot) {
        String key = "ui_data.import.step." + id;
        return WizardStep.of(
                id, texts.say(key), texts.say(key + ".question"), texts.say(key + ".help"), content, whyNot);
    }

    private void choose(Path file) {
        advance = true;
        model.choose(file);
    }

    private void previewed() {
        update();
        if (advance && model.previewProperty().get().isPresent()) {
            advance = false;
            wizard.open("format");
        }
    }

    private void update() {
        boolean file = model.fileProperty().get().isPresent();
        boolean preview = model.previewProperty().get().isPresent();
        boolean mendable = model.troubleProperty()
                .get()
                .filter(t -> MENDABLE.contains(t.finding().code()))
                .isPresent();
        String unreadable = texts.say("ui_data.import.why.unreadable");
        whyNoFile.set(!file ? texts.say("ui_data.import.why.file") : preview || mendable ? "" : unreadable);
        whyNoPreview.set(preview ? "" : unreadable);
        whyNoResult.set(
                model.readingProperty().get().isPresent()
                        ? texts.say("ui_data.import.why.reading")
                        : model.resultProperty().get().isPresent() ? "" : texts.say("ui_data.import.why.not_read"));
        label.set(
                wizard.step().id().equals("columns")
                        ? texts.say("ui_data.import.read", name())
                        : wizard.primary().label().getValue());
        boolean done =
                model.resultProperty().get().isPresent() && wizard.step().id().equals("result");
        sentence.set(
                done
                        ? texts.say("ui_data.import.sentence.done", name())
                        : file
                                ? texts.say("ui_data.import.sentence.file", name())
                                : texts.say("ui_data.import.sentence"));
    }

    private String name() {
        return model.fileProperty()
                .get()
                .map(f -> String.valueOf(f.getFileName()))
                .orElse("");
    }

    private void next() {
        if (wizard.step().id().equals("columns")) {
            read();
        } else {
            wizard.next();
        }
    }

    private void done() {
        context.navigator().go("data");
    }

    /** Opens a step, seen or not: file, format, columns or result. */
    public void open(String step) {
        wizard.open(step);
    }

    /** Reads the whole file and shows what came of it. */
    public void read() {
        wizard.open("result");
        model.read();
    }

    @Override
    public String id() {
        return "data.import";
    }

    @Override
    public String title() {
        return texts.say("ui_data.import.title");
    }

    @Override
    public ObservableValue<String> sentence() {
        return sentence;
    }

    @Override
    public Node content() {
        return wizard;
    }

    @Override
    public Optional<PrimaryAction> primary() {
        return Optional.of(new PrimaryAction(label, wizard.primary().whyNot(), this::next));
    }

    @Override
    public boolean back() {
        return wizard.back();
    }

    /** {@code subject}: a file to begin with, or "". */
    @Override
    public void onShown(String subject) {
        if (!subject.isEmpty()) {
            choose(Path.of(subject));
        } else if (model.previewProperty().get().isEmpty()) {
            model.look();
        }
    }
}
