package io.crisol.ui.registry;

import io.crisol.text.Texts;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What will happen when a run is taken through the gates, before it does. */
final class WhatHappens extends VBox {
    WhatHappens(Texts texts, PromoteViewModel model) {
        super(12);
        getStyleClass().add(StyleClass.CARD);
        Optional<PromoteViewModel.Rows> rows = model.rowsProperty().get();
        getChildren()
                .addAll(
                        Labels.section(texts.say("ui_promote.happens")),
                        step(Icon.MODEL, texts.say("ui_promote.happens.fit"), fit(texts, rows)),
                        step(Icon.LOCK, texts.say("ui_promote.happens.test"), test(texts, rows)),
                        step(
                                Icon.PROMOTE,
                                texts.say(
                                        "ui_promote.happens.gates",
                                        model.gates().size()),
                                texts.say("ui_promote.happens.gates.help")),
                        step(
                                Icon.REGISTRY,
                                texts.say("ui_promote.happens.bundle"),
                                texts.say("ui_promote.happens.bundle.help")));
    }

    private static String fit(Texts texts, Optional<PromoteViewModel.Rows> rows) {
        return rows.map(r -> texts.say("ui_promote.happens.fit.rows", r.development()))
                .orElseGet(() -> texts.say("ui_promote.happens.fit.help"));
    }

    private static String test(Texts texts, Optional<PromoteViewModel.Rows> rows) {
        if (rows.isEmpty()) {
            return texts.say("ui_promote.happens.test.help");
        }
        OptionalInt looks = rows.get().looks();
        return looks.isEmpty()
                ? texts.say("ui_promote.happens.test.none")
                : texts.say("ui_promote.happens.test.looks", rows.get().test(), looks.getAsInt());
    }

    private static Node step(Icon icon, String what, String how) {
        VBox words = new VBox(2, Labels.wrapped(what, StyleClass.STRONG), Labels.wrapped(how, StyleClass.SECONDARY));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox mark = new HBox(icon.node());
        mark.getStyleClass().add("notice-icon");
        return new HBox(12, mark, words);
    }
}
