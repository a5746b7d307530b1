package io.crisol.ui.recipe;

import io.crisol.evaluate.Comparison;
import io.crisol.evaluate.FoldScore;
import io.crisol.evaluate.statistic.Interval;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Chip;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.IntervalBar;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.PictureView;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.Segments;
import io.crisol.ui.kit.State;
import io.crisol.ui.kit.StyleClass;
import io.crisol.workbench.Duel;
import io.crisol.workbench.DuelEntry;
import io.crisol.workbench.MissingChange;
import io.crisol.workbench.MissingWay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A column for each way, a line for each thing they differ in, and the distribution of the selected one in large. */
final class DuelTable extends VBox {
    /** Share of the width that the names of the lines take, in per cent. */
    private static final double NAMES = 16;

    private static final double CHART = 72;

    private final Texts texts;
    private final DuelViewModel model;
    private final Consumer<DuelEntry> take;
    private final GridPane grid = new GridPane(16, 8);
    private final FigureView figure;
    private final VBox large = new VBox(8);
    private final StackPane which = new StackPane();
    private String column = "";
    private String way = "";

    DuelTable(ScreenContext context, DuelViewModel model, Consumer<DuelEntry> take) {
        super(16);
        this.texts = context.texts();
        this.model = model;
        this.take = take;
        this.figure = new FigureView(context);
        figure.setPrefHeight(240);
        figure.setMinHeight(220);
        StackPane card = new StackPane(figure);
        card.getStyleClass().add(StyleClass.CARD);
        large.getChildren().addAll(which, card);
        VBox ways = new VBox(grid);
        ways.getStyleClass().add(StyleClass.CARD);
        setMinWidth(0);
        for (Region part : List.of(ways, large, which, card)) {
            part.setMinWidth(0);
        }
        getChildren().addAll(ways, large);
        managedProperty().bind(visibleProperty());
        large.managedProperty().bind(large.visibleProperty());
        model.entries().addListener((InvalidationListener) o -> fill());
        model.duelProperty().addListener((o, was, is) -> fill());
        model.staleProperty().addListener((o, was, is) -> fade());
        fill();
    }

    private void fade() {
        getStyleClass().remove(StyleClass.STALE_AREA);
        if (model.staleProperty().get()) {
            getStyleClass().add(StyleClass.STALE_AREA);
        }
    }

    private Optional<DuelEntry> entry(MissingWay of) {
        return model.entries().stream().filter(e -> e.way().equals(of)).findFirst();
    }

    private void fill() {
        List<MissingWay> ways = model.ways();
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        constraints(ways.size());
        List<DuelEntry> done =
                model.entries().stream().filter(e -> !e.changes().isEmpty()).toList();
        if (!done.isEmpty()
                && done.getFirst().changes().stream().noneMatch(c -> c.column().equals(column))) {
            column = done.getFirst().changes().getFirst().column();
        }
        lines(ways);
        large.setVisible(!done.isEmpty());
        if (!done.isEmpty()) {
            choose(done);
        }
        fade();
    }

    private void constraints(int ways) {
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(NAMES);
        names.setMinWidth(0);
        grid.getColumnConstraints().add(names);
        for (int i = 0; i < ways; i++) {
            ColumnConstraints one = new ColumnConstraints();
            one.setPercentWidth((100 - NAMES) / ways);
            one.setMinWidth(0);
            grid.getColumnConstraints().add(one);
        }
    }

    private void lines(List<MissingWay> ways) {
        int line = 0;
        for (int i = 0; i < ways.size(); i++) {
            grid.add(head(ways.get(i)), i + 1, line);
            GridPane.setValignment(grid.getChildren().getLast(), VPos.TOP);
        }
        line++;
        String metric =
                model.duel().map(d -> texts.say("metric." + d.metric())).orElse(texts.say("ui_recipe.duel.score"));
        name(line, metric);
        each(line++, ways, this::score);
        name(line, texts.say("ui_recipe.duel.difference"));
        each(line++, ways, this::difference);
        name(line, texts.say("ui_recipe.duel.rows"));
        each(
                line++,
                ways,
                e -> Labels.wrapped(texts.say(
                        "ui_recipe.duel.rows_kept",
                        e.rows().left(),
                        texts.numbers().percent(1 - e.rows().share()))));
        name(line, texts.say("ui_recipe.duel.filled"));
        each(line++, ways, e -> Labels.of(texts.numbers().count(e.filled())));
        name(line, texts.say("ui_recipe.duel.distribution", column));
        each(line++, ways, e -> change(e).map(c -> (Node) mini(c)).orElseGet(() -> Labels.of("–")));
        name(line, texts.say("ui_recipe.duel.distance"));
        each(line++, ways, e -> text(change(e).map(this::distance)));
        name(line, texts.say("ui_recipe.duel.mean"));
        each(
                line++,
                ways,
                e -> text(change(e).filter(c -> !Double.isNaN(c.meanAfter())).map(this::means)));
        each(line, ways, this::taking);
    }

