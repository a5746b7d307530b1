package io.crisol.ui.kit;

import io.crisol.finding.UsageException;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.text.Texts;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * A form made from declared settings: a control, a label and a help text for each, checked while it is filled in. Settings
 * for experts fold away. Numbers are read in the person's language and with a decimal point.
 */
public final class ParamForm extends VBox {
    private final Texts texts;
    private final ParamSet params;
    private final Checks checks = new Checks();
    private final Map<String, Supplier<Object>> readers = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<ParamValues> values;
    private final List<String> columns;
    private boolean building = true;

    /** @param initial what the form starts with: the defaults, or values of before */
    public ParamForm(Texts texts, ParamSet params, ParamValues initial) {
        this(texts, params, initial, List.of());
    }

    /** @param columns names of the columns that a setting can name */
    public ParamForm(Texts texts, ParamSet params, ParamValues initial, List<String> columns) {
        this.texts = texts;
        this.params = params;
        this.columns = List.copyOf(columns);
        this.values = new ReadOnlyObjectWrapper<>(this, "values", initial);
        getStyleClass().add("form");
        List<Node> expert = new ArrayList<>();
        for (Param param : params.params()) {
            Node field = param instanceof Param.Rows rows
                    ? rows(rows, initial.rows(rows.name()))
                    : field(param, initial.values().getOrDefault(param.name(), param.defaultValue()));
            field.setId("param-" + param.name());
            if (param.expert()) {
                expert.add(field);
            } else {
                getChildren().add(field);
            }
        }
        if (!expert.isEmpty()) {
            VBox folded = new VBox();
            folded.getStyleClass().add("form");
            folded.getChildren().addAll(expert);
            TitledPane pane = new TitledPane(texts.say("ui.form.expert", expert.size()), folded);
            pane.setExpanded(false);
            pane.setAnimated(false);
            getChildren().add(pane);
        }
        building = false;
    }

    /** The newest values that passed every check. */
    public ReadOnlyObjectProperty<ParamValues> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    /** What is wrong with the first wrong answer; "" where all will do. */
    public ReadOnlyStringProperty whyNotProperty() {
        return checks.whyNotProperty();
    }

    /** Whether every answer will do. */
    public boolean valid() {
        return checks.whyNotProperty().get().isEmpty();
    }

    private Field field(Param param, Object value) {
        return switch (param) {
            case Param.Whole p -> number(p, value, (double) p.least(), (double) p.most(), true, false);
            case Param.Real p -> number(p, value, p.least(), p.most(), false, false);
            case Param.OptionalReal p -> number(p, value, p.least(), p.most(), false, true);
            case Param.Choice p -> choice(p, String.valueOf(value));
            case Param.Flag p -> flag(p, Boolean.TRUE.equals(value));
            case Param.Text p -> text(p, String.valueOf(value));
            case Param.ColumnName p -> column(p, String.valueOf(value));
            case Param.Rows p -> throw new IllegalArgumentException("rows are no single field: " + p.name());
        };
    }

    private Field number(Param param, Object value, double least, double most, boolean whole, boolean optional) {
        TextField control = new TextField(value instanceof Number n ? written(n) : "");
        control.getStyleClass().add("number-field");
        control.setPrefColumnCount(10);
        control.setMaxWidth(160);
        if (optional) {
            control.setPromptText(texts.say("ui.form.auto"));
        }
        Field field = new Field(label(param), control, help(param, least, most));
        readers.put(
                param.name(),
                () -> optional && control.getText().isBlank()
                        ? "auto"
                        : number(control.getText()).orElse(Double.NaN));
        checks.<String>add(field, typed -> {
            String trouble = typed == null || typed.isBlank()
                    ? optional ? "" : texts.say("ui.field.required")
                    : trouble(typed, least, most, whole);
            return answered(trouble);
        });
        return field;
    }

    private String trouble(String typed, double least, double most, boolean whole) {
        Optional<Double> read = number(typed);
        if (read.isEmpty()) {
            return texts.say("ui.field.not_a_number", typed.strip());
        }
        double value = read.get();
        if (whole && value != Math.rint(value)) {
            return texts.say("ui.field.not_whole");
        }
        return value < least || value > most ? texts.say("ui.field.range", bound(least), bound(most)) : "";
    }

