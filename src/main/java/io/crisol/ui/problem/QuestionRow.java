package io.crisol.ui.problem;

import io.crisol.problem.Assessment;
import io.crisol.problem.DataFacts;
import io.crisol.problem.Effect;
import io.crisol.problem.Field;
import io.crisol.problem.Question;
import io.crisol.problem.Reason;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One question with its answers, what the table says to it, what follows, and room to go on in spite of it. */
final class QuestionRow extends HBox {
    private final FrameViewModel model;
    private final Texts texts;
    private final Question question;
    private final IconLine table = new IconLine();
    private final IconLine effect = new IconLine();
    private final io.crisol.ui.kit.Field override;
    private final io.crisol.ui.kit.Field met;

    QuestionRow(FrameViewModel model, Texts texts, Inputs inputs, Question question) {
        this.model = model;
        this.texts = texts;
        this.question = question;
        setId("question-" + question.id());
        getStyleClass().add("question");
        override = reason("override-", "ui_problem.override", this::overridden, model::override);
        met = reason("met-", "ui_problem.met", this::met, model::meet);
        VBox words = new VBox(
                Labels.wrapped(texts.say(question.text()), StyleClass.STRONG),
                Labels.caption(texts.say(question.help())));
        words.getStyleClass().add("question-words");
        VBox body = new Measured(words);
        body.getStyleClass().add("question-body");
        body.getChildren().addAll(answers(inputs));
        body.getChildren().addAll(table, effect, override, met);
        HBox.setHgrow(body, Priority.ALWAYS);
        getChildren().addAll(Labels.of(question.id(), StyleClass.CAPTION, "question-id"), body);
        model.assessmentProperty().addListener((o, was, is) -> show(is));
        model.tableProperty()
                .addListener((o, was, is) -> show(model.assessmentProperty().get()));
        show(model.assessmentProperty().get());
    }

    private List<Node> answers(Inputs inputs) {
        List<Node> controls = new ArrayList<>();
        List<Node> numbers = new ArrayList<>();
        for (Field field : model.fields(question)) {
            if (field.kind().numeric()) {
                String label = field.name().equals(question.id())
                        ? texts.say(question.amountLabel())
                        : texts.say(field.label());
                numbers.add(inputs.number(field.name(), label, ""));
            } else {
                io.crisol.ui.kit.Field choice = inputs.choice(field.name(), "", "");
                choice.control().setAccessibleText(texts.say(question.text()));
                controls.add(choice);
            }
        }
        if (!numbers.isEmpty()) {
            while (numbers.size() < 3) {
                numbers.add(Forms.gap());
            }
            controls.add(Forms.row(numbers.toArray(Node[]::new)));
        }
        return controls;
    }

    /** A line for a reason that the person gives. */
    private io.crisol.ui.kit.Field reason(
            String id, String text, Supplier<String> read, BiConsumer<String, String> write) {
        TextField why = new TextField(read.get());
        why.setId(id + question.id());
        why.textProperty().addListener((o, was, is) -> write.accept(question.id(), is));
        model.interviewProperty().addListener((o, was, is) -> {
            if (!why.getText().equals(read.get())) {
                why.setText(read.get());
            }
        });
        return new io.crisol.ui.kit.Field(texts.say(text), why, texts.say(text + ".help"));
    }

    private String overridden() {
        return model.frame().overrides().getOrDefault(question.id(), "");
    }

    private String met() {
        return model.met(question.id()).orElse("");
    }

    private void show(Assessment assessment) {
        Optional<Reason> reason = assessment.reason(question.id());
        reason.ifPresentOrElse(
                r -> effect.say(
                        EffectState.of(r).icon(),
                        texts.say(
                                "ui_problem.effect",
                                texts.say("assessment.effect." + r.effect().word()),
                                texts.say(r.text())),
                        EffectState.of(r).styleClass()),
                () -> effect.say(Icon.INFO, ""));
        table.say(Icon.TABLE, fromTable());
        visible(
                override,
                reason.filter(r -> r.effect() == Effect.BLOCKS_UNLESS_OVERRIDDEN)
                        .isPresent());
        visible(met, reason.filter(r -> r.effect() == Effect.CONDITION).isPresent());
    }

    private String fromTable() {
        DataFacts data = model.tableProperty().get().data();
        if (question.id().equals("Q6") && data.rows().isPresent()) {
            return data.rarest().isPresent()
                    ? texts.say(
                            "ui_problem.table.q6",
                            data.rows().getAsLong(),
                            data.rarest().getAsLong(),
                            data.features().orElse(0))
                    : texts.say(
                            "ui_problem.table.q6.numbers",
                            data.rows().getAsLong(),
                            data.features().orElse(0));
        }
        if (question.id().equals("Q7") && data.agreement().isPresent()) {
            return texts.say(
                    "ui_problem.table.q7",
                    texts.numbers().percent(data.agreement().getAsDouble()));
        }
        return "";
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
