package io.crisol.ui.registry;

import io.crisol.experiment.PromoteSpec;
import io.crisol.finding.UsageException;
import io.crisol.registry.RegistryNames;
import io.crisol.text.Texts;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** As what a model is to be registered, while it is being filled in. */
final class RegistrationDraft {
    /** Aliases that are offered; any other allowed one can be typed. */
    static final List<String> ALIASES = List.of("challenger", "champion", "staging", "production");

    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty alias = new SimpleStringProperty(this, "alias", "challenger");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final StringProperty by = new SimpleStringProperty(this, "by", System.getProperty("user.name", ""));

    StringProperty nameProperty() {
        return name;
    }

    /** The alias for the new version; blank for none. */
    StringProperty aliasProperty() {
        return alias;
    }

    StringProperty noteProperty() {
        return note;
    }

    /** Who approves it. */
    StringProperty byProperty() {
        return by;
    }

    String name() {
        return written(name);
    }

    Optional<String> alias() {
        return Optional.of(written(alias)).filter(a -> !a.isEmpty());
    }

    String note() {
        return written(note);
    }

    String by() {
        return written(by);
    }

    PromoteSpec spec(Map<String, String> waivers) {
        return new PromoteSpec(name(), alias(), Optional.empty(), waivers);
    }

    /** Why it can't be registered under this name and alias; "" where it can. */
    String trouble(Texts texts) {
        String ofName = nameTrouble(name(), texts);
        return ofName.isEmpty() ? aliasTrouble(written(alias), texts) : ofName;
    }

    static String nameTrouble(String name, Texts texts) {
        return name.isEmpty() ? texts.say("ui_promote.name.missing") : refused(RegistryNames::model, name, texts);
    }

    static String aliasTrouble(String alias, Texts texts) {
        return alias.isEmpty() ? "" : refused(RegistryNames::alias, alias, texts);
    }

    private static String refused(Consumer<String> check, String text, Texts texts) {
        try {
            check.accept(text);
            return "";
        } catch (UsageException e) {
            return texts.say(e.finding().message());
        }
    }

    /** A model's name made from a project's: lower-case letters, digits and dashes. */
    static String nameFrom(String project) {
        String plain = Normalizer.normalize(project, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = plain.substring(0, Math.min(60, plain.length())).replaceAll("-+$", "");
        return cut.isEmpty() ? "model" : cut;
    }

    private static String written(StringProperty property) {
        String text = property.get();
        return text == null ? "" : text.strip();
    }
}
