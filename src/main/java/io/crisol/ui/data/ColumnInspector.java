package io.crisol.ui.data;

import io.crisol.chart.AssociationChart;
import io.crisol.chart.DistributionChart;
import io.crisol.chart.TargetBalanceChart;
import io.crisol.chart.TargetBoxesChart;
import io.crisol.chart.TargetShareChart;
import io.crisol.figure.Figure;
import io.crisol.profile.ColumnProfile;
import io.crisol.profile.DatasetProfile;
import io.crisol.profile.LevelCount;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Chip;
import io.crisol.ui.kit.DatasetGrid;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The right side of the profile: the target, or the column that is selected. */
final class ColumnInspector extends VBox {
    private static final int TOP = 8;

    private final ScreenContext context;
    private final Texts texts;
    private final DataViewModel model;
    private final ColumnWords words;
    private final Consumer<AlertItem> fix;
    private final Consumer<AlertItem> ignore;

    ColumnInspector(ScreenContext context, DataViewModel model, Consumer<AlertItem> fix, Consumer<AlertItem> ignore) {
        super(16);
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        this.words = new ColumnWords(texts);
        this.fix = fix;
        this.ignore = ignore;
        model.selectedProperty().addListener((o, was, is) -> fill());
        model.stateProperty().addListener((o, was, is) -> fill());
        model.alerts().addListener((InvalidationListener) o -> fill());
        fill();
    }

    private void fill() {
        getChildren().clear();
        model.seen()
                .ifPresent(seen ->
                        model.selectedProperty().get().ifPresentOrElse(row -> column(seen, row), () -> target(seen)));
    }

    private void target(Seen seen) {
        DatasetProfile profile = seen.profile();
        if (profile.target().isEmpty()) {
            return;
        }
        model.classes()
                .ifPresentOrElse(
                        c -> chart(TargetBalanceChart.of(c.names(), c.trainingRows(), c.positive(), texts), height(c)),
                        () -> model.target()
                                .ifPresent(c -> chart(DistributionChart.of(c, List.of(), -1, true, texts), 220)));
        AssociationChart.of(profile, texts).ifPresent(f -> chart(f, 320));
        getChildren().add(Labels.caption(texts.say("ui_data.inspector.hint")));
    }

    private static double height(DataViewModel.Classes classes) {
        return 120 + 28 * Math.min(12, classes.names().size());
    }

    private void column(Seen seen, DataViewModel.Row row) {
        ColumnProfile column = row.profile();
        getChildren().add(header(row));
        Optional<DataViewModel.Classes> classes = model.classes();
        List<String> names = classes.map(DataViewModel.Classes::names).orElse(List.of());
        int positive = classes.map(DataViewModel.Classes::positive).orElse(-1);
        if (row.target() && classes.isPresent()) {
            DataViewModel.Classes c = classes.get();
            chart(TargetBalanceChart.of(c.names(), c.trainingRows(), c.positive(), texts), height(c));
        } else {
            chart(DistributionChart.of(column, names, positive, row.target(), texts), levels(column, 220));
        }
        if (!row.target()) {
            relation(seen, column, names, positive).ifPresent(f -> chart(f, levels(column, positive < 0 ? 300 : 220)));
        }
        if (!row.alerts().isEmpty()) {
            getChildren().add(alerts(row.alerts()));
        }
        getChildren().add(facts(column));
        if (!column.top().isEmpty()) {
            getChildren().add(top(column));
        }
    }

    private Optional<Figure> relation(Seen seen, ColumnProfile column, List<String> names, int positive) {
        if (positive >= 0) {
            return TargetShareChart.of(column, positive, names.get(positive), texts);
        }
        return model.targetNumbers().flatMap(numbers -> {
            var target = seen.target().orElseThrow();
            return TargetBoxesChart.of(
                    column.name(),
                    seen.data().column(column.name()),
                    target.column(),
                    numbers,
                    target.trainingRows(),
                    texts);
        });
    }

    private static double levels(ColumnProfile column, double otherwise) {
        int bins = column.histogram().labels().size();
        return bins == 0 ? otherwise : 132 + 22 * bins;
    }

