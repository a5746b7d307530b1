package io.crisol.ui.recipe;

import io.crisol.job.Outcome;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.DatasetGrid;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** The rows before or after the selected step, or both, with what it changed in colour and in a legend. */
final class ChangeGrid extends VBox {
    private final Texts texts;
    private final PreviewViewModel model;
    private final DatasetGrid grid;
    private final SegmentedButton looks = new SegmentedButton();
    private final CheckBox touchedOnly;
    private final FlowPane legend = new FlowPane(12, 4);
    private final Label extent = Labels.of("", StyleClass.CAPTION);
    private final Button earlier;
    private final Button later;
    private final VBox trouble = new VBox();

    ChangeGrid(Texts texts, PreviewViewModel model) {
        super(12);
        this.texts = texts;
        this.model = model;
        this.grid = new DatasetGrid(texts);
        this.touchedOnly = new CheckBox(texts.say("ui_recipe.touched_only"));
        touchedOnly.setId("touched-only");
        touchedOnly.selectedProperty().bindBidirectional(model.touchedOnlyProperty());
        earlier = Buttons.icon(Icon.LEFT, texts.say("ui_recipe.earlier"), () -> turn(-1));
        later = Buttons.icon(Icon.RIGHT, texts.say("ui_recipe.later"), () -> turn(1));
        looks();
        trouble.managedProperty().bind(trouble.visibleProperty());
        trouble.setVisible(false);
        VBox.setVgrow(grid, Priority.ALWAYS);
        grid.setMinHeight(120);
        grid.setMinWidth(0);
        FlowPane tools = new FlowPane(16, 8, looks, touchedOnly);
        tools.setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(8, extent, space, earlier, later);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("grid-foot");
        getChildren().addAll(tools, trouble, legend, grid, foot);
        legend.managedProperty().bind(legend.visibleProperty());
        model.pictureProperty().addListener((o, was, is) -> fill());
        model.troubleProperty().addListener((o, was, is) -> complain());
        fill();
    }

    private void looks() {
        ToggleGroup group = new ToggleGroup();
        for (StepPicture.Look look : StepPicture.Look.values()) {
            String name = look.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(texts.say("ui_recipe.look." + name));
            button.setId("look-" + name);
            button.setUserData(look);
            button.setSelected(look == model.lookProperty().get());
            looks.getButtons().add(button);
            button.setToggleGroup(group);
        }
        looks.setToggleGroup(group);
        group.selectedToggleProperty().addListener((o, was, is) -> {
            if (is == null && was != null) {
                was.setSelected(true);
            } else if (is != null) {
                model.lookProperty().set((StepPicture.Look) is.getUserData());
            }
        });
        model.lookProperty()
                .addListener((o, was, is) -> looks.getButtons().stream()
                        .filter(b -> b.getUserData() == is)
                        .forEach(b -> b.setSelected(true)));
    }

    private void turn(int direction) {
        model.firstRowProperty().set(Math.max(0, model.firstRowProperty().get() + direction * PreviewViewModel.PAGE));
    }

    private void fill() {
        Optional<StepPicture> shown = model.pictureProperty().get();
        shown.ifPresent(this::show);
        boolean step = model.stepProperty().get() > 0;
        looks.setDisable(!step);
        touchedOnly.setDisable(!step || shown.filter(p -> p.touched() > 0).isEmpty());
    }

    private void show(StepPicture picture) {
        BitSet none = new BitSet();
        grid.show(
                picture.data(),
                (row, column) -> picture.dropped().get(row) || picture.removed().contains(column)
                        ? DatasetGrid.Tint.REMOVED
                        : picture.added().contains(column)
                                ? DatasetGrid.Tint.ADDED
                                : picture.changed().getOrDefault(column, none).get(row)
                                        ? DatasetGrid.Tint.CHANGED
                                        : DatasetGrid.Tint.NONE,
                row -> picture.numbers()[row] + 1);
        legend(picture);
        int rows = picture.data().rows();
        int last = picture.first() + rows;
        extent.setText(
                rows == 0
                        ? texts.say("ui_recipe.rows.none")
                        : texts.say(
                                touched(picture) ? "ui_recipe.rows.touched" : "ui_recipe.rows",
                                picture.first() + 1,
                                last,
                                picture.of()));
        earlier.setDisable(picture.first() == 0);
        later.setDisable(last >= picture.of());
        earlier.setVisible(picture.of() > PreviewViewModel.PAGE);
        later.setVisible(picture.of() > PreviewViewModel.PAGE);
    }

    private boolean touched(StepPicture picture) {
        return model.touchedOnlyProperty().get()
                && picture.touched() > 0
                && model.stepProperty().get() > 0;
    }

    private void legend(StepPicture picture) {
        List<Node> signs = new ArrayList<>();
        if (!picture.changed().isEmpty()) {
            signs.add(sign("changed"));
        }
        if (!picture.added().isEmpty()) {
            signs.add(sign("added"));
        }
        if (!picture.removed().isEmpty() || !picture.dropped().isEmpty()) {
            signs.add(sign("removed"));
        }
        legend.getChildren().setAll(signs);
        legend.setVisible(!signs.isEmpty());
    }

    private Node sign(String what) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("tint-sign", "tint-" + what);
        HBox sign = new HBox(6, swatch, Labels.caption(texts.say("ui_recipe.tint." + what)));
        sign.setAlignment(Pos.CENTER_LEFT);
        return sign;
    }

    private void complain() {
        Optional<Outcome.Failed<?>> failed = model.troubleProperty().get();
        trouble.getChildren()
                .setAll(failed.stream()
                        .map(f -> new ErrorCard(texts, f.finding(), Optional.of(f.cause()), a -> {}))
                        .toList());
        trouble.setVisible(failed.isPresent());
    }
}
