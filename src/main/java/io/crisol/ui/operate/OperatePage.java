package io.crisol.ui.operate;

import io.crisol.finding.Finding;
import io.crisol.registry.Version;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Ago;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.Field;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.JobStrip;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.PrimaryAction;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The page on which a file is scored with a registered version. */
public final class OperatePage implements Page {
    private final ScreenContext context;
    private final Texts texts;
    private final OperateViewModel model;
    private final Ago ago;
    private final StackPane root = new StackPane();
    private final VBox banners = new VBox(12);
    private final VBox chosen = new VBox(4);
    private final FlowPane fileButtons = new FlowPane(8, 8);
    private final VBox result = new VBox();
    private final ScrollPane scroll;
    private final ContractList contract;
    private @Nullable Scoring shown;

    public OperatePage(ScreenContext context, Workbench workbench, OpenProject project) {
        this.context = context;
        this.texts = context.texts();
        this.model = new OperateViewModel(context, workbench, project);
        this.ago = new Ago(texts, workbench.clock());
        this.contract = new ContractList(model.needed(), texts);
        this.scroll = new ScrollPane(page());
        scroll.setFitToWidth(true);
        model.choices().addListener((javafx.beans.InvalidationListener) o -> show());
        model.readProperty().addListener((o, was, is) -> show());
        model.fileProperty().addListener((o, was, is) -> file());
        model.previewProperty().addListener((o, was, is) -> result());
        model.resultProperty().addListener((o, was, is) -> result());
        model.staleProperty().addListener((o, was, is) -> stale());
        model.troubleProperty().addListener((o, was, is) -> banner(is));
        show();
    }

    OperateViewModel model() {
        return model;
    }

    @Override
    public String id() {
        return "operate";
    }

    @Override
    public String title() {
        return texts.say("ui_operate.title");
    }

    @Override
    public ObservableValue<String> sentence() {
        return model.sentenceProperty();
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public Optional<Node> inspector() {
        return Optional.of(contract);
    }

    @Override
    public Optional<PrimaryAction> primary() {
        return Optional.of(new PrimaryAction(model.labelProperty(), model.whyNotProperty(), model::act));
    }

    @Override
    public void onShown(String subject) {
        model.show(subject);
        file();
        result();
    }

    private void show() {
        if (!model.choices().isEmpty()) {
            if (!root.getChildren().contains(scroll)) {
                root.getChildren().setAll(scroll);
            }
        } else if (model.readProperty().get()) {
            root.getChildren().setAll(new EmptyState(EmptyState.Drawing.SHELF, texts.say("ui_operate.empty")));
        } else {
            root.getChildren().setAll(new Region());
        }
    }

    private Node page() {
        JobStrip strip = new JobStrip(texts);
        model.jobProperty().addListener((o, was, is) -> is.ifPresent(strip::follow));
        banners.managedProperty().bind(banners.visibleProperty());
        banners.setVisible(false);
        VBox all = new VBox(16, banners, setup(), strip, result);
        all.getStyleClass().add("operate");
        return all;
    }

    private Node setup() {
        ComboBox<ModelChoice> version = new ComboBox<>(model.choices());
        version.setId("version");
        version.setMaxWidth(Double.MAX_VALUE);
        version.valueProperty().bindBidirectional(model.choiceProperty());
        version.setConverter(new Words());
        Field field = new Field(texts.say("ui_operate.version"), version, "");
        Label rows = Labels.of(texts.say("ui_operate.table"), "field-label");
        VBox card = new VBox(16, field, new VBox(8, rows, chosen, fileButtons));
        card.getStyleClass().add(StyleClass.CARD);
        return card;
    }

    /** The file that is chosen, and ways to choose another. */
    private void file() {
        chosen.getChildren().clear();
        Optional<Path> file = model.fileProperty().get();
        file.ifPresent(f -> {
            Label name = Labels.of(f.getFileName().toString(), StyleClass.STRONG);
            name.setGraphic(Icon.FILE.node());
            name.setTooltip(new Tooltip(f.toString()));
            Label where = Labels.of(String.valueOf(f.getParent()), StyleClass.CAPTION);
            where.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
            HBox line = new HBox(8, name, where);
            line.setAlignment(Pos.CENTER_LEFT);
            chosen.getChildren().add(line);
        });
        chosen.setVisible(file.isPresent());
        chosen.setManaged(file.isPresent());
        Button choose = Buttons.plain(
                texts.say(file.isPresent() ? "ui_operate.file.other" : "ui_operate.file.choose"),
                Icon.OPEN,
                model::chooseFile);
        choose.setId("choose-file");
        fileButtons.getChildren().setAll(choose);
        model.ownFile().filter(own -> !file.equals(Optional.of(own))).ifPresent(own -> {
            Button mine = Buttons.plain(
                    texts.say("ui_operate.file.own", own.getFileName().toString()), Icon.TABLE, model::takeOwn);
            mine.setId("own-file");
            fileButtons.getChildren().add(mine);
        });
    }

    private void result() {
        Optional<Scoring> scored = model.resultProperty().get();
        if (scored.isPresent()) {
            if (shown != scored.get()) {
                shown = scored.get();
                result.getChildren().setAll(new ScoringView(context, scored.get()));
            }
            return;
        }
        result.getChildren()
                .setAll(model.previewProperty()
                        .get()
                        .<Node>map(p -> new FirstRows(p, texts))
                        .orElseGet(() -> new EmptyState(EmptyState.Drawing.TABLE, texts.say("ui_operate.choose"))));
    }

    private void stale() {
        result.getStyleClass().remove(StyleClass.STALE_AREA);
        if (model.staleProperty().get()) {
            result.getStyleClass().add(StyleClass.STALE_AREA);
        }
    }

    private void banner(Optional<Finding> trouble) {
        banners.getChildren().clear();
        trouble.ifPresent(t -> banners.getChildren().add(new ErrorCard(texts, t)));
        banners.setVisible(trouble.isPresent());
    }

    /** Says a choice as its address with version and date. */
    private final class Words extends StringConverter<ModelChoice> {
        @Override
        public String toString(@Nullable ModelChoice choice) {
            if (choice == null) {
                return "";
            }
            Version v = choice.version();
            String address = choice.address();
            return address.endsWith("/" + v.number())
                    ? texts.say("ui_operate.choice.number", address, ago.say(v.registered()))
                    : texts.say("ui_operate.choice.alias", address, v.number(), ago.say(v.registered()));
        }

        @Override
        public @Nullable ModelChoice fromString(String text) {
            return null;
        }
    }
}
