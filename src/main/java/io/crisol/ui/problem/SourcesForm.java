package io.crisol.ui.problem;

import io.crisol.data.ColumnInfo;
import io.crisol.problem.PredictionTime;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.Segments;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Page 5: where the data come from, and which columns are known at the moment of prediction. */
final class SourcesForm {
    private static final String KNOWN = "known";
    private static final String LATE = "late";

    private final FrameViewModel model;
    private final ScreenContext context;
    private final Texts texts;

    private final Map<String, Segments> marks = new HashMap<>();

    private SourcesForm(FrameViewModel model, ScreenContext context) {
        this.model = model;
        this.context = context;
        this.texts = context.texts();
    }

    static Node of(FrameViewModel model, ScreenContext context, Inputs inputs) {
        SourcesForm form = new SourcesForm(model, context);
        return Forms.page(
                Forms.card(
                        form.texts.say("ui_problem.card.source"),
                        Forms.row(inputs.line("source_name"), inputs.line("source_owner")),
                        Forms.row(
                                inputs.line("source_refresh"),
                                inputs.number("source_rows"),
                                inputs.line("source_history")),
                        inputs.choice("source_personal")),
                form.known(),
                Forms.more(form.texts, inputs.line("source_access"), inputs.area("source_change")));
    }

    private Node known() {
        VBox card = Forms.card(texts.say("ui_problem.card.known"));
        Label why = Labels.wrapped(texts.say("ui_problem.known.why"), StyleClass.SECONDARY);
        VBox rows = new VBox();
        rows.getStyleClass().add("form");
        card.getChildren().addAll(why, rows);
        List<?>[] shown = new List<?>[1];
        Runnable fill = () -> {
            List<String> columns = model.columns();
            if (!columns.equals(shown[0])) {
                shown[0] = columns;
                rows.getChildren().setAll(columns.isEmpty() ? none() : columns());
            }
        };
        fill.run();
        model.tableProperty().addListener((o, was, is) -> fill.run());
        model.interviewProperty().addListener((o, was, is) -> fill.run());
        return card;
    }

    private Node none() {
        return new EmptyState(
                EmptyState.Drawing.TABLE,
                texts.say("ui_problem.known.none"),
                Buttons.plain(
                        texts.say("ui_problem.known.import"),
                        () -> context.navigator().go("data")));
    }

    private Node columns() {
        TableView<ColumnInfo> table = Tables.dense(texts.say("ui_problem.card.known"), "");
        table.getColumns()
                .add(Columns.node(
                        texts.say("ui_problem.known.column"), 240, this::name, Comparator.comparing(ColumnInfo::name)));
        table.getColumns()
                .add(Columns.text(
                        texts.say("ui_problem.known.type"),
                        100,
                        c -> texts.say("ui.type." + c.type().word())));
        table.getColumns()
                .add(Columns.node(
                        texts.say("ui_problem.known.mark"),
                        260,
                        this::mark,
                        Comparator.comparing(c -> PredictionTime.known(model.frame(), c.name())
                                .map(String::valueOf)
                                .orElse(""))));
        table.getItems()
                .setAll(model.tableProperty().get().columns().stream()
                        .filter(c -> model.columns().contains(c.name()))
                        .toList());
        Tables.fitRows(table, 14);
        Label count = Labels.caption("");
        Runnable say = () -> {
            count.setText(counted());
            showMarks();
        };
        say.run();
        model.interviewProperty().addListener((o, was, is) -> say.run());
        HBox.setHgrow(count, Priority.ALWAYS);
        count.setMaxWidth(Double.MAX_VALUE);
        HBox below = new HBox(count, Buttons.plain(texts.say("ui_problem.known.others"), model::markOthersKnown));
        below.getStyleClass().add("frame-below");
        return new VBox(12, table, below);
    }

    private String counted() {
        List<Optional<Boolean>> marks = model.columns().stream()
                .map(c -> PredictionTime.known(model.frame(), c))
                .toList();
        long known = marks.stream().filter(m -> m.orElse(false)).count();
        long late = marks.stream().filter(m -> !m.orElse(true)).count();
        return texts.say("ui_problem.known.count", known, late, marks.size() - known - late);
    }

    private Node name(ColumnInfo column) {
        Label label = Labels.of(column.name());
        label.setGraphic(TypeIcon.of(column.type()).node());
        label.setGraphicTextGap(8);
        return label;
    }

    /** Made once a column, so that it keeps the focus while it is used. */
    private Node mark(ColumnInfo column) {
        return marks.computeIfAbsent(column.name(), name -> {
            Segments choice = new Segments(List.of(KNOWN, LATE), word -> texts.say("ui_problem.known." + word));
            choice.setAccessibleText(texts.say("problem.known", name));
            choice.getStyleClass().add("in-table");
            choice.setValue(marked(name));
            choice.valueProperty()
                    .addListener((o, was, is) ->
                            model.mark(name, is.isEmpty() ? Optional.empty() : Optional.of(is.equals(KNOWN))));
            return choice;
        });
    }

    private String marked(String column) {
        return PredictionTime.known(model.frame(), column)
                .map(known -> known ? KNOWN : LATE)
                .orElse("");
    }

    private void showMarks() {
        marks.forEach((name, choice) -> {
            if (!choice.getValue().equals(marked(name))) {
                choice.setValue(marked(name));
            }
        });
    }
}
