package io.crisol.ui.data;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.database.DatabaseQuery;
import io.crisol.data.read.ImportSettings;
import io.crisol.data.read.MemoryEstimate;
import io.crisol.data.read.Setting;
import io.crisol.data.read.TablePreview;
import io.crisol.experiment.Pipeline;
import io.crisol.experiment.SourceSpec;
import io.crisol.finding.Finding;
import io.crisol.job.Outcome;
import io.crisol.problem.Frame;
import io.crisol.problem.TaskKind;
import io.crisol.profile.alert.MagicNumber;
import io.crisol.text.Message;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.LatestOnly;
import io.crisol.ui.kit.RunningJob;
import io.crisol.workbench.Answers;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.PastedTables;
import io.crisol.workbench.SourceSettings;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Importing a file, or the rows of a query: which one, how it is to be read, what its beginning then looks like, and what reading all of it gave.
 * Settings are kept in the form of a pipeline's source; one that is absent is detected. Used on the window's thread.
 */
final class ImportViewModel {
    private static final int SHOWN_ROWS = 200;

    private final Workbench workbench;
    private final OpenProject project;
    private final FxJobs jobs;
    private final Map<String, Object> settings = new TreeMap<>();
    private List<Setting<?>> lastApplicable = List.of();
    private final ReadOnlyObjectWrapper<Optional<Path>> file = wrapper("file");
    private Optional<DatabaseQuery> query = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<TablePreview>> preview = wrapper("preview");
    private final ReadOnlyObjectWrapper<Optional<Outcome.Failed<?>>> trouble = wrapper("trouble");
    private final ReadOnlyObjectWrapper<Optional<StudyData>> result = wrapper("result");
    private final ReadOnlyObjectWrapper<Optional<RunningJob>> reading = wrapper("reading");
    private final ReadOnlyObjectWrapper<Optional<Choice>> choice = wrapper("choice");
    private final ReadOnlyObjectWrapper<Optional<Finding>> choiceTrouble = wrapper("choiceTrouble");
    private final ImportMagic magic;
    private final LatestOnly<TablePreview> previews;
    private final LatestOnly<Answers> answers;
    private final ReadOnlyObjectWrapper<Optional<MemoryEstimate>> estimate = wrapper("estimate");
    private final LatestOnly<MemoryEstimate> estimates;

    /**
     * The target as it was understood.
     *
     * @param column its name
     * @param task what is predicted
     * @param positive the class that matters, where there are two
     * @param share its share of the rows that have an answer; NaN without a positive class
     * @param classes how many classes; 0 for numbers
     * @param left rows without an answer
     */
    record Choice(
            String column, TaskKind task, Optional<String> positive, double share, int classes, int left, int rows) {
        static Choice of(Answers answers) {
            double share = Double.NaN;
            int classes = 0;
            if (answers.target() instanceof io.crisol.learn.Target.Classes c) {
                classes = c.names().size();
                long hits = java.util.Arrays.stream(c.codes())
                        .filter(code -> code == 1)
                        .count();
                share = answers.positive().isPresent() ? hits / (double) Math.max(1, c.codes().length) : Double.NaN;
            }
            return new Choice(
                    answers.column(),
                    answers.task(),
                    answers.positive(),
                    share,
                    classes,
                    answers.left(),
                    answers.rows().length);
        }
    }

    ImportViewModel(Workbench workbench, OpenProject project, FxJobs jobs) {
        this.workbench = workbench;
        this.project = project;
        this.jobs = jobs;
        this.magic = new ImportMagic(workbench, jobs);
        this.previews = new LatestOnly<>(jobs, Message.of("ui_data.import.previewing"), this::previewed);
        this.answers = new LatestOnly<>(jobs, Message.of("ui_data.import.judging"), this::judged);
        this.estimates = new LatestOnly<>(jobs, Message.of("ui_data.import.looking"), this::estimated);
        project.draft().source().filter(s -> s.database().isEmpty()).ifPresent(source -> {
            settings.putAll(source.settings());
            file.set(Optional.of(
                    project.base().resolve(source.file()).toAbsolutePath().normalize()));
        });
    }

    private static <T> ReadOnlyObjectWrapper<Optional<T>> wrapper(String name) {
        return new ReadOnlyObjectWrapper<>(null, name, Optional.empty());
    }

    ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** The beginning of the file as it would be read; empty while there is none or it can't be read. */
    ReadOnlyObjectProperty<Optional<TablePreview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Why the file can't be read. */
    ReadOnlyObjectProperty<Optional<Outcome.Failed<?>>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Values that stand for missing, as far as the file was looked at. */
    ReadOnlyObjectProperty<ImportMagic.Seen> magicProperty() {
        return magic.seenProperty();
    }

    /** The settings that fit the format of the file. */
    List<Setting<?>> applicable() {
        return preview.get().map(p -> workbench.source().settings(p.format())).orElseGet(this::applicableBefore);
    }

