package io.crisol.ui.compare;

import io.crisol.evaluate.Metric;
import io.crisol.finding.Severity;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Chip;
import io.crisol.ui.kit.Notice;
import io.crisol.ui.kit.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;

/** Which metric decides, with a suggestion and why. */
final class MetricStep extends VBox {
    private final Texts texts;
    private final WizardViewModel model;
    private final VBox advice = new VBox();
    private final ChoiceList choices;

    MetricStep(Texts texts, WizardViewModel model) {
        this.texts = texts;
        this.model = model;
        this.choices = new ChoiceList(model::metric);
        getChildren().add(new TwoColumns(new VBox(choices), advice));
        model.metricProperty().addListener((o, was, is) -> fill());
        model.factsProperty().addListener((o, was, is) -> fill());
        model.frameProperty().addListener((o, was, is) -> fill());
        fill();
    }

    private void fill() {
        Optional<Advice<String>> suggested = model.metricAdvice();
        advice.getChildren().clear();
        suggested.ifPresent(a -> advice.getChildren()
                .add(new Notice(
                        Severity.INFO,
                        texts.say("ui_compare.suggested", Say.metric(texts, a.choice()), texts.say(a.reason())))));
        List<ChoiceList.Option> options = new ArrayList<>();
        for (Metric metric : model.metrics()) {
            boolean advised =
                    suggested.filter(a -> a.choice().equals(metric.name())).isPresent();
            boolean unknownCosts =
                    metric.name().equals("cost") && !model.costs().known();
            options.add(new ChoiceList.Option(
                    metric.name(),
                    Say.metric(texts, metric.name()),
                    texts.say("metric." + metric.name() + ".help"),
                    advised
                            ? Optional.of(new Chip(State.GOOD, texts.say("ui_compare.chip.suggested")))
                            : Optional.empty(),
                    unknownCosts ? Optional.of(texts.say("ui_compare.metric.no_costs")) : Optional.empty()));
        }
        choices.show(options, model.metricProperty().get().orElse(""));
    }
}
