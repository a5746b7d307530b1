package io.crisol.ui.problem;

import io.crisol.problem.Question;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Page 6: the questions of the assessment, the decisive ones first. */
final class QuestionsForm {
    private final Map<String, Node> rows = new HashMap<>();
    private final VBox page = Forms.page();

    QuestionsForm(FrameViewModel model, Texts texts, Inputs inputs) {
        for (QuestionGroup group : QuestionGroup.values()) {
            List<Question> questions = group.of(model.assessor().questions());
            if (!questions.isEmpty()) {
                VBox card = Forms.card(texts.say(group.title()));
                card.getStyleClass().add("questions");
                if (group == QuestionGroup.DECISIVE) {
                    card.getChildren()
                            .add(Labels.wrapped(texts.say("ui_problem.group.decisive.why"), StyleClass.SECONDARY));
                }
                for (Question question : questions) {
                    Node row = new QuestionRow(model, texts, inputs, question);
                    rows.put(question.id(), row);
                    card.getChildren().add(row);
                }
                page.getChildren().add(card);
            }
        }
    }

    Node node() {
        return page;
    }

    /** Where a question stands. */
    Optional<Node> place(String id) {
        return Optional.ofNullable(rows.get(id));
    }
}
