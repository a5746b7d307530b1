package io.crisol.ui.recipe;

import io.crisol.recipe.ColumnChoice;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Steps worth adding, each with its reason; can be taken one by one or all at once. */
final class OfferList extends VBox {
    private static final double LINE = 76;
    private static final double BESIDE = 248;

    private final Texts texts;
    private final ObservableList<Offer> offers;
    private final Consumer<Offer> take;
    private final Runnable takeAll;
    private final HBox head = new HBox(8);
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private boolean narrow;

    OfferList(Texts texts, ObservableList<Offer> offers, Consumer<Offer> take, Runnable takeAll) {
        super(8);
        this.texts = texts;
        this.offers = offers;
        this.take = take;
        this.takeAll = takeAll;
        head.setAlignment(Pos.CENTER_LEFT);
        list.getStyleClass().add("offers");
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        managedProperty().bind(visibleProperty());
        offers.addListener((InvalidationListener) o -> fill());
        fill();
    }

    /** In a narrow column beside the steps it takes the whole height; else as much as two offers need. */
    void narrow(boolean beside) {
        narrow = beside;
        setMinWidth(beside ? BESIDE : 0);
        setMaxWidth(beside ? BESIDE : Double.MAX_VALUE);
        fill();
    }

    private void fill() {
        setVisible(!offers.isEmpty());
        double height = LINE * Math.clamp(offers.size(), 1, 2) + LINE / 3;
        scroll.setMinHeight(narrow ? LINE : height);
        scroll.setPrefHeight(height);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button all = Buttons.link(texts.say("ui_recipe.offers.all"), takeAll);
        all.setId("add-offers");
        head.getChildren().setAll(Labels.of(texts.say("ui_recipe.offers", offers.size()), StyleClass.STRONG), space);
        if (offers.size() > 1) {
            head.getChildren().add(all);
        }
        list.getChildren().setAll(offers.stream().map(this::line).toList());
    }

    private Node line(Offer offer) {
        String what = texts.say(
                "recipe.describe",
                texts.say("step." + offer.step().step()),
                columns(texts, offer.step().columns()));
        VBox words = new VBox(2, Labels.wrapped(what), Labels.caption(texts.say(offer.reason())));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        Button add = Buttons.plain(texts.say("ui_recipe.offers.add"), () -> take.accept(offer));
        add.getStyleClass().add(StyleClass.SMALL);
        add.setAccessibleText(texts.say("ui_recipe.add.one", what));
        HBox line = new HBox(8, words, add);
        line.getStyleClass().add("offer");
        return line;
    }

    /** The columns of a choice in words. */
    static String columns(Texts texts, ColumnChoice choice) {
        return switch (choice) {
            case ColumnChoice.Kind k ->
                texts.say("recipe.kind." + k.word().name().toLowerCase(Locale.ROOT));
            case ColumnChoice.Named n when n.names().isEmpty() -> texts.say("ui_recipe.columns.none");
            case ColumnChoice.Named n
            when n.names().size() > 4 ->
                texts.say("recipe.and_more", n.names().subList(0, 3), n.names().size() - 3);
            case ColumnChoice.Named n -> String.join(", ", n.names());
        };
    }
}
