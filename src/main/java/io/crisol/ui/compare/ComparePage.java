package io.crisol.ui.compare;

import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.PrimaryAction;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.Section;
import io.crisol.workbench.OpenProject;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The page {@code compare}: the wizard while nothing has been compared, else the leaderboard. Shown with {@code
 * duplicate:<run>}, it opens the wizard at the candidates with one more like that run.
 */
public final class ComparePage implements Page {
    static final String DUPLICATE = "duplicate:";

    private final ScreenContext context;
    private final Texts texts;
    private final CompareViewModel model;
    private final StackPane root = new StackPane();
    private final ObservableValue<String> sentence;
    private final PrimaryAction primary;
    private @Nullable CompareWizard wizard;
    private @Nullable BoardView board;

    public ComparePage(ScreenContext context, Comparisons comparisons, OpenProject project) {
        this.context = context;
        this.texts = context.texts();
        this.model = comparisons.model(project);
        this.sentence = model.sentenceProperty().map(texts::say);
        root.getStyleClass().add("compare");
        wizard = new CompareWizard(context, model, model.catalogs());
        primary = primaryAction(wizard);
        model.modeProperty().addListener((o, was, is) -> show());
        show();
    }

    @Override
    public String id() {
        return Section.COMPARE.id();
    }

    @Override
    public String title() {
        return texts.say("ui_compare.title");
    }

    @Override
    public ObservableValue<String> sentence() {
        return sentence;
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public Optional<PrimaryAction> primary() {
        return Optional.of(primary);
    }

    @Override
    public void onShown(String subject) {
        model.refresh();
        if (subject.startsWith(DUPLICATE)) {
            duplicate(subject.substring(DUPLICATE.length()));
        }
    }

    @Override
    public boolean back() {
        if (model.modeProperty().get() != CompareViewModel.Mode.WIZARD || wizard == null) {
            return false;
        }
        return wizard.back() || model.showBoard();
    }

    private void duplicate(String run) {
        model.duplicate(run).ifPresent(draft -> {
            if (wizard != null) {
                wizard.open(draft);
            }
        });
    }

    private void show() {
        Node shown =
                switch (model.modeProperty().get()) {
                    case NO_ROWS -> noRows();
                    case READING -> reading();
                    case WIZARD -> java.util.Objects.requireNonNull(wizard);
                    case BOARD -> boardView();
                };
        root.getChildren().setAll(shown);
    }

    private BoardView boardView() {
        BoardView made = board;
        if (made == null) {
            made = new BoardView(context, model, this::duplicate);
            board = made;
        }
        return made;
    }

    private Node noRows() {
        return new EmptyState(
                EmptyState.Drawing.TABLE,
                texts.say("ui_compare.empty"),
                Buttons.plain(
                        texts.say("ui_compare.empty.action"),
                        () -> context.navigator().go(Section.DATA.id())));
    }

    private Node reading() {
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.setMaxSize(24, 24);
        return new EmptyState(EmptyState.Drawing.TABLE, texts.say("ui_compare.reading"), spinner);
    }

    private PrimaryAction primaryAction(CompareWizard planning) {
        PrimaryAction next = planning.primary();
        ObservableValue<String> label = Bindings.createStringBinding(
                () -> switch (model.modeProperty().get()) {
                    case WIZARD -> next.label().getValue();
                    case BOARD -> promoteLabel();
                    case NO_ROWS, READING -> texts.say("ui_compare.compare_none");
                },
                model.modeProperty(),
                model.boardProperty(),
                model.runningProperty(),
                next.label());
        ObservableValue<String> whyNot = Bindings.createStringBinding(
                () -> switch (model.modeProperty().get()) {
                    case WIZARD -> next.whyNot().getValue();
                    case BOARD -> model.promoteWhyNot().map(texts::say).orElse("");
                    case NO_ROWS -> texts.say("ui_compare.why.rows");
                    case READING -> texts.say("ui_compare.why.reading");
                },
                model.modeProperty(),
                model.boardProperty(),
                model.runningProperty(),
                model.staleProperty(),
                next.whyNot());
        return new PrimaryAction(label, whyNot, () -> act(next));
    }

    private String promoteLabel() {
        return model.recommended()
                .map(r -> texts.say("ui_compare.promote", texts.say(r.title())))
                .orElse(texts.say("ui_compare.promote_none"));
    }

    private void act(PrimaryAction next) {
        switch (model.modeProperty().get()) {
            case WIZARD -> next.run().run();
            case BOARD -> model.recommended().ifPresent(r -> context.navigator().go("promote", r.id()));
            case NO_ROWS, READING -> {}
        }
    }
}
