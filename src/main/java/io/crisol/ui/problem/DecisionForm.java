package io.crisol.ui.problem;

import io.crisol.finding.Severity;
import io.crisol.problem.SmallestDifference;
import io.crisol.text.Message;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Field;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Notice;
import io.crisol.ui.kit.ScreenContext;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Page 3: what a prediction sets off, what a wrong one costs, and the metric that follows from it. */
final class DecisionForm {
    private final FrameViewModel model;
    private final ScreenContext context;
    private final Inputs inputs;

    private DecisionForm(FrameViewModel model, ScreenContext context, Inputs inputs) {
        this.model = model;
        this.context = context;
        this.inputs = inputs;
    }

    static Node of(FrameViewModel model, ScreenContext context, Inputs inputs) {
        return new DecisionForm(model, context, inputs).page();
    }

    private Node page() {
        return Forms.page(
                Forms.card(
                        say("ui_problem.card.decision"),
                        inputs.area("action"),
                        Forms.row(inputs.number("Q18"), inputs.choice("reversible"))),
                Forms.card(
                        say("ui_problem.card.costs"),
                        Forms.row(
                                inputs.number("cost_false_positive"),
                                inputs.number("cost_false_negative"),
                                inputs.number("cost_per_error"),
                                inputs.number("benefit_hit"))),
                Forms.card(
                        say("ui_problem.card.metric"),
                        metric(),
                        Forms.row(inputs.number("baseline"), inputs.number("success"), smallest()),
                        behind()));
    }

    private Node metric() {
        Label meaning = Labels.caption("");
        VBox suggestion = new VBox();
        Runnable say = () -> {
            meaning.setText(model.frame()
                    .metric()
                    .map(m -> say("metric." + m + ".help"))
                    .orElse(""));
            meaning.setManaged(!meaning.getText().isEmpty());
            suggestion
                    .getChildren()
                    .setAll(model.suggestion().stream().map(this::suggest).toList());
            suggestion.setManaged(!suggestion.getChildren().isEmpty());
        };
        say.run();
        model.interviewProperty().addListener((o, was, is) -> say.run());
        model.tableProperty().addListener((o, was, is) -> say.run());
        Field metric = inputs.combo("metric");
        return new VBox(4, Forms.row(metric, Forms.gap()), meaning, suggestion);
    }

    private Node suggest(SuggestMetric suggested) {
        String name = say("metric." + suggested.metric());
        Button use = Buttons.link(say("ui_problem.suggest.use", name), () -> model.type("metric", suggested.metric()));
        use.setId("use-metric");
        Notice notice = new Notice(Severity.INFO, say("ui_problem.suggest", name, suggested.reason()), use);
        VBox.setMargin(notice, new javafx.geometry.Insets(8, 0, 0, 0));
        return notice;
    }

    private Node smallest() {
        Field field = inputs.number("smallest_difference");
        Label assumed = Labels.caption("");
        Button convert = Buttons.link(say("ui_problem.smallest.convert"), this::convert);
        Runnable say = () -> {
            Optional<SmallestDifference> used = model.smallest();
            assumed.setText(used.filter(SmallestDifference::assumed)
                    .map(s -> say("ui_problem.smallest.assumed", s.value()))
                    .orElse(""));
            assumed.setManaged(!assumed.getText().isEmpty());
            boolean money = model.frame().metric().filter("cost"::equals).isPresent()
                    && model.volume().isPresent();
            convert.setVisible(money);
            convert.setManaged(money);
        };
        say.run();
        model.interviewProperty().addListener((o, was, is) -> say.run());
        return new VBox(4, field, assumed, convert);
    }

    /** Turns a sum a month into money a case. */
    private void convert() {
        context.prompt()
                .text(
                        say("ui_problem.smallest.question", model.volume().orElse(0)),
                        say("ui_problem.smallest.sum"),
                        "",
                        say("ui_problem.smallest.use"))
                .ifPresent(model::smallestFromMoney);
    }

    private Node behind() {
        HBox holder = new HBox();
        Runnable say = () -> {
            boolean behind = model.goalBehindToday();
            holder.setManaged(behind);
            holder.getChildren().clear();
            if (behind) {
                String metric = say("metric." + model.frame().metric().orElse(""));
                boolean higher = model.metric().map(m -> m.higherIsBetter()).orElse(true);
                Notice notice = new Notice(
                        Severity.WARNING,
                        say(
                                higher ? "ui_problem.goal.behind.higher" : "ui_problem.goal.behind.lower",
                                model.frame().success().orElse(0),
                                model.frame().baseline().orElse(0),
                                metric));
                HBox.setHgrow(notice, javafx.scene.layout.Priority.ALWAYS);
                holder.getChildren().add(notice);
            }
        };
        say.run();
        model.interviewProperty().addListener((o, was, is) -> say.run());
        return holder;
    }

    private String say(String key, Object... args) {
        return context.texts().say(new Message(key, java.util.List.of(args)));
    }
}
