package io.crisol.ui.problem;

import io.crisol.text.Texts;
import io.crisol.ui.kit.Checks;
import io.crisol.ui.kit.Field;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/** Page 1: the problem, today's way, and what is wanted. */
final class ObjectiveForm {
    private ObjectiveForm() {}

    static Node of(FrameViewModel model, Texts texts, Inputs inputs) {
        return Forms.page(
                Forms.card(
                        texts.say("ui_problem.card.problem"),
                        name(model, texts),
                        inputs.area("objective"),
                        Forms.row(inputs.line("decider"), inputs.line("affected"))),
                Forms.card(
                        texts.say("ui_problem.card.today"),
                        inputs.area("today"),
                        Forms.row(inputs.number("baseline"), inputs.number("success"), inputs.line("result_unit"))),
                Forms.more(texts, Forms.row(inputs.line("success_date"), inputs.line("stop"))));
    }

    private static Field name(FrameViewModel model, Texts texts) {
        TextField control = new TextField(model.name());
        control.setId("project-name");
        Field field = new Field(texts.say("ui_problem.name"), control, "");
        Checks checks = new Checks();
        checks.<String>add(field, typed -> typed.isBlank() ? texts.say("ui_problem.name.needed", model.name()) : "");
        control.textProperty().addListener((o, was, is) -> model.rename(is));
        return field;
    }
}
