package io.crisol.ui.problem;

import io.crisol.data.Dataset;
import io.crisol.evaluate.Metric;
import io.crisol.experiment.Event;
import io.crisol.experiment.FrameVersion;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.job.Outcome;
import io.crisol.problem.Answer;
import io.crisol.problem.Assessment;
import io.crisol.problem.Assessor;
import io.crisol.problem.Condition;
import io.crisol.problem.DataFacts;
import io.crisol.problem.Field;
import io.crisol.problem.Frame;
import io.crisol.problem.FrameDiff;
import io.crisol.problem.Interview;
import io.crisol.problem.InterviewPage;
import io.crisol.problem.PredictionTime;
import io.crisol.problem.ProblemCard;
import io.crisol.problem.Question;
import io.crisol.problem.SmallestDifference;
import io.crisol.problem.TaskKind;
import io.crisol.problem.Verdict;
import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.LatestOnly;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The interview of an open project: every answer is saved as it is typed, judged at once, and can be taken back within the
 * session. Used on the window's thread.
 */
public final class FrameViewModel {
    private static final String SIGNER = "frame.signer";

    private final Workbench workbench;
    private final OpenProject project;
    private final Language language;
    private final FrameHistory history = new FrameHistory();
    private final LatestOnly<TableFacts> look;
    private final ReadOnlyObjectWrapper<Interview> interview;
    private final ReadOnlyObjectWrapper<TableFacts> table = new ReadOnlyObjectWrapper<>(this, "table", TableFacts.NONE);
    private final ReadOnlyObjectWrapper<Assessment> assessment;
    private final ReadOnlyObjectWrapper<List<FrameVersion>> versions =
            new ReadOnlyObjectWrapper<>(this, "versions", List.of());
    private @Nullable Looked looked;
    private boolean fillIn;
    private boolean shown;
    private boolean saving;

    /** What the table was looked at with. */
    private record Looked(
            Dataset table,
            Optional<String> target,
            Optional<TaskKind> task,
            Optional<String> positive,
            List<String> late) {}

    public FrameViewModel(Workbench workbench, OpenProject project, FxJobs jobs, Language language) {
        this.workbench = workbench;
        this.project = project;
        this.language = language;
        Interview start = Interview.start(project.frame(), workbench.assessor(), metrics(workbench));
        this.interview = new ReadOnlyObjectWrapper<>(this, "interview", start);
        this.assessment = new ReadOnlyObjectWrapper<>(this, "assessment", start.assessment(DataFacts.NONE));
        this.look = new LatestOnly<>(jobs, Message.of("ui_problem.looking"), this::looked);
        project.listen(() -> {
            if (shown && !saving) {
                takeOver();
            }
        });
    }

    private static Map<TaskKind, List<String>> metrics(Workbench workbench) {
        Map<TaskKind, List<String>> names = new EnumMap<>(TaskKind.class);
        for (TaskKind task : TaskKind.values()) {
            names.put(
                    task,
                    workbench.catalogs().metrics().of(task).stream()
                            .map(Metric::name)
                            .toList());
        }
        return names;
    }

    /** The page comes to the front: what was changed elsewhere is taken over. */
    public void show() {
        shown = true;
        versions.set(project.store().frames(project.project().id()));
        takeOver();
    }

    /** The page goes to the back; where the person was is kept. */
    public void hide() {
        shown = false;
        project.store().setSetting(placeKey(), page().name().toLowerCase(Locale.ROOT));
    }

