package io.crisol.ui.compare;

import io.crisol.evaluate.SplitPlan;
import io.crisol.evaluate.split.SplitKind;
import io.crisol.finding.Severity;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Checks;
import io.crisol.ui.kit.Chip;
import io.crisol.ui.kit.Field;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Notice;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.State;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** How the rows are divided: the way to validate, the locked test part, folds, repeats and seed. */
final class SplitStep extends VBox {
    private final ScreenContext context;
    private final Texts texts;
    private final WizardViewModel model;
    private final List<SplitKind> kinds;
    private final VBox notices = new VBox(8);
    private final ChoiceList choices;
    private final Checks checks = new Checks();
    private final TextField test = new TextField();
    private final TextField folds = new TextField();
    private final TextField repeats = new TextField();
    private final TextField seed = new TextField();
    private final ComboBox<String> column = new ComboBox<>();
    private final Field columnField;
    private final Field repeatsField;
    private final Button file;
    private final SplitPicture picture;
    private boolean filling;

    SplitStep(ScreenContext context, WizardViewModel model, List<SplitKind> kinds) {
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        this.kinds = kinds;
        this.choices = new ChoiceList(kind -> model.split(s -> withKind(s, kind)));
        this.picture = new SplitPicture(texts);
        column.setId("split-column");
        column.setMinWidth(240);
        column.valueProperty().addListener((o, was, is) -> {
            if (!filling && is != null) {
                model.split(s ->
                        new SplitPlan(s.test(), s.kind(), s.folds(), s.repeats(), Optional.of(is), s.file(), s.seed()));
            }
        });
        columnField =
                new Field(texts.say("ui_compare.split.column"), column, texts.say("ui_compare.split.column.help"));
        file = Buttons.plain(texts.say("ui_compare.split.file"), Icon.OPEN, this::chooseFile);
        Field testField = number(
                test,
                "test",
                0,
                90,
                v -> s -> new SplitPlan(v / 100, s.kind(), s.folds(), s.repeats(), s.column(), s.file(), s.seed()));
        Field foldsField = number(
                folds,
                "folds",
                2,
                50,
                v -> s -> new SplitPlan(s.test(), s.kind(), (int) v, s.repeats(), s.column(), s.file(), s.seed()));
        repeatsField = number(
                repeats,
                "repeats",
                1,
                20,
                v -> s -> new SplitPlan(s.test(), s.kind(), s.folds(), (int) v, s.column(), s.file(), s.seed()));
        Field seedField = number(
                seed,
                "seed",
                0,
                1e9,
                v -> s -> new SplitPlan(s.test(), s.kind(), s.folds(), s.repeats(), s.column(), s.file(), (long) v));
        FlowPane numbers = new FlowPane(16, 16, testField, foldsField, repeatsField, seedField);
        FlowPane by = new FlowPane(16, 8, columnField, file);
        by.managedProperty().bind(columnField.managedProperty().or(file.managedProperty()));
        getChildren().add(new TwoColumns(new VBox(16, choices, by, numbers), notices, picture));
        model.splitProperty().addListener((o, was, is) -> fill());
        model.factsProperty().addListener((o, was, is) -> fill());
        model.checkProperty().addListener((o, was, is) -> fill());
        fill();
    }

    /** What is wrong on this page; "" for nothing. */
    ObservableValue<String> whyNot() {
        ObservableValue<String> settings = Say.why(texts, model.splitWhyNotProperty());
        return Bindings.createStringBinding(
                () -> checks.whyNotProperty().get().isEmpty()
                        ? settings.getValue()
                        : checks.whyNotProperty().get(),
                checks.whyNotProperty(),
                settings);
    }

    private SplitPlan withKind(SplitPlan s, String kind) {
        boolean repeatable = kinds.stream().filter(k -> k.name().equals(kind)).anyMatch(SplitKind::repeatable);
        Optional<String> by =
                WizardViewModel.needsColumn(kind) && s.kind().equals(kind) ? s.column() : Optional.empty();
        return new SplitPlan(s.test(), kind, s.folds(), repeatable ? s.repeats() : 1, by, s.file(), s.seed());
    }

