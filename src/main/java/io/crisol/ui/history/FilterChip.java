package io.crisol.ui.history;

import io.crisol.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;

/** A filter over a few words: a button that says what it lets through, with a menu of ticks. */
final class FilterChip extends MenuButton {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final Texts texts;
    private final String name;
    private final Consumer<Set<String>> changed;

    FilterChip(String id, String name, Texts texts, Consumer<Set<String>> changed) {
        this.texts = texts;
        this.name = name;
        this.changed = changed;
        setId(id);
        setMnemonicParsing(false);
        getStyleClass().add("filter-chip");
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /** Offers choices; a filter with a single one is of no use and is not shown. */
    void show(List<HistoryViewModel.Facet> facets, Set<String> wanted) {
        getItems().clear();
        for (HistoryViewModel.Facet facet : facets) {
            CheckMenuItem item = new CheckMenuItem(texts.say("ui_history.facet", facet.label(), facet.count()));
            item.setMnemonicParsing(false);
            item.setSelected(wanted.contains(facet.word()));
            item.setOnAction(e -> toggle(facet.word(), item.isSelected(), wanted));
            getItems().add(item);
        }
        boolean shown = facets.size() > 1 || !wanted.isEmpty();
        setVisible(shown);
        setManaged(shown);
        List<String> said = facets.stream()
                .filter(f -> wanted.contains(f.word()))
                .map(HistoryViewModel.Facet::label)
                .toList();
        setText(
                said.isEmpty()
                        ? name
                        : said.size() == 1
                                ? texts.say("ui_history.filter.one", name, said.getFirst())
                                : texts.say("ui_history.filter.many", name, said.size()));
        setAccessibleText(said.isEmpty() ? name : name + ": " + String.join(", ", said));
        pseudoClassStateChanged(ACTIVE, !said.isEmpty());
    }

    private void toggle(String word, boolean on, Set<String> wanted) {
        Set<String> next = new HashSet<>(wanted);
        if (on) {
            next.add(word);
        } else {
            next.remove(word);
        }
        changed.accept(next);
    }
}
