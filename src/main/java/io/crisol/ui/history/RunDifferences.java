package io.crisol.ui.history;

import io.crisol.data.database.DatabaseQuery;
import io.crisol.evaluate.SplitPlan;
import io.crisol.experiment.DatasetRecord;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.Pipeline;
import io.crisol.experiment.SourceSpec;
import io.crisol.learn.ModelFamily;
import io.crisol.param.Param;
import io.crisol.problem.Frame;
import io.crisol.problem.FrameDiff;
import io.crisol.problem.Question;
import io.crisol.recipe.RecipeEdits;
import io.crisol.recipe.StepSpec;
import io.crisol.text.Texts;
import io.crisol.ui.history.Difference.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Everything that two runs were made with, side by side and in words. */
final class RunDifferences {
    private static final String NONE = "–";

    private final Texts texts;
    private final SettingWords words;
    private final List<Question> questions;
    private final Function<String, Optional<DatasetRecord>> datasets;
    private final List<Difference> all = new ArrayList<>();

    /**
     * @param questions the assessment's questions, for the words of frames
     * @param datasets what is known of a dataset by fingerprint
     */
    RunDifferences(
            Texts texts,
            List<ModelFamily> families,
            List<Question> questions,
            Function<String, Optional<DatasetRecord>> datasets) {
        this.texts = texts;
        this.words = new SettingWords(families, texts);
        this.questions = questions;
        this.datasets = datasets;
    }

    /** All things in order: what is the same too. */
    List<Difference> between(HistoryRow first, HistoryRow second) {
        all.clear();
        model(first, second);
        data(first.experiment(), second.experiment());
        recipe(first.experiment().pipeline(), second.experiment().pipeline());
        frame(
                first.experiment().pipeline().frame(),
                second.experiment().pipeline().frame());
        split(
                first.experiment().pipeline().split(),
                second.experiment().pipeline().split());
        add(
                Part.PROGRAM,
                "version",
                first.experiment().program(),
                second.experiment().program());
        return List.copyOf(all);
    }

    private void model(HistoryRow first, HistoryRow second) {
        String a = first.run().family();
        String b = second.run().family();
        add(Part.MODEL, "family", texts.say("family." + a), texts.say("family." + b));
        if (a.equals(b)) {
            words.family(a)
                    .ifPresent(f -> f.params()
                            .params()
                            .forEach(p -> named(
                                    Part.MODEL, words.label(a, p.name()), setting(first, p), setting(second, p))));
            return;
        }
        first.run()
                .params()
                .forEach((name, value) -> named(Part.MODEL, words.label(a, name), words.value(a, name, value), NONE));
        second.run()
                .params()
                .forEach((name, value) -> named(Part.MODEL, words.label(b, name), NONE, words.value(b, name, value)));
    }

    private String setting(HistoryRow row, Param param) {
        Object given = row.run().params().get(param.name());
        return words.value(row.run().family(), param.name(), given == null ? param.defaultValue() : given);
    }

    private void data(Experiment a, Experiment b) {
        add(Part.DATA, "project", a.name(), b.name());
        add(Part.DATA, "file", file(a.pipeline()), file(b.pipeline()));
        add(Part.DATA, "fingerprint", Fingerprints.brief(a.fingerprint()), Fingerprints.brief(b.fingerprint()));
        add(Part.DATA, "imported", count(a, DatasetRecord::rows), count(b, DatasetRecord::rows));
        add(Part.DATA, "columns", count(a, DatasetRecord::columns), count(b, DatasetRecord::columns));
        add(
                Part.DATA,
                "compared",
                texts.numbers().count(a.rows()),
                texts.numbers().count(b.rows()));
        Map<String, Object> readA =
                a.pipeline().source().map(SourceSpec::settings).orElse(Map.of());
        Map<String, Object> readB =
                b.pipeline().source().map(SourceSpec::settings).orElse(Map.of());
        named(Part.DATA, texts.say("ui_history.part.reading", "query"), query(a.pipeline()), query(b.pipeline()));
        for (String key : keys(readA, readB)) {
            named(Part.DATA, texts.say("ui_history.part.reading", key), text(readA.get(key)), text(readB.get(key)));
        }
    }

    private static String query(Pipeline pipeline) {
        return pipeline.source()
                .flatMap(SourceSpec::database)
                .map(DatabaseQuery::query)
                .orElse(NONE);
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? NONE : value.toString();
    }

    private static Set<String> keys(Map<String, ?> a, Map<String, ?> b) {
        Set<String> keys = new TreeSet<>(a.keySet());
        keys.addAll(b.keySet());
        return keys;
    }

    private static String file(Pipeline pipeline) {
        return pipeline.source().map(SourceSpec::name).orElse(NONE);
    }

    private String count(Experiment e, Function<DatasetRecord, Integer> of) {
        return datasets.apply(e.fingerprint())
                .map(of)
                .map(n -> texts.numbers().count(n))
                .orElse(NONE);
    }

    private void recipe(Pipeline a, Pipeline b) {
        for (StepPairs.Pair pair :
                StepPairs.of(a.recipe().orElse(List.of()), b.recipe().orElse(List.of()))) {
            named(
                    Part.RECIPE,
                    texts.say("ui_history.part.step", pair.place()),
                    pair.first().map(this::step).orElse(NONE),
                    pair.second().map(this::step).orElse(NONE));
        }
    }

    private String step(StepSpec spec) {
        String said = texts.say(RecipeEdits.describe(spec));
        if (!spec.params().isEmpty()) {
            List<String> given = new ArrayList<>();
            spec.params()
                    .forEach((name, value) -> given.add(texts.say(
                            "ui_history.part.param",
                            words.label(spec.step(), name),
                            words.value(spec.step(), name, value))));
            said = texts.say("ui_history.part.with", said, String.join(", ", given));
        }
        return spec.enabled() ? said : texts.say("ui_history.part.off", said);
    }

    private void frame(Frame a, Frame b) {
        List<FrameDiff.Change> changes = FrameDiff.between(a, b, questions).changes();
        for (FrameDiff.Change change : changes) {
            named(Part.FRAME, texts.say(change.label()), change.before(texts), change.after(texts));
        }
        if (changes.isEmpty()) {
            add(Part.FRAME, "frame", "", "");
        }
    }

    private void split(Optional<SplitPlan> a, Optional<SplitPlan> b) {
        split("test", a, b, s -> texts.numbers().percent(s.test()));
        split("kind", a, b, s -> texts.say("evaluate.split." + s.kind()));
        split("folds", a, b, s -> texts.numbers().count(s.folds()));
        split("repeats", a, b, s -> texts.numbers().count(s.repeats()));
        split("by", a, b, s -> s.column().orElse(NONE));
        split("folds_file", a, b, s -> s.file().orElse(NONE));
        split("seed", a, b, s -> Long.toString(s.seed()));
    }

    private void split(String name, Optional<SplitPlan> a, Optional<SplitPlan> b, Function<SplitPlan, String> said) {
        String first = a.map(said).orElse(NONE);
        String second = b.map(said).orElse(NONE);
        if (!first.equals(NONE) || !second.equals(NONE)) {
            add(Part.SPLIT, name, first, second);
        }
    }

    private void add(Part part, String name, String first, String second) {
        named(part, texts.say("ui_history.part." + name), first, second);
    }

    private void named(Part part, String name, String first, String second) {
        all.add(new Difference(part, name, first, second));
    }
}
