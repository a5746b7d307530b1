package io.crisol.ui.recipe;

import io.crisol.data.ColumnInfo;
import io.crisol.finding.CrisolException;
import io.crisol.finding.Finding;
import io.crisol.finding.Severity;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.CompiledStep;
import io.crisol.recipe.Stage;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.StepType;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Chip;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Notice;
import io.crisol.ui.kit.ParamForm;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import io.crisol.workbench.RowLoss;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The selected step: what it is, what it changes, its columns and its settings. */
final class StepEditor extends VBox {
    private final Texts texts;
    private final PrepareViewModel model;
    private final VBox head = new VBox();
    private final VBox live = new VBox(12);
    private final VBox form = new VBox(16);
    private Optional<Shown> shown = Optional.empty();
    private boolean own;

    /** What the form was made for: it is made again when this changes from outside. */
    private record Shown(int number, StepSpec spec, List<String> before, boolean proposed) {}

    StepEditor(ScreenContext context, PrepareViewModel model) {
        super(16);
        this.texts = context.texts();
        this.model = model;
        getStyleClass().add("step-editor");
        for (VBox part : List.of(head, live, form)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        getChildren().addAll(head, live, form);
        model.selectedProperty().addListener((o, was, is) -> fill());
        model.lines().addListener((InvalidationListener) o -> fill());
        model.baseProperty().addListener((o, was, is) -> fill());
        fill();
    }

    private void fill() {
        Optional<StepLine> line = model.line();
        live.setVisible(line.isPresent());
        form.setVisible(line.isPresent());
        if (line.isEmpty()) {
            shown = Optional.empty();
            head.getChildren().setAll(model.baseProperty().get().isPresent() ? List.of(nothing()) : List.of());
            return;
        }
        StepLine step = line.get();
        head.getChildren().setAll(head(step));
        live(step);
        Shown now = new Shown(
                step.number(), step.step().spec(), step.step().before().names(), model.proposed());
        if (!own && !shown.equals(Optional.of(now))) {
            form(step);
        }
        shown = Optional.of(now);
    }

    private Node nothing() {
        String key = model.lines().isEmpty() ? "ui_recipe.editor.no_steps" : "ui_recipe.editor.imported";
        VBox card = new VBox(
                8,
                Labels.section(texts.say("ui_recipe.imported")),
                Labels.wrapped(texts.say(key), StyleClass.SECONDARY));
        card.getStyleClass().add(StyleClass.CARD);
        return card;
    }

    private Node head(StepLine line) {
        String name = line.step().spec().step();
        Label title = Labels.wrapped(
                texts.say("ui_recipe.editor.title", line.number(), texts.say("step." + name)),
                StyleClass.SECTION_TITLE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox top = new HBox(4, title, space);
        top.setAlignment(Pos.CENTER_LEFT);
        if (!model.proposed()) {
            top.getChildren()
                    .add(Buttons.icon(
                            Icon.REMOVE,
                            texts.say("ui_recipe.remove", line.number()),
                            () -> model.remove(line.number())));
        }
        VBox words = new VBox(6, top);
        line.step().kind().ifPresent(k -> words.getChildren().add(new FlowPane(new Chip(texts.say(StepCell.kind(k))))));
        if (texts.has("step." + name + ".help")) {
            words.getChildren().add(Labels.wrapped(texts.say("step." + name + ".help"), StyleClass.SECONDARY));
        }
        line.step()
                .kind()
                .ifPresent(k -> words.getChildren()
                        .add(Labels.caption(texts.say(
                                StepCell.kind(k) + ".help",
                                model.baseProperty()
                                        .get()
                                        .map(RecipeBase::trainingRows)
                                        .orElse(0)))));
        return words;
    }

    /** What the step does now: follows the counts. */
    private void live(StepLine line) {
        live.getChildren().clear();
        Optional<Finding> trouble = line.trouble();
        if (trouble.isPresent()) {
            live.getChildren()
                    .add(new ErrorCard(texts, trouble.get(), Optional.empty(), a -> model.mend(trouble.get(), a)));
            return;
        }
        line.reason().ifPresent(r -> live.getChildren().add(new Notice(Severity.INFO, texts.say(r))));
        if (!line.enabled()) {
            live.getChildren().add(new Notice(Severity.INFO, texts.say("ui_recipe.editor.off")));
        }
        line.stage()
                .filter(s -> line.enabled())
                .ifPresent(s -> live.getChildren().add(effect(line, s)));
        model.loss().ifPresent(loss -> live.getChildren().add(loss(loss)));
        line.step()
                .notExportable()
                .ifPresent(why -> live.getChildren().add(new Notice(Severity.WARNING, texts.say(why))));
    }

    private Node effect(StepLine line, Stage stage) {
        Stage.Effect e = stage.effect();
        GridPane grid = new GridPane(16, 4);
        fact(grid, "ui_recipe.effect.columns", line.step().columns().size());
        boolean only = e.cells() == 0 && !e.equals(new Stage.Effect(0, 0, 0, 0, 0));
        if (!only) {
            fact(grid, "ui_recipe.effect.cells", e.cells());
        }
        if (e.rowsDropped() != 0) {
            fact(grid, "ui_recipe.effect.rows", e.rowsDropped());
        }
        if (e.columnsAdded() != 0) {
            fact(grid, "ui_recipe.effect.added", e.columnsAdded());
        }
        if (e.columnsRemoved() != 0) {
            fact(grid, "ui_recipe.effect.removed", e.columnsRemoved());
        }
        if (e.trainingRows() != 0) {
            fact(grid, "ui_recipe.effect.training", e.trainingRows());
        }
        VBox card = new VBox(8, Labels.wrapped(texts.say(stage.sentence()), StyleClass.STRONG), grid);
        card.getStyleClass().add(StyleClass.CARD);
        return card;
    }

    private void fact(GridPane grid, String key, long count) {
        int line = grid.getRowCount();
        Label name = Labels.of(texts.say(key), StyleClass.MUTED);
        Label number = Labels.of(texts.numbers().count(count));
        GridPane.setHgrow(name, Priority.ALWAYS);
        grid.add(name, 0, line);
        grid.add(number, 1, line);
        GridPane.setHalignment(number, javafx.geometry.HPos.RIGHT);
    }

    private Node loss(RowLoss loss) {
        return new Notice(Severity.WARNING, said(texts, loss));
    }

    /** What leaving out rows costs, in a sentence. */
    static String said(Texts texts, RowLoss loss) {
        String all = texts.say(
                "ui_recipe.loss",
                loss.dropped(),
                loss.rows(),
                texts.numbers().percent((double) loss.dropped() / Math.max(1, loss.rows())));
        if (loss.classes().isEmpty()) {
            return all;
        }
        List<String> each = new ArrayList<>();
        loss.classes().forEach(c -> each.add(texts.say("ui_recipe.loss.class", c.name(), c.dropped(), c.rows())));
        return all + " " + String.join("; ", each) + ".";
    }

    private void form(StepLine line) {
        form.getChildren().clear();
        if (model.proposed()) {
            form.getChildren()
                    .add(Labels.caption(texts.say(
                            "ui_recipe.editor.proposed",
                            OfferList.columns(texts, line.step().spec().columns()))));
            return;
        }
        StepType type;
        ParamValues values;
        try {
            type = model.catalog().named(line.step().spec().step());
            values = type.params().check(line.step().spec().params());
        } catch (CrisolException e) {
            return;
        }
        String target = model.baseProperty().get().map(RecipeBase::target).orElse("");
        if (type.choosesColumns()) {
            form.getChildren().add(new ColumnPicker(texts, type, values, line.step(), target, this::columns));
        }
        if (!type.params().params().isEmpty()) {
            ParamForm params = new ParamForm(texts, type.params(), values, nameable(line.step()));
            params.valuesProperty().addListener((o, was, is) -> params(type.params(), is));
            form.getChildren().add(params);
        }
    }

    private static List<String> nameable(CompiledStep step) {
        return step.before().visible().stream().map(ColumnInfo::name).toList();
    }

    private void columns(ColumnChoice choice) {
        model.line().ifPresent(line -> {
            StepSpec spec = line.step().spec();
            change(new StepSpec(spec.step(), choice, spec.params(), spec.enabled()));
        });
    }

    private void params(ParamSet params, ParamValues values) {
        model.line().ifPresent(line -> {
            StepSpec spec = line.step().spec();
            Map<String, Object> given = new HashMap<>();
            for (Param param : params.params()) {
                Object value = values.values().get(param.name());
                if (value != null
                        && (!Objects.equals(value, param.defaultValue())
                                || spec.params().containsKey(param.name()))) {
                    given.put(param.name(), value);
                }
            }
            change(new StepSpec(spec.step(), spec.columns(), given, spec.enabled()));
        });
    }

    private void change(StepSpec changed) {
        own = true;
        model.change(changed);
        own = false;
    }
}
