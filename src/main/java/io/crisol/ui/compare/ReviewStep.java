package io.crisol.ui.compare;

import io.crisol.evaluate.SplitPlan;
import io.crisol.finding.Finding;
import io.crisol.finding.Severity;
import io.crisol.problem.TaskKind;
import io.crisol.recipe.RecipeEdits;
import io.crisol.recipe.StepSpec;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Notice;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import io.crisol.workbench.OpenProject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Everything on one page before it is run, each line with its way back. */
final class ReviewStep extends VBox {
    private final ScreenContext context;
    private final Texts texts;
    private final WizardViewModel model;
    private final OpenProject project;
    private final Consumer<String> change;
    private final GridPane lines = new GridPane();
    private final VBox notices = new VBox(8);
    private int line;

    /** @param change opens a page of the wizard by its id */
    ReviewStep(ScreenContext context, WizardViewModel model, OpenProject project, Consumer<String> change) {
        super(16);
        setMaxWidth(760);
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        this.project = project;
        this.change = change;
        lines.getStyleClass().addAll(StyleClass.CARD, "review");
        ColumnConstraints names = new ColumnConstraints(112);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        lines.getColumnConstraints().addAll(names, words, new ColumnConstraints());
        getChildren().addAll(lines, notices);
        model.frameProperty().addListener((o, was, is) -> fill());
        model.factsProperty().addListener((o, was, is) -> fill());
        model.checkProperty().addListener((o, was, is) -> fill());
        model.splitProperty().addListener((o, was, is) -> fill());
        model.metricProperty().addListener((o, was, is) -> fill());
        model.candidates().addListener((ListChangeListener<CandidateDraft>) c -> fill());
        project.listen(this::fill);
        fill();
    }

    private void fill() {
        lines.getChildren().clear();
        line = 0;
        model.factsProperty().get().ifPresent(f -> line("target", target(f), "target"));
        model.metricProperty()
                .get()
                .ifPresent(
                        m -> line("metric", words(Say.metric(texts, m), texts.say("metric." + m + ".help")), "metric"));
        model.splitProperty().get().ifPresent(s -> line("split", split(s), "split"));
        recipe();
        line("candidates", candidates(), "candidates");
        notices();
    }

    private void line(String name, Node words, String page) {
        Button back = Buttons.link(texts.say("ui_compare.review.change"), () -> change.accept(page));
        back.setAccessibleText(texts.say("ui_compare.review.change_part", texts.say("ui_compare.step." + name)));
        row(texts.say("ui_compare.step." + name), words, back);
    }

    private void row(String name, Node words, Node action) {
        lines.add(Labels.of(name, StyleClass.MUTED), 0, line);
        lines.add(words, 1, line);
        lines.add(action, 2, line);
        for (Node n : lines.getChildren()) {
            GridPane.setValignment(n, javafx.geometry.VPos.TOP);
        }
        line++;
    }

    private VBox words(String strong, String quiet) {
        VBox both = new VBox(2, Labels.wrapped(strong, StyleClass.STRONG));
        if (!quiet.isEmpty()) {
            both.getChildren().add(Labels.caption(quiet));
        }
        return both;
    }

    private Node target(TaskFacts f) {
        String task = texts.say("ui_compare.task." + f.task().word());
        String quiet = f.task() == TaskKind.BINARY
                ? texts.say(
                        "ui_compare.review.binary",
                        f.rows(),
                        f.positive().orElse(""),
                        texts.numbers().percent(f.positiveShare()))
                : f.task() == TaskKind.MULTICLASS
                        ? texts.say(
                                "ui_compare.review.multiclass",
                                f.rows(),
                                f.classes().size())
                        : texts.say("ui_compare.review.rows", f.rows());
        return words(texts.say("ui_compare.review.target", f.target(), Say.lower(task)), quiet);
    }

    private Node split(SplitPlan s) {
        Optional<PlanCheck> check = model.checkProperty().get();
        String quiet = check.map(c -> c.test() == 0
                        ? texts.say("ui_compare.review.split_no_test", c.development())
                        : texts.say("ui_compare.review.split", c.development(), c.test()))
                .orElse("");
        return words(Say.split(texts, s), quiet);
    }

    private void recipe() {
        List<StepSpec> steps = project.draft().recipe().orElse(List.of()).stream()
                .filter(StepSpec::enabled)
                .toList();
        String strong = project.draft().recipe().isEmpty()
                ? texts.say("ui_compare.review.recipe_open")
                : texts.say("ui_compare.review.recipe", steps.size());
        VBox words = words(strong, "");
        steps.forEach(s -> words.getChildren().add(Labels.caption(texts.say(RecipeEdits.describe(s)))));
        Button edit = Buttons.link(
                texts.say("ui_compare.review.change"), () -> context.navigator().go("prepare"));
        edit.setAccessibleText(texts.say("ui_compare.review.change_part", texts.say("ui_compare.step.recipe")));
        row(texts.say("ui_compare.step.recipe"), words, edit);
    }

    private Node candidates() {
        int folds = model.checkProperty().get().map(PlanCheck::folds).orElse(0);
        VBox all = words(
                texts.say("ui_compare.review.candidates", model.all()),
                folds == 0 ? "" : texts.say("ui_compare.review.fits", model.all(), folds, model.all() * folds));
        all.getChildren().addAll(CandidateLine.all(texts, model));
        return all;
    }

    private void notices() {
        notices.getChildren().clear();
        Optional<PlanCheck> check = model.checkProperty().get();
        check.ifPresent(c -> {
            model.candidates().stream()
                    .map(d -> d.family().name())
                    .distinct()
                    .filter(c.unsuitable()::containsKey)
                    .forEach(name -> notice(
                            Severity.WARNING,
                            texts.say(
                                    "ui_compare.review.will_fail",
                                    texts.say("family." + name),
                                    texts.say(Objects.requireNonNull(
                                                    c.unsuitable().get(name))
                                            .message()))));
            for (Finding note : c.notes().stream()
                    .filter(n -> n.severity() != Severity.INFO)
                    .toList()) {
                notice(note.severity(), texts.say(note.message()));
            }
        });
    }

    private void notice(Severity severity, String said) {
        notices.getChildren().add(new Notice(severity, said));
    }
}