    private Node header(DataViewModel.Row row) {
        Label name = Labels.of(row.name(), StyleClass.SECTION_TITLE);
        name.setGraphic(DatasetGrid.typeIcon(row.profile().info().type()).node());
        name.setGraphicTextGap(8);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(
                8, name, space, Buttons.icon(Icon.CLOSE, texts.say("ui_data.inspector.close"), model::selectNothing));
        line.setAlignment(Pos.CENTER_LEFT);
        FlowPane chips = new FlowPane(
                4,
                4,
                new Chip(texts.say("ui.type." + row.profile().info().type().word())));
        if (row.target()) {
            chips.getChildren().add(new Chip(texts.say("ui_data.target")));
        }
        return new VBox(
                4, line, chips, Labels.caption(texts.say(row.profile().info().reason())));
    }

    private void chart(Figure figure, double height) {
        FigureView view = new FigureView(context);
        view.show(figure);
        view.setMinHeight(height);
        view.setPrefHeight(height);
        view.setMinWidth(0);
        view.setPrefWidth(240);
        VBox card = new VBox(view);
        card.getStyleClass().addAll(StyleClass.CARD, "chart-card");
        getChildren().add(card);
    }

    private Node alerts(List<AlertItem> items) {
        VBox all = new VBox(12, Labels.section(texts.say("ui_data.inspector.alerts")));
        for (AlertItem item : items) {
            Label said = Labels.wrapped(texts.say(item.alert().text()), StyleClass.SECONDARY);
            HBox.setHgrow(said, Priority.ALWAYS);
            HBox line = new HBox(8, FindingList.icon(item.alert().severity()), said);
            HBox actions = new HBox(8);
            actions.setAlignment(Pos.CENTER_LEFT);
            actions.getChildren().addAll(AlertActions.of(texts, model, item, fix, ignore));
            actions.getStyleClass().add("indented");
            VBox each = new VBox(6, line, actions);
            item.reason().ifPresent(reason -> {
                Label why = Labels.caption(texts.say("ui_data.ignored.because", reason));
                why.getStyleClass().add("indented");
                each.getChildren().add(1, why);
            });
            all.getChildren().add(each);
        }
        all.getStyleClass().add(StyleClass.CARD);
        return all;
    }

    private Node facts(ColumnProfile column) {
        GridPane grid = new GridPane(16, 4);
        ColumnConstraints left = new ColumnConstraints();
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        right.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(left, right);
        int line = 0;
        for (ColumnWords.Fact fact : words.facts(column)) {
            grid.add(Labels.of(fact.name(), StyleClass.MUTED), 0, line);
            grid.add(Labels.of(fact.value()), 1, line);
            line++;
        }
        VBox card = new VBox(12, Labels.section(texts.say("ui_data.inspector.facts")), grid);
        card.getStyleClass().add(StyleClass.CARD);
        return card;
    }

    private Node top(ColumnProfile column) {
        GridPane grid = new GridPane(12, 4);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        value.setMinWidth(0);
        ColumnConstraints bar = new ColumnConstraints(56);
        ColumnConstraints count = new ColumnConstraints();
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(value, bar, count);
        int most = column.top().getFirst().rows();
        for (LevelCount each : column.top().stream().limit(TOP).toList()) {
            int line = grid.getRowCount();
            Label name = Labels.of(each.value().isBlank() ? "«" + each.value() + "»" : each.value());
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            name.setMinWidth(0);
            ProgressBar length = new ProgressBar((double) each.rows() / most);
            length.getStyleClass().add("share");
            length.setMaxWidth(Double.MAX_VALUE);
            grid.add(name, 0, line);
            grid.add(length, 1, line);
            grid.add(Labels.of(texts.numbers().count(each.rows())), 2, line);
        }
        VBox card = new VBox(12, Labels.section(texts.say("ui_data.inspector.top")), grid);
        if (column.distinct() > TOP) {
            card.getChildren().add(Labels.caption(texts.say("ui_data.inspector.more", column.distinct() - TOP)));
        }
        card.getStyleClass().add(StyleClass.CARD);
        return card;
    }
}