    private Field number(
            TextField control,
            String name,
            double least,
            double most,
            DoubleFunction<UnaryOperator<SplitPlan>> change) {
        control.setId("split-" + name);
        control.getStyleClass().add("number-field");
        control.setPrefColumnCount(5);
        control.setMaxWidth(96);
        Field field = new Field(
                texts.say("ui_compare.split." + name), control, texts.say("ui_compare.split." + name + ".help"));
        field.setMaxWidth(140);
        field.setPrefWidth(140);
        checks.<String>add(field, typed -> {
            OptionalDouble read = read(typed);
            if (read.isEmpty() || read.getAsDouble() < least || read.getAsDouble() > most) {
                return texts.say(
                        "ui_compare.split.range",
                        texts.say("ui_compare.split." + name),
                        texts.numbers().compact(least),
                        texts.numbers().count((long) most));
            }
            if (!filling) {
                model.split(change.apply(read.getAsDouble()));
            }
            return "";
        });
        return field;
    }

    private OptionalDouble read(String typed) {
        if (typed == null || typed.isBlank()) {
            return OptionalDouble.empty();
        }
        String text = typed.strip();
        ParsePosition at = new ParsePosition(0);
        Number number =
                NumberFormat.getNumberInstance(texts.language().locale()).parse(text, at);
        return number != null && at.getIndex() == text.length()
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    private void chooseFile() {
        context.files()
                .open(texts.say("ui_compare.split.file"), texts.say("ui_compare.split.file.kind"), List.of("*.csv"))
                .ifPresent(path -> model.split(s -> new SplitPlan(
                        s.test(),
                        s.kind(),
                        s.folds(),
                        s.repeats(),
                        s.column(),
                        Optional.of(path.toString()),
                        s.seed())));
    }

    private void fill() {
        filling = true;
        notices();
        Optional<SplitPlan> plan = model.splitProperty().get();
        plan.ifPresent(this::fill);
        filling = false;
    }

    private void notices() {
        notices.getChildren().clear();
        model.splitAdvice()
                .ifPresent(a -> notices.getChildren()
                        .add(new Notice(
                                Severity.INFO,
                                texts.say(
                                        "ui_compare.suggested",
                                        texts.say("evaluate.split." + a.choice().kind()),
                                        texts.say(a.reason())))));
        model.factsProperty()
                .get()
                .filter(f -> !f.times().isEmpty())
                .ifPresent(f -> notices.getChildren()
                        .add(new Notice(
                                Severity.INFO,
                                texts.say("ui_compare.split.times", f.times().getFirst()))));
    }

    private void fill(SplitPlan plan) {
        List<ChoiceList.Option> options = new ArrayList<>();
        for (SplitKind kind : kinds) {
            boolean advised = model.splitAdvice()
                    .filter(a -> a.choice().kind().equals(kind.name()))
                    .isPresent();
            boolean noClasses = kind.name().equals("stratified")
                    && model.factsProperty()
                            .get()
                            .filter(f -> f.classes().isEmpty())
                            .isPresent();
            options.add(new ChoiceList.Option(
                    kind.name(),
                    texts.say("evaluate.split." + kind.name()),
                    texts.say("evaluate.split." + kind.name() + ".help"),
                    advised
                            ? Optional.of(new Chip(State.GOOD, texts.say("ui_compare.chip.suggested")))
                            : Optional.empty(),
                    noClasses ? Optional.of(texts.say("evaluate.stratified_numbers")) : Optional.empty()));
        }
        choices.show(options, plan.kind());
        boolean needs = WizardViewModel.needsColumn(plan.kind());
        columnField.setVisible(needs);
        columnField.setManaged(needs);
        if (needs) {
            column.getItems().setAll(model.splitColumns(plan.kind()));
            column.setValue(plan.column().orElse(null));
        }
        boolean given = plan.kind().equals("given");
        file.setVisible(given);
        file.setManaged(given);
        file.setText(plan.file().orElse(texts.say("ui_compare.split.file")));
        put(test, plan.test() * 100);
        put(folds, plan.folds());
        put(repeats, plan.repeats());
        put(seed, plan.seed());
        repeatsField.setDisable(
                kinds.stream().filter(k -> k.name().equals(plan.kind())).noneMatch(SplitKind::repeatable));
        model.factsProperty()
                .get()
                .ifPresent(
                        f -> picture.show(plan, f.rows(), model.checkProperty().get()));
    }

    private void put(TextField control, double value) {
        OptionalDouble now = read(control.getText());
        if (now.isEmpty() || Math.abs(now.getAsDouble() - value) > 1e-9) {
            NumberFormat format =
                    NumberFormat.getNumberInstance(texts.language().locale());
            format.setGroupingUsed(false);
            format.setMaximumFractionDigits(4);
            control.setText(format.format(value));
        }
    }
}
