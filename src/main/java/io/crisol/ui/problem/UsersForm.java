package io.crisol.ui.problem;

import io.crisol.text.Texts;
import javafx.scene.Node;

/** Page 4: who uses the prediction, how it reaches them, and what it must comply with. */
final class UsersForm {
    private UsersForm() {}

    static Node of(Texts texts, Inputs inputs) {
        return Forms.page(
                Forms.card(
                        texts.say("ui_problem.card.users"),
                        inputs.area("users"),
                        Forms.row(inputs.line("user_task"), inputs.line("user_today"))),
                Forms.card(
                        texts.say("ui_problem.card.delivery"),
                        inputs.choice("delivery"),
                        inputs.choice("mode"),
                        Forms.row(inputs.number("latency"), inputs.number("throughput"), inputs.line("where"))),
                Forms.card(
                        texts.say("ui_problem.card.afterwards"),
                        Forms.row(inputs.line("maintainer"), inputs.line("label_refresh")),
                        inputs.area("fallback")),
                Forms.more(
                        texts,
                        inputs.area("evidence"),
                        inputs.choice("explanation"),
                        Forms.row(inputs.line("explained_to"), inputs.line("retention")),
                        inputs.line("protected_groups"),
                        inputs.choice("fairness")));
    }
}
