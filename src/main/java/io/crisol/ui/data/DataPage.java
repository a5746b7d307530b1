package io.crisol.ui.data;

import io.crisol.experiment.Pipeline;
import io.crisol.finding.Severity;
import io.crisol.job.Outcome;
import io.crisol.profile.assumption.CheckLimits;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.data.association.AssociationTab;
import io.crisol.ui.data.assumption.AssumptionsTab;
import io.crisol.ui.data.comparison.ComparisonTab;
import io.crisol.ui.data.contract.ContractTab;
import io.crisol.ui.data.missingness.MissingnessTab;
import io.crisol.ui.data.relation.RelationTab;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.JobStrip;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.PrimaryAction;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.ProfileReport;
import io.crisol.workbench.RowLoss;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The data of the project: profile and rows; leads to the import while there are none. */
public final class DataPage implements Page {
    private static final String SAMPLE = "telco-churn.csv";

    private final ScreenContext context;
    private final Texts texts;
    private final Workbench workbench;
    private final OpenProject project;
    private final DataViewModel model;
    private final ProfileView profile;
    private final ColumnInspector inspector;
    private final StackPane beside = new StackPane();
    private final ComparisonTab comparison;
    private final List<DataTab> views;
    private final TabPane tabs = new TabPane();
    private final StackPane content = new StackPane();
    private final JobStrip strip;
    private final StringProperty sentence = new SimpleStringProperty("");
    private final StringProperty label = new SimpleStringProperty("");

    public DataPage(ScreenContext context, Workbench workbench, OpenProject project) {
        this.context = context;
        this.texts = context.texts();
        this.workbench = workbench;
        this.project = project;
        this.model = new DataViewModel(workbench, project, context.jobs());
        this.profile = new ProfileView(texts, model, this::fix, this::ignore, this::saveProfile, this::refresh);
        this.inspector = new ColumnInspector(context, model, this::fix, this::ignore);
        this.strip = new JobStrip(texts);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        this.comparison = new ComparisonTab(context, workbench, project);
        this.views = List.of(
                profile,
                new RelationTab(context, workbench, project),
                new AssociationTab(context, workbench),
                new MissingnessTab(context),
                comparison,
                new AssumptionsTab(context, workbench, project),
                new ContractTab(context, project),
                new RowsView(context, new RowsViewModel(context.jobs())));
        views.forEach(view -> tabs.getTabs().add(tab(view)));
        tabs.getSelectionModel().selectedIndexProperty().addListener((o, was, is) -> turn(was.intValue()));
        model.stateProperty().addListener((o, was, is) -> fill());
        beside.getChildren().setAll(inspector);
        fill();
    }

    private void turn(int left) {
        if (left >= 0) {
            views.get(left).hidden();
        }
        showFront();
    }

    private void showFront() {
        DataTab front = views.get(tabs.getSelectionModel().getSelectedIndex());
        beside.getChildren().setAll(front.inspector().orElse(inspector));
        front.show(model.seen());
    }

    private Tab tab(DataTab view) {
        ScrollPane inside = new ScrollPane(view.content());
        inside.setFitToWidth(true);
        inside.setFitToHeight(true);
        inside.setFocusTraversable(false);
        inside.getStyleClass().add("tab-inside");
        Tab tab = new Tab(texts.say("ui_data.tab." + view.key()), inside);
        tab.setId("tab-" + view.key());
        return tab;
    }

    private void fill() {
        DataViewModel.State state = model.stateProperty().get();
        content.getChildren()
                .setAll(
                        switch (state) {
                            case DataViewModel.State.Nothing n -> empty();
                            case DataViewModel.State.Working w -> working(w);
                            case DataViewModel.State.Failed f -> failed(f);
                            case DataViewModel.State.Ready r -> ready();
                        });
        boolean ready = state instanceof DataViewModel.State.Ready;
        label.set(texts.say(ready ? "ui_data.next" : "ui_data.import_table"));
        sentence.set(model.seen().map(this::said).orElse(texts.say("ui_data.sentence.nothing")));
    }

    private String said(Seen seen) {
        String file = project.table().map(StudyData::name).orElse("");
        String all = described(seen, file);
        return project.table()
                .flatMap(StudyData::sample)
                .map(s -> texts.say(
                        "ui_sample.sentence",
                        all,
                        s.drawn(),
                        s.of(),
                        texts.numbers().percent(s.share())))
                .orElse(all);
    }

    private String described(Seen seen, String file) {
        return seen.target()
                .map(target -> texts.say(
                        "ui_data.sentence.target",
                        file,
                        target.trainingRows().length,
                        seen.data().rows(),
                        target.column()))
                .orElseGet(() -> texts.say("ui_data.sentence.no_target", file));
    }

    private Node empty() {
        VBox action = new VBox(
                8,
                Buttons.plain(texts.say("ui_data.import_table"), Icon.IMPORT, this::importTable),
                Buttons.link(
                        texts.say("ui_database.from"), () -> context.navigator().go("data.database")),
                Buttons.link(texts.say("ui_data.empty.sample", SAMPLE), this::sample));
        action.getStyleClass().add("empty-actions");
        return new EmptyState(EmptyState.Drawing.TABLE, texts.say("ui_data.empty"), action);
    }

    private Node working(DataViewModel.State.Working working) {
        strip.follow(working.job());
        VBox holder = new VBox(strip);
        holder.getStyleClass().add("top-part");
        return holder;
    }

