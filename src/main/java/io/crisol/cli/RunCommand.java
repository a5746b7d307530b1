package io.crisol.cli;

import io.crisol.evaluate.FoldScore;
import io.crisol.evaluate.RunState;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.GateOutcome;
import io.crisol.experiment.Pipeline;
import io.crisol.experiment.Run;
import io.crisol.experiment.SourceSpec;
import io.crisol.finding.Finding;
import io.crisol.finding.UsageException;
import io.crisol.problem.Frame;
import io.crisol.text.Texts;
import io.crisol.workbench.CompareModels;
import io.crisol.workbench.Promoted;
import io.crisol.workbench.ReadSource;
import io.crisol.workbench.RunStudy;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code crisol run}: the whole study. */
@picocli.CommandLine.Command(
        name = "run",
        description = "Runs a whole study: import, recipe, comparison, promotion.",
        mixinStandardHelpOptions = true)
final class RunCommand extends Command {
    @Parameters(paramLabel = "FILE", description = "a pipeline file, or a table together with --target")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Option(names = "--target", paramLabel = "COLUMN", description = "column to predict")
    @Nullable
    String target;

    @Option(names = "--data", paramLabel = "FILE", description = "table that replaces the pipeline's source")
    @Nullable
    Path data;

    @Option(names = "--out", paramLabel = "DIR", description = "folder for pipeline.json, report.html and bundle/")
    @Nullable
    Path out;

    @Override
    int run(Workbench workbench, Terminal terminal) {
        Pipeline pipeline = pipeline();
        Path base = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
        if (!terminal.json()) {
            terminal.note(terminal.texts().say("cli.run.begin", pipeline.name()));
        }
        RunStudy.Result result = new RunStudy(workbench, terminal.texts())
                .run(pipeline, base, Optional.ofNullable(out), watch(terminal), terminal.context());
        if (terminal.json()) {
            terminal.document(json(result, terminal.texts()));
        } else {
            result.plan().notes().forEach(terminal::note);
            print(result, terminal);
        }
        boolean failed = result.gates().stream().anyMatch(GateOutcome::blocks);
        return failed ? Exit.FINDINGS : Exit.OK;
    }

