package io.crisol.ui.data;

import io.crisol.data.read.ImportSettings;
import io.crisol.data.read.Setting;
import io.crisol.data.read.TablePreview;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The settings that fit the format of the file, each detected unless the person says otherwise; rare ones fold out. */
final class ImportSettingsForm extends VBox {
    private static final List<Object> ENCODINGS = List.of(
            "UTF-8",
            "windows-1252",
            "ISO-8859-1",
            "ISO-8859-15",
            "UTF-16LE",
            "UTF-16BE",
            "windows-1250",
            "windows-1251",
            "GB18030",
            "Shift_JIS",
            "EUC-KR");
    private static final Set<Setting<?>> RARE =
            Set.of(Setting.QUOTE, Setting.ESCAPE, Setting.GROUPING, Setting.COMMENT, Setting.SKIP, Setting.RANGE);

    private final Texts texts;
    private final ImportViewModel model;
    private final Map<Setting<?>, Field> fields = new LinkedHashMap<>();
    private final List<Runnable> refreshers = new ArrayList<>();
    private final Button more;
    private boolean unfolded;
    private boolean filling;

    /** A choice of a setting; empty to have it detected. */
    private record Option(Optional<Object> value, String label) {}

    ImportSettingsForm(Texts texts, ImportViewModel model) {
        this.texts = texts;
        this.model = model;
        this.more = Buttons.link("", this::unfold);
        more.setId("import-more");
        getStyleClass().addAll("form", "import-settings");
        combo(Setting.SHEET, List.of());
        combo(Setting.RECORDS, List.of());
        combo(Setting.ENCODING, ENCODINGS);
        combo(Setting.DELIMITER, List.of(",", ";", "tab", "|", " "));
        combo(Setting.DECIMAL, List.of(".", ","));
        combo(Setting.HEADER, List.of(true, false));
        text(Setting.MISSING, this::tokens, known -> String.join(" | ", known));
        text(Setting.RANGE, said -> said, known -> Setting.RANGE.write(known).toString());
        text(Setting.SKIP, ImportSettingsForm::count, known -> known.toString());
        combo(Setting.QUOTE, List.of("\"", "'", "none"));
        combo(Setting.ESCAPE, List.of("none", "\\"));
        combo(Setting.GROUPING, List.of("none", ",", ".", " ", "'"));
        combo(Setting.COMMENT, List.of("none", "#", "%"));
        getChildren().addAll(fields.values());
        getChildren().add(getChildren().indexOf(fields.get(Setting.MISSING)) + 1, more);
    }

    private void unfold() {
        unfolded = !unfolded;
        fill();
    }

    /** Shows what is set and what was detected. */
    void fill() {
        filling = true;
        refreshers.forEach(Runnable::run);
        filling = false;
        List<Setting<?>> fitting = model.applicable();
        fields.forEach((setting, field) -> {
            boolean useful = setting != Setting.SHEET && setting != Setting.RECORDS
                    || choices(setting).size() > 1;
            boolean shown = fitting.contains(setting) && useful;
            field.setVisible(shown
                    && (unfolded
                            || !RARE.contains(setting)
                            || model.setting(setting.name()).isPresent()));
            field.setManaged(field.isVisible());
        });
        boolean rare = fitting.stream().anyMatch(RARE::contains);
        more.setText(texts.say(unfolded ? "ui_data.import.less" : "ui_data.import.more"));
        more.setVisible(rare);
        more.setManaged(rare);
    }

    private List<String> choices(Setting<?> setting) {
        return model.previewProperty()
                .get()
                .map(p -> p.choices().getOrDefault(setting, List.of()))
                .orElse(List.of());
    }

    private static <T> Optional<Object> detected(Setting<T> setting, ImportSettings used) {
        return used.get(setting).map(setting::write);
    }

    private void add(Setting<?> setting, javafx.scene.control.Control control, String help) {
        control.setId("import-" + setting.name());
        control.setMaxWidth(Double.MAX_VALUE);
        fields.put(setting, new Field(texts.say("ui_data.import." + setting.name()), control, help));
    }

