package io.crisol.ui.problem;

import io.crisol.figure.TypeFace;
import io.crisol.finding.Finding;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Checks;
import io.crisol.ui.kit.Field;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Segments;
import io.crisol.ui.kit.StyleClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/**
 * Makes the controls of the interview's fields. Each saves what is typed as it is typed, and shows what the frame says
 * after an undo, or when another control of the same field was used.
 */
final class Inputs {
    private static final int MOST_ROWS = 8;
    private static final double USUAL_WIDTH = 640;

    private final FrameViewModel model;
    private final Texts texts;
    private final Checks checks = new Checks();
    private final Map<String, Node> places = new HashMap<>();
    private boolean complaining;

    Inputs(FrameViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** Where a field stands on the page. */
    Optional<Node> place(String name) {
        return Optional.ofNullable(places.get(name));
    }

    /** Lets wrong answers that were left in the frame complain at once. */
    void showTroubles() {
        if (complaining) {
            checks.showAll();
        }
    }

    /** A text on one line. */
    Field line(String name) {
        TextField control = new TextField();
        Field field = field(name, control);
        bind(
                name,
                control::getText,
                control::setText,
                change -> control.textProperty().addListener((o, was, is) -> change.accept(is)));
        return field;
    }

    /** A text of a sentence or more; grows with what is typed. */
    Field area(String name) {
        TextArea control = new TextArea();
        control.setWrapText(true);
        control.setPrefRowCount(2);
        control.setPrefColumnCount(20);
        control.setMinHeight(Region.USE_PREF_SIZE);
        control.addEventFilter(KeyEvent.KEY_PRESSED, Inputs::leaveOnTab);
        Runnable grow = () -> control.setPrefRowCount(rows(control.getText(), control.getWidth()));
        control.textProperty().addListener((o, was, is) -> grow.run());
        control.widthProperty().addListener((o, was, is) -> Platform.runLater(grow));
        Field field = field(name, control);
        bind(
                name,
                control::getText,
                control::setText,
                change -> control.textProperty().addListener((o, was, is) -> change.accept(is)));
        return field;
    }

    /** A number, with its unit in the field. */
    Field number(String name) {
        return number(
                name,
                label(name),
                texts.say(model.interviewProperty().get().field(name).help()));
    }

    /** A number under a label of one's own. */
    Field number(String name, String label, String help) {
        CustomTextField control = new CustomTextField();
        control.getStyleClass().add("number-field");
        Label unit = Labels.of("", StyleClass.CAPTION, "field-unit");
        StackPane right = new StackPane(unit);
        control.setRight(right);
        Runnable says = () -> {
            unit.setText(Units.of(name, model.frame(), texts));
            right.setManaged(!unit.getText().isEmpty());
        };
        says.run();
        model.interviewProperty().addListener((o, was, is) -> says.run());
        Field field = field(name, control, label, help);
        checked(name, field);
        bind(
                name,
                control::getText,
                control::setText,
                change -> control.textProperty().addListener((o, was, is) -> change.accept(is)));
        return field;
    }

    /** One of a few words, all in sight. */
    Field choice(String name) {
        return choice(name, label(name), help(name));
    }

    /** With another help, or none. */
    Field choice(String name, String help) {
        return choice(name, label(name), help);
    }

    Field choice(String name, String label, String help) {
        io.crisol.problem.Field asked = asked(name);
        Segments control = new Segments(asked.words(), word -> texts.say(asked.label(word)));
        Field field = field(name, control, label, help);
        bind(
                name,
                control::getValue,
                control::setValue,
                change -> control.valueProperty().addListener((o, was, is) -> change.accept(is)));
        Runnable complain = () -> field.complain(trouble(name, model.text(name)));
        complain.run();
        model.interviewProperty().addListener((o, was, is) -> complain.run());
        return field;
    }

    private String trouble(String name, String text) {
        return model.trouble(name, text).map(Finding::message).map(texts::say).orElse("");
    }

    /** One of many words, in a list that opens. */
    Field combo(String name) {
        ComboBox<String> control = new ComboBox<>();
        control.setMaxWidth(Double.MAX_VALUE);
        control.setConverter(new Words(word -> texts.say(asked(name).label(word))));
        Field field = field(name, control);
        Runnable fill = () -> {
            List<String> words = asked(name).words();
            if (!control.getItems().equals(words)) {
                control.getItems().setAll(words);
            }
        };
        fill.run();
        model.interviewProperty().addListener((o, was, is) -> fill.run());
        bindCombo(name, control);
        return field;
    }

    /** One of some values where they are known, else free text. */
    Node column(String name, Supplier<List<String>> values, Consumer<ComboBox<String>> look) {
        StackPane holder = new StackPane();
        @SuppressWarnings("unchecked")
        List<String>[] shown = new List[1];
        Runnable make = () -> {
            List<String> known = values.get();
            if (known.equals(shown[0])) {
                return;
            }
            shown[0] = known;
            holder.getChildren().setAll(known.isEmpty() ? checkedLine(name) : list(name, known, look));
        };
        make.run();
        model.tableProperty().addListener((o, was, is) -> make.run());
        applies(name, holder);
        return holder;
    }

    private Field checkedLine(String name) {
        Field field = line(name);
        checked(name, field);
        return field;
    }

    private Field list(String name, List<String> known, Consumer<ComboBox<String>> look) {
        ComboBox<String> control = new ComboBox<>();
        control.setMaxWidth(Double.MAX_VALUE);
        control.getItems().setAll(known);
        look.accept(control);
        Field field = field(name, control);
        bindCombo(name, control);
        checked(name, field);
        model.tableProperty().addListener((o, was, is) -> control.setValue(control.getValue()));
        return field;
    }

    private void bindCombo(String name, ComboBox<String> control) {
        bind(
                name,
                () -> {
                    @Nullable String value = control.getValue();
                    return value == null ? "" : value;
                },
                text -> control.setValue(text.isEmpty() ? null : text),
                change -> control.valueProperty().addListener((o, was, is) -> change.accept(is == null ? "" : is)));
    }

    private Field field(String name, javafx.scene.control.Control control) {
        return field(name, control, label(name), help(name));
    }

    private Field field(String name, javafx.scene.control.Control control, String label, String help) {
        control.setId("field-" + name);
        Field field = new Field(label, control, help);
        HBox.setHgrow(field, Priority.ALWAYS);
        places.putIfAbsent(name, field);
        applies(name, field);
        return field;
    }

    private void applies(String name, Node node) {
        Runnable show = () -> {
            boolean applies = model.applies(name);
            node.setVisible(applies);
            node.setManaged(applies);
        };
        show.run();
        model.interviewProperty().addListener((o, was, is) -> show.run());
    }

    private void checked(String name, Field field) {
        complaining |= model.trouble(name, model.text(name)).isPresent();
        checks.<@Nullable String>add(field, typed -> typed == null || typed.isBlank() ? "" : trouble(name, typed));
    }

    /** Between a control and the model, without either waking the other. */
    private void bind(
            String name, Supplier<String> read, Consumer<String> write, Consumer<Consumer<String>> whenChanged) {
        write.accept(model.text(name));
        boolean[] busy = new boolean[1];
        whenChanged.accept(text -> {
            if (!busy[0]) {
                busy[0] = true;
                model.type(name, text);
                busy[0] = false;
            }
        });
        model.interviewProperty().addListener((o, was, is) -> {
            if (!busy[0] && !model.text(name).equals(read.get())) {
                busy[0] = true;
                write.accept(model.text(name));
                busy[0] = false;
            }
        });
    }

    private io.crisol.problem.Field asked(String name) {
        return model.interviewProperty().get().field(name);
    }

    private String label(String name) {
        io.crisol.problem.Field asked = asked(name);
        String label = texts.say(asked.label());
        return asked.required() ? texts.say("ui_problem.required", label) : label;
    }

    private String help(String name) {
        return texts.say(asked(name).help());
    }

    private static int rows(String text, double width) {
        double room = (width > 0 ? Math.max(120, width - 32) : USUAL_WIDTH) / 13;
        double lines = text.lines()
                .mapToDouble(line -> Math.max(1, Math.ceil(TypeFace.regular().width(line) / room)))
                .sum();
        return (int) Math.clamp(lines, 2, MOST_ROWS);
    }

    private static void leaveOnTab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown() && event.getSource() instanceof Node node) {
            event.consume();
            node.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }

    /** Says words of a choice; they are never typed. */
    private static final class Words extends StringConverter<String> {
        private final java.util.function.UnaryOperator<String> said;

        Words(java.util.function.UnaryOperator<String> said) {
            this.said = said;
        }

        @Override
        public String toString(@Nullable String word) {
            return word == null ? "" : said.apply(word);
        }

        @Override
        public String fromString(String typed) {
            return typed;
        }
    }
}
