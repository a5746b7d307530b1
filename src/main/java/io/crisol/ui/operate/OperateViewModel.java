package io.crisol.ui.operate;

import io.crisol.bundle.Bundle;
import io.crisol.bundle.BundleInfo;
import io.crisol.bundle.Contract;
import io.crisol.data.read.ImportSettings;
import io.crisol.data.read.TablePreview;
import io.crisol.finding.Finding;
import io.crisol.job.Outcome;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.LatestOnly;
import io.crisol.ui.kit.RunningJob;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.operate.NeededColumn.Found;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Scores a file with a registered version. Used on the window's thread. */
final class OperateViewModel {
    /** What a bundle asks for. */
    private record Opened(BundleInfo info, Contract contract) {}

    private static final List<String> TABLES =
            List.of("*.csv", "*.tsv", "*.txt", "*.csv.gz", "*.xlsx", "*.json", "*.parquet", "*.arff", "*.*");

    private static final int PREVIEWED = 12;

    private final ScreenContext context;
    private final Texts texts;
    private final Workbench workbench;
    private final OpenProject project;
    private final ObservableList<ModelChoice> choices = FXCollections.observableArrayList();
    private final ObservableList<NeededColumn> needed = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ModelChoice> choice = new SimpleObjectProperty<>(this, "choice");
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper(this, "read", false);
    private final ReadOnlyObjectWrapper<Optional<Path>> file =
            new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TablePreview>> preview =
            new ReadOnlyObjectWrapper<>(this, "preview", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Scoring>> result =
            new ReadOnlyObjectWrapper<>(this, "result", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Finding>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunningJob>> job =
            new ReadOnlyObjectWrapper<>(this, "job", Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(this, "stale", false);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper(this, "label", "");
    private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper(this, "whyNot", "");
    private final LatestOnly<List<ModelChoice>> listing;
    private final LatestOnly<Opened> opening;
    private final LatestOnly<TablePreview> looking;
    private Optional<Opened> opened = Optional.empty();
    private String wanted = "";

    OperateViewModel(ScreenContext context, Workbench workbench, OpenProject project) {
        this.context = context;
        this.texts = context.texts();
        this.workbench = workbench;
        this.project = project;
        this.listing = new LatestOnly<>(context.jobs(), Message.of("ui_operate.job.list"), this::listed);
        this.opening = new LatestOnly<>(context.jobs(), Message.of("ui_operate.job.open"), this::openedDone);
        this.looking = new LatestOnly<>(context.jobs(), Message.of("ui_operate.job.look"), this::lookedDone);
        choice.addListener((o, was, is) -> chosen(is));
    }

    /** Versions by their addresses. */
    ObservableList<ModelChoice> choices() {
        return choices;
    }

    /** The columns that the chosen version needs. */
    ObservableList<NeededColumn> needed() {
        return needed;
    }

    ObjectProperty<@Nullable ModelChoice> choiceProperty() {
        return choice;
    }

    /** Whether the registry was read. */
    ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** The beginning of the chosen file, once it is looked at. */
    ReadOnlyObjectProperty<Optional<TablePreview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Scoring>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Finding>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<RunningJob>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** Whether the result is of another version or file than the chosen ones. */
    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    ReadOnlyStringProperty labelProperty() {
        return label.getReadOnlyProperty();
    }

    ReadOnlyStringProperty whyNotProperty() {
        return whyNot.getReadOnlyProperty();
    }

    /** The file that the project's rows were read from. */
    Optional<Path> ownFile() {
        return project.table().filter(t -> t.query().isEmpty()).map(t -> t.file());
    }

    /** Reads the registry; then chooses the version at an address, or, for "", keeps the choice. */
    void show(String address) {
        if (!address.isEmpty()) {
            wanted = address;
        }
        listing.ask(job -> ModelChoice.of(workbench.registry(Optional.empty()).models()));
        update();
    }

    private void listed(Outcome<List<ModelChoice>> outcome) {
        read.set(true);
        if (outcome instanceof Outcome.Done<List<ModelChoice>>(List<ModelChoice> found)) {
            if (!found.equals(choices)) {
                choices.setAll(found);
            }
            choose();
        } else if (outcome instanceof Outcome.Failed<List<ModelChoice>> failed) {
            trouble.set(Optional.of(failed.finding()));
        }
        update();
    }

    /** The wished address, else the present choice, else the first of the project's own models, else the first. */
    private void choose() {
        Optional<ModelChoice> asked =
                choices.stream().filter(c -> c.address().equals(wanted)).findFirst();
        Optional<ModelChoice> present =
                choices.stream().filter(c -> c.equals(choice.get())).findFirst();
        List<String> own = project.bundles().stream()
                .map(b -> b.registered())
                .filter(r -> r.contains("/"))
                .map(r -> r.substring(0, r.lastIndexOf('/')))
                .toList();
        choice.set(asked.or(() -> present)
                .or(() -> choices.stream()
                        .filter(c -> own.contains(c.version().model()))
                        .findFirst())
                .or(() -> choices.stream().findFirst())
                .orElse(null));
        wanted = "";
    }

    private void chosen(@Nullable ModelChoice is) {
        opened = Optional.empty();
        trouble.set(Optional.empty());
        if (is == null) {
            opening.cancel();
        } else {
            Path folder = is.version().folder();
            opening.ask(job -> {
                try (Bundle bundle = Bundle.open(folder)) {
                    return new Opened(bundle.info(), bundle.contract());
                }
            });
        }
        compare();
    }

    private void openedDone(Outcome<Opened> outcome) {
        if (outcome instanceof Outcome.Done<Opened>(Opened done)) {
            opened = Optional.of(done);
        } else if (outcome instanceof Outcome.Failed<Opened> failed) {
            trouble.set(Optional.of(failed.finding()));
        }
        compare();
    }

    /** Lets the person choose a file. */
    void chooseFile() {
        context.files()
                .open(texts.say("ui_operate.file.title"), texts.say("ui_operate.file.kind"), TABLES)
                .ifPresent(this::take);
    }

    /** Takes the rows of the study itself. */
    void takeOwn() {
        ownFile().ifPresent(this::take);
    }

    /** Takes a file. */
    void take(Path chosen) {
        file.set(Optional.of(chosen.toAbsolutePath().normalize()));
        preview.set(Optional.empty());
        trouble.set(Optional.empty());
        looking.ask(job -> workbench.source().preview(chosen, ImportSettings.DETECT, PREVIEWED));
        compare();
    }

    private void lookedDone(Outcome<TablePreview> outcome) {
        if (outcome instanceof Outcome.Done<TablePreview>(TablePreview seen)) {
            preview.set(Optional.of(seen));
        } else if (outcome instanceof Outcome.Failed<TablePreview> failed) {
            trouble.set(Optional.of(failed.finding()));
        }
        compare();
    }

    /** Holds the columns of the file against those that the version needs. */
    private void compare() {
        Optional<Set<String>> columns =
                preview.get().map(p -> p.columns().stream().map(c -> c.name()).collect(Collectors.toSet()));
        needed.setAll(opened.map(o -> o.contract().columns().stream()
                        .map(c -> new NeededColumn(
                                c,
                                columns.map(names -> names.contains(c.name()) ? Found.THERE : Found.NOT_THERE)
                                        .orElse(Found.UNKNOWN)))
                        .toList())
                .orElse(List.of()));
        stale.set(result.get()
                .map(r -> !r.choice().equals(choice.get())
                        || !Optional.of(r.file()).equals(file.get()))
                .orElse(false));
        update();
    }

    /** The primary action, whatever it is now. */
    void act() {
        if (!whyNot.get().isEmpty()) {
            return;
        }
        if (choices.isEmpty()) {
            context.navigator().go("promote");
        } else if (fresh()) {
            save();
        } else {
            score();
        }
    }

    private boolean fresh() {
        return result.get().isPresent() && !stale.get();
    }

    /** Scores the chosen file with the chosen version. */
    void score() {
        ModelChoice by = java.util.Objects.requireNonNull(choice.get());
        BundleInfo info = opened.orElseThrow().info();
        Path in = file.get().orElseThrow();
        trouble.set(Optional.empty());
        running.set(true);
        update();
        job.set(Optional.of(context.jobs()
                .start(
                        Message.of("ui_operate.job.score", in.getFileName().toString()),
                        job -> new Scoring(
                                by,
                                info,
                                in,
                                workbench.score().score(by.version().folder(), in, texts, job)),
                        this::scoredDone)));
    }

    private void scoredDone(Outcome<Scoring> outcome) {
        running.set(false);
        if (outcome instanceof Outcome.Done<Scoring>(Scoring done)) {
            result.set(Optional.of(done));
        } else if (outcome instanceof Outcome.Failed<Scoring> failed) {
            trouble.set(Optional.of(failed.finding()));
        }
        compare();
    }

    /** Saves the scored rows as CSV where the person wants them. */
    void save() {
        Scoring done = result.get().orElseThrow();
        String name = done.file().getFileName().toString();
        int dot = name.indexOf('.');
        String suggested = (dot > 0 ? name.substring(0, dot) : name) + "-scored.csv";
        context.files()
                .save(texts.say("ui_operate.save.title"), suggested)
                .ifPresent(to -> context.jobs()
                        .start(
                                Message.of("ui_operate.job.save", to.toString()),
                                job -> {
                                    workbench.score().write(done.scored(), done.file(), to, job);
                                    return to;
                                },
                                this::saved));
    }

    private void saved(Outcome<Path> outcome) {
        if (outcome instanceof Outcome.Done<Path>(Path to)) {
            context.notices().tell(texts.say("ui_operate.saved", to.toString()));
        } else if (outcome instanceof Outcome.Failed<Path> failed) {
            trouble.set(Optional.of(failed.finding()));
        }
    }

    private void update() {
        sentence.set(texts.say(choices.isEmpty() ? "ui_operate.sentence.empty" : "ui_operate.sentence"));
        label.set(sayLabel());
        whyNot.set(sayWhyNot());
    }

    private String sayLabel() {
        if (choices.isEmpty()) {
            return texts.say("ui_operate.action.promote");
        }
        if (fresh()) {
            return texts.say("ui_operate.action.save");
        }
        return file.get()
                .map(f -> texts.say("ui_operate.action.score", f.getFileName().toString()))
                .orElseGet(() -> texts.say("ui_operate.action.score.none"));
    }

    private String sayWhyNot() {
        if (choices.isEmpty()) {
            return "";
        }
        if (running.get()) {
            return texts.say("ui_operate.why.running");
        }
        if (file.get().isEmpty()) {
            return texts.say("ui_operate.why.file");
        }
        List<String> missing = needed.stream()
                .filter(n -> n.found() == Found.NOT_THERE)
                .map(n -> n.column().name())
                .toList();
        if (!missing.isEmpty()) {
            return texts.say("ui_operate.why.columns", missing.size(), missing.getFirst());
        }
        return opened.isEmpty() || preview.get().isEmpty() ? texts.say("ui_operate.why.looking") : "";
    }
}
