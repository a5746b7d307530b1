package io.crisol.ui.registry;

import io.crisol.bundle.ContractColumn;
import io.crisol.job.Outcome;
import io.crisol.registry.RegistryEvent;
import io.crisol.registry.Version;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Ago;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Chip;
import io.crisol.ui.kit.DatasetGrid;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.State;
import io.crisol.ui.kit.StateLabel;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.registry.RegistryViewModel.Details;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One version: what it is, what can be done with it, and its gates, contract, card and events. */
final class VersionDrawer extends VBox {
    private static final int LEVELS = 6;

    /** The parts of the lower half. */
    enum Part {
        GATES,
        CONTRACT,
        CARD,
        EVENTS
    }

    private final ScreenContext context;
    private final Texts texts;
    private final RegistryViewModel model;
    private final Ago ago;
    private final VBox head = new VBox(12);
    private final VBox body = new VBox(12);
    private final VBox part = new VBox(12);
    private final Map<Part, ToggleButton> tabs = new EnumMap<>(Part.class);
    private Part shown = Part.GATES;

    VersionDrawer(ScreenContext context, RegistryViewModel model, Ago ago) {
        super(16);
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        this.ago = ago;
        head.getStyleClass().add(StyleClass.CARD);
        body.getStyleClass().add(StyleClass.CARD);
        body.getChildren().addAll(tabs(), part);
        getChildren().addAll(head, body);
        model.versionProperty().addListener((o, was, is) -> show());
        model.detailsProperty().addListener((o, was, is) -> part());
        show();
    }

    private void show() {
        Optional<VersionRow> row = model.versionProperty().get();
        setVisible(row.isPresent());
        setManaged(row.isPresent());
        row.ifPresent(this::head);
        part();
    }

    private void head(VersionRow row) {
        Version v = row.version();
        FlowPane chips = new FlowPane(8, 8);
        row.aliases().forEach(a -> chips.getChildren().add(new Chip(a)));
        if (row.retired()) {
            chips.getChildren().add(new Chip(State.CANCELLED, texts.say("ui_registry.retired")));
        }
        head.getChildren().setAll(Labels.section(texts.say("ui_registry.version.title", v.model(), v.number())));
        if (!chips.getChildren().isEmpty()) {
            head.getChildren().add(chips);
        }
        Label registered = Labels.wrapped(
                v.by().isEmpty()
                        ? texts.say("ui_registry.version.registered", ago.say(v.registered()))
                        : texts.say("ui_registry.version.registered_by", ago.say(v.registered()), v.by()),
                StyleClass.SECONDARY);
        registered.setTooltip(new Tooltip(texts.dateTime(v.registered())));
        head.getChildren().add(registered);
        if (!v.note().isEmpty()) {
            head.getChildren().add(Labels.wrapped("«" + v.note() + "»"));
        }
        row.verified().ifPresent(found -> head.getChildren().add(verified(found)));
        head.getChildren()
                .addAll(
                        new CopyPath(
                                context,
                                texts.say("ui_promote.address"),
                                v.reference().toString()),
                        actions(row));
    }

    private Node verified(io.crisol.registry.Verification found) {
        if (found.passed()) {
            return new StateLabel(State.GOOD, texts.say("ui_registry.verified.good"));
        }
        VBox all = new VBox(4, new StateLabel(State.BAD, texts.say("ui_registry.verified.bad")));
        found.problems()
                .forEach(p -> all.getChildren().add(Labels.wrapped(texts.say(p.message()), StyleClass.SECONDARY)));
        return all;
    }

    private Node actions(VersionRow row) {
        MenuButton alias = new MenuButton(texts.say("ui_registry.alias"), Icon.TAG.node());
        alias.setId("alias-menu");
        for (String name : RegistrationDraft.ALIASES) {
            if (!row.aliases().contains(name)) {
                alias.getItems().add(item(texts.say("ui_registry.alias.give", name), () -> model.move(name)));
            }
        }
        alias.getItems().add(item(texts.say("ui_registry.alias.other"), model::moveOther));
        if (!row.aliases().isEmpty()) {
            alias.getItems().add(new SeparatorMenuItem());
            row.aliases()
                    .forEach(a -> alias.getItems()
                            .add(item(texts.say("ui_registry.alias.remove", a), () -> model.remove(a))));
        }
        alias.setDisable(row.retired());
        MenuButton export = new MenuButton(texts.say("ui_registry.export"), Icon.EXPORT.node());
        export.getItems()
                .addAll(
                        item(texts.say("ui_promote.export.zip.short"), model::exportZip),
                        item(texts.say("ui_promote.export.folder.short"), model::exportFolder));
        Button verify = Buttons.plain(texts.say("ui_registry.verify"), Icon.OK, model::verify);
        verify.setId("verify");
        Button retire = Buttons.plain(texts.say("ui_registry.retire"), Icon.REMOVE, model::retire);
        retire.setId("retire");
        FlowPane buttons = new FlowPane(8, 8, alias, verify, export, retire);
        buttons.getChildren().forEach(b -> b.getStyleClass().add(StyleClass.SMALL));
        String why = model.whyNotRetired();
        retire.setDisable(!why.isEmpty());
        return why.isEmpty() || row.retired() ? buttons : new VBox(8, buttons, Labels.caption(why));
    }