    private Node failed(DataViewModel.State.Failed failed) {
        VBox holder = new VBox(
                16,
                new ErrorCard(
                        texts,
                        failed.outcome().finding(),
                        Optional.of(failed.outcome().cause()),
                        action -> model.readAgain()),
                new javafx.scene.layout.HBox(
                        8,
                        Buttons.plain(texts.say("ui_data.read_again"), Icon.REFRESH, model::readAgain),
                        Buttons.plain(
                                texts.say("ui_database.from"),
                                Icon.DATA,
                                () -> context.navigator().go("data.database")),
                        Buttons.plain(texts.say("ui_data.import_other"), Icon.IMPORT, this::importTable)));
        holder.getStyleClass().add("top-part");
        return holder;
    }

    private Node ready() {
        showFront();
        return tabs;
    }

    private void refresh() {
        context.navigator().go("data.refresh");
    }

    private void importTable() {
        context.navigator().go("data.import");
    }

    private void sample() {
        context.navigator()
                .go("data.import", workbench.samples().folder().resolve(SAMPLE).toString());
    }

    /** Writes the profile as one HTML file; what models assume is checked for it. */
    private void saveProfile() {
        model.seen()
                .flatMap(seen -> context.files()
                        .save(texts.say("ui_data.save_html"), project.project().name() + ".html")
                        .map(file -> new Saving(seen, file)))
                .ifPresent(this::save);
    }

    private record Saving(Seen seen, Path file) {}

    private void save(Saving saving) {
        Seen seen = saving.seen();
        String name = project.table().map(t -> t.name(texts)).orElse("");
        Pipeline draft = project.draft();
        context.jobs()
                .start(
                        Message.of("ui_data.saving_html"),
                        job -> {
                            ProfileReport.Subject subject = new ProfileReport.Subject(
                                    name,
                                    seen.data(),
                                    seen.profile(),
                                    seen.target(),
                                    draft.frame().positive(),
                                    seen.target()
                                            .map(t -> workbench
                                                    .checks()
                                                    .imported(seen.data(), t, draft, CheckLimits.PAGE, job)),
                                    workbench.clock().instant());
                            new ProfileReport(texts, subject).write(saving.file());
                            return saving.file();
                        },
                        this::saved);
    }

    private void saved(Outcome<Path> outcome) {
        switch (outcome) {
            case Outcome.Done<Path>(Path file) ->
                context.notices().tell(texts.say("ui_data.saved_html", file.toString()));
            case Outcome.Failed<Path> failed ->
                context.notices()
                        .tell(Severity.ERROR, texts.say(failed.finding().message()));
            case Outcome.Cancelled<Path> c -> {}
        }
    }

    private void fix(AlertItem item) {
        if (model.loss(item).map(this::goAhead).orElse(true)) {
            addFix(item);
        }
    }

    private boolean goAhead(RowLoss loss) {
        List<String> classes = loss.classes().stream()
                .map(c -> texts.say("ui_data.loss.class", c.name(), c.dropped(), c.rows()))
                .toList();
        return context.prompt()
                .confirm(
                        texts.say("ui_data.loss.question", loss.dropped(), loss.rows()),
                        texts.say("ui_data.loss.consequence", String.join("; ", classes)),
                        texts.say("ui_data.loss.action", loss.dropped()));
    }

    private void addFix(AlertItem item) {
        boolean suggested = model.recipeOpen();
        int step = model.fix(item);
        String title = texts.say("step." + item.alert().fix().orElseThrow().step());
        context.notices().tell(texts.say(suggested ? "ui_data.fixed.suggested" : "ui_data.fixed", title, step));
    }

    private void ignore(AlertItem item) {
        context.prompt()
                .text(
                        texts.say(
                                "ui_data.ignore.question",
                                texts.say(item.alert().text())),
                        texts.say("ui_data.ignore.reason"),
                        "",
                        texts.say("ui_data.ignore"))
                .ifPresent(reason -> {
                    if (reason.isBlank()) {
                        context.notices().tell(Severity.WARNING, texts.say("ui_data.ignore.needs_reason"));
                    } else {
                        model.ignore(item, reason.strip());
                    }
                });
    }

    /** Compares the data with a file, in its tab. */
    public void compareWith(Path file) {
        comparison.compareWith(file);
    }

    /** Shows every alert, or the first few. */
    public void showAllAlerts(boolean on) {
        profile.showAllAlerts(on);
    }

    /** Opens a column's details; {@code ""} for none. */
    public void select(String column) {
        model.select(column);
    }

    @Override
    public String id() {
        return "data";
    }

    @Override
    public String title() {
        return texts.say("ui_data.title");
    }

    @Override
    public ObservableValue<String> sentence() {
        return sentence;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Optional<Node> inspector() {
        return Optional.of(beside);
    }

    @Override
    public Optional<PrimaryAction> primary() {
        return Optional.of(new PrimaryAction(label, new SimpleStringProperty(""), this::next));
    }

    private void next() {
        if (model.seen().isPresent()) {
            context.navigator().go("prepare");
        } else {
            importTable();
        }
    }

    /** {@code subject}: the key of a tab, a column to open, or "". */
    @Override
    public void onShown(String subject) {
        model.shown();
        for (int i = 0; i < views.size(); i++) {
            if (views.get(i).key().equals(subject)) {
                tabs.getSelectionModel().select(i);
                return;
            }
        }
        if (!subject.isEmpty()) {
            tabs.getSelectionModel().select(0);
            model.select(subject);
        }
    }

    @Override
    public void onHidden() {
        views.get(tabs.getSelectionModel().getSelectedIndex()).hidden();
        model.hidden();
    }
}
