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
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The selected step: what it is, what it changes, its columns and its settings. */
final class StepEditor extends VBox {
    private static final Set<String> TREATMENTS = Set.of("impute", "drop_missing");

    private final Texts texts;
    private final ScreenContext context;
    private final PrepareViewModel all;
    private final StepsViewModel model;
    private final DeletionViewModel adding;
    private final VBox head = new VBox();
    private final VBox live = new VBox(12);
    private final VBox form = new VBox(16);
    private Optional<Shown> shown = Optional.empty();
    private boolean own;

    /** What the form was made for: it is made again when this changes from outside. */
    private record Shown(int number, StepSpec spec, List<String> before, boolean proposed, boolean waiting) {}

    StepEditor(ScreenContext context, PrepareViewModel all) {
        super(16);
        this.context = context;
        this.texts = context.texts();
        this.all = all;
        this.model = all.steps();
        this.adding = all.adding();
        getStyleClass().add("step-editor");
        for (VBox part : List.of(head, live, form)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        getChildren().addAll(head, live, form);
        model.selectedProperty().addListener((o, was, is) -> fill());
        model.lines().addListener((InvalidationListener) o -> fill());
        all.preview().baseProperty().addListener((o, was, is) -> fill());
        adding.waitingProperty().addListener((o, was, is) -> fill());
        model.lossProperty().addListener((o, was, is) -> fill());
        fill();
    }

    private void fill() {
        Optional<DeletionViewModel.Waiting> waiting = adding.waiting();
        if (waiting.isPresent()) {
            fill(waiting.get());
            return;
        }
        Optional<StepLine> line = model.line();
        live.setVisible(line.isPresent());
        form.setVisible(line.isPresent());
        if (line.isEmpty()) {
            shown = Optional.empty();
            head.getChildren().setAll(all.preview().base().isPresent() ? List.of(nothing()) : List.of());
            return;
        }
        StepLine step = line.get();
        head.getChildren().setAll(head(step));
        live(step);
        Shown now = new Shown(
                step.number(), step.step().spec(), step.step().before().names(), model.proposed(), false);
        if (!own && !shown.equals(Optional.of(now))) {
            form(step);
        }
        shown = Optional.of(now);
    }

    /** A step that is not added yet: its columns and settings can be chosen; what it would take stands in the middle. */
    private void fill(DeletionViewModel.Waiting waiting) {
        String name = waiting.spec().step();
        VBox words = new VBox(6, Labels.wrapped(texts.say("step." + name), StyleClass.SECTION_TITLE));
        words.getChildren()
                .add(new FlowPane(new Chip(texts.say(
                        waiting.replaces().isPresent()
                                ? "ui_recipe.deletion.not_changed"
                                : "ui_recipe.deletion.not_added"))));
        if (texts.has("step." + name + ".help")) {
            words.getChildren().add(Labels.wrapped(texts.say("step." + name + ".help"), StyleClass.SECONDARY));
        }
        head.getChildren().setAll(words);
        live.setVisible(false);
        form.setVisible(true);
        Shown now = new Shown(0, waiting.spec(), waiting.step().before().names(), false, true);
        if (!own && !shown.equals(Optional.of(now))) {
            form.getChildren().clear();
            settings(waiting.step());
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
                                all.preview()
                                        .baseProperty()
                                        .get()
                                        .map(RecipeBase::trainingRows)
                                        .orElse(0)))));
        return words;
    }

    /** What the step does now: follows the counts. */
    private void live(StepLine line) {
        live.getChildren().clear();
        Optional<Finding> trouble = model.mendable();
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
        model.lossProperty().get().ifPresent(loss -> live.getChildren().add(loss(loss)));
        duel(line).ifPresent(live.getChildren()::add);
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
        return all + " " + texts.say("ui_recipe.loss.classes", String.join("; ", each));
    }

    /** Leads to the duel, where the step deals with missing values that others could deal with too. */
    private Optional<Node> duel(StepLine line) {
        boolean deals = TREATMENTS.contains(line.step().spec().step())
                && line.stage()
                        .filter(s -> s.effect().cells() > 0 || s.effect().rowsDropped() > 0)
                        .isPresent()
                && all.preview().base().filter(b -> !b.target().isEmpty()).isPresent();
        List<String> columns = deals ? line.step().columns() : List.of();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        Button open = Buttons.plain(
                texts.say("ui_recipe.duel.open"),
                Icon.COMPARE,
                () -> context.navigator().go(DuelPage.ID, DuelPage.subject(columns)));
        open.setId("duel");
        return Optional.of(new FlowPane(open));
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
        settings(line.step());
    }

    /** Controls for the columns and settings of a step. */
    private void settings(CompiledStep step) {
        StepType type;
        ParamValues values;
        try {
            type = all.catalog().named(step.spec().step());
            values = type.params().check(step.spec().params());
        } catch (CrisolException e) {
            return;
        }
        String target = all.preview().base().map(RecipeBase::target).orElse("");
        if (type.choosesColumns()) {
            form.getChildren().add(new ColumnPicker(texts, type, values, step, target, this::columns));
        }
        if (!type.params().params().isEmpty()) {
            ParamForm params = new ParamForm(texts, type.params(), values, nameable(step));
            params.valuesProperty().addListener((o, was, is) -> params(type.params(), is));
            form.getChildren().add(params);
        }
    }

    private static List<String> nameable(CompiledStep step) {
        return step.before().visible().stream().map(ColumnInfo::name).toList();
    }

    /** The step that is edited: one that waits or the selected one. */
    private Optional<StepSpec> edited() {
        return adding.waiting()
                .map(DeletionViewModel.Waiting::spec)
                .or(() -> model.line().map(l -> l.step().spec()));
    }

    private void columns(ColumnChoice choice) {
        edited().ifPresent(spec -> change(new StepSpec(spec.step(), choice, spec.params(), spec.enabled())));
    }

    private void params(ParamSet params, ParamValues values) {
        edited().ifPresent(spec -> {
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

    /** Whether the change makes the step take something away: then it waits until that was seen. */
    private boolean turns(StepSpec changed) {
        return model.line()
                .filter(l -> adding.turns(l.number(), l.step().spec(), changed))
                .isPresent();
    }

    private void change(StepSpec changed) {
        own = true;
        if (adding.waiting().isPresent()) {
            adding.change(changed);
        } else if (!turns(changed)) {
            model.change(changed);
        }
        own = false;
    }
}