    private static MenuItem item(String label, Runnable action) {
        MenuItem item = new MenuItem(label);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }

    private Node tabs() {
        HBox tabs = new HBox();
        tabs.getStyleClass().add("drawer-tabs");
        ToggleGroup group = new ToggleGroup();
        for (Part each : Part.values()) {
            ToggleButton tab =
                    new ToggleButton(texts.say("ui_registry.part." + each.name().toLowerCase(java.util.Locale.ROOT)));
            tab.setId("part-" + each.name().toLowerCase(java.util.Locale.ROOT));
            tab.setToggleGroup(group);
            tab.setMinWidth(0);
            tab.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(tab, Priority.ALWAYS);
            tab.setSelected(each == shown);
            tab.setOnAction(e -> {
                tab.setSelected(true);
                shown = each;
                part();
            });
            this.tabs.put(each, tab);
            tabs.getChildren().add(tab);
        }
        return tabs;
    }

    /** Shows one of the parts of the lower half. */
    void show(Part wanted) {
        Objects.requireNonNull(tabs.get(wanted)).fire();
    }

    private void part() {
        part.getChildren().clear();
        model.versionProperty().get().ifPresent(row -> {
            switch (shown) {
                case GATES -> gates(row);
                case EVENTS -> events(row);
                case CONTRACT, CARD -> bundle();
            }
        });
    }

    private void gates(VersionRow row) {
        if (row.outcomes().isEmpty()) {
            part.getChildren().add(Labels.wrapped(texts.say("ui_registry.gates.none"), StyleClass.MUTED));
        }
        row.outcomes().stream()
                .sorted(Comparator.comparing(GateState::of))
                .map(o -> GateRow.judged(o, Optional.empty(), true, texts))
                .forEach(g -> part.getChildren().add(gate(g)));
    }

    private Node gate(GateRow gate) {
        HBox icon = new HBox(gate.state().look().icon().node(gate.state().look().styleClass()));
        icon.getStyleClass().add("notice-icon");
        VBox words = new VBox(
                Labels.wrapped(gate.title(), StyleClass.STRONG), Labels.wrapped(gate.sentence(), StyleClass.SECONDARY));
        gate.waiver()
                .ifPresent(w -> words.getChildren().add(Labels.wrapped(texts.say("ui_promote.waived_because", w))));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(8, icon, words);
        line.setAccessibleText(gate.title() + ": " + gate.state().word(texts) + ". " + gate.sentence());
        return line;
    }

    private void bundle() {
        switch (model.detailsProperty().get().orElse(null)) {
            case Outcome.Done<Details>(Details details) -> {
                if (shown == Part.CARD) {
                    part.getChildren().add(new CardText(details.card()));
                } else {
                    part.getChildren().add(Labels.caption(texts.say("ui_registry.contract.help")));
                    details.contract().columns().forEach(c -> part.getChildren().add(column(c)));
                }
            }
            case Outcome.Failed<Details> failed -> part.getChildren().add(new ErrorCard(texts, failed.finding()));
            case null -> part.getChildren().add(Labels.wrapped(texts.say("ui_registry.opening"), StyleClass.MUTED));
            case Outcome.Cancelled<Details> stopped -> {}
        }
    }

    private Node column(ContractColumn column) {
        HBox icon = new HBox(DatasetGrid.typeIcon(column.type()).node());
        icon.getStyleClass().add("notice-icon");
        VBox words = new VBox(
                Labels.wrapped(column.name(), StyleClass.STRONG),
                Labels.wrapped(ContractWords.rule(column, LEVELS, texts), StyleClass.SECONDARY));
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(8, icon, words);
    }

    private void events(VersionRow row) {
        List<RegistryEvent> mine = model.eventsProperty().get().stream()
                .filter(e -> e.version() == row.version().number()
                        || e.from().isPresent()
                                && e.from().getAsInt() == row.version().number())
                .toList();
        mine.forEach(e -> part.getChildren().add(event(e)));
    }

    private Node event(RegistryEvent event) {
        String who = event.by().isEmpty()
                ? ago.say(event.at())
                : texts.say("ui_registry.event.by", ago.say(event.at()), event.by());
        Label when = Labels.caption(who);
        when.setTooltip(new Tooltip(texts.dateTime(event.at())));
        VBox words = new VBox(Labels.wrapped(texts.say(event.message())), when);
        if (!event.note().isEmpty()) {
            words.getChildren().add(Labels.wrapped("«" + event.note() + "»", StyleClass.SECONDARY));
        }
        return words;
    }
}
