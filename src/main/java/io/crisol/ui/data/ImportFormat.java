package io.crisol.ui.data;

import io.crisol.data.read.ImportSettings;
import io.crisol.data.read.Setting;
import io.crisol.data.read.TablePreview;
import io.crisol.job.Outcome;
import io.crisol.text.Texts;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.Field;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** How the file is written: settings at the left, each detected unless the person says otherwise; what it then looks like. */
final class ImportFormat extends HBox {
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

    private final Texts texts;
    private final ImportViewModel model;
    private final PreviewTable table;
    private final FindingList findings;
    private final BorderPane shown = new BorderPane();
    private final Label extent = Labels.of("", StyleClass.CAPTION);
    private final List<Runnable> refreshers = new ArrayList<>();
    private final TextField missing = new TextField();
    private boolean filling;

    /** A choice of a setting; empty to have it detected. */
    private record Option(Optional<Object> value, String label) {}

    ImportFormat(ScreenContext context, ImportViewModel model) {
        super(24);
        this.texts = context.texts();
        this.model = model;
        this.table = new PreviewTable(texts);
        this.findings = new FindingList(texts);
        getStyleClass().add(StyleClass.FILLS);
        ScrollPane left = new ScrollPane(settings());
        left.setFitToWidth(true);
        left.setMinWidth(232);
        left.setPrefWidth(232);
        VBox right = new VBox(8, findings, shown, extent);
        VBox.setVgrow(shown, Priority.ALWAYS);
        setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        right.setMinHeight(240);
        getChildren().addAll(left, right);
        model.previewProperty().addListener((o, was, is) -> fill());
        model.troubleProperty().addListener((o, was, is) -> fill());
        fill();
    }

    private Node settings() {
        VBox form = new VBox();
        form.getStyleClass().addAll("form", "import-settings");
        form.getChildren()
                .addAll(
                        combo(ENCODINGS, Setting.ENCODING),
                        combo(List.of(",", ";", "tab", "|", " "), Setting.DELIMITER),
                        combo(List.of("\"", "'", "none"), Setting.QUOTE),
                        combo(List.of(".", ","), Setting.DECIMAL),
                        combo(List.of("none", ",", ".", " ", "'"), Setting.GROUPING),
                        combo(List.of(true, false), Setting.HEADER),
                        missing());
        return form;
    }

    private Field combo(List<?> values, Setting<?> setting) {
        String key = setting.name();
        ComboBox<Option> control = new ComboBox<>();
        control.setId("import-" + key);
        control.setMaxWidth(Double.MAX_VALUE);
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
        refreshers.add(() -> fill(control, values, setting));
        control.valueProperty().addListener((o, was, is) -> {
            if (!filling && is != null) {
                model.set(key, is.value());
            }
        });
        return new Field(texts.say("ui_data.import." + key), control, "");
    }

    private void fill(ComboBox<Option> control, List<?> values, Setting<?> setting) {
        String key = setting.name();
        Optional<Object> detected = model.previewProperty().get().flatMap(p -> said(setting, p.used()));
        Optional<Object> set = model.setting(key);
        List<Option> options = new ArrayList<>();
        String word = set.isEmpty() && detected.isPresent()
                ? texts.say("ui_data.import.detected", word(key, detected.get()))
                : texts.say("ui_data.import.detect");
        options.add(new Option(Optional.empty(), word));
        values.forEach(v -> options.add(new Option(Optional.of(v), word(key, v))));
        if (set.isPresent() && !values.contains(set.get())) {
            options.add(new Option(set, word(key, set.get())));
        }
        control.getItems().setAll(options);
        options.stream().filter(o -> o.value().equals(set)).findFirst().ifPresent(control::setValue);
    }

    private static <T> Optional<Object> said(Setting<T> setting, ImportSettings settings) {
        return settings.get(setting).map(setting::write);
    }

    private String word(String key, Object value) {
        String name =
                switch (String.valueOf(value)) {
                    case "," -> "comma";
                    case ";" -> "semicolon";
                    case "|" -> "bar";
                    case " ", "\u00A0", "\u202F" -> "space";
                    case "." -> "point";
                    case "\"" -> "double";
                    case "'" -> "single";
                    case "’" -> "single";
                    case String s -> s;
                };
        String known = "ui_data.import." + (key.equals("header") ? "header." : "mark.") + name;
        return texts.has(known) ? texts.say(known) : name;
    }

    private Field missing() {
        missing.setId("import-missing");
        missing.textProperty().addListener((o, was, is) -> {
            if (!filling) {
                List<String> tokens = Arrays.stream(is.split("\\|", -1))
                        .map(String::strip)
                        .filter(t -> !t.isEmpty())
                        .distinct()
                        .sorted()
                        .toList();
                model.set("missing", tokens.isEmpty() ? Optional.empty() : Optional.of(tokens));
            }
        });
        refreshers.add(() -> {
            if (model.setting("missing").isEmpty() && !missing.isFocused()) {
                missing.clear();
            } else if (!missing.isFocused()
                    && model.setting("missing").get() instanceof List<?> known
                    && missing.getText().isEmpty()) {
                missing.setText(
                        String.join(" | ", known.stream().map(String::valueOf).toList()));
            }
            missing.setPromptText(model.previewProperty()
                    .get()
                    .map(p -> p.missingTexts().keySet())
                    .filter(found ->
                            !found.isEmpty() && model.setting("missing").isEmpty())
                    .map(found -> texts.say("ui_data.import.detected", String.join(" | ", found)))
                    .orElse(texts.say("ui_data.import.missing.none")));
        });
        return new Field(texts.say("ui_data.import.missing"), missing, texts.say("ui_data.import.missing.help"));
    }

    private void fill() {
        filling = true;
        refreshers.forEach(Runnable::run);
        filling = false;
        Optional<TablePreview> preview = model.previewProperty().get();
        Optional<Outcome.Failed<?>> trouble = model.troubleProperty().get();
        findings.show(preview.map(TablePreview::findings).orElse(List.of()));
        if (trouble.isPresent()) {
            shown.setCenter(null);
            shown.setTop(new ErrorCard(
                    texts,
                    trouble.get().finding(),
                    Optional.of(trouble.get().cause()),
                    action -> model.set("encoding", Optional.empty())));
        } else {
            shown.setTop(null);
            shown.setCenter(table);
            preview.ifPresent(table::show);
        }
        extent.setText(preview.map(p -> texts.say(
                        p.whole() ? "ui_data.import.whole" : "ui_data.import.beginning",
                        p.rows().size(),
                        p.columns().size()))
                .orElse(""));
    }
}
