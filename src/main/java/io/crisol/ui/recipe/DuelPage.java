package io.crisol.ui.recipe;

import io.crisol.finding.Severity;
import io.crisol.job.Outcome;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.JobStrip;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Notice;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.PrimaryAction;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.Segments;
import io.crisol.ui.kit.StyleClass;
import io.crisol.workbench.Duel;
import io.crisol.workbench.DuelEntry;
import io.crisol.workbench.DuelMissing;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Ways to deal with missing values, side by side. */
public final class DuelPage implements Page {
    /** The page's id. */
    public static final String ID = "prepare.duel";

    private static final String BETWEEN = "\n";
    private static final int MOST_BOXES = 12;
    /** What the names of the settings and the margins take of the width. */
    private static final double ROOM = 160;

    private static final double RARE = 0.0005;

    private final ScreenContext context;
    private final Texts texts;
    private final DuelViewModel model;
    private final StackPane content = new StackPane();
    private final VBox verdict = new VBox(4);
    private final FlowPane boxes = new FlowPane(16, 8);
    private final StackPane families = new StackPane();
    private final JobStrip strip;
    private final VBox trouble = new VBox();
    private final DuelTable table;
    private final VBox work;
    private final StringProperty sentence = new SimpleStringProperty("");
    private final StringProperty label = new SimpleStringProperty("");
    private final StringProperty whyNot = new SimpleStringProperty("");

    public DuelPage(ScreenContext context, Workbench workbench, OpenProject project) {
        this.context = context;
        this.texts = context.texts();
        this.model = new DuelViewModel(workbench, project, context.jobs());
        this.strip = new JobStrip(texts);
        this.table = new DuelTable(context, model, this::take);
        verdict.getStyleClass().add("duel-verdict");
        trouble.managedProperty().bind(trouble.visibleProperty());
        VBox settings = new VBox(12, line("ui_recipe.duel.columns", boxes), line("ui_recipe.duel.family", families));
        VBox all = new VBox(16, verdict, settings, strip, trouble, table);
        all.getStyleClass().add("duel");
        all.setMinWidth(0);
        boxes.setMinWidth(0);
        boxes.prefWrapLengthProperty().bind(all.widthProperty().subtract(ROOM));
        families.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        this.work = new VBox(scroll);
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        listen();
        update();
    }

    /** The subject by which the page is asked about some columns. */
    static String subject(List<String> columns) {
        return String.join(BETWEEN, columns);
    }