    private void name(int line, String text) {
        Node name = Labels.wrapped(text, StyleClass.SECONDARY);
        grid.add(name, 0, line);
        GridPane.setValignment(name, VPos.CENTER);
    }

    private void each(int line, List<MissingWay> ways, Function<DuelEntry, Node> cell) {
        for (int i = 0; i < ways.size(); i++) {
            int place = i + 1;
            entry(ways.get(i)).filter(e -> e.trouble().isEmpty()).ifPresent(e -> grid.add(cell.apply(e), place, line));
        }
    }

    private static Node text(Optional<String> said) {
        return Labels.wrapped(said.orElse("–"));
    }

    private Node head(MissingWay of) {
        VBox head = new VBox(4, Labels.wrapped(texts.say(of.title()), StyleClass.STRONG));
        Optional<DuelEntry> entry = entry(of);
        FlowPane marks = new FlowPane(4, 4);
        if (isTaken(of)) {
            marks.getChildren().add(new Chip(State.GOOD, texts.say("ui_recipe.duel.recommended")));
        } else if (entry.isEmpty()) {
            marks.getChildren().add(new Chip(State.WAITING, texts.say("ui_recipe.duel.waiting")));
        } else if (entry.get().trouble().isPresent()) {
            marks.getChildren().add(new Chip(State.BAD, texts.say("ui_recipe.duel.failed")));
        }
        head.getChildren().add(Labels.caption(texts.say(of.title().key() + ".help")));
        if (!marks.getChildren().isEmpty()) {
            head.getChildren().add(1, marks);
        }
        entry.flatMap(DuelEntry::trouble)
                .ifPresent(f -> head.getChildren().add(Labels.wrapped(texts.say(f.message()), StyleClass.BAD)));
        return head;
    }

    private boolean isTaken(MissingWay of) {
        return model.duel().flatMap(Duel::taken).filter(t -> t.way().equals(of)).isPresent();
    }

    private Node score(DuelEntry entry) {
        if (!entry.scored()) {
            return Labels.of("–");
        }
        int digits = Math.max(0, decimals() - 1);
        String said = entry.interval()
                .map(i -> texts.say(
                        "ui_recipe.duel.value",
                        texts.numbers().decimals(entry.mean(), digits),
                        texts.numbers().decimals(i.low(), digits),
                        texts.numbers().decimals(i.high(), digits)))
                .orElseGet(() -> texts.numbers().decimals(entry.mean(), digits));
        double[] folds = folds(entry);
        IntervalBar bar = new IntervalBar(
                entry.interval().map(Interval::low).orElse(Double.NaN),
                entry.mean(),
                entry.interval().map(Interval::high).orElse(Double.NaN),
                folds,
                axis(),
                isTaken(entry.way()) ? Tone.ACCENT : Tone.DATA_1,
                said);
        return new VBox(0, Labels.wrapped(said, StyleClass.STRONG), new PictureView(bar, 100, 24));
    }

    /** As many decimals as it takes to see a hundredth of the smallest difference that matters. */
    private int decimals() {
        double smallest = model.duel().map(d -> d.difference().value()).orElse(0.01);
        return smallest > 0 ? Math.clamp(2 - (long) Math.floor(Math.log10(smallest)), 0, 6) : 4;
    }

    private double[] folds(DuelEntry entry) {
        String metric = model.duel().map(Duel::metric).orElse("");
        return entry.folds().stream()
                .mapToDouble((FoldScore f) -> metric.isEmpty()
                        ? f.scores().values().stream().findFirst().orElse(Double.NaN)
                        : f.score(metric))
                .toArray();
    }

    /** From the lowest to the highest of all folds and intervals. */
    private IntervalBar.Axis axis() {
        double[] all = model.entries().stream()
                .filter(DuelEntry::scored)
                .flatMapToDouble(e -> DoubleStream.concat(
                        DoubleStream.of(folds(e)),
                        e.interval().stream().flatMapToDouble(i -> DoubleStream.of(i.low(), i.high()))))
                .filter(Double::isFinite)
                .toArray();
        double low = DoubleStream.of(all).min().orElse(0);
        double high = DoubleStream.of(all).max().orElse(1);
        return new IntervalBar.Axis(low, high > low ? high : low + 1, Double.NaN);
    }