    private List<Setting<?>> applicableBefore() {
        return trouble.get().isPresent() ? lastApplicable : List.of();
    }

    ReadOnlyBooleanProperty previewingProperty() {
        return previews.busyProperty();
    }

    /** What reading the whole file gave. */
    ReadOnlyObjectProperty<Optional<StudyData>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** The import that runs. */
    ReadOnlyObjectProperty<Optional<RunningJob>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** The target as the frame has it, understood from the imported rows. */
    ReadOnlyObjectProperty<Optional<Choice>> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /** Why the chosen column can't be the target. */
    ReadOnlyObjectProperty<Optional<Finding>> choiceTroubleProperty() {
        return choiceTrouble.getReadOnlyProperty();
    }

    /** Tables that come with Crisol, by name. */
    List<Path> samples() {
        Path folder = workbench.samples().folder();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Keeps a pasted table as a file of the home. */
    Path paste(String text) {
        return new PastedTables(workbench.home(), workbench.clock()).keep(text);
    }

    /** Takes another file; everything about it is detected anew. */
    void choose(Path chosen) {
        settings.clear();
        result.set(Optional.empty());
        preview.set(Optional.empty());
        magic.clear();
        query = Optional.empty();
        file.set(Optional.of(chosen.toAbsolutePath().normalize()));
        look();
    }

    /** Takes a query in place of a file; types that were chosen stay. */
    void choose(DatabaseQuery chosen, Map<String, Object> chosenSettings) {
        settings.clear();
        settings.putAll(chosenSettings);
        result.set(Optional.empty());
        file.set(Optional.empty());
        query = Optional.of(chosen);
        look();
    }

    /** The settings as a pipeline's source has them. */
    Map<String, Object> settings() {
        return Map.copyOf(settings);
    }

    /** Looks at the file again, or at the query, where one is chosen. */
    void look() {
        trouble.set(Optional.empty());
        query.ifPresent(asked -> previews.ask(
                context -> workbench.source().preview(asked, SourceSettings.read(settings), SHOWN_ROWS, context)));
        file.get()
                .ifPresent(
                        path -> previews.ask(context -> workbench.source().preview(path, shownSettings(), SHOWN_ROWS)));
    }

    /** The settings without the choice of columns: those that are left out are shown, too. */
    private ImportSettings shownSettings() {
        return SourceSettings.read(settings).without(Setting.COLUMNS);
    }

    /** How large the table is, without a sample; empty for a query. */
    ReadOnlyObjectProperty<Optional<MemoryEstimate>> estimateProperty() {
        return estimate.getReadOnlyProperty();
    }

    private void estimate(TablePreview shown) {
        file.get()
                .ifPresentOrElse(
                        path -> estimates.ask(context -> MemoryEstimate.of(path, shown)
                                .ofColumns(shown.columns().size() - leftOut().size())),
                        () -> estimate.set(Optional.empty()));
    }

    private void estimated(Outcome<MemoryEstimate> outcome) {
        estimate.set(
                outcome instanceof Outcome.Done<MemoryEstimate>(MemoryEstimate made)
                        ? Optional.of(made)
                        : Optional.empty());
    }

    /** How many rows are to be drawn; empty for all. */
    Optional<Integer> sample() {
        return SourceSettings.read(settings).get(Setting.SAMPLE);
    }

    /** Reads so many rows at random, or all. */
    void sample(Optional<Integer> rows) {
        set("sample", rows.map(Integer::longValue));
    }

    /** Does what a finding offers, and reads again where that is enough. */
    void remedy(Message action) {
        if (action.key().equals("workbench.action.sample")) {
            estimate.get().ifPresent(made -> {
                sample(Optional.of(made.sample()));
                read();
            });
        } else if (!action.key().equals("workbench.action.columns")) {
            set("encoding", Optional.empty());
        }
    }

    /** A setting in the form of a pipeline's source; empty where it is detected. */
    Optional<Object> setting(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    /** Sets one, or leaves it to be detected, and looks again. */
    void set(String key, Optional<?> value) {
        Object before = settings.get(key);
        if (value.isPresent() ? value.get().equals(before) : before == null) {
            return;
        }
        value.ifPresentOrElse(v -> settings.put(key, v), () -> settings.remove(key));
        look();
    }

    /** Types that the person chose, by column. */
    Map<String, ColumnType> chosenTypes() {
        return SourceSettings.read(settings).types();
    }

    /** Gives columns a type, or leaves it to their values. */
    void retype(Collection<String> columns, Optional<ColumnType> type) {
        Map<String, Object> types = new TreeMap<>();
        chosenTypes().forEach((name, chosen) -> types.put(name, chosen.word()));
        for (String column : columns) {
            type.ifPresentOrElse(t -> types.put(column, t.word()), () -> types.remove(column));
        }
        set("types", types.isEmpty() ? Optional.empty() : Optional.of(types));
    }

    /** Names of the columns that are not to be taken. */
    Set<String> leftOut() {
        ImportSettings asked = SourceSettings.read(settings);
        return preview.get().stream()
                .flatMap(p -> p.columns().stream())
                .map(ColumnInfo::name)
                .filter(name -> !asked.wants(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Leaves columns out, or takes them again; one at least stays. */
    void leaveOut(Collection<String> columns, boolean out) {
        Set<String> left = leftOut();
        if (out) {
            left.addAll(columns);
        } else {
            left.removeAll(columns);
        }
        List<String> taken = preview.get().stream()
                .flatMap(p -> p.columns().stream())
                .map(ColumnInfo::name)
                .filter(name -> !left.contains(name))
                .toList();
        if (!taken.isEmpty()) {
            set("columns", left.isEmpty() ? Optional.empty() : Optional.of(taken));
        }
    }

    /** Takes a value as missing, besides the texts that are taken so already. */
    void takeAsMissing(MagicNumber number) {
        Set<String> tokens = new TreeSet<>(magic.seenProperty().get().missing());
        preview.get().ifPresent(p -> tokens.addAll(p.missingTexts().keySet()));
        tokens.addAll(SourceSettings.read(settings).get(Setting.MISSING).orElse(Set.of()));
        tokens.add(number.text());
        set("missing", Optional.of(List.copyOf(tokens)));
    }

    /** Takes a value as missing and reads the whole file again. */
    void takeAsMissingAndRead(MagicNumber number) {
        takeAsMissing(number);
        read();
    }

    /** Reads the whole file, or all rows of the query, into the project. */
    void read() {
        SourceSpec source = source();
        Pipeline asked = project.draft().withSource(source);
        trouble.set(Optional.empty());
        RunningJob started = jobs.start(
                Message.of("ui_data.import.reading", source.name()),
                context -> {
                    StudyData read = workbench.source().data(asked, project.base(), context);
                    read.data().fingerprint();
                    return read;
                },
                this::readAll);
        if (!started.finishedProperty().get()) {
            reading.set(Optional.of(started));
        }
    }

    private SourceSpec source() {
        Map<String, Object> asked = SourceSettings.write(SourceSettings.read(settings));
        return query.map(q -> SourceSpec.of(q, asked))
                .orElseGet(() -> new SourceSpec(file.get().orElseThrow().toString(), asked));
    }

    private void readAll(Outcome<StudyData> outcome) {
        reading.set(Optional.empty());
        switch (outcome) {
            case Outcome.Done<StudyData>(StudyData read) -> imported(read);
            case Outcome.Failed<StudyData> failed -> trouble.set(Optional.of(failed));
            case Outcome.Cancelled<StudyData> c -> {}
        }
    }

    private void imported(StudyData read) {
        project.imported(read);
        result.set(Optional.of(read));
        magic.look(read.imported());
        judge(project.frame());
    }

    /** Takes a column as the target; task and positive class follow from its values. */
    void target(String column) {
        Frame frame = project.frame();
        if (!frame.target().equals(Optional.of(column))) {
            judge(frame.withTarget(Optional.of(column), Optional.empty(), Optional.empty()));
        }
    }

    /** Takes a class as the one that matters. */
    void positive(String name) {
        choice.get()
                .ifPresent(c -> judge(
                        project.frame().withTarget(Optional.of(c.column()), Optional.of(c.task()), Optional.of(name))));
    }

    private void judge(Frame frame) {
        choiceTrouble.set(Optional.empty());
        choice.set(Optional.empty());
        Optional<Dataset> data = result.get().map(StudyData::data);
        if (data.isPresent() && frame.target().isPresent()) {
            answers.ask(context -> Answers.of(data.get(), frame));
        }
    }

    private void judged(Outcome<Answers> outcome) {
        switch (outcome) {
            case Outcome.Done<Answers>(Answers found) -> {
                project.editFrame(frame ->
                        frame.withTarget(Optional.of(found.column()), Optional.of(found.task()), found.positive()));
                choice.set(Optional.of(Choice.of(found)));
            }
            case Outcome.Failed<Answers> failed -> choiceTrouble.set(Optional.of(failed.finding()));
            case Outcome.Cancelled<Answers> c -> {}
        }
    }

    private void previewed(Outcome<TablePreview> outcome) {
        switch (outcome) {
            case Outcome.Done<TablePreview>(TablePreview shown) -> {
                trouble.set(Optional.empty());
                lastApplicable = workbench.source().settings(shown.format());
                preview.set(Optional.of(shown));
                estimate(shown);
                file.get()
                        .ifPresentOrElse(
                                path -> magic.look(shown, path, SourceSettings.read(settings)),
                                () -> magic.look(shown));
            }
            case Outcome.Failed<TablePreview> failed -> {
                preview.set(Optional.empty());
                trouble.set(Optional.of(failed));
            }
            case Outcome.Cancelled<TablePreview> c -> {}
        }
    }
}