    private Node line(String key, Node control) {
        HBox line = new HBox(12, Labels.of(texts.say(key), "duel-setting", StyleClass.SECONDARY), control);
        HBox.setHgrow(control, javafx.scene.layout.Priority.ALWAYS);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void listen() {
        model.gaps().addListener((InvalidationListener) o -> boxes());
        model.columns().addListener((InvalidationListener) o -> boxes());
        model.families().addListener((InvalidationListener) o -> families());
        model.duelProperty().addListener((o, was, is) -> update());
        model.entries().addListener((InvalidationListener) o -> update());
        model.staleProperty().addListener((o, was, is) -> update());
        model.stoppedProperty().addListener((o, was, is) -> update());
        model.troubleProperty().addListener((o, was, is) -> update());
        model.runningProperty().addListener((o, was, is) -> {
            is.ifPresent(strip::follow);
            update();
        });
    }

    private void families() {
        Segments choice = new Segments(model.families(), f -> texts.say("family." + f));
        choice.setId("duel-family");
        choice.setAccessibleText(texts.say("ui_recipe.duel.family"));
        choice.setValue(model.familyProperty().get());
        model.familyProperty().addListener((o, was, is) -> choice.setValue(is));
        choice.valueProperty().addListener((o, was, is) -> {
            if (is.isEmpty()) {
                choice.setValue(model.familyProperty().get());
            } else {
                model.familyProperty().set(is);
            }
        });
        families.getChildren().setAll(choice);
    }

    private void boxes() {
        List<Node> shown = new ArrayList<>();
        for (DuelMissing.Gap gap : model.gaps().stream().limit(MOST_BOXES).toList()) {
            CheckBox box = new CheckBox(
                    gap.share() < RARE
                            ? texts.say("ui_recipe.duel.few", gap.column(), gap.cells())
                            : texts.say(
                                    "ui_recipe.duel.gap",
                                    gap.column(),
                                    gap.cells(),
                                    texts.numbers().percent(gap.share())));
            box.setId("duel-" + gap.column());
            box.setMnemonicParsing(false);
            box.setSelected(model.columns().contains(gap.column()));
            box.setOnAction(e -> {
                if (box.isSelected()) {
                    model.columns().add(gap.column());
                } else {
                    model.columns().remove(gap.column());
                }
            });
            shown.add(box);
        }
        Optional<Node> focused =
                boxes.getChildren().stream().filter(Node::isFocused).findFirst();
        boxes.getChildren().setAll(shown);
        focused.flatMap(f ->
                        shown.stream().filter(n -> f.getId().equals(n.getId())).findFirst())
                .ifPresent(Node::requestFocus);
        update();
    }

    private void update() {
        content.getChildren().setAll(model.possible() && !model.gaps().isEmpty() ? work : empty());
        sentence.set(texts.say("ui_recipe.duel.sentence"));
        Optional<Duel> duel = model.duel();
        boolean fresh = duel.isPresent() && !model.staleProperty().get();
        Optional<DuelEntry> taken = fresh ? duel.get().taken() : Optional.empty();
        label.set(taken.map(t ->
                        texts.say("ui_recipe.duel.take_named", texts.say(t.way().title())))
                .orElseGet(() -> texts.say("ui_recipe.duel.run", model.ways().size())));
        whyNot.set(
                model.runningProperty().get().isPresent()
                        ? texts.say("ui_recipe.duel.why_running")
                        : model.columns().isEmpty()
                                ? texts.say(
                                        model.gaps().isEmpty()
                                                ? "ui_recipe.duel.no_gaps"
                                                : "ui_recipe.duel.why_columns")
                                : "");
        verdict(duel);
        Optional<Outcome.Failed<?>> failed = model.troubleProperty().get();
        trouble.getChildren()
                .setAll(failed.stream()
                        .map(f -> new ErrorCard(texts, f.finding(), Optional.of(f.cause()), a -> {}))
                        .toList());
        trouble.setVisible(failed.isPresent());
    }

    private void verdict(Optional<Duel> duel) {
        List<Node> said = new ArrayList<>();
        if (model.staleProperty().get()) {
            said.add(new Notice(Severity.INFO, texts.say("ui_recipe.duel.stale")));
        } else if (model.stoppedProperty().get()) {
            said.add(new Notice(
                    Severity.WARNING,
                    texts.say(
                            "ui_recipe.duel.stopped",
                            model.entries().size(),
                            model.ways().size())));
        }
        duel.ifPresent(d -> {
            said.add(Labels.wrapped(texts.say(d.sentences().getFirst()), "duel-headline"));
            if (d.sentences().size() > 1) {
                said.add(Labels.wrapped(
                        d.sentences().stream().skip(1).map(texts::say).collect(Collectors.joining(" ")),
                        StyleClass.SECONDARY));
            }
        });
        if (duel.isEmpty() && model.troubleProperty().get().isEmpty()) {
            said.add(Labels.wrapped(
                    texts.say(
                            model.runningProperty().get().isPresent()
                                    ? "ui_recipe.duel.running"
                                    : "ui_recipe.duel.not_run",
                            model.entries().size(),
                            model.ways().size()),
                    "duel-headline"));
        }
        verdict.getChildren().setAll(said);
    }

    private Node empty() {
        boolean rows = model.hasRows();
        boolean target = model.possible();
        String key = !rows ? "ui_recipe.empty" : target ? "ui_recipe.duel.no_gaps" : "ui_recipe.duel.no_target";
        return new EmptyState(
                EmptyState.Drawing.TABLE,
                texts.say(key),
                Buttons.plain(
                        texts.say(
                                !rows
                                        ? "ui_recipe.to_data"
                                        : target ? "ui_recipe.duel.to_prepare" : "ui_recipe.duel.to_frame"),
                        Icon.LEFT,
                        () -> context.navigator().go(!rows ? "data" : target ? "prepare" : "frame")));
    }

    private void next() {
        Optional<DuelEntry> taken =
                model.staleProperty().get() ? Optional.empty() : model.duel().flatMap(Duel::taken);
        if (taken.isPresent()) {
            take(taken.get());
        } else {
            model.run();
        }
    }

    private void take(DuelEntry entry) {
        model.take(entry);
        context.notices()
                .tell(
                        Severity.INFO,
                        texts.say("ui_recipe.duel.taken", texts.say(entry.way().title())));
        context.navigator().go("prepare");
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return texts.say("ui_recipe.duel.title");
    }

    @Override
    public ObservableValue<String> sentence() {
        return sentence;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Optional<PrimaryAction> primary() {
        return Optional.of(new PrimaryAction(label, whyNot, this::next));
    }

    @Override
    public void onShown(String subject) {
        model.shown(subject.isEmpty() ? List.of() : Arrays.asList(subject.split(BETWEEN, -1)));
        boxes();
    }

    @Override
    public void onHidden() {
        model.cancel();
    }
}
