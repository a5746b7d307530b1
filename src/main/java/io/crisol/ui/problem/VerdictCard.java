package io.crisol.ui.problem;

import io.crisol.problem.Assessment;
import io.crisol.problem.Condition;
import io.crisol.problem.Effect;
import io.crisol.problem.Question;
import io.crisol.problem.Reason;
import io.crisol.problem.Verdict;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The verdict with its reasons, what to do instead, and what would change it; follows every answer. */
final class VerdictCard extends VBox {
    private final FrameViewModel model;
    private final Texts texts;
    private final boolean whole;
    private final Consumer<String> openQuestion;

    /**
     * @param whole with all reasons; else the verdict and its counts only
     * @param openQuestion leads to a question, Q1 to Q22
     */
    VerdictCard(FrameViewModel model, Texts texts, boolean whole, Consumer<String> openQuestion) {
        this.model = model;
        this.texts = texts;
        this.whole = whole;
        this.openQuestion = openQuestion;
        getStyleClass().addAll(StyleClass.CARD, "verdict");
        model.assessmentProperty().addListener((o, was, is) -> show(is));
        model.interviewProperty().addListener((o, was, is) -> {
            if (!Condition.of(model.assessmentProperty().get(), was.frame())
                    .equals(Condition.of(model.assessmentProperty().get(), is.frame()))) {
                show(model.assessmentProperty().get());
            }
        });
        show(model.assessmentProperty().get());
    }

    private void show(Assessment assessment) {
        getChildren().setAll(head(assessment));
        if (!whole) {
            return;
        }
        if (assessment.verdict() == Verdict.NOT_APPROPRIATE) {
            sentences("ui_problem.verdict.instead", assessment.alternatives(), StyleClass.STRONG);
        }
        reasons("ui_problem.verdict.blocks", assessment, Reason::blocks);
        if (assessment.verdict() == Verdict.UNKNOWN) {
            unanswered(assessment.unanswered());
        }
        if (assessment.verdict() == Verdict.NOT_APPROPRIATE) {
            sentences("ui_problem.verdict.change", assessment.changes());
            return;
        }
        reasons("ui_problem.verdict.overridden", assessment, r -> r.overridden().isPresent());
        reasons("ui_problem.verdict.conditions", assessment, r -> r.effect() == Effect.CONDITION);
        reasons("ui_problem.verdict.pluses", assessment, r -> r.effect() == Effect.PLUS);
    }

    private Node head(Assessment assessment) {
        Verdict verdict = assessment.verdict();
        Label word = Labels.wrapped(texts.say("ui_problem.verdict." + verdict.word()), StyleClass.PAGE_TITLE);
        word.setId(whole ? "verdict" : "verdict-short");
        HBox line = new HBox(
                EffectState.of(verdict).icon().node(EffectState.of(verdict).styleClass(), "verdict-icon"), word);
        line.getStyleClass().add("verdict-line");
        VBox head = new VBox(
                Labels.caption(texts.say("ui_problem.verdict.title")), line, Labels.caption(counts(assessment)));
        head.getStyleClass().add("verdict-head");
        head.setAccessibleText(texts.say(assessment.sentence()));
        return head;
    }

    private String counts(Assessment assessment) {
        long blocks = assessment.reasons().stream().filter(Reason::blocks).count();
        long conditions = assessment.conditions().size();
        long pluses = assessment.reasons().stream()
                .filter(r -> r.effect() == Effect.PLUS)
                .count();
        return switch (assessment.verdict()) {
            case UNKNOWN ->
                texts.say("ui_problem.verdict.open", assessment.unanswered().size());
            case NOT_APPROPRIATE -> texts.say("ui_problem.verdict.blocked", blocks);
            case APPROPRIATE, CONDITIONAL -> texts.say("ui_problem.verdict.counts", conditions, pluses);
        };
    }

    private void reasons(String title, Assessment assessment, Predicate<Reason> which) {
        List<Reason> some = assessment.reasons().stream().filter(which).toList();
        if (some.isEmpty()) {
            return;
        }
        VBox part = part(title);
        for (Reason reason : some) {
            VBox words = new VBox(Labels.wrapped(texts.say(reason.text())));
            words.getStyleClass().add("reason-words");
            reason.task().ifPresent(task -> words.getChildren().add(task(task, model.met(reason.rule()))));
            reason.overridden()
                    .ifPresent(why -> words.getChildren().add(Labels.caption(texts.say("assessment.overridden", why))));
            part.getChildren().add(line(reason.rule(), words));
        }
    }

    /** What is to be done, or how it was done. */
    private Node task(Message task, Optional<String> met) {
        return met.<Node>map(how -> new IconLine(Icon.DONE, texts.say("ui_problem.met.said", how), StyleClass.GOOD))
                .orElseGet(() -> Labels.caption(texts.say(task)));
    }

    private void unanswered(List<Question> questions) {
        VBox part = part("ui_problem.verdict.unanswered");
        questions.forEach(q -> part.getChildren().add(line(q.id(), Labels.wrapped(texts.say(q.text())))));
    }

    private HBox line(String rule, Node words) {
        Button open = Buttons.link(rule, () -> openQuestion.accept(rule));
        open.getStyleClass().add("rule");
        open.setAccessibleText(texts.say("ui_problem.verdict.open_question", rule));
        HBox line = new HBox(open, words);
        line.getStyleClass().add("reason");
        HBox.setHgrow(words, Priority.ALWAYS);
        return line;
    }

    private void sentences(String title, List<Message> sentences, String... style) {
        if (sentences.isEmpty()) {
            return;
        }
        VBox part = part(title);
        sentences.stream()
                .map(texts::say)
                .distinct()
                .forEach(s -> part.getChildren().add(Labels.wrapped(s, style)));
    }

    private VBox part(String title) {
        VBox part = new VBox(Labels.caption(texts.say(title)));
        part.getStyleClass().add("verdict-part");
        getChildren().add(part);
        return part;
    }
}
