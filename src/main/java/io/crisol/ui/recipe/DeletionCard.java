package io.crisol.ui.recipe;

import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import io.crisol.workbench.ColumnShift;
import io.crisol.workbench.Deletion;
import io.crisol.workbench.RowLoss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a step would take away, before it is added: rows, by class; what would shift; what to do instead. */
final class DeletionCard extends ScrollPane {
    private static final int MOST_SHIFTS = 4;
    private static final int MOST_COLUMNS = 8;

    private final ScreenContext context;
    private final Texts texts;
    private final PrepareViewModel all;
    private final DeletionViewModel model;
    private final VBox card = new VBox(16);

    DeletionCard(ScreenContext context, PrepareViewModel all) {
        this.context = context;
        this.texts = context.texts();
        this.all = all;
        this.model = all.adding();
        setId("deletion");
        setFitToWidth(true);
        getStyleClass().add("deletion");
        card.getStyleClass().addAll(StyleClass.CARD, "deletion-card");
        setContent(card);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                model.cancel();
            }
        });
        model.waitingProperty().addListener((o, was, is) -> fill());
        fill();
    }

    private void fill() {
        card.getChildren().clear();
        model.waiting().ifPresent(this::show);
    }

    private void show(DeletionViewModel.Waiting waiting) {
        String name = texts.say("step." + waiting.spec().step());
        card.getChildren()
                .add(Labels.caption(texts.say(
                        waiting.replaces().isPresent()
                                ? "ui_recipe.deletion.before_change"
                                : "ui_recipe.deletion.before",
                        name)));
        if (waiting.step().trouble().isPresent()) {
            card.getChildren()
                    .add(Labels.wrapped(texts.say(waiting.step().trouble().get().message()), StyleClass.SECTION_TITLE));
        } else if (waiting.needsColumns()) {
            card.getChildren().add(Labels.wrapped(texts.say("ui_recipe.deletion.choose"), StyleClass.SECTION_TITLE));
        } else if (waiting.deletion().isEmpty()) {
            card.getChildren().add(Labels.wrapped(texts.say("ui_recipe.weighing"), StyleClass.SECTION_TITLE));
        } else {
            show(waiting, waiting.deletion().get());
        }
        card.getChildren().add(actions());
    }

    private void show(DeletionViewModel.Waiting waiting, Deletion deletion) {
        card.getChildren().add(new VBox(4, Labels.wrapped(headline(deletion), "deletion-headline"), below(deletion)));
        if (!deletion.training().classes().isEmpty() && deletion.training().dropped() > 0) {
            card.getChildren().add(part("ui_recipe.deletion.classes", classes(deletion)));
        }
        if (!deletion.columns().isEmpty()) {
            card.getChildren().add(part("ui_recipe.deletion.columns", columns(deletion)));
        }
        if (deletion.rows().dropped() > 0 || deletion.training().dropped() > 0) {
            card.getChildren().add(part("ui_recipe.deletion.shifts", shifts(deletion)));
        }
        Optional<Node> instead = instead(waiting, deletion);
        instead.ifPresent(node -> card.getChildren().add(part("ui_recipe.deletion.instead", node)));
    }

    private String headline(Deletion deletion) {
        RowLoss rows = deletion.rows();
        if (rows.dropped() > 0) {
            return texts.say(
                    "ui_recipe.deletion.rows",
                    rows.dropped(),
                    rows.rows(),
                    texts.numbers().percent(rows.share()));
        }
        if (deletion.training().dropped() > 0) {
            return texts.say(
                    "ui_recipe.deletion.training_rows",
                    deletion.training().dropped(),
                    deletion.training().rows(),
                    texts.numbers().percent(deletion.training().share()));
        }
        return deletion.columns().isEmpty()
                ? texts.say("ui_recipe.deletion.nothing")
                : texts.say(
                        "ui_recipe.deletion.takes_columns", deletion.columns().size());
    }

    private Node below(Deletion deletion) {
        Optional<ColumnShift> target = deletion.target();
        if (deletion.rows().dropped() > 0 && deletion.training().dropped() == 0) {
            return Labels.wrapped(texts.say("ui_recipe.deletion.no_training"), StyleClass.SECONDARY);
        }
        if (target.isEmpty()) {
            return Labels.wrapped(texts.say("ui_recipe.deletion.all_stay"), StyleClass.SECONDARY);
        }
        if (said(target.get(), target.get().before())
                .equals(said(target.get(), target.get().after()))) {
            return Labels.wrapped(
                    texts.say("ui_recipe.deletion.target_same", target.get().column()), StyleClass.SECONDARY);
        }
        return Labels.wrapped(
                texts.say(
                        (target.get().ofLevels() ? "ui_recipe.deletion.target_share" : "ui_recipe.deletion.target_mean")
                                + (target.get().clear() ? ".clear" : ""),
                        target.get().column(),
                        target.get().level(),
                        said(target.get(), target.get().before()),
                        said(target.get(), target.get().after())),
                StyleClass.SECONDARY);
    }

    private String said(ColumnShift shift, double value) {
        return shift.ofLevels()
                ? texts.numbers().percent(value)
                : texts.numbers().compact(value);
    }

    private VBox part(String title, Node content) {
        return new VBox(8, Labels.of(texts.say(title), StyleClass.STRONG), content);
    }

    private static GridPane grid(HPos... positions) {
        GridPane grid = new GridPane(16, 6);
        for (int i = 0; i < positions.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(positions[i]);
            column.setHgrow(i == 0 ? Priority.SOMETIMES : Priority.NEVER);
            column.setMinWidth(i == 0 ? 60 : Region.USE_PREF_SIZE);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private void head(GridPane grid, String... keys) {
        for (int i = 0; i < keys.length; i++) {
            grid.add(Labels.of(texts.say(keys[i]), StyleClass.CAPTION), i, 0);
        }
    }

    private Node classes(Deletion deletion) {
        GridPane grid = grid(HPos.LEFT, HPos.RIGHT, HPos.LEFT, HPos.RIGHT);
        head(
                grid,
                "ui_recipe.deletion.class",
                "ui_recipe.deletion.go",
                "ui_recipe.deletion.go_share",
                "ui_recipe.deletion.balance");
        RowLoss rows = deletion.training();
        int line = 1;
        for (RowLoss.ClassLoss each : rows.classes()) {
            double share = each.rows() == 0 ? 0 : (double) each.dropped() / each.rows();
            grid.add(Labels.of(each.name()), 0, line);
            grid.add(Labels.of(texts.say("ui_recipe.deletion.of", each.dropped(), each.rows())), 1, line);
            grid.add(bar(share), 2, line);
            grid.add(
                    Labels.of(texts.say(
                            "ui_recipe.deletion.change",
                            percent(each.rows(), rows.rows()),
                            percent(each.left(), rows.left()))),
                    3,
                    line++);
        }
        return grid;
    }

    private String percent(int some, int all) {
        return texts.numbers().percent(all == 0 ? 0 : (double) some / all);
    }

    private Node bar(double share) {
        Region fill = new Region();
        fill.getStyleClass().add("share-fill");
        fill.setMinWidth(share > 0 ? Math.max(2, 72 * share) : 0);
        fill.setMaxWidth(fill.getMinWidth());
        HBox track = new HBox(fill);
        track.getStyleClass().add("share-track");
        track.setMinWidth(72);
        track.setMaxWidth(72);
        Label number = Labels.of(texts.numbers().percent(share));
        HBox bar = new HBox(8, track, number);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Node columns(Deletion deletion) {
        GridPane grid = grid(HPos.LEFT, HPos.RIGHT, HPos.RIGHT);
        boolean target = deletion.columns().stream().anyMatch(c -> !Double.isNaN(c.strength()));
        head(grid, "ui_recipe.deletion.column", "ui_recipe.deletion.missing");
        if (target) {
            grid.add(Labels.of(texts.say("ui_recipe.deletion.strength"), StyleClass.CAPTION), 2, 0);
        }
        int line = 1;
        for (Deletion.LostColumn each : deletion.columns().stream()
                .sorted(java.util.Comparator.comparingDouble(c -> Double.isNaN(c.strength()) ? 0 : -c.strength()))
                .limit(MOST_COLUMNS)
                .toList()) {
            grid.add(Labels.of(each.name()), 0, line);
            grid.add(Labels.of(texts.numbers().percent(each.missing())), 1, line);
            if (target) {
                grid.add(Labels.of(texts.numbers().percent(each.strength())), 2, line);
            }
            line++;
        }
        int more = deletion.columns().size() - MOST_COLUMNS;
        return more > 0 ? new VBox(6, grid, Labels.caption(texts.say("ui_recipe.deletion.more", more))) : grid;
    }

    private Node shifts(Deletion deletion) {
        List<ColumnShift> clear = deletion.clear();
        if (clear.isEmpty()) {
            return Labels.wrapped(
                    texts.say("ui_recipe.deletion.no_shift", deletion.shifts().size()));
        }
        GridPane grid = grid(HPos.LEFT, HPos.LEFT, HPos.RIGHT);
        head(grid, "ui_recipe.deletion.column", "ui_recipe.deletion.what", "ui_recipe.deletion.change_head");
        int line = 1;
        for (ColumnShift each : clear.subList(0, Math.min(MOST_SHIFTS, clear.size()))) {
            grid.add(Labels.of(each.column()), 0, line);
            grid.add(
                    Labels.of(
                            each.ofLevels()
                                    ? texts.say("ui_recipe.deletion.share_of", each.level())
                                    : texts.say("ui_recipe.deletion.mean"),
                            StyleClass.SECONDARY),
                    1,
                    line);
            grid.add(
                    Labels.of(texts.say(
                            "ui_recipe.deletion.change", said(each, each.before()), said(each, each.after()))),
                    2,
                    line++);
        }
        return new VBox(
                8,
                grid,
                Labels.caption(texts.say(
                        "ui_recipe.deletion.clear",
                        clear.size(),
                        deletion.shifts().size())));
    }

    private Optional<Node> instead(DeletionViewModel.Waiting waiting, Deletion deletion) {
        List<Node> ways = new ArrayList<>();
        for (Deletion.Instead each : deletion.instead()) {
            Button take = Buttons.plain(texts.say("ui_recipe.deletion.fill"), () -> model.take(each));
            take.setId("fill-instead");
            FlowPane buttons = new FlowPane(8, 8, take);
            List<String> duelled = duelled(waiting);
            if (!duelled.isEmpty()) {
                Button duel = Buttons.plain(
                        texts.say("ui_recipe.duel.open"),
                        Icon.COMPARE,
                        () -> context.navigator().go(DuelPage.ID, DuelPage.subject(duelled)));
                duel.setId("open-duel");
                buttons.getChildren().add(duel);
            }
            ways.add(new VBox(8, Labels.wrapped(texts.say(each.reason()), StyleClass.SECONDARY), buttons));
        }
        return ways.isEmpty() ? Optional.empty() : Optional.of(new VBox(12, ways.toArray(Node[]::new)));
    }

    /** The columns that the step is about, where ways to deal with their missing values can be compared. */
    private List<String> duelled(DeletionViewModel.Waiting waiting) {
        return all.preview()
                .base()
                .filter(b -> !b.target().isEmpty())
                .map(b -> waiting.step().columns())
                .orElse(List.of());
    }

    private Node actions() {
        Button cancel = Buttons.plain(
                texts.say(
                        model.waiting().filter(w -> w.replaces().isPresent()).isPresent()
                                ? "ui_recipe.deletion.keep"
                                : "ui_recipe.deletion.cancel"),
                model::cancel);
        cancel.setId("deletion-cancel");
        FlowPane actions = new FlowPane(8, 8, cancel);
        actions.getStyleClass().add("deletion-actions");
        return actions;
    }

    /** The label of what adds the step; it says its effect. */
    static String action(Texts texts, DeletionViewModel.Waiting waiting) {
        return waiting.deletion()
                .map(d -> d.rows().dropped() > 0
                        ? texts.say("ui_recipe.deletion.accept_rows", d.rows().dropped())
                        : d.training().dropped() > 0
                                ? texts.say(
                                        "ui_recipe.deletion.accept_training",
                                        d.training().dropped())
                                : d.columns().isEmpty()
                                        ? texts.say("ui_recipe.deletion.accept")
                                        : texts.say(
                                                "ui_recipe.deletion.accept_columns",
                                                d.columns().size()))
                .orElse(texts.say("ui_recipe.deletion.accept"));
    }
}
