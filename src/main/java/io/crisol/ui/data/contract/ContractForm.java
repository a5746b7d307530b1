package io.crisol.ui.data.contract;

import io.crisol.bundle.ContractColumn;
import io.crisol.data.ColumnType;
import io.crisol.experiment.ContractPolicy;
import io.crisol.experiment.ContractRule;
import io.crisol.experiment.ContractTerms;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Field;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Edits the contract of the selected column; every answer is saved when the control is left. */
final class ContractForm extends VBox {
    private final ScreenContext context;
    private final Texts texts;
    private final ContractViewModel model;
    private final CheckBox nullable;
    private final TextField min = new TextField();
    private final TextField max = new TextField();
    private final TextArea levels = new TextArea();
    private final TextField unit = new TextField();
    private final TextArea description = new TextArea();
    private final ComboBox<ContractPolicy> missing;
    private final ComboBox<ContractPolicy> outOfRange;
    private final ComboBox<ContractPolicy> unseen;
    private final Field minField;
    private final Field maxField;
    private Optional<ContractViewModel.Row> row = Optional.empty();
    private boolean filling;

    ContractForm(ScreenContext context, ContractViewModel model) {
        super(12);
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        this.nullable = new CheckBox(texts.say("ui_contract.nullable"));
        this.missing = policies("missing");
        this.outOfRange = policies("out_of_range");
        this.unseen = policies("unseen_level");
        this.minField = new Field(texts.say("ui_contract.min"), min, "");
        this.maxField = new Field(texts.say("ui_contract.max"), max, "");
        min.setId("contract-min");
        max.setId("contract-max");
        nullable.setId("contract-nullable");
        levels.setPrefRowCount(5);
        description.setPrefRowCount(3);
        description.setWrapText(true);
        nullable.selectedProperty().addListener(o -> save());
        for (TextField field : List.of(min, max, unit)) {
            field.setOnAction(e -> save());
            field.focusedProperty().addListener((o, was, is) -> left(is));
        }
        for (TextArea area : List.of(levels, description)) {
            area.focusedProperty().addListener((o, was, is) -> left(is));
        }
        model.selectedProperty().addListener((o, was, is) -> show(is));
        show(model.selectedProperty().get());
    }

    private ComboBox<ContractPolicy> policies(String key) {
        ComboBox<ContractPolicy> box = new ComboBox<>();
        box.getItems().setAll(ContractPolicy.values());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setId("contract-" + key);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(ContractPolicy policy) {
                return policy == null ? "" : texts.say("ui_contract.policy." + policy.word());
            }

            @Override
            public ContractPolicy fromString(String text) {
                return ContractPolicy.REPORT;
            }
        });
        box.valueProperty().addListener(o -> save());
        return box;
    }

    private void left(boolean entered) {
        if (!entered) {
            save();
        }
    }

    private void show(Optional<ContractViewModel.Row> shown) {
        boolean same = row.map(ContractViewModel.Row::name).equals(shown.map(ContractViewModel.Row::name));
        row = shown;
        filling = true;
        shown.ifPresent(r -> fill(r.now()));
        filling = false;
        if (!same || getChildren().isEmpty()) {
            getChildren().clear();
            shown.ifPresent(r -> layout(r.now()));
        }
    }

    private void fill(ContractColumn column) {
        nullable.setSelected(column.nullable());
        min.setText(number(column.min()));
        max.setText(number(column.max()));
        levels.setText(String.join("\n", column.levels()));
        unit.setText(column.terms().unit());
        description.setText(column.terms().description());
        missing.setValue(column.terms().missing());
        outOfRange.setValue(column.terms().outOfRange());
        unseen.setValue(column.terms().unseenLevel());
        minField.complain("");
        maxField.complain("");
    }

    private static String number(OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        double v = value.getAsDouble();
        return v == Math.rint(v) && Math.abs(v) < 1e15 ? Long.toString((long) v) : Double.toString(v);
    }

    private void layout(ContractColumn column) {
        getChildren()
                .addAll(
                        new VBox(
                                4,
                                Labels.section(column.name()),
                                Labels.caption(texts.say(
                                        "ui_contract.typed",
                                        texts.say("data.type." + column.type().word())))),
                        nullable,
                        field("policy.missing", missing));
        if (column.type() == ColumnType.NUMBER) {
            HBox range = new HBox(8, minField, maxField);
            HBox.setHgrow(minField, Priority.ALWAYS);
            HBox.setHgrow(maxField, Priority.ALWAYS);
            getChildren().addAll(range, field("policy.out_of_range", outOfRange), field("unit", unit));
        }
        if (column.type().categorical()) {
            getChildren()
                    .addAll(
                            new Field(texts.say("ui_contract.levels"), levels, texts.say("ui_contract.levels.help")),
                            field("policy.unseen_level", unseen));
        }
        Button reset = Buttons.plain(texts.say("ui_contract.reset"), Icon.REFRESH, () -> model.reset(column.name()));
        reset.setId("contract-reset");
        reset.getStyleClass().add(StyleClass.SMALL);
        Button type = Buttons.link(
                texts.say("ui_contract.retype"), () -> context.navigator().go("data.import"));
        getChildren().addAll(field("description", description), new HBox(8, reset, type));
    }

    private Field field(String key, javafx.scene.control.Control control) {
        return new Field(texts.say("ui_contract." + key), control, "");
    }

    private void save() {
        if (filling || row.isEmpty()) {
            return;
        }
        ContractColumn drafted = row.get().drafted();
        Optional<OptionalDouble> low = read(min, minField);
        Optional<OptionalDouble> high = read(max, maxField);
        if (low.isEmpty() || high.isEmpty()) {
            return;
        }
        Optional<Message> whyNot = ContractViewModel.whyNot(
                low.get().isPresent() ? low.get() : drafted.min(), high.get().isPresent() ? high.get() : drafted.max());
        if (whyNot.isPresent()) {
            maxField.complain(texts.say(whyNot.get()));
            return;
        }
        List<String> listed = levels.getText()
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
        ContractRule rule = new ContractRule(
                drafted.name(),
                nullable.isSelected() == drafted.nullable() ? Optional.empty() : Optional.of(nullable.isSelected()),
                low.get().equals(drafted.min()) ? OptionalDouble.empty() : low.get(),
                high.get().equals(drafted.max()) ? OptionalDouble.empty() : high.get(),
                listed.equals(drafted.levels()) ? Optional.empty() : Optional.of(new ArrayList<>(listed)),
                new ContractTerms(
                        unit.getText().strip(),
                        description.getText().strip(),
                        unseen.getValue(),
                        outOfRange.getValue(),
                        missing.getValue()));
        if (!row.get().rule().orElseGet(() -> ContractRule.of(drafted.name())).equals(rule)) {
            model.edit(rule);
        }
    }

    /** The number in a field; empty, with a complaint, where it is none. */
    private Optional<OptionalDouble> read(TextField field, Field around) {
        String text = field.getText().strip().replace(',', '.');
        around.complain("");
        if (text.isEmpty()) {
            return Optional.of(OptionalDouble.empty());
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return Optional.of(OptionalDouble.of(value));
            }
        } catch (NumberFormatException e) {
            // Falls through to the complaint.
        }
        around.complain(texts.say("ui_contract.not_a_number"));
        return Optional.empty();
    }
}