    /** Where the person left, else where the frame is worth reading: its verdict, or its beginning. */
    public InterviewPage place() {
        return project.store()
                .setting(placeKey())
                .flatMap(name -> Stream.of(InterviewPage.values())
                        .filter(p -> p.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElseGet(() -> notAppropriate() ? InterviewPage.REVIEW : InterviewPage.OBJECTIVE);
    }

    public ReadOnlyObjectProperty<Interview> interviewProperty() {
        return interview.getReadOnlyProperty();
    }

    /** What the imported table says; {@link TableFacts#NONE} while there is none. */
    ReadOnlyObjectProperty<TableFacts> tableProperty() {
        return table.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Assessment> assessmentProperty() {
        return assessment.getReadOnlyProperty();
    }

    /** Versions that were signed, newest first. */
    public ReadOnlyObjectProperty<List<FrameVersion>> versionsProperty() {
        return versions.getReadOnlyProperty();
    }

    public Frame frame() {
        return interview.get().frame();
    }

    public InterviewPage page() {
        return interview.get().page();
    }

    public void go(InterviewPage page) {
        if (page() != page) {
            interview.set(interview.get().at(page));
        }
    }

    public Assessor assessor() {
        return workbench.assessor();
    }

    /** What a field shows. */
    public String text(String field) {
        return interview.get().text(field, language);
    }

    public boolean applies(String field) {
        return interview.get().field(field).applies(frame());
    }

    /** Takes what was typed or chosen, and saves it. */
    public void type(String field, String text) {
        if (!text.equals(text(field))) {
            fillIn = field.equals("target");
            change(field, interview.get().type(field, text, language));
        }
    }

    /** What is wrong with a text for a field; empty where nothing is. */
    public Optional<Finding> trouble(String field, String text) {
        Interview tried = interview.get().type(field, text, language);
        Optional<Finding> wrong = tried.findings(tried.field(field).page()).stream()
                .filter(f -> f.place().equals(Place.column(field).withValue(text)))
                .findFirst();
        return wrong.or(() -> field.equals("target") ? targetTrouble(text) : Optional.empty());
    }

    private Optional<Finding> targetTrouble(String column) {
        if (column.isBlank() || !table.get().loaded()) {
            return Optional.empty();
        }
        if (!table.get().has(column)) {
            return Optional.of(Finding.error("ui_problem.no_column", column).at(Place.column(column)));
        }
        return frame().target()
                .filter(column::equals)
                .flatMap(same -> table.get().trouble());
    }

    /** Says why one goes on in spite of a rule; blank takes it back. */
    public void override(String rule, String reason) {
        change("override." + rule, interview.get().override(rule, reason));
    }

    /** Says how a condition was met; blank opens it again. */
    public void meet(String rule, String how) {
        change("met." + rule, interview.get().over(Condition.meet(frame(), rule, how)));
    }

    /** How a condition was met; empty while it is open. */
    Optional<String> met(String rule) {
        return Condition.met(frame(), rule);
    }

    /** Marks whether a column is known at the moment of prediction; empty takes the mark away. */
    public void mark(String column, Optional<Boolean> known) {
        change("known." + column, interview.get().over(PredictionTime.mark(frame(), column, known)));
    }

    /** Marks all columns without a mark, but for the target, as known. */
    public void markOthersKnown() {
        Frame marked = frame();
        for (String column : columns()) {
            if (PredictionTime.known(marked, column).isEmpty()) {
                marked = PredictionTime.mark(marked, column, Optional.of(true));
            }
        }
        change("known", interview.get().over(marked));
    }

    /** The columns of the table that could be inputs: all but the target. */
    List<String> columns() {
        return table.get().columns().stream()
                .map(io.crisol.data.ColumnInfo::name)
                .filter(name -> !frame().target().equals(Optional.of(name)))
                .toList();
    }

    public void undo() {
        history.undo(frame()).ifPresent(this::put);
    }

    public void redo() {
        history.redo(frame()).ifPresent(this::put);
    }

    public String name() {
        return project.project().name();
    }

    /** Renames the project; a blank name is not taken. */
    public void rename(String name) {
        if (!name.isBlank() && !name.strip().equals(name())) {
            project.rename(name.strip());
        }
    }

    /** Whether the project is one of the samples. */
    public boolean sample() {
        return !project.project().sample().isEmpty();
    }

    /** Copies the sample into a project of the person's own. */
    public OpenProject makeMine(String name) {
        return workbench.projects().makeMine(project, name);
    }

    /** What the frame lacks, page by page. */
    List<OpenPoint> open() {
        List<OpenPoint> points = new ArrayList<>();
        Interview now = interview.get();
        for (InterviewPage page : InterviewPage.values()) {
            List<Field> missing = now.missing(page);
            for (Field field : now.fields(page)) {
                boolean wrong = now.state(field) == Interview.State.INVALID;
                if (wrong || missing.stream().anyMatch(f -> f.name().equals(field.name()))) {
                    points.add(new OpenPoint(page, field.name(), field.label(), wrong));
                }
            }
        }
        assessment.get().unanswered().forEach(question -> {
            String first = fields(question).getFirst().name();
            points.add(new OpenPoint(InterviewPage.APPROPRIATENESS, first, question.text(), false));
        });
        return List.copyOf(points);
    }

    /** The fields that answer a question of the assessment. */
    List<Field> fields(Question question) {
        return Stream.of(InterviewPage.values())
                .flatMap(page -> interview.get().fields(page).stream())
                .filter(f -> f.question().filter(question::equals).isPresent())
                .toList();
    }

    public boolean notAppropriate() {
        return assessment.get().verdict() == Verdict.NOT_APPROPRIATE;
    }

    /** The metric that the costs lead to, where it is another than the chosen one. */
    Optional<SuggestMetric> suggestion() {
        return SuggestMetric.of(frame(), table.get())
                .filter(s -> !frame().metric().equals(Optional.of(s.metric())));
    }

    /** The smallest difference that will be used; empty while the metric is not known. */
    Optional<SmallestDifference> smallest() {
        return metric().map(m ->
                SmallestDifference.of(frame(), m.unitRange(), frame().baseline().orElse(Double.NaN)));
    }

    /** Decisions a month; empty while nobody has said so. */
    OptionalDouble volume() {
        return frame().answers().get("Q18") instanceof Answer.Amount amount && amount.value() > 0
                ? OptionalDouble.of(amount.value())
                : OptionalDouble.empty();
    }

    /** Takes the smallest difference from a sum of money a month that matters; a text that is no such sum changes nothing. */
    void smallestFromMoney(String typed) {
        OptionalDouble sum = interview
                .get()
                .type("smallest_difference", typed, language)
                .frame()
                .smallestDifference();
        if (volume().isPresent() && sum.orElse(0) > 0) {
            Frame now = frame();
            double each = SmallestDifference.ofMoney(sum.getAsDouble(), volume().getAsDouble());
            change(
                    "smallest_difference",
                    interview
                            .get()
                            .type("smallest_difference", "", language)
                            .over(now.withNumbers(
                                    now.baseline(), now.success(), OptionalDouble.of(each), now.latencyMs())));
        }
    }

    Optional<Metric> metric() {
        return frame().metric()
                .flatMap(name -> workbench.catalogs().metrics().all().stream()
                        .filter(m -> m.name().equals(name))
                        .findFirst());
    }

    /** Whether the result wanted is no better than today's, by the metric's own direction. */
    boolean goalBehindToday() {
        OptionalDouble today = frame().baseline();
        OptionalDouble wanted = frame().success();
        return today.isPresent()
                && wanted.isPresent()
                && metric().map(m -> !m.better(wanted.getAsDouble(), today.getAsDouble()))
                        .orElse(false);
    }

    List<Travel> travels() {
        return Travel.of(frame(), smallest());
    }

    /** Who signed last on this machine. */
    public String lastSigner() {
        return project.store().setting(SIGNER).orElse("");
    }

    /** Keeps the frame as a version with a name under it. */
    public void sign(String name) {
        String by = name.strip();
        if (by.isEmpty()) {
            throw new IllegalArgumentException("nobody signs");
        }
        FrameVersion kept = project.store().keep(project.project().id(), frame(), by);
        project.store().setSetting(SIGNER, by);
        project.store()
                .record(new Event(
                        workbench.clock().instant(),
                        project.project().id(),
                        "frame",
                        Message.of("ui_problem.event.signed", kept.number(), by),
                        Integer.toString(kept.number())));
        versions.set(project.store().frames(project.project().id()));
        project.changed();
    }

    /** The version that says what the frame says now; empty where the frame was changed since. */
    public Optional<FrameVersion> signed() {
        return versions.get().stream()
                .filter(v -> !v.signedBy().isEmpty())
                .findFirst()
                .filter(v -> v.frame().equals(frame()));
    }

    public FrameDiff difference(Frame before, Frame after) {
        return FrameDiff.between(before, after, assessor().questions());
    }

    /** The problem on one page. */
    public ProblemCard card(Texts texts) {
        Optional<String> signature =
                signed().map(v -> texts.say("ui_problem.signature", v.signedBy(), texts.dateTime(v.at()), v.number()));
        return new ProblemCard(name(), frame(), assessment.get(), signature);
    }

    /**
     * Writes the card: as HTML where the file's name ends so, else as Markdown.
     *
     * @throws FailureException where the file can't be written
     */
    static void write(ProblemCard card, Path file, Texts texts) {
        boolean html = file.toString().toLowerCase(Locale.ROOT).matches(".*\\.html?");
        try {
            Files.writeString(file, html ? card.html(texts) : card.markdown(texts));
        } catch (IOException e) {
            throw new FailureException(
                    Finding.error("ui_problem.not_written", file.toString()).at(Place.file(file.toString())), e);
        }
    }

    private void change(String what, Interview changed) {
        if (!changed.frame().equals(frame())) {
            history.changing(what, frame());
            set(changed);
        }
    }

    private void put(Frame frame) {
        set(interview.get().over(frame));
    }

    private void set(Interview changed) {
        interview.set(changed);
        saving = true;
        project.editFrame(frame -> changed.frame());
        saving = false;
        judge();
    }

    private void takeOver() {
        if (!project.frame().equals(frame())) {
            interview.set(interview.get().over(project.frame()));
        }
        judge();
    }

    /** Judges by what is known of the table, and looks at the table again where that may have changed. */
    private void judge() {
        Optional<Dataset> rows = project.table().map(StudyData::data);
        Looked wanted = rows.map(t -> new Looked(
                        t, frame().target(), frame().task(), frame().positive(), PredictionTime.late(frame())))
                .orElse(null);
        if (wanted == null) {
            looked = null;
            look.cancel();
            table.set(TableFacts.NONE);
        } else if (!wanted.equals(looked)) {
            looked = wanted;
            Frame asked = frame();
            look.ask(context -> TableFacts.of(wanted.table(), asked));
        }
        assess();
    }

    private void looked(Outcome<TableFacts> outcome) {
        if (outcome instanceof Outcome.Done<TableFacts>(TableFacts facts)) {
            table.set(facts);
            assess();
            fillIn(facts);
        }
    }

    /** A target that was just chosen brings its kind of prediction and its positive class with it. */
    private void fillIn(TableFacts facts) {
        if (fillIn && facts.task().isPresent() && frame().task().isEmpty()) {
            fillIn = false;
            Interview filled = interview.get().type("task", facts.task().get().word(), language);
            change(
                    "target",
                    facts.positive()
                            .map(p -> filled.type("positive", p, language))
                            .orElse(filled));
        }
    }

    private void assess() {
        assessment.set(interview.get().assessment(withGain(table.get().data())));
    }

    /** By how much the wanted result is better than the measured baseline, where one was measured by this metric. */
    private DataFacts withGain(DataFacts facts) {
        Optional<Metric> metric = metric();
        OptionalDouble wanted = frame().success();
        if (metric.isEmpty() || wanted.isEmpty()) {
            return facts;
        }
        return project.experiment()
                .filter(e -> e.metric().equals(metric.get().name()))
                .flatMap(e -> project.store().runs(e.id()).stream()
                        .filter(r -> r.family().equals("baseline") && !Double.isNaN(r.mean()))
                        .findFirst())
                .map(run -> facts.withGain(
                        (wanted.getAsDouble() - run.mean()) * (metric.get().higherIsBetter() ? 1 : -1)))
                .orElse(facts);
    }

    private String placeKey() {
        return "frame.at." + project.iteration().id();
    }
}
