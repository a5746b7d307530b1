package io.crisol.ui.problem;

import io.crisol.finding.Severity;
import io.crisol.job.Outcome;
import io.crisol.problem.Interview;
import io.crisol.problem.InterviewPage;
import io.crisol.problem.ProblemCard;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Notice;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.PrimaryAction;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.WizardStep;
import io.crisol.ui.kit.WizardView;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The stage Frame: an interview of seven pages; each can be opened, left and found again at any time. */
public final class FramePage implements Page {
    private final ScreenContext context;
    private final Texts texts;
    private final Workbench workbench;
    private final FrameViewModel model;
    private final Consumer<OpenProject> openCopy;
    private final Map<InterviewPage, Inputs> inputs = new EnumMap<>(InterviewPage.class);
    private final QuestionsForm questions;
    private final SignCard signing;
    private final WizardView wizard;
    private final VBox side = new VBox();
    private final StringProperty sentence = new SimpleStringProperty("");
    private final StringProperty label = new SimpleStringProperty("");
    private final StringProperty whyNot = new SimpleStringProperty("");
    private final Map<InterviewPage, List<Node>> sides = new EnumMap<>(InterviewPage.class);

    /** @param openCopy opens the copy that a person makes of a sample */
    public FramePage(ScreenContext context, Workbench workbench, OpenProject project, Consumer<OpenProject> openCopy) {
        this.context = context;
        this.texts = context.texts();
        this.workbench = workbench;
        this.openCopy = openCopy;
        this.model = new FrameViewModel(workbench, project, context.jobs(), texts.language());
        for (InterviewPage page : InterviewPage.values()) {
            inputs.put(page, new Inputs(model, texts));
        }
        this.questions = new QuestionsForm(model, texts, of(InterviewPage.APPROPRIATENESS));
        this.signing = new SignCard(model, texts, workbench.clock());
        this.wizard = new WizardView(texts, steps(), "", () -> {});
        wizard.openAny();
        inputs.values().forEach(Inputs::showTroubles);
        makeSides();
        wizard.currentProperty().addListener((o, was, is) -> moved());
        model.interviewProperty().addListener((o, was, is) -> update());
        model.assessmentProperty().addListener((o, was, is) -> update());
        model.versionsProperty().addListener((o, was, is) -> update());
        signing.nameProperty().addListener((o, was, is) -> update());
        moved();
    }

    @Override
    public String id() {
        return "frame";
    }

