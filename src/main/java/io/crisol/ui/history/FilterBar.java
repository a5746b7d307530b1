package io.crisol.ui.history;

import io.crisol.chart.FamilyLook;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.ShapeMark;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;

/** Search, scope and filters; the families stand below with their marks, which makes them the legend of the charts. */
final class FilterBar extends VBox {
    private final Texts texts;
    private final HistoryViewModel model;
    private final TextField search = TextFields.createClearableTextField();
    private final FilterChip states;
    private final FilterChip projects;
    private final FilterChip metrics;
    private final ToggleButton starred = new ToggleButton();
    private final Button clear;
    private final FlowPane families = new FlowPane(4, 4);

    FilterBar(HistoryViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("history-filters");
        states = new FilterChip("filter-state", texts.say("ui_history.filter.state"), texts, s -> {
            HistoryFilter f = filter();
            set(new HistoryFilter(f.search(), f.families(), s, f.projects(), f.metrics(), f.starredOnly()));
        });
        projects = new FilterChip("filter-project", texts.say("ui_history.filter.project"), texts, p -> {
            HistoryFilter f = filter();
            set(new HistoryFilter(f.search(), f.families(), f.states(), p, f.metrics(), f.starredOnly()));
        });
        metrics = new FilterChip("filter-metric", texts.say("ui_history.filter.metric"), texts, m -> {
            HistoryFilter f = filter();
            set(new HistoryFilter(f.search(), f.families(), f.states(), f.projects(), m, f.starredOnly()));
        });
        clear = Buttons.link(texts.say("ui_history.clear"), model::clear);
        clear.setId("clear-filters");
        searchField();
        star();
        FlowPane first = new FlowPane(8, 8, search);
        model.project().ifPresent(p -> first.getChildren().add(scope()));
        first.getChildren().addAll(projects, metrics, states, starred, clear);
        first.getStyleClass().add("history-filter-line");
        families.getStyleClass().add("history-families");
        getChildren().addAll(first, families);
        model.filterProperty().addListener((o, was, is) -> update());
        model.brushedProperty().addListener((o, was, is) -> update());
        model.phaseProperty().addListener((o, was, is) -> update());
        model.rows().addListener((javafx.beans.InvalidationListener) o -> update());
        update();
    }

    private void searchField() {
        search.setId("history-search");
        search.setPromptText(texts.say("ui_history.search"));
        search.setAccessibleText(texts.say("ui_history.search"));
        search.setPrefWidth(232);
        if (search instanceof CustomTextField custom) {
            custom.setLeft(Icon.SEARCH.node("search-sign"));
        }
        search.textProperty().addListener((o, was, is) -> {
            if (!is.equals(filter().search())) {
                set(filter().searching(is));
            }
        });
    }

    private Switch scope() {
        Switch scope = new Switch(texts.say("ui_history.scope"));
        scope.add(
                "scope-project",
                texts.say("ui_history.scope.project"),
                () -> model.allProjectsProperty().set(false));
        scope.add(
                "scope-all",
                texts.say("ui_history.scope.all"),
                () -> model.allProjectsProperty().set(true));
        model.allProjectsProperty().addListener((o, was, is) -> scope.show(is ? 1 : 0));
        return scope;
    }

    private void star() {
        starred.setId("filter-starred");
        starred.setText(texts.say("ui_history.filter.starred"));
        starred.setGraphic(Icon.STAR.node());
        starred.setContentDisplay(ContentDisplay.LEFT);
        starred.getStyleClass().add("filter-chip");
        starred.setMinWidth(USE_PREF_SIZE);
        starred.selectedProperty().addListener((o, was, is) -> {
            HistoryFilter f = filter();
            set(new HistoryFilter(f.search(), f.families(), f.states(), f.projects(), f.metrics(), is));
        });
    }

    private HistoryFilter filter() {
        return model.filterProperty().get();
    }

    private void set(HistoryFilter next) {
        model.filterProperty().set(next);
    }

    private void update() {
        HistoryFilter f = filter();
        if (!search.getText().equals(f.search())) {
            search.setText(f.search());
        }
        states.show(model.states(), f.states());
        projects.show(model.projects(), f.projects());
        metrics.show(model.metrics(), f.metrics());
        starred.setSelected(f.starredOnly());
        boolean narrowed = !f.wantsAll()
                || !f.search().isBlank()
                || !model.brushedProperty().get().isEmpty();
        clear.setVisible(narrowed);
        families(f);
    }

    private void families(HistoryFilter f) {
        List<HistoryViewModel.Facet> facets = model.families();
        List<String> words = facets.stream().map(HistoryViewModel.Facet::word).toList();
        if (families.getUserData() instanceof List<?> shown && shown.equals(words)) {
            families.getChildren().forEach(node -> {
                if (node instanceof ToggleButton button) {
                    button.setSelected(f.families().contains(button.getId().substring("family-".length())));
                }
            });
            return;
        }
        families.setUserData(words);
        families.getChildren()
                .setAll(facets.stream()
                        .map(facet -> chip(facet, f.families().contains(facet.word())))
                        .collect(Collectors.toList()));
    }

    private ToggleButton chip(HistoryViewModel.Facet facet, boolean wanted) {
        FamilyLook look = FamilyLook.of(facet.word(), model.catalogs().families());
        ToggleButton chip = new ToggleButton(facet.label(), new ShapeMark(look.tone(), look.shape()));
        chip.setId("family-" + facet.word());
        chip.setMnemonicParsing(false);
        chip.setMinWidth(USE_PREF_SIZE);
        chip.getStyleClass().add("family-chip");
        chip.setAccessibleText(texts.say("ui_history.filter.family", facet.label(), facet.count()));
        chip.setSelected(wanted);
        chip.setOnAction(e -> {
            Set<String> next = new HashSet<>(filter().families());
            if (chip.isSelected()) {
                next.add(facet.word());
            } else {
                next.remove(facet.word());
            }
            HistoryFilter f = filter();
            set(new HistoryFilter(f.search(), next, f.states(), f.projects(), f.metrics(), f.starredOnly()));
        });
        return chip;
    }
}
