package io.crisol.ui.registry;

import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Chip;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.State;
import io.crisol.ui.kit.StyleClass;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the gates said together, beside the score on the test part. */
final class JudgedCard extends GridPane {
    private final ScreenContext context;
    private final Texts texts;
    private final PromoteViewModel model;
    private final VBox words = new VBox(12);

    JudgedCard(ScreenContext context, PromoteViewModel model, boolean registered, FigureView chart) {
        super(24, 0);
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        getStyleClass().addAll(StyleClass.CARD, "judged-card");
        for (double share : new double[] {46, 54}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            getColumnConstraints().add(column);
        }
        GridPane.setVgrow(words, Priority.ALWAYS);
        addRow(0, words, chart);
        if (registered) {
            registered();
            model.versionProperty().addListener((o, was, is) -> registered());
        } else {
            judged();
            model.gates().addListener((ListChangeListener<GateRow>) change -> judged());
        }
    }

    private void judged() {
        long blocking = model.gates().stream().filter(GateRow::blocks).count();
        State state = blocking == 0 ? State.GOOD : State.BAD;
        words.getChildren()
                .setAll(
                        head(
                                state,
                                blocking == 0
                                        ? texts.say("ui_promote.judged.free")
                                        : texts.say("ui_promote.judged.blocked", blocking)),
                        Labels.wrapped(
                                texts.say(
                                        blocking == 0
                                                ? "ui_promote.judged.free.help"
                                                : "ui_promote.judged.blocked.help"),
                                StyleClass.SECONDARY),
                        tested(),
                        tally());
    }

    private void registered() {
        Optional<PromoteViewModel.RegisteredAs> known =
                model.registeredProperty().get();
        if (known.isEmpty()) {
            return;
        }
        PromoteViewModel.RegisteredAs done = known.get();
        String title = texts.say("ui_promote.registered", done.model(), done.number());
        words.getChildren().setAll(head(State.GOOD, title));
        FlowPane aliases = new FlowPane(8, 8);
        model.aliases().forEach(a -> aliases.getChildren().add(new Chip(a)));
        if (!model.aliases().isEmpty()) {
            words.getChildren().add(aliases);
        }
        words.getChildren().add(new CopyPath(context, texts.say("ui_promote.address"), done.address()));
        Button open = Buttons.plain(
                texts.say("ui_promote.action.registry"),
                Icon.REGISTRY,
                () -> context.navigator().go("registry", done.model() + "/" + done.number()));
        open.setId("open-registry");
        Button again = Buttons.plain(texts.say("ui_promote.action.again"), Icon.REFRESH, model::again);
        words.getChildren().addAll(tested(), new FlowPane(8, 8, open, again), tally());
    }

    /** The score on the test part with its interval, in words. */
    private Label tested() {
        return Labels.wrapped(
                model.scoreProperty().get().map(s -> s.sentence(texts)).orElse(""), StyleClass.STRONG);
    }

    private static HBox head(State state, String sentence) {
        HBox icon = new HBox(state.icon().node(state.styleClass()));
        icon.getStyleClass().add("headline-icon");
        var label = Labels.wrapped(sentence, StyleClass.SECTION_TITLE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return new HBox(8, icon, label);
    }

    private FlowPane tally() {
        FlowPane chips = new FlowPane(8, 8);
        for (GateState state : GateState.values()) {
            long count = model.gates().stream().filter(g -> g.state() == state).count();
            if (count > 0) {
                chips.getChildren().add(new Chip(state.look(), state.count(count, texts)));
            }
        }
        return chips;
    }
}
