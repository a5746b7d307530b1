package io.crisol.ui.data;

import io.crisol.data.database.DatabaseKind;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.PrimaryAction;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.WizardStep;
import io.crisol.ui.kit.WizardView;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Takes rows from a database in four steps: which one, what to ask, what the columns are, what came of it. */
public final class DatabasePage implements Page {
    private final ScreenContext context;
    private final Texts texts;
    private final DatabaseViewModel model;
    private final WizardView wizard;
    private final StringProperty whyNoConnection = new SimpleStringProperty("");
    private final StringProperty whyNoPreview = new SimpleStringProperty("");
    private final StringProperty whyNoResult = new SimpleStringProperty("");
    private final StringProperty label = new SimpleStringProperty("");
    private final StringProperty sentence = new SimpleStringProperty("");

    public DatabasePage(ScreenContext context, Workbench workbench, OpenProject project) {
        this.context = context;
        this.texts = context.texts();
        this.model = new DatabaseViewModel(workbench, project, context.jobs());
        this.wizard = new WizardView(texts, steps(), texts.say("ui_data.import.done"), this::done);
        ImportViewModel rows = model.rows();
        model.lookProperty().addListener((o, was, is) -> update());
        model.connectingProperty().addListener((o, was, is) -> update());
        model.queryTroubleProperty().addListener((o, was, is) -> update());
        rows.previewProperty().addListener((o, was, is) -> update());
        rows.troubleProperty().addListener((o, was, is) -> update());
        rows.readingProperty().addListener((o, was, is) -> update());
        rows.resultProperty().addListener((o, was, is) -> update());
        wizard.currentProperty().addListener((o, was, is) -> update());
        wizard.primary().label().addListener((o, was, is) -> update());
        update();
    }

    private List<WizardStep> steps() {
        return List.of(
                step("connection", new DatabaseConnection(context, model), whyNoConnection),
                step("query", new DatabaseQueryView(context, model), whyNoPreview),
                step("columns", new ImportColumns(context, model.rows()), whyNoPreview),
                step("result", new ImportResultView(context, model.rows()), whyNoResult));
    }

    private WizardStep step(String id, Node content, ObservableValue<String> whyNot) {
        String key = "ui_database.step." + id;
        return WizardStep.of(
                id, texts.say(key), texts.say(key + ".question"), texts.say(key + ".help"), content, whyNot);
    }

    private void update() {
        ImportViewModel rows = model.rows();
        whyNoConnection.set(
                model.lookProperty().get().isPresent()
                        ? ""
                        : texts.say(
                                model.connectingProperty().get()
                                        ? "ui_database.why.connecting"
                                        : "ui_database.why.test"));
        boolean shown = rows.previewProperty().get().isPresent()
                && model.queryTroubleProperty().get().isEmpty();
        whyNoPreview.set(shown ? "" : texts.say("ui_database.why.query"));
        whyNoResult.set(
                rows.readingProperty().get().isPresent()
                        ? texts.say("ui_data.import.why.reading")
                        : rows.resultProperty().get().isPresent() ? "" : texts.say("ui_database.why.not_read"));
        boolean last = wizard.step().id().equals("columns");
        label.set(
                last ? texts.say("ui_database.read") : wizard.primary().label().getValue());
        sentence.set(rows.resultProperty()
                .get()
                .map(r -> texts.say("ui_data.import.sentence.done", r.name()))
                .orElseGet(() -> texts.say("ui_database.sentence")));
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

    /** Opens a step, seen or not: connection, query, columns or result. */
    public void open(String step) {
        wizard.open(step);
    }

    /** Reads all rows and shows what came of it. */
    public void read() {
        wizard.open("result");
        model.rows().read();
    }

    /** Fills the fields for an H2 file and connects. */
    public void connect(String file, String user, String password) {
        model.kindProperty().set(DatabaseKind.H2.word());
        model.fileProperty().set(file);
        model.userProperty().set(user);
        model.passwordProperty().set(password);
        model.test();
    }

    /** Puts a query in place and shows its first rows. */
    public void ask(String query) {
        wizard.open("query");
        model.queryProperty().set(query);
        model.preview();
    }

    @Override
    public String id() {
        return "data.database";
    }

    @Override
    public String title() {
        return texts.say("ui_database.title");
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
}
