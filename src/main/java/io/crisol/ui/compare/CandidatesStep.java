package io.crisol.ui.compare;

import io.crisol.learn.ModelFamily;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.VBox;

/** Which families take part, with which settings. */
final class CandidatesStep extends VBox {
    private final Texts texts;
    private final WizardViewModel model;
    private final VBox list = new VBox();
    private final VBox summary = new VBox(4);
    private final Map<String, FamilyCard> cards = new LinkedHashMap<>();

    CandidatesStep(Texts texts, WizardViewModel model) {
        this.texts = texts;
        this.model = model;
        list.getStyleClass().addAll(StyleClass.CARD, StyleClass.FLUSH, "choice-list");
        summary.getStyleClass().add(StyleClass.CARD);
        getChildren().add(new TwoColumns(new VBox(list), summary));
        model.factsProperty().addListener((o, was, is) -> fill());
        model.checkProperty().addListener((o, was, is) -> update());
        model.candidates().addListener((ListChangeListener<CandidateDraft>) c -> update());
        fill();
    }

    /** Unfolds the settings of a candidate. */
    void open(CandidateDraft draft) {
        FamilyCard card = cards.get(draft.family().name());
        if (card != null) {
            card.open(draft.number());
        }
    }

    private void fill() {
        List<ModelFamily> families = model.families();
        if (!List.copyOf(cards.keySet())
                .equals(families.stream().map(ModelFamily::name).toList())) {
            cards.clear();
            families.forEach(f -> cards.put(f.name(), new FamilyCard(texts, model, f)));
            list.getChildren().setAll(cards.values());
        }
        update();
    }

    private void update() {
        cards.values().forEach(FamilyCard::update);
        int folds = model.checkProperty().get().map(PlanCheck::folds).orElse(0);
        summary.getChildren()
                .setAll(Labels.wrapped(texts.say("ui_compare.review.candidates", model.all()), StyleClass.STRONG));
        if (folds > 0) {
            summary.getChildren()
                    .add(Labels.caption(texts.say("ui_compare.review.fits", model.all(), folds, model.all() * folds)));
        }
        summary.getChildren().addAll(CandidateLine.all(texts, model));
    }
}