    private void combo(Setting<?> setting, List<?> values) {
        ComboBox<Option> control = new ComboBox<>();
        control.setConverter(new StringConverter<>() {
            @Override
            public String toString(Option option) {
                return option == null ? "" : option.label();
            }

            @Override
            public Option fromString(String said) {
                throw new UnsupportedOperationException();
            }
        });
        refreshers.add(() -> fill(control, setting, values));
        control.valueProperty().addListener((o, was, is) -> {
            if (!filling && is != null) {
                model.set(setting.name(), is.value());
            }
        });
        add(setting, control, "");
    }

    private void fill(ComboBox<Option> control, Setting<?> setting, List<?> usual) {
        Optional<Object> detected = model.previewProperty().get().flatMap(p -> detected(setting, p.used()));
        Optional<Object> set = model.setting(setting.name());
        List<?> values = usual.isEmpty() ? choices(setting) : usual;
        List<Option> options = new ArrayList<>();
        String word = set.isEmpty() && detected.isPresent()
                ? texts.say("ui_data.import.detected", word(setting, detected.get()))
                : texts.say("ui_data.import.detect");
        options.add(new Option(Optional.empty(), word));
        values.forEach(v -> options.add(new Option(Optional.of(v), word(setting, v))));
        if (set.isPresent() && !values.contains(set.get())) {
            options.add(new Option(set, word(setting, set.get())));
        }
        control.getItems().setAll(options);
        options.stream().filter(o -> o.value().equals(set)).findFirst().ifPresent(control::setValue);
    }

    private String word(Setting<?> setting, Object value) {
        if (setting == Setting.SHEET || setting == Setting.ENCODING) {
            return String.valueOf(value);
        }
        if (setting == Setting.RECORDS) {
            return String.valueOf(value).isEmpty() ? texts.say("ui_data.import.records.all") : String.valueOf(value);
        }
        String name =
                switch (String.valueOf(value)) {
                    case "," -> "comma";
                    case ";" -> "semicolon";
                    case "|" -> "bar";
                    case " ", "\u00A0", "\u202F" -> "space";
                    case "." -> "point";
                    case "\"" -> "double";
                    case "'", "’" -> "single";
                    case String s -> s;
                };
        String known = "ui_data.import." + (setting == Setting.HEADER ? "header." : "mark.") + name;
        return texts.has(known) ? texts.say(known) : name;
    }

    /** A field to type in: a sensible text is taken at once, another one is complained about. */
    private <T> void text(Setting<T> setting, Function<String, Object> plain, Function<T, String> shown) {
        TextField control = new TextField();
        add(setting, control, texts.say("ui_data.import." + setting.name() + ".help"));
        control.textProperty().addListener((o, was, is) -> {
            if (!filling) {
                Optional<Object> said =
                        Optional.of(is.strip()).filter(t -> !t.isEmpty()).map(plain);
                boolean usable = said.isEmpty() || setting.read(said.get()).isPresent();
                java.util.Objects.requireNonNull(fields.get(setting))
                        .complain(usable ? "" : texts.say("ui_data.import.not_usable"));
                if (usable) {
                    model.set(setting.name(), said);
                }
            }
        });
        refreshers.add(() -> {
            if (!control.isFocused()) {
                control.setText(model.setting(setting.name())
                        .flatMap(setting::read)
                        .map(shown)
                        .orElse(""));
            }
            control.setPromptText(prompt(setting, shown));
        });
    }

    private <T> String prompt(Setting<T> setting, Function<T, String> shown) {
        Optional<TablePreview> preview = model.previewProperty().get();
        if (setting == Setting.MISSING) {
            return preview.map(p -> p.missingTexts().keySet())
                    .filter(found -> !found.isEmpty())
                    .map(found -> texts.say("ui_data.import.detected", String.join(" | ", found)))
                    .orElse(texts.say("ui_data.import.missing.none"));
        }
        return preview.flatMap(p -> p.used().get(setting))
                .map(used -> texts.say("ui_data.import.detected", shown.apply(used)))
                .orElse(texts.say("ui_data.import." + setting.name() + ".none"));
    }

    private Object tokens(String text) {
        return Arrays.stream(text.split("\\|", -1))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static Object count(String text) {
        return text.matches("\\d{1,9}") ? (Object) Long.valueOf(text) : text;
    }
}
