package io.crisol.ui.registry;

import io.crisol.bundle.Bundle;
import io.crisol.bundle.BundleFiles;
import io.crisol.bundle.BundleInfo;
import io.crisol.bundle.BundleWriter;
import io.crisol.bundle.Contract;
import io.crisol.finding.Severity;
import io.crisol.job.Job;
import io.crisol.job.Outcome;
import io.crisol.registry.AliasHistory;
import io.crisol.registry.RegisteredModel;
import io.crisol.registry.Registry;
import io.crisol.registry.RegistryEvent;
import io.crisol.registry.Verification;
import io.crisol.registry.Version;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.LatestOnly;
import io.crisol.ui.kit.RunningJob;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
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

/** The registered models, one of them with its versions, one of those with what its bundle holds. Used on the window's thread. */
final class RegistryViewModel {
    /** What the registry holds, read at one moment. */
    private record Contents(List<RegisteredModel> models, List<RegistryEvent> events) {}

    /** What a version's bundle says. */
    record Details(BundleInfo info, Contract contract, String card) {}

    private final ScreenContext context;
    private final Texts texts;
    private final Workbench workbench;
    private final String by = System.getProperty("user.name", "");
    private final ObservableList<RegisteredModel> models = FXCollections.observableArrayList();
    private final ObservableList<VersionRow> versions = FXCollections.observableArrayList();
    private final Map<String, Verification> verified = new HashMap<>();
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper(this, "read", false);
    private final ReadOnlyObjectWrapper<Optional<RegisteredModel>> model =
            new ReadOnlyObjectWrapper<>(this, "model", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<VersionRow>> version =
            new ReadOnlyObjectWrapper<>(this, "version", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Outcome<Details>>> details =
            new ReadOnlyObjectWrapper<>(this, "details", Optional.empty());
    private final ReadOnlyObjectWrapper<List<RegistryEvent>> events =
            new ReadOnlyObjectWrapper<>(this, "events", List.of());
    private final ReadOnlyObjectWrapper<Optional<Outcome.Failed<?>>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunningJob>> job =
            new ReadOnlyObjectWrapper<>(this, "job", Optional.empty());
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private final ObjectProperty<Optional<LocalDate>> day = new SimpleObjectProperty<>(this, "day", Optional.empty());
    private final ReadOnlyStringWrapper held = new ReadOnlyStringWrapper(this, "held", "");
    private final LatestOnly<Contents> reading;
    private final LatestOnly<Details> opening;
    private List<RegistryEvent> all = List.of();
    private String wantedModel = "";
    private int wantedVersion;

    RegistryViewModel(ScreenContext context, Workbench workbench) {
        this.context = context;
        this.texts = context.texts();
        this.workbench = workbench;
        this.reading = new LatestOnly<>(context.jobs(), Message.of("ui_registry.job.read"), this::readDone);
        this.opening =
                new LatestOnly<>(context.jobs(), Message.of("ui_registry.job.open"), o -> details.set(Optional.of(o)));
        day.addListener((o, was, is) -> sayHeld());
    }

    ObservableList<RegisteredModel> models() {
        return models;
    }

    /** Versions of the shown model, newest first. */
    ObservableList<VersionRow> versions() {
        return versions;
    }

    /** Whether the registry was read at least once. */
    ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<RegisteredModel>> modelProperty() {
        return model.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<VersionRow>> versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** What the selected version's bundle says, or why it can't be read; empty while it is being read. */
    ReadOnlyObjectProperty<Optional<Outcome<Details>>> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /** Events of the shown model, newest first. */
    ReadOnlyObjectProperty<List<RegistryEvent>> eventsProperty() {
        return events.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Outcome.Failed<?>>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<RunningJob>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** The day that is asked about. */
    ObjectProperty<Optional<LocalDate>> dayProperty() {
        return day;
    }

    /** Which versions held the aliases at the end of that day. */
    ReadOnlyStringProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    /** Reads the registry; then shows {@code name} or {@code name/version}, or, for "", what was shown. */
    void show(String subject) {
        if (!subject.isEmpty()) {
            int slash = subject.lastIndexOf('/');
            wantedModel = slash < 0 ? subject : subject.substring(0, slash);
            wantedVersion = slash < 0 ? 0 : number(subject.substring(slash + 1));
        }
        trouble.set(Optional.empty());
        refresh();
    }

    private static int number(String text) {
        return text.chars().allMatch(Character::isDigit) && text.length() < 9 && !text.isEmpty()
                ? Integer.parseInt(text)
                : 0;
    }

    /** Reads the registry again. */
    void refresh() {
        reading.ask(job -> new Contents(registry().models(), registry().events("")));
    }

    private Registry registry() {
        return workbench.registry(Optional.empty());
    }

    private void readDone(Outcome<Contents> outcome) {
        read.set(true);
        if (outcome instanceof Outcome.Done<Contents>(Contents contents)) {
            all = contents.events();
            models.setAll(contents.models());
            select(wanted());
        } else if (outcome instanceof Outcome.Failed<Contents> failed) {
            trouble.set(Optional.of(failed));
        }
        saySize();
    }

    private Optional<RegisteredModel> wanted() {
        return models.stream()
                .filter(m -> m.name().equals(wantedModel))
                .findFirst()
                .or(() -> models.stream().findFirst());
    }

    private void saySize() {
        int count = models.stream().mapToInt(m -> m.versions().size()).sum();
        sentence.set(
                models.isEmpty()
                        ? texts.say("ui_registry.sentence.empty")
                        : texts.say("ui_registry.sentence", models.size(), count));
    }

    /** Shows a model, at its champion where nothing else is wished. */
    void choose(RegisteredModel chosen) {
        if (!chosen.name().equals(wantedModel)) {
            wantedModel = chosen.name();
            wantedVersion = 0;
        }
        select(Optional.of(chosen));
    }

    private void select(Optional<RegisteredModel> chosen) {
        wantedModel = chosen.map(RegisteredModel::name).orElse("");
        events.set(all.stream().filter(e -> e.model().equals(wantedModel)).toList());
        model.set(chosen);
        versions.setAll(chosen.map(this::rows).orElse(List.of()));
        VersionRow row = versions.stream()
                .filter(v -> v.version().number() == wantedVersion)
                .findFirst()
                .or(() -> versions.stream()
                        .filter(v -> v.aliases().contains(RegisteredModel.CHAMPION))
                        .findFirst())
                .or(() -> versions.stream().findFirst())
                .orElse(null);
        if (row == null) {
            version.set(Optional.empty());
            details.set(Optional.empty());
        } else {
            choose(row);
        }
        sayHeld();
    }

    private List<VersionRow> rows(RegisteredModel of) {
        return of.versions().stream()
                .map(v -> new VersionRow(v, of.aliasesOf(v.number()), Optional.ofNullable(verified.get(key(v)))))
                .toList();
    }

    private static String key(Version v) {
        return v.model() + "/" + v.number();
    }

    /** Shows a version's details. */
    void choose(VersionRow row) {
        boolean other = version.get()
                .map(v -> !key(v.version()).equals(key(row.version())))
                .orElse(true);
        wantedVersion = row.version().number();
        version.set(Optional.of(row));
        if (other) {
            details.set(Optional.empty());
            Path folder = row.version().folder();
            opening.ask(job -> {
                try (Bundle bundle = Bundle.open(folder)) {
                    return new Details(bundle.info(), bundle.contract(), bundle.card());
                }
            });
        }
    }

    /** The aliases of the shown model, those of its past included. */
    List<String> aliasesEver() {
        TreeSet<String> names = new TreeSet<>();
        model.get().ifPresent(m -> names.addAll(m.aliases().keySet()));
        events.get().stream()
                .map(RegistryEvent::alias)
                .filter(a -> !a.isEmpty())
                .forEach(names::add);
        return List.copyOf(names);
    }

    /** Which version held an alias of the shown model when; in the order of aliases, oldest first. */
    List<AliasHistory> holdings() {
        List<AliasHistory> holdings = new ArrayList<>();
        aliasesEver().forEach(alias -> holdings.addAll(AliasHistory.of(alias, events.get())));
        return holdings;
    }

    private void sayHeld() {
        held.set(day.get()
                .map(d -> {
                    Instant end = d.plusDays(1)
                            .atStartOfDay(java.time.ZoneId.systemDefault())
                            .toInstant();
                    List<String> said = holdings().stream()
                            .filter(h -> h.from().isBefore(end)
                                    && h.until().map(u -> !u.isBefore(end)).orElse(true))
                            .map(h -> texts.say("ui_registry.held", h.alias(), h.version()))
                            .toList();
                    return said.isEmpty() ? texts.say("ui_registry.held.nothing") : String.join(" · ", said);
                })
                .orElse(""));
    }

    /** Lets an alias stand for the selected version, after asking. */
    void move(String alias) {
        RegisteredModel seen = model.get().orElseThrow();
        Version to = version.get().orElseThrow().version();
        String wrong = RegistrationDraft.aliasTrouble(alias, texts);
        if (!wrong.isEmpty()) {
            context.notices().tell(Severity.ERROR, wrong);
            return;
        }
        String question = seen.number(alias).isPresent()
                ? texts.say(
                        "ui_registry.move.question", alias, seen.number(alias).getAsInt(), to.number())
                : texts.say("ui_registry.give.question", alias, to.number());
        context.prompt()
                .text(
                        question,
                        texts.say("ui_registry.note"),
                        "",
                        texts.say("ui_registry.move.action", alias, to.number()))
                .ifPresent(note -> change(Message.of("ui_registry.job.move", alias), job -> {
                    registry().setAlias(seen.name(), alias, to.number(), seen.revision(), by, note.strip());
                    return texts.say("ui_registry.moved", alias, to.number());
                }));
    }

    /** Asks for an alias of the person's own, then moves it. */
    void moveOther() {
        context.prompt()
                .text(
                        texts.say("ui_registry.other.question"),
                        texts.say("ui_registry.other.label"),
                        "",
                        texts.say("ui_registry.other.action"))
                .map(String::strip)
                .filter(a -> !a.isEmpty())
                .ifPresent(this::move);
    }

    /** Takes an alias away, after asking. */
    void remove(String alias) {
        RegisteredModel seen = model.get().orElseThrow();
        context.prompt()
                .text(
                        texts.say("ui_registry.remove.question", alias, seen.name()),
                        texts.say("ui_registry.note"),
                        "",
                        texts.say("ui_registry.remove.action", alias))
                .ifPresent(note -> change(Message.of("ui_registry.job.move", alias), job -> {
                    registry().deleteAlias(seen.name(), alias, by, note.strip());
                    return texts.say("ui_registry.removed", alias);
                }));
    }

    /** Lets an alias stand again for the version before, after asking. */
    void rollback(String alias) {
        RegisteredModel seen = model.get().orElseThrow();
        context.prompt()
                .text(
                        texts.say("ui_registry.rollback.question", alias),
                        texts.say("ui_registry.note"),
                        "",
                        texts.say("ui_registry.rollback.action", alias))
                .ifPresent(note -> change(Message.of("ui_registry.job.rollback", alias), job -> {
                    Version now = registry().rollback(seen.name(), alias, by, note.strip());
                    return texts.say("ui_registry.moved", alias, now.number());
                }));
    }

    /** Why the selected version can't be retired; "" where it can. */
    String whyNotRetired() {
        VersionRow row = version.get().orElseThrow();
        if (row.retired()) {
            return texts.say("ui_registry.retired.already");
        }
        return row.aliases().stream()
                .filter(a -> a.equals(RegisteredModel.CHAMPION) || a.equals(RegisteredModel.PRODUCTION))
                .findFirst()
                .map(a -> texts.say("ui_registry.retired.champion", a))
                .orElse("");
    }

    /** Retires the selected version, after asking. */
    void retire() {
        Version gone = version.get().orElseThrow().version();
        context.prompt()
                .text(
                        texts.say("ui_registry.retire.question", gone.number()),
                        texts.say("ui_registry.retire.reason"),
                        "",
                        texts.say("ui_registry.retire.action", gone.number()))
                .ifPresent(reason -> change(Message.of("ui_registry.job.retire", gone.number()), job -> {
                    registry().retire(gone.model(), gone.number(), by, reason.strip());
                    return texts.say("ui_registry.retired.done", gone.number());
                }));
    }

    /** Changes the registry in the background, says what was done, and reads it again, also where it failed. */
    private void change(Message title, Job<String> change) {
        trouble.set(Optional.empty());
        context.jobs().startQuietly(title, change, outcome -> {
            if (outcome instanceof Outcome.Done<String>(String said)) {
                context.notices().tell(said);
            } else if (outcome instanceof Outcome.Failed<String> failed) {
                trouble.set(Optional.of(failed));
            }
            refresh();
        });
    }

    /** Verifies the selected version. */
    void verify() {
        verify(List.of(version.get().orElseThrow().version()));
    }

    /** Verifies every version of the shown model. */
    void verifyAll() {
        verify(model.get().orElseThrow().versions());
    }

    private void verify(List<Version> wanted) {
        trouble.set(Optional.empty());
        Message title = Message.of(
                "ui_registry.job.verify", wanted.size(), wanted.getFirst().model());
        job.set(Optional.of(context.jobs()
                .start(
                        title,
                        job -> {
                            List<Verification> found = new ArrayList<>();
                            for (Version v : wanted) {
                                job.checkCancelled();
                                job.progress(
                                        (double) found.size() / wanted.size(),
                                        Message.of("ui_registry.progress.verify", v.number()));
                                found.add(registry().verify(v.model(), v.number()));
                            }
                            return found;
                        },
                        this::verifiedDone)));
    }

    private void verifiedDone(Outcome<List<Verification>> outcome) {
        if (outcome instanceof Outcome.Done<List<Verification>>(List<Verification> found)) {
            found.forEach(v -> verified.put(key(v.version()), v));
            long bad = found.stream().filter(v -> !v.passed()).count();
            context.notices()
                    .tell(
                            bad == 0 ? Severity.INFO : Severity.ERROR,
                            bad == 0
                                    ? texts.say("ui_registry.verified.all", found.size())
                                    : texts.say("ui_registry.verified.some", bad));
            select(model.get());
        } else if (outcome instanceof Outcome.Failed<List<Verification>> failed) {
            trouble.set(Optional.of(failed));
        }
    }

    /** Copies the selected version's bundle as one zip. */
    void exportZip() {
        Version v = version.get().orElseThrow().version();
        context.files()
                .save(texts.say("ui_promote.export.zip"), v.model() + "-" + v.number() + ".zip")
                .ifPresent(to -> export(v, to, files -> files.writeZip(to)));
    }

    /** Copies the selected version's bundle as a folder. */
    void exportFolder() {
        Version v = version.get().orElseThrow().version();
        context.files()
                .folder(texts.say("ui_promote.export.folder"))
                .map(parent -> parent.resolve(v.model() + "-" + v.number()))
                .ifPresent(to -> export(v, to, files -> BundleWriter.write(files, to)));
    }

    private void export(Version v, Path to, Consumer<BundleFiles> write) {
        change(Message.of("ui_promote.job.export", to.toString()), job -> {
            write.accept(BundleFiles.read(v.folder()));
            return texts.say("ui_promote.exported", to.toString());
        });
    }
}
