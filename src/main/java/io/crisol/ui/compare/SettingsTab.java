package io.crisol.ui.compare;

import io.crisol.param.Param;
import io.crisol.param.ParamValues;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Chip;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ParamWords;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The settings of a run, those that differ from the defaults first. */
final class SettingsTab extends VBox {
    private final Texts texts;
    private final RunViewModel model;

    private record Setting(Param param, Object value, boolean changed) {}

    SettingsTab(Texts texts, RunViewModel model) {
        super(16);
        this.texts = texts;
        this.model = model;
        model.rowProperty().addListener((o, was, is) -> show());
        show();
    }

    private void show() {
        if (model.rowProperty().get().isEmpty()) {
            getChildren().clear();
            return;
        }
        var params = model.family().params();
        if (params.params().isEmpty()) {
            getChildren().setAll(new EmptyState(EmptyState.Drawing.TABLE, texts.say("ui_compare.settings.none")));
            return;
        }
        ParamValues values = params.check(model.run().params());
        List<Setting> settings = params.params().stream()
                .map(p -> new Setting(
                        p,
                        Objects.requireNonNull(values.values().get(p.name())),
                        !p.defaultValue().equals(values.values().get(p.name()))))
                .sorted(Comparator.comparing((Setting s) -> !s.changed()))
                .toList();
        long changed = settings.stream().filter(Setting::changed).count();
        getChildren()
                .setAll(
                        Labels.wrapped(
                                changed == 0
                                        ? texts.say("ui_compare.settings.all_default", settings.size())
                                        : texts.say("ui_compare.settings.sentence", changed, settings.size()),
                                StyleClass.SECONDARY),
                        table(settings));
        if (model.run().folds().stream().anyMatch(f -> !f.found().isEmpty())) {
            getChildren().add(new FoundSettings(texts, model.run()));
        }
    }

    private TableView<Setting> table(List<Setting> settings) {
        String owner = model.family().params().owner();
        TableView<Setting> table = Tables.dense(texts.say("ui_compare.settings.name"), "");
        table.getColumns()
                .add(Columns.node(
                        texts.say("ui_compare.settings.setting"),
                        240,
                        s -> name(owner, s),
                        Comparator.comparing(s -> s.param().name())));
        table.getColumns()
                .add(Columns.text(
                        texts.say("ui_compare.settings.value"),
                        140,
                        s -> Say.value(texts, owner, s.param().name(), s.value())));
        table.getColumns()
                .add(Columns.text(
                        texts.say("ui_compare.settings.default"),
                        140,
                        s -> Say.value(texts, owner, s.param().name(), s.param().defaultValue())));
        var help = Columns.<Setting>text(
                texts.say("ui_compare.settings.help"),
                420,
                s -> ParamWords.help(texts, owner, s.param().name()));
        table.getColumns().add(help);
        table.getItems().setAll(settings);
        Tables.fitRows(table, 14);
        table.widthProperty().addListener((o, was, is) -> help.setPrefWidth(Math.max(200, is.doubleValue() - 528)));
        return table;
    }

    private HBox name(String owner, Setting setting) {
        HBox cell = new HBox(
                8, Labels.of(ParamWords.label(texts, owner, setting.param().name())));
        if (setting.changed()) {
            cell.getChildren().getFirst().getStyleClass().add(StyleClass.STRONG);
            Chip chip = new Chip(texts.say("ui_compare.settings.changed"));
            chip.getStyleClass().add("board-chip");
            cell.getChildren().add(chip);
        }
        cell.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return cell;
    }
}
