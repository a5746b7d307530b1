package io.crisol.ui.kit;

import io.crisol.text.Texts;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Control;
import org.controlsfx.control.decoration.Decoration;
import org.controlsfx.validation.Severity;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.decoration.AbstractValidationDecoration;

/**
 * Checks the answers of a form while they are given (ControlsFX validation). A field complains once it was touched; {@link
 * #whyNotProperty} knows from the start what is missing.
 */
public final class Checks {
    private final ValidationSupport support = new ValidationSupport();
    private final Map<Control, Field> fields = new LinkedHashMap<>();
    private final Map<Control, String> troubles = new LinkedHashMap<>();
    private final Set<Control> touched = new HashSet<>();
    private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper(this, "whyNot", "");

    public Checks() {
        support.setValidationDecorator(new FieldDecoration());
    }

    /**
     * Adds a check.
     *
     * @param trouble says what is wrong with the control's value, "" where nothing is
     */
    @SuppressWarnings("unchecked")
    public <V> void add(Field field, Function<V, String> trouble) {
        Control control = field.control();
        fields.put(control, field);
        control.focusedProperty().addListener((o, was, is) -> {
            if (was && touched.add(control)) {
                show(control);
            }
        });
        support.registerValidator(control, false, (Control c, V value) -> {
            String said = trouble.apply(value);
            troubles.put(c, said);
            update();
            show(c);
            return said.isEmpty()
                    ? new ValidationResult()
                    : ValidationResult.fromMessages(ValidationMessage.error(c, said));
        });
    }

    /** A check that something was answered. */
    public void require(Field field, Texts texts) {
        this.<Object>add(field, v -> v == null || v.toString().isBlank() ? texts.say("ui.field.required") : "");
    }

    /** The first trouble of all, "" where every answer will do. */
    public ReadOnlyStringProperty whyNotProperty() {
        return whyNot.getReadOnlyProperty();
    }

    /** Lets every field complain, touched or not. */
    public void showAll() {
        touched.addAll(fields.keySet());
        fields.keySet().forEach(this::show);
    }

    private void update() {
        whyNot.set(
                troubles.values().stream().filter(t -> !t.isEmpty()).findFirst().orElse(""));
    }

    private void show(Control control) {
        Field field = fields.get(control);
        if (field != null) {
            field.complain(touched.contains(control) ? troubles.getOrDefault(control, "") : "");
        }
    }

    /** Decorates through the field itself, which stands in the layout and covers nothing. */
    private final class FieldDecoration extends AbstractValidationDecoration {
        @Override
        public void applyValidationDecoration(ValidationMessage message) {
            if (message.getSeverity() == Severity.ERROR) {
                show(message.getTarget());
            }
        }

        @Override
        public void removeDecorations(Control target) {
            Field field = fields.get(target);
            if (field != null) {
                field.complain("");
            }
        }

        @Override
        protected java.util.Collection<Decoration> createValidationDecorations(ValidationMessage message) {
            return java.util.List.of();
        }

        @Override
        protected java.util.Collection<Decoration> createRequiredDecorations(Control target) {
            return java.util.List.of();
        }
    }
}
