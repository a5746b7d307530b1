package io.crisol.ui.shell;

import io.crisol.text.Texts;
import io.crisol.ui.kit.Ago;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.ClickCard;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.PictureView;
import io.crisol.ui.kit.PrimaryAction;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.StyleClass;
import java.time.Clock;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Home: projects of before, a new one, three samples. */
public final class HomePage implements Page {
    private final Texts texts;
    private final HomeViewModel model;
    private final Ago ago;
    private final VBox recent = new VBox();
    private final HBox samples = new HBox();

    /** @param clock says how long ago a project was worked on */
    public HomePage(ScreenContext context, HomeViewModel model, Clock clock) {
        this.texts = context.texts();
        this.model = model;
        this.ago = new Ago(texts, clock);
        model.recent().addListener((InvalidationListener) o -> fillRecent());
        model.samples().addListener((InvalidationListener) o -> fillSamples());
    }

    @Override
    public String id() {
        return Section.HOME.id();
    }

    @Override
    public String title() {
        return texts.say("shell.home.title");
    }

    @Override
    public ObservableValue<String> sentence() {
        return new SimpleStringProperty(texts.say("shell.home.sentence"));
    }

    @Override
    public Optional<PrimaryAction> primary() {
        return Optional.of(PrimaryAction.of(texts.say("shell.home.new"), model::newProject));
    }

    @Override
    public Node content() {
        samples.getStyleClass().add("sample-cards");
        samples.setFillHeight(true);
        recent.getStyleClass().add("recent-list");
        fillRecent();
        fillSamples();
        VBox all = new VBox();
        all.getStyleClass().add("home");
        HBox projects = new HBox(8, Labels.section(texts.say("shell.home.recent")), space());
        projects.setAlignment(Pos.CENTER_LEFT);
        model.importing()
                .ifPresent(action ->
                        projects.getChildren().add(Buttons.plain(texts.say("shell.home.import"), Icon.IMPORT, action)));
        all.getChildren().addAll(projects, recent, Labels.section(texts.say("shell.home.samples")), samples);
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private void fillRecent() {
        recent.getChildren().clear();
        recent.getStyleClass().removeAll(StyleClass.CARD, StyleClass.FLUSH);
        recent.getStyleClass().addAll(StyleClass.CARD, StyleClass.FLUSH);
        if (model.recent().isEmpty()) {
            recent.getChildren()
                    .add(new EmptyState(
                            EmptyState.Drawing.CRUCIBLE,
                            texts.say("shell.home.empty"),
                            Buttons.plain(texts.say("shell.home.new"), Icon.ADD, model::newProject)));
        }
        model.recent().forEach(r -> recent.getChildren().add(row(r)));
        recent.getChildren().getFirst().getStyleClass().add("first");
        recent.getChildren().getLast().getStyleClass().add("last");
    }

    private Button row(HomeViewModel.Recent project) {
        Label name = Labels.of(project.name(), StyleClass.STRONG);
        Label state = Labels.of(project.state(), StyleClass.SECONDARY);
        Label when = Labels.of(ago.say(project.changed()), StyleClass.CAPTION);
        when.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(16, name, state, space(), when, Icon.RIGHT.node());
        line.setAlignment(Pos.CENTER_LEFT);
        name.setMinWidth(180);
        name.setPrefWidth(220);
        Button row = new Button();
        row.setGraphic(line);
        row.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(row.widthProperty().subtract(32));
        row.getStyleClass().add("recent");
        row.setId("recent-" + project.id());
        row.setAccessibleText(project.name() + ". " + project.state());
        row.setTooltip(new Tooltip(texts.dateTime(project.changed())));
        row.setOnAction(e -> model.open(project.id()));
        return row;
    }

    private void fillSamples() {
        samples.getChildren().clear();
        model.samples().forEach(s -> samples.getChildren().add(card(s)));
    }

    private ClickCard card(HomeViewModel.SampleCard sample) {
        ClickCard card = new ClickCard(
                texts.say("shell.home.open_sample", sample.title()),
                () -> model.openSample(sample.id()),
                new PictureView(new SampleDrawing(sample.kind()), 200, 72),
                Labels.wrapped(sample.title(), StyleClass.STRONG, "sample-title"),
                Labels.wrapped(sample.sentence(), StyleClass.SECONDARY),
                Labels.caption(sample.facts()));
        card.getStyleClass().add("sample-card");
        card.setId("sample-" + sample.id());
        card.setPrefWidth(280);
        card.setMinWidth(180);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
