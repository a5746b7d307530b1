package io.crisol.ui.compare;

import io.crisol.learn.ModelFamily;
import io.crisol.text.Texts;
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
    private final Map<String, FamilyCard> cards = new LinkedHashMap<>();

    CandidatesStep(Texts texts, WizardViewModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().addAll(StyleClass.CARD, StyleClass.FLUSH, "choice-list");
        model.factsProperty().addListener((o, was, is) -> fill());
        model.checkProperty().addListener((o, was, is) -> cards.values().forEach(FamilyCard::update));
        model.candidates().addListener((ListChangeListener<CandidateDraft>)
                c -> cards.values().forEach(FamilyCard::update));
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
            getChildren().setAll(cards.values());
        }
        cards.values().forEach(FamilyCard::update);
    }
}
