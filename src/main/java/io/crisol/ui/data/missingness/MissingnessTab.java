package io.crisol.ui.data.missingness;

import io.crisol.chart.MissingAndTargetChart;
import io.crisol.chart.MissingPatternsChart;
import io.crisol.chart.MissingTogetherChart;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Tone;
import io.crisol.profile.missingness.MissingColumn;
import io.crisol.profile.missingness.Missingness;
import io.crisol.profile.missingness.TargetByMissing;
import io.crisol.text.Texts;
import io.crisol.ui.data.DataTab;
import io.crisol.ui.data.Seen;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.ComputedView;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.ShareBar;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which cells are missing together, whether gaps go with the target, what that means and what to do. */
public final class MissingnessTab implements DataTab {
    private static final int MOST_ROWS = 6;
    private static final double LEAST_SHARE = 0.001;

    private final ScreenContext context;
    private final Texts texts;
    private final MissingnessViewModel model;
    private final ComputedView<Missingness> view;
    private final Label advice = Labels.wrapped("", StyleClass.SECONDARY);

    public MissingnessTab(ScreenContext context) {
        this.context = context;
        this.texts = context.texts();
        this.model = new MissingnessViewModel(context.jobs());
        this.view = new ComputedView<>(texts, model.missingness(), this::nothing, this::full, model::compute);
    }

    @Override
    public String key() {
        return "missingness";
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public void show(Optional<Seen> seen) {
        model.show(seen);
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    private Node nothing() {
        return new EmptyState(
                EmptyState.Drawing.TABLE,
                texts.say("ui_missingness.stopped"),
                Buttons.plain(texts.say("ui_missingness.compute"), model::compute));
    }

    private Node full(Missingness found) {
        if (found.columns().isEmpty()) {
            return new EmptyState(EmptyState.Drawing.TABLE, texts.say("ui_missingness.complete", found.rows()));
        }
        VBox all = new VBox(
                12,
                Labels.section(texts.say(
                        "ui_missingness.title",
                        found.cells(),
                        found.columns().size(),
                        found.rows() - found.completeRows(),
                        found.rows())),
                Labels.wrapped(texts.say(model.random(found)), StyleClass.SECONDARY),
                table(found),
                advice);
        MissingPatternsChart.of(found, texts).ifPresent(f -> all.getChildren().add(row(card(f))));
        HBox pair = new HBox(12);
        model.target()
                .flatMap(t -> MissingAndTargetChart.of(found.target(), t.column(), t.trainingRows().length, texts))
                .ifPresent(f -> pair.getChildren().add(card(f)));
        MissingTogetherChart.of(found, texts).ifPresent(f -> pair.getChildren().add(card(f)));
        if (!pair.getChildren().isEmpty()) {
            all.getChildren().add(pair);
        }
        return all;
    }

    private static HBox row(Node card) {
        return new HBox(card);
    }

    private TableView<MissingColumn> table(Missingness found) {
        TableView<MissingColumn> table = Tables.dense(texts.say("ui_missingness.table"), "");
        table.setId("missingness-table");
        table.getColumns().add(Columns.text(texts.say("ui_missingness.column"), 128, MissingColumn::name));
        table.getColumns()
                .add(Columns.drawn(
                        texts.say("ui_missingness.missing"),
                        116,
                        c -> new ShareBar(
                                c.share(),
                                share(c.share()),
                                Tone.DATA_1,
                                texts.say("ui_missingness.cells", c.missing())),
                        MissingColumn::share));
        if (!found.target().isEmpty()) {
            table.getColumns()
                    .add(Columns.number(
                            texts.say("ui_missingness.p"),
                            96,
                            c -> found.target(c.name())
                                    .map(t -> t.test().adjusted())
                                    .orElse(Double.NaN),
                            p -> Double.isNaN(p)
                                    ? "–"
                                    : p < 1e-4
                                            ? texts.say("ui_relation.p.small")
                                            : texts.numbers().decimals(p, 4)));
            table.getColumns()
                    .add(Columns.text(
                            texts.say("ui_missingness.target"),
                            150,
                            c -> found.target(c.name()).map(this::difference).orElse("–")));
        }
        var advice = Columns.<MissingColumn>text(
                texts.say("ui_missingness.advice"),
                150,
                c -> texts.say("ui_missingness.remedy." + c.remedy().name().toLowerCase(Locale.ROOT)));
        table.getColumns().add(advice);
        Tables.stretch(table, advice);
        SortedList<MissingColumn> sorted = new SortedList<>(FXCollections.observableArrayList(found.columns()));
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        Tables.fitRows(table, MOST_ROWS);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> advise(is));
        table.getSelectionModel().select(0);
        return table;
    }

    private void advise(@Nullable MissingColumn column) {
        advice.setText(
                column == null ? "" : texts.say("ui_missingness.advised", column.name(), texts.say(column.advice())));
    }

    private String share(double share) {
        return share > 0 && share < LEAST_SHARE
                ? texts.say("ui_missingness.least", texts.numbers().percent(LEAST_SHARE))
                : texts.numbers().percent(share);
    }

    /** The target without and with the column. */
    private String difference(TargetByMissing t) {
        return t.target().isEmpty()
                ? texts.say(
                        "ui_missingness.target.number",
                        t.missing().value(),
                        t.present().value())
                : texts.say(
                        "ui_missingness.target.class",
                        t.target(),
                        texts.numbers().percent(t.missing().value()),
                        texts.numbers().percent(t.present().value()));
    }

    private Node card(Figure figure) {
        FigureView chart = new FigureView(context);
        chart.show(figure);
        double lines = figure.y() instanceof Axis.Categories c ? c.names().size() : 8;
        double height = Math.max(200, 136 + 22 * lines);
        chart.setMinSize(200, height);
        chart.setPrefSize(320, height);
        StackPane card = new StackPane(chart);
        card.getStyleClass().addAll(StyleClass.CARD, "chart-card");
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }
}