    private Field choice(Param.Choice param, String value) {
        ComboBox<String> control = new ComboBox<>();
        control.getItems().addAll(param.words());
        control.setConverter(words(word -> word(param, word)));
        control.setValue(value);
        Field field = new Field(label(param), control, help(param, Double.NaN, Double.NaN));
        readers.put(param.name(), control::getValue);
        checks.<String>add(field, word -> answered(word == null ? texts.say("ui.field.required") : ""));
        return field;
    }

    /** Shows words as they are said. */
    static StringConverter<String> words(UnaryOperator<String> said) {
        return new StringConverter<>() {
            @Override
            public String toString(String word) {
                return word == null ? "" : said.apply(word);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        };
    }

    private Field column(Param.ColumnName param, String value) {
        ComboBox<String> control = new ComboBox<>();
        control.getItems().addAll(columns);
        if (!value.isEmpty()) {
            control.setValue(value);
        }
        Field field = new Field(label(param), control, help(param, Double.NaN, Double.NaN));
        readers.put(param.name(), () -> control.getValue() == null ? "" : control.getValue());
        checks.<String>add(field, name -> answered(""));
        return field;
    }

    /** Rows always pass: what is missing in them, their owner says. */
    private Node rows(Param.Rows param, List<ParamValues> initial) {
        ParamRows rows = new ParamRows(texts, params.of(param), initial, columns, () -> answered(""));
        readers.put(param.name(), rows::rows);
        VBox all = new VBox(
                Labels.wrapped(label(param), "field-label"), rows, Labels.caption(help(param, Double.NaN, Double.NaN)));
        all.getStyleClass().add("field");
        return all;
    }

    private Field flag(Param param, boolean value) {
        CheckBox control = new CheckBox(label(param));
        control.setSelected(value);
        Field field = new Field("", control, help(param, Double.NaN, Double.NaN));
        control.setAccessibleText(label(param));
        readers.put(param.name(), control::isSelected);
        checks.<Boolean>add(field, on -> answered(""));
        return field;
    }

    private Field text(Param param, String value) {
        TextField control = new TextField(value);
        Field field = new Field(label(param), control, help(param, Double.NaN, Double.NaN));
        readers.put(param.name(), control::getText);
        checks.<String>add(field, typed -> answered(""));
        return field;
    }

    /** After each answer: takes the values over where all of them pass. */
    private String answered(String trouble) {
        if (!building && trouble.isEmpty()) {
            javafx.application.Platform.runLater(this::take);
        }
        return trouble;
    }

    private void take() {
        if (!valid()) {
            return;
        }
        Map<String, Object> given = new LinkedHashMap<>();
        readers.forEach((name, reader) -> given.put(name, reader.get()));
        try {
            values.set(params.check(given));
        } catch (UsageException e) {
            throw new IllegalStateException("a form let a wrong value through", e);
        }
    }

    private Optional<Double> number(String typed) {
        String text = typed.strip().replace('−', '-');
        NumberFormat local = NumberFormat.getNumberInstance(texts.language().locale());
        local.setGroupingUsed(!text.contains(".") || texts.language() != io.crisol.text.Language.ES);
        ParsePosition at = new ParsePosition(0);
        Number read = local.parse(text, at);
        if (read != null && at.getIndex() == text.length()) {
            return Optional.of(read.doubleValue());
        }
        try {
            return Optional.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String written(Number number) {
        NumberFormat local = NumberFormat.getNumberInstance(texts.language().locale());
        local.setGroupingUsed(false);
        local.setMaximumFractionDigits(12);
        return local.format(number);
    }

    private String label(Param param) {
        return ParamWords.label(texts, params.owner(), param.name());
    }

    private String word(Param.Choice param, String word) {
        return ParamWords.choice(texts, params.owner(), param.name(), word);
    }

    private String help(Param param, double least, double most) {
        String help = ParamWords.help(texts, params.owner(), param.name());
        if (Double.isNaN(least)) {
            return help;
        }
        String range = texts.say("ui.field.range", bound(least), bound(most));
        return help.isEmpty() ? range : help + " " + range;
    }

    private String bound(double value) {
        return Double.isInfinite(value) || Math.abs(value) >= 1e9
                ? value > 0 ? "∞" : "−∞"
                : value == Math.rint(value)
                        ? texts.numbers().count((long) value)
                        : texts.numbers().significant(value, 3);
    }
}
