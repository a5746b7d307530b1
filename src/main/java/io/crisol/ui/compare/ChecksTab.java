package io.crisol.ui.compare;

import io.crisol.profile.assumption.AssumptionFound;
import io.crisol.profile.assumption.AssumptionReport;
import io.crisol.profile.assumption.Consequence;
import io.crisol.profile.assumption.Reading;
import io.crisol.profile.assumption.Verdict;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.State;
import io.crisol.ui.kit.StateLabel;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/** What the run's family assumes of its prepared training rows, as it was checked with the comparison. */
final class ChecksTab extends VBox {
    private final Texts texts;
    private final RunViewModel model;
    private final TableView<AssumptionFound> table;

    ChecksTab(Texts texts, RunViewModel model) {
        super(12);
        this.texts = texts;
        this.model = model;
        this.table = Tables.dense(texts.say("ui_compare.checks.table"), texts.say("ui_compare.checks.none"));
        table.setId("run-checks");
        columns();
        Tables.fitRows(table, 16);
        model.rowProperty().addListener((o, was, is) -> show());
        show();
    }

    private void columns() {
        table.getColumns()
                .add(Columns.node(
                        texts.say("ui_compare.checks.reading"),
                        108,
                        f -> new StateLabel(
                                state(f),
                                texts.say("assumption.reading." + f.reading().word())),
                        Comparator.comparing(AssumptionFound::reading)));
        table.getColumns()
                .add(Columns.text(
                        texts.say("ui_compare.checks.check"), 196, f -> texts.say("assumption." + f.check())));
        TableColumn<AssumptionFound, String> text =
                Columns.text(texts.say("ui_compare.checks.found"), 240, f -> texts.say(f.text()));
        TableColumn<AssumptionFound, String> verdict =
                Columns.text(texts.say("ui_compare.checks.verdict"), 240, this::verdict);
        text.setMinWidth(240);
        verdict.setMinWidth(240);
        table.getColumns().add(text);
        table.getColumns().add(verdict);
        Tables.stretch(table, text, verdict);
    }

    private static State state(AssumptionFound found) {
        return switch (found.reading()) {
            case FINE -> State.GOOD;
            case LOOK -> State.WARN;
            case STRONG -> State.BAD;
            case OPEN -> State.WAITING;
        };
    }

    private Optional<Verdict> of(AssumptionFound found) {
        return found.verdict(model.run().family());
    }

    private String verdict(AssumptionFound found) {
        return of(found).map(v -> texts.say(v.text())).orElse("–");
    }

    private void show() {
        getChildren().clear();
        if (model.rowProperty().get().isEmpty()) {
            return;
        }
        Optional<AssumptionReport> report = model.assumptions();
        if (report.isEmpty()) {
            getChildren().add(new EmptyState(EmptyState.Drawing.TABLE, texts.say("ui_compare.checks.not_kept")));
            return;
        }
        List<AssumptionFound> worst = report.get().found().stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        AssumptionFound::check, java.util.LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .values()
                .stream()
                .flatMap(found -> found.stream()
                        .filter(f -> f == found.getFirst() || f.reading().compareTo(Reading.FINE) > 0)
                        .limit(3))
                .toList();
        table.getItems().setAll(worst);
        long against = report.get().found().stream()
                .filter(f -> f.stops(model.run().family()))
                .count();
        long notes = worst.stream()
                .filter(f ->
                        of(f).filter(v -> v.consequence() != Consequence.NONE).isPresent())
                .count();
        String family = texts.say("family." + model.run().family());
        String key = against > 0 ? "stops" : notes > 0 ? "notes" : "free";
        getChildren()
                .addAll(
                        new StateLabel(
                                against > 0 ? State.BAD : notes > 0 ? State.WARN : State.GOOD,
                                texts.say("ui_compare.checks." + key, family, against > 0 ? against : notes)),
                        Labels.wrapped(
                                texts.say(
                                        "ui_compare.checks.sentence",
                                        report.get().used(),
                                        report.get().rows(),
                                        report.get().parameters()),
                                StyleClass.SECONDARY),
                        table);
        report.get().notes().forEach(n -> getChildren().add(Labels.caption(texts.say(n))));
    }
}