    @Override
    public String title() {
        return texts.say("ui_problem.title");
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
    public Optional<Node> inspector() {
        side.getStyleClass().add("frame-side");
        return Optional.of(side);
    }

    @Override
    public Optional<PrimaryAction> primary() {
        return Optional.of(new PrimaryAction(label, whyNot, this::act));
    }

    /** The subject may name a page of the interview, or one of its fields or questions. */
    @Override
    public void onShown(String subject) {
        model.show();
        if (subject.isEmpty()) {
            open(model.place());
        } else {
            lead(subject);
        }
    }

    @Override
    public void onHidden() {
        model.hide();
    }

    @Override
    public boolean back() {
        return wizard.back();
    }

    @Override
    public void undo() {
        model.undo();
    }

    @Override
    public void redo() {
        model.redo();
    }

    private Inputs of(InterviewPage page) {
        return java.util.Objects.requireNonNull(inputs.get(page));
    }

    private List<WizardStep> steps() {
        List<WizardStep> steps = new ArrayList<>();
        for (InterviewPage page : InterviewPage.values()) {
            ObservableValue<Boolean> done = done(page);
            steps.add(new WizardStep(
                    word(page),
                    texts.say("ui_problem.step." + word(page)),
                    texts.say(page.title()),
                    texts.say(page.lead()),
                    content(page),
                    new SimpleStringProperty(""),
                    new SimpleObjectProperty<>(true),
                    done));
        }
        return steps;
    }

    /** A page is done when nothing is missing; the review, when it is signed as it stands. */
    private ObservableValue<Boolean> done(InterviewPage page) {
        return Bindings.createObjectBinding(
                () -> page == InterviewPage.REVIEW
                        ? model.signed().isPresent()
                        : model.interviewProperty().get().progress(page) == Interview.Progress.DONE,
                model.interviewProperty(),
                model.versionsProperty());
    }

    /** The form of a page; on a sample, the offer to copy it stands above. */
    private Node content(InterviewPage page) {
        VBox all = Forms.page();
        all.getStyleClass().add("frame-whole");
        if (model.sample() && (page == InterviewPage.OBJECTIVE || page == InterviewPage.REVIEW)) {
            all.getChildren()
                    .add(new Notice(
                            Severity.INFO,
                            texts.say("ui_problem.sample"),
                            Buttons.link(texts.say("ui_problem.sample.mine"), this::makeMine)));
        }
        all.getChildren().add(form(page));
        if (page.ordinal() < InterviewPage.APPROPRIATENESS.ordinal()) {
            all.getChildren().add(Labels.caption(texts.say("ui_problem.required.note")));
        }
        return all;
    }

    private Node form(InterviewPage page) {
        Inputs mine = of(page);
        return switch (page) {
            case OBJECTIVE -> ObjectiveForm.of(model, texts, mine);
            case PREDICTION -> PredictionForm.of(model, texts, mine);
            case DECISION -> DecisionForm.of(model, context, mine);
            case USERS -> UsersForm.of(texts, mine);
            case SOURCES -> SourcesForm.of(model, context, mine);
            case APPROPRIATENESS -> questions.node();
            case REVIEW ->
                new ReviewView(model, texts, point -> lead(point.page(), point.field()), this::lead, this::export);
        };
    }

    private void makeSides() {
        for (InterviewPage page : InterviewPage.values()) {
            List<Node> cards = new ArrayList<>();
            switch (page) {
                case OBJECTIVE, DECISION -> cards.add(new TravelCard(model, texts));
                case PREDICTION -> cards.add(new TargetCard(model, texts));
                case USERS -> cards.add(new SketchCard(model, texts));
                case REVIEW -> cards.add(signing);
                case SOURCES, APPROPRIATENESS -> {}
            }
            if (page != InterviewPage.REVIEW) {
                cards.add(new VerdictCard(model, texts, page == InterviewPage.APPROPRIATENESS, this::lead));
            }
            sides.put(page, cards);
        }
    }

    private void moved() {
        InterviewPage page = InterviewPage.values()[wizard.currentProperty().get()];
        model.go(page);
        side.getChildren().setAll(sides.getOrDefault(page, List.of()));
        update();
    }

    private void update() {
        int open = model.open().size();
        String verdict = texts.say(model.assessmentProperty().get().sentence());
        sentence.set(open == 0 || model.notAppropriate() ? verdict : texts.say("ui_problem.sentence", verdict, open));
        if (model.page() != InterviewPage.REVIEW) {
            label.set(texts.say(
                    "ui.wizard.next",
                    texts.say("ui_problem.step." + word(model.page().next()))));
            whyNot.set("");
        } else if (model.notAppropriate()) {
            label.set(texts.say("ui_problem.export"));
            whyNot.set("");
        } else if (model.signed().isPresent()) {
            label.set(texts.say("ui_problem.go_on"));
            whyNot.set("");
        } else {
            label.set(texts.say(open == 0 ? "ui_problem.sign" : "ui_problem.sign.as_it_stands"));
            whyNot.set(signing.nameProperty().get().isBlank() ? texts.say("ui_problem.sign.needs_name") : "");
        }
    }

    private void act() {
        if (model.page() != InterviewPage.REVIEW) {
            wizard.next();
        } else if (model.notAppropriate()) {
            export(".html");
        } else if (model.signed().isPresent()) {
            context.navigator().go("data");
        } else {
            signing.sign();
        }
    }

    private void open(InterviewPage page) {
        wizard.open(word(page));
    }

    /** Leads to a page by its word, or to a field or question by its name. */
    private void lead(String subject) {
        for (InterviewPage page : InterviewPage.values()) {
            if (word(page).equals(subject)) {
                open(page);
                return;
            }
        }
        Optional<InterviewPage> asked = List.of(InterviewPage.values()).stream()
                .filter(page -> of(page).place(subject).isPresent())
                .findFirst();
        if (questions.place(subject).isPresent()) {
            open(InterviewPage.APPROPRIATENESS);
            questions.place(subject).ifPresent(wizard::reveal);
        } else {
            asked.ifPresent(page -> lead(page, subject));
        }
    }

    private void lead(InterviewPage page, String field) {
        open(page);
        of(page).place(field).ifPresent(place -> {
            wizard.reveal(place);
            Node control = place.lookup("#field-" + field);
            if (control != null) {
                control.requestFocus();
            }
        });
    }

    private void makeMine() {
        openCopy.accept(model.makeMine(texts.say("ui_problem.sample.name", model.name())));
    }

    private void export(String ending) {
        String suggested = fileName(model.name()) + ending;
        context.files().save(texts.say("ui_problem.export.title"), suggested).ifPresent(file -> {
            ProblemCard card = model.card(texts);
            context.jobs()
                    .startQuietly(
                            Message.of("ui_problem.export.title"),
                            job -> {
                                FrameViewModel.write(card, file, texts);
                                return file;
                            },
                            this::exported);
        });
    }

    private void exported(Outcome<Path> outcome) {
        if (outcome instanceof Outcome.Done<Path>(Path file)) {
            context.notices().tell(texts.say("ui_problem.export.done", file.toString()));
        } else if (outcome instanceof Outcome.Failed<Path> failed) {
            context.notices().tell(Severity.ERROR, texts.say(failed.finding().message()));
        }
    }

    private static String fileName(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "problem" : plain;
    }

    private static String word(InterviewPage page) {
        return page.name().toLowerCase(Locale.ROOT);
    }
}
