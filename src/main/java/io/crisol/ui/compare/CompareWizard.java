package io.crisol.ui.compare;

import io.crisol.finding.Finding;
import io.crisol.text.Texts;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.PrimaryAction;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.WizardStep;
import io.crisol.ui.kit.WizardView;
import io.crisol.workbench.Catalogs;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The wizard that plans a comparison: target, metric, split, candidates, review. */
final class CompareWizard extends BorderPane {
    private final Texts texts;
    private final CompareViewModel model;
    private final WizardView wizard;
    private final CandidatesStep candidates;
    private final PrimaryAction primary;

    CompareWizard(ScreenContext context, CompareViewModel model, Catalogs catalogs) {
        this.texts = context.texts();
        this.model = model;
        WizardViewModel answers = model.wizard();
        candidates = new CandidatesStep(texts, answers);
        SplitStep split = new SplitStep(context, answers, catalogs.splitter().kinds());
        AtomicReference<WizardView> made = new AtomicReference<>();
        ReviewStep review = new ReviewStep(
                context,
                answers,
                model.project(),
                page -> Objects.requireNonNull(made.get()).open(page));
        wizard = new WizardView(
                texts,
                List.of(
                        step("target", new TargetStep(texts, answers), why(answers.targetWhyNotProperty())),
                        step("metric", new MetricStep(texts, answers), why(answers.targetWhyNotProperty())),
                        step("split", split, split.whyNot()),
                        step("candidates", candidates, why(answers.candidatesWhyNotProperty())),
                        step("review", review, ready(answers, split))),
                texts.say("ui_compare.compare", 0),
                model::compare);
        made.set(wizard);
        wizard.open(answers.pageProperty().get());
        wizard.currentProperty()
                .addListener(
                        (o, was, is) -> answers.pageProperty().set(wizard.step().id()));
        answers.pageProperty().addListener((o, was, is) -> {
            if (!wizard.step().id().equals(is)) {
                wizard.open(is);
            }
        });
        primary = primary(answers);
        setCenter(wizard);
        model.failureProperty().addListener((o, was, is) -> failed(is));
        failed(model.failureProperty().get());
    }

    private WizardStep step(String id, javafx.scene.Node content, ObservableValue<String> whyNot) {
        return WizardStep.of(
                id,
                texts.say("ui_compare.step." + id),
                texts.say("ui_compare.question." + id),
                texts.say("ui_compare.question." + id + ".help"),
                content,
                whyNot);
    }

    private ObservableValue<String> why(ObservableValue<Optional<io.crisol.text.Message>> reason) {
        return Say.why(texts, reason);
    }

    private ObservableValue<String> ready(WizardViewModel answers, SplitStep split) {
        ObservableValue<String> target = why(answers.targetWhyNotProperty());
        ObservableValue<String> dividing = split.whyNot();
        ObservableValue<String> who = why(answers.candidatesWhyNotProperty());
        return Bindings.createStringBinding(
                () -> List.of(target.getValue(), dividing.getValue(), who.getValue()).stream()
                        .filter(s -> !s.isEmpty())
                        .findFirst()
                        .orElse(""),
                target,
                dividing,
                who);
    }

    private PrimaryAction primary(WizardViewModel answers) {
        PrimaryAction next = wizard.primary();
        ObservableValue<String> label = Bindings.createStringBinding(
                () -> wizard.step().id().equals("review")
                        ? texts.say("ui_compare.compare", answers.all())
                        : next.label().getValue(),
                next.label(),
                wizard.currentProperty(),
                answers.candidates());
        return new PrimaryAction(label, next.whyNot(), next.run());
    }

    PrimaryAction primary() {
        return primary;
    }

    /** One page back; false on the first. */
    boolean back() {
        return wizard.back();
    }

    /** Unfolds the settings of a candidate. */
    void open(CandidateDraft draft) {
        candidates.open(draft);
    }

    private void failed(Optional<Finding> why) {
        if (why.isEmpty()) {
            setTop(null);
            return;
        }
        VBox top = new VBox(new ErrorCard(texts, why.get()));
        top.getStyleClass().add("wizard-failure");
        setTop(top);
    }
}
