package io.crisol.ui.data.contract;

import io.crisol.bundle.ContractColumn;
import io.crisol.experiment.ContractPolicy;
import io.crisol.experiment.ContractTerms;
import io.crisol.finding.Severity;
import io.crisol.job.Outcome;
import io.crisol.text.Texts;
import io.crisol.ui.data.DataTab;
import io.crisol.ui.data.Seen;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import io.crisol.workbench.OpenProject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The data contract: one line a column; the selected one is edited in the page's inspector. */
public final class ContractTab extends VBox implements DataTab {
    private final ScreenContext context;
    private final Texts texts;
    private final OpenProject project;
    private final ContractViewModel model;
    private final ContractForm form;
    private final Label sentence = Labels.wrapped("", StyleClass.SECONDARY);
    private final TableView<ContractViewModel.Row> table;

    public ContractTab(ScreenContext context, OpenProject project) {
        super(12);
        this.context = context;
        this.texts = context.texts();
        this.project = project;
        this.model = new ContractViewModel(project, context.jobs());
        this.form = new ContractForm(context, model);
        this.table = Tables.dense(texts.say("ui_contract.table"), texts.say("ui_contract.drafting"));
        table.setId("contract-table");
        columns();
        table.setItems(model.rows());
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                model.select(is.name());
            }
        });
        model.selectedProperty().addListener((o, was, is) -> is.ifPresent(this::follow));
        model.rows().addListener((InvalidationListener) o -> say());
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setMinHeight(200);
        getChildren().addAll(head(), table);
        say();
    }

    private void follow(ContractViewModel.Row row) {
        if (table.getSelectionModel().getSelectedItem() != row) {
            table.getSelectionModel().select(row);
        }
    }

    private Node head() {
        Button export = Buttons.plain(texts.say("ui_contract.export"), Icon.SAVE, this::export);
        export.setId("export-contract");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(16, sentence, export);
        head.setAlignment(Pos.CENTER_LEFT);
        export.setMinWidth(Button.USE_PREF_SIZE);
        return head;
    }

    private void say() {
        sentence.setText(texts.say("ui_contract.sentence", model.rows().size(), model.edited()));
    }

    private void columns() {
        TableColumn<ContractViewModel.Row, String> allowed =
                Columns.text(texts.say("ui_contract.allowed"), 200, r -> allowed(r.now()));
        allowed.setMinWidth(140);
        table.getColumns().add(Columns.text(texts.say("ui_contract.column"), 140, ContractViewModel.Row::name));
        table.getColumns()
                .add(Columns.text(
                        texts.say("ui_contract.type"),
                        88,
                        r -> texts.say("data.type." + r.now().type().word())));
        table.getColumns()
                .add(Columns.text(
                        texts.say("ui_contract.missing"),
                        92,
                        r -> texts.say(
                                r.now().nullable() ? "ui_contract.missing.allowed" : "ui_contract.missing.none")));
        table.getColumns().add(allowed);
        table.getColumns().add(Columns.text(texts.say("ui_contract.breach"), 150, r -> breach(r.now())));
        table.getColumns()
                .add(Columns.text(
                        texts.say("ui_contract.changed"),
                        80,
                        r -> r.rule().isPresent() ? texts.say("ui_contract.changed.yes") : ""));
        Tables.stretch(table, allowed);
    }

    private String allowed(ContractColumn column) {
        String unit = column.terms().unit();
        String range = column.min().isPresent() || column.max().isPresent()
                ? texts.say(
                        "ui_contract.range",
                        texts.numbers().significant(column.min().orElse(Double.NEGATIVE_INFINITY), 6),
                        texts.numbers().significant(column.max().orElse(Double.POSITIVE_INFINITY), 6),
                        unit)
                : "";
        return (range.isEmpty() ? String.join(", ", column.levels()) : range).strip();
    }

    /** The policies that differ from reporting, by name. */
    private String breach(ContractColumn column) {
        ContractTerms terms = column.terms();
        List<String> said = new ArrayList<>();
        for (ContractPolicy policy : List.of(terms.missing(), terms.outOfRange(), terms.unseenLevel())) {
            String word = texts.say("ui_contract.policy." + policy.word());
            if (policy != ContractPolicy.REPORT && !said.contains(word)) {
                said.add(word);
            }
        }
        return said.isEmpty() ? texts.say("ui_contract.policy.report") : String.join(", ", said);
    }

    private void export() {
        context.files()
                .save(texts.say("ui_contract.export"), project.project().name() + ".odcs.yaml")
                .ifPresent(file -> model.export(file, this::exported));
    }

    private void exported(Outcome<Path> outcome) {
        switch (outcome) {
            case Outcome.Done<Path>(Path file) ->
                context.notices().tell(texts.say("ui_contract.exported", file.toString()));
            case Outcome.Failed<Path> failed ->
                context.notices()
                        .tell(Severity.ERROR, texts.say(failed.finding().message()));
            case Outcome.Cancelled<Path> c -> {}
        }
    }

    @Override
    public String key() {
        return "data_contract";
    }

    @Override
    public Node content() {
        return this;
    }

    @Override
    public Optional<Node> inspector() {
        return Optional.of(form);
    }

    @Override
    public void show(Optional<Seen> seen) {
        model.show(seen);
    }
}
