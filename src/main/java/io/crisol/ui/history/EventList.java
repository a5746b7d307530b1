package io.crisol.ui.history;

import io.crisol.experiment.Event;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/** What happened, day by day, newest first. */
final class EventList extends ListView<EventList.Item> {
    /** A line of the list: an event, and whether it is the first of its day. */
    record Item(Event event, boolean begins) {}

    private static final double ROW = 32;

    private final HistoryViewModel model;
    private final Texts texts;
    private final Consumer<String> runsOf;

    /** @param runsOf shows the runs of an experiment */
    EventList(HistoryViewModel model, Texts texts, Consumer<String> runsOf) {
        this.model = model;
        this.texts = texts;
        this.runsOf = runsOf;
        setId("history-events");
        getStyleClass().add("event-list");
        setFixedCellSize(ROW);
        setAccessibleText(texts.say("ui_history.events"));
        setPlaceholder(Labels.wrapped(texts.say("ui_history.events.none"), StyleClass.MUTED));
        setCellFactory(list -> new Cell());
        model.events().addListener((javafx.beans.InvalidationListener) o -> fill());
        fill();
    }

    private void fill() {
        List<Item> items = new ArrayList<>();
        @Nullable LocalDate day = null;
        for (Event event : model.events()) {
            LocalDate at = event.at().atZone(ZoneId.systemDefault()).toLocalDate();
            items.add(new Item(event, !at.equals(day)));
            day = at;
        }
        getItems().setAll(items);
    }

    private final class Cell extends ListCell<Item> {
        @Override
        protected void updateItem(@Nullable Item item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setPrefWidth(0);
            setGraphic(empty || item == null ? null : line(item));
        }
    }

    private Node line(Item item) {
        Event event = item.event();
        LocalDate at = event.at().atZone(ZoneId.systemDefault()).toLocalDate();
        Label day = Labels.of(item.begins() ? texts.date(at) : "", "event-day");
        Label time = Labels.of(
                DateTimeFormatter.ofPattern("HH:mm")
                        .withZone(ZoneId.systemDefault())
                        .format(event.at()),
                "event-time");
        Line rail = new Line(0, 0, 0, ROW);
        rail.getStyleClass().add("event-rail");
        StackPane sign = new StackPane(icon(event.kind()).node());
        sign.getStyleClass().add("event-sign");
        StackPane place = new StackPane(rail, sign);
        String said = texts.say(event.text());
        Label sentence = new Label(said);
        sentence.setTooltip(new Tooltip(said));
        sentence.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(12, day, time, place, sentence, space);
        line.setAlignment(Pos.CENTER_LEFT);
        if (model.allProjectsProperty().get() && !event.project().isEmpty()) {
            line.getChildren().add(Labels.of(model.projectName(event.project()), StyleClass.CAPTION));
        }
        if (event.kind().equals("experiment")) {
            line.getChildren()
                    .add(Buttons.link(texts.say("ui_history.events.runs"), () -> runsOf.accept(event.subject())));
        }
        return line;
    }

    private static Icon icon(String kind) {
        return switch (kind) {
            case "frame" -> Icon.FRAME;
            case "data" -> Icon.DATA;
            case "recipe" -> Icon.PREPARE;
            case "experiment" -> Icon.COMPARE;
            case "promotion" -> Icon.PROMOTE;
            case "registry" -> Icon.REGISTRY;
            case "score" -> Icon.OPERATE;
            case "look" -> Icon.SHOW;
            default -> Icon.HISTORY;
        };
    }
}
