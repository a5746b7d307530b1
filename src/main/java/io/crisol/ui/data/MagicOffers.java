package io.crisol.ui.data;

import io.crisol.finding.Severity;
import io.crisol.profile.alert.MagicNumber;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Notice;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** The values that stand for missing, each with one button that takes it as missing. */
final class MagicOffers extends VBox {
    private static final int MOST = 2;

    private final Texts texts;
    private final Consumer<MagicNumber> take;

    MagicOffers(Texts texts, Consumer<MagicNumber> take) {
        super(8);
        this.texts = texts;
        this.take = take;
        managedProperty().bind(visibleProperty());
    }

    void show(ImportMagic.Seen seen) {
        getChildren()
                .setAll(seen.numbers().stream()
                        .limit(MOST)
                        .map(n -> offer(n, seen.whole()))
                        .toList());
        setVisible(!getChildren().isEmpty());
    }

    private Notice offer(MagicNumber number, boolean whole) {
        String value = value(number);
        int columns = number.columns().size();
        String where = columns == 1
                ? texts.say(
                        "ui_data.import.magic.column", value, number.columns().getFirst())
                : texts.say("ui_data.import.magic.columns", value, columns);
        Button button = Buttons.plain(
                texts.say(
                        whole ? "ui_data.import.magic.take" : "ui_data.import.magic.take_beginning",
                        value,
                        number.count()),
                Icon.MISSING,
                () -> take.accept(number));
        button.setId("magic-" + number.text());
        return new Notice(Severity.WARNING, where, button);
    }

    private String value(MagicNumber number) {
        return number.date()
                ? texts.date(java.time.LocalDate.parse(number.text()))
                : number.text().replace('-', '−');
    }
}