    private Node difference(DuelEntry entry) {
        Optional<Duel> duel = model.duel();
        if (duel.isEmpty()) {
            return Labels.of("…");
        }
        if (isTaken(entry.way())) {
            return Labels.of("–", StyleClass.MUTED);
        }
        Optional<Comparison> against =
                Optional.ofNullable(duel.get().against().get(entry.way().name()));
        return against.<Node>map(c -> {
                    double worse = duel.get().higherIsBetter() ? -c.mean() : c.mean();
                    String word = texts.say("ui_recipe.duel.verdict."
                            + switch (c.verdict()) {
                                case FIRST -> "worse";
                                case SECOND -> "better";
                                case EQUAL -> "equal";
                                case UNDECIDED -> "undecided";
                            });
                    return Labels.wrapped(texts.say(
                            "ui_recipe.duel.against",
                            (worse > 0 ? "+" : "") + texts.numbers().decimals(worse, decimals()),
                            word));
                })
                .orElseGet(() -> Labels.of("–"));
    }

    private Optional<MissingChange> change(DuelEntry entry) {
        return entry.changes().stream().filter(c -> c.column().equals(column)).findFirst();
    }

    private Node mini(MissingChange change) {
        int most = model.entries().stream()
                .flatMap(e -> change(e).stream())
                .mapToInt(c -> MiniChange.most(c.before(), c.after()))
                .max()
                .orElse(1);
        MiniChange drawing = new MiniChange(change.before(), change.after(), most, distance(change));
        return new PictureView(drawing, 100, CHART);
    }

    private String distance(MissingChange change) {
        return Double.isNaN(change.shift())
                ? texts.say("ui_recipe.duel.distance_levels", texts.numbers().percent(change.distance()))
                : texts.say("ui_recipe.duel.distance_numbers", change.distance(), change.shift());
    }

    private String means(MissingChange change) {
        return texts.say(
                "ui_recipe.deletion.change",
                texts.numbers().compact(change.meanBefore()),
                texts.numbers().compact(change.meanAfter()));
    }

    private Node taking(DuelEntry entry) {
        Button button = Buttons.plain(texts.say("ui_recipe.duel.take"), () -> take.accept(entry));
        button.setId("take-" + entry.way().name());
        button.getStyleClass().add(StyleClass.SMALL);
        button.setAccessibleText(
                texts.say("ui_recipe.duel.take_named", texts.say(entry.way().title())));
        return button;
    }

    /** The distribution of one column with one way, in large. */
    private void choose(List<DuelEntry> done) {
        List<String> columns =
                done.getFirst().changes().stream().map(MissingChange::column).toList();
        if (done.stream().noneMatch(e -> e.way().name().equals(way))) {
            way = model.duel()
                    .flatMap(Duel::taken)
                    .filter(done::contains)
                    .orElse(done.getFirst())
                    .way()
                    .name();
        }
        Segments ways = new Segments(
                done.stream().map(e -> e.way().name()).toList(),
                name -> texts.say("workbench_duel.way." + name.toLowerCase(Locale.ROOT)));
        ways.setValue(way);
        ways.setAccessibleText(texts.say("ui_recipe.duel.show_way"));
        ways.valueProperty().addListener((o, was, is) -> {
            if (is.isEmpty()) {
                ways.setValue(way);
            } else {
                way = is;
                draw(done);
            }
        });
        ways.setMinWidth(0);
        FlowPane controls = new FlowPane(16, 8, ways);
        controls.setMinWidth(0);
        controls.setAlignment(Pos.CENTER_LEFT);
        if (columns.size() > 1) {
            Segments shown = new Segments(columns, name -> name);
            shown.setMinWidth(0);
            shown.setValue(column);
            shown.setAccessibleText(texts.say("ui_recipe.duel.show_column"));
            shown.valueProperty().addListener((o, was, is) -> {
                if (is.isEmpty()) {
                    shown.setMinWidth(0);
                    shown.setValue(column);
                } else if (!is.equals(column)) {
                    column = is;
                    fill();
                }
            });
            controls.getChildren().add(shown);
        }
        which.getChildren().setAll(controls);
        draw(done);
    }

    private void draw(List<DuelEntry> done) {
        done.stream()
                .filter(e -> e.way().name().equals(way))
                .findFirst()
                .flatMap(this::change)
                .ifPresent(c -> figure.show(ChangeFigure.of(c, texts.say("workbench_duel.way." + way), texts)));
    }
}