    private Pipeline pipeline() {
        Pipeline pipeline;
        if (ReadSource.isPipeline(file)) {
            pipeline = ReadSource.pipeline(file);
            if (target != null) {
                Frame frame = pipeline.frame();
                boolean same = frame.target().equals(Optional.of(target));
                pipeline = pipeline.withFrame(frame.withTarget(
                        Optional.of(target),
                        same ? frame.task() : Optional.empty(),
                        same ? frame.positive() : Optional.empty()));
            }
        } else {
            if (target == null) {
                throw new UsageException(Finding.error("cli.run.needs_target", file.toString()));
            }
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z0-9]{1,8}$", "");
            pipeline = Pipeline.named(name)
                    .withFrame(Frame.EMPTY.withTarget(Optional.of(target), Optional.empty(), Optional.empty()))
                    .withSource(new SourceSpec(file.toAbsolutePath().toString(), Map.of()));
        }
        if (data != null) {
            pipeline = pipeline.withSource(new SourceSpec(
                    data.toAbsolutePath().toString(),
                    pipeline.source().map(SourceSpec::settings).orElse(Map.of())));
        }
        return pipeline;
    }

    private static CompareModels.Watch watch(Terminal terminal) {
        return new CompareModels.Watch() {
            @Override
            public void changed(Run run) {
                if (run.state() == RunState.FAILED && !terminal.json()) {
                    run.finding().ifPresent(f -> terminal.note(run.family() + ": " + terminal.sentence(f)));
                }
            }
        };
    }

    private static void print(RunStudy.Result result, Terminal terminal) {
        Texts texts = terminal.texts();
        Experiment e = result.experiment();
        terminal.line("");
        e.sentence().ifPresent(s -> terminal.line(texts.say(s)));
        terminal.line("");
        TextTable table = new TextTable(
                "",
                texts.say("cli.run.family"),
                ">" + e.metric(),
                texts.say("cli.run.interval"),
                ">" + texts.say("cli.run.fit"),
                ">" + texts.say("cli.run.predict"),
                ">" + texts.say("cli.run.test"));
        for (Run run : ranked(result)) {
            table.row(
                    e.recommended().filter(run.id()::equals).isPresent() ? "→" : " ",
                    texts.say("family." + run.family()),
                    number(run.mean()),
                    Double.isNaN(run.low())
                            ? run.state().word()
                            : "[" + number(run.low()) + ", " + number(run.high()) + "]",
                    texts.numbers().seconds(run.fitSeconds()),
                    texts.numbers().seconds(run.predictSeconds()),
                    run.test().isPresent() ? number(run.test().getAsDouble()) : "");
        }
        table.lines().forEach(terminal::line);
        if (!result.gates().isEmpty()) {
            terminal.line("");
            Gates.lines(result.gates(), texts).forEach(terminal::line);
        }
        terminal.line("");
        result.promoted().ifPresent(p -> {
            terminal.line(texts.say("cli.run.bundle", p.bundle().toString()));
            terminal.line(p.registered()
                    .map(v -> texts.say("cli.run.registered", v))
                    .orElseGet(() -> texts.say("cli.run.not_registered")));
        });
        terminal.line(texts.say("cli.run.out", result.out().toString()));
    }

    /** Best first; failed ones last. */
    private static List<Run> ranked(RunStudy.Result result) {
        boolean higher = result.plan().evaluation().metric().higherIsBetter();
        return result.runs().stream()
                .sorted(Comparator.comparingDouble(
                        (Run r) -> Double.isNaN(r.mean()) ? Double.POSITIVE_INFINITY : higher ? -r.mean() : r.mean()))
                .toList();
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double size = Math.abs(value);
        return size >= 1000
                ? String.format(java.util.Locale.ROOT, "%.0f", value)
                : String.format(java.util.Locale.ROOT, "%.4f", value);
    }

    static ObjectNode json(RunStudy.Result result, Texts texts) {
        Experiment e = result.experiment();
        ObjectNode root = Terminal.object();
        root.put("experiment", e.id());
        root.put("name", e.name());
        root.put("metric", e.metric());
        root.put("rows", e.rows());
        root.put("sample", result.plan().source().sample().isPresent());
        result.plan().source().sample().ifPresent(s -> root.put("sample_of", s.of()));
        e.recommended().ifPresentOrElse(r -> root.put("recommended", r), () -> root.putNull("recommended"));
        root.put("sentence", e.sentence().map(texts::say).orElse(""));
        ArrayNode board = root.putArray("leaderboard");
        ranked(result).forEach(run -> board.add(run(run, e.metric(), texts)));
        root.set("gates", Gates.json(result.gates(), texts));
        result.promoted().ifPresentOrElse(p -> root.put("bundle", p.bundle().toString()), () -> root.putNull("bundle"));
        result.promoted()
                .flatMap(Promoted::registered)
                .ifPresentOrElse(v -> root.put("registered", v), () -> root.putNull("registered"));
        root.put("out", result.out().toString());
        ArrayNode notes = root.putArray("notes");
        result.plan().notes().forEach(n -> notes.add(texts.say(n.message())));
        result.plan().reasons().forEach(n -> notes.add(texts.say(n)));
        return root;
    }

    /** A run as JSON, as in the leaderboard. */
    static ObjectNode run(Run run, String metric, Texts texts) {
        ObjectNode node = Terminal.object();
        node.put("run", run.id());
        node.put("family", run.family());
        node.set("params", Terminal.node(run.params()));
        node.put("state", run.state().word());
        number(node, "mean", run.mean());
        number(node, "low", run.low());
        number(node, "high", run.high());
        ArrayNode folds = node.putArray("folds");
        for (FoldScore fold : run.folds().stream()
                .sorted(Comparator.comparingInt(FoldScore::fold))
                .toList()) {
            double score = fold.scores().getOrDefault(metric, Double.NaN);
            if (Double.isNaN(score)) {
                folds.addNull();
            } else {
                folds.add(score);
            }
        }
        if (run.folds().stream().anyMatch(f -> !f.found().isEmpty())) {
            ArrayNode found = node.putArray("found");
            run.folds().stream()
                    .sorted(Comparator.comparingInt(FoldScore::fold))
                    .forEach(f -> found.add(Terminal.node(f.found())));
        }
        ObjectNode scores = node.putObject("scores");
        run.scores().forEach((name, value) -> number(scores, name, value));
        number(node, "fit_seconds", run.fitSeconds());
        number(node, "predict_seconds", run.predictSeconds());
        number(node, "test", run.test().orElse(Double.NaN));
        run.finding().ifPresent(f -> node.put("finding", texts.say(f.message())));
        return node;
    }

    static void number(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        } else {
            node.putNull(key);
        }
    }
}
