package io.crisol.cli;

import io.crisol.experiment.Experiment;
import io.crisol.experiment.ExperimentStore;
import io.crisol.experiment.GateOutcome;
import io.crisol.experiment.PromoteSpec;
import io.crisol.experiment.Run;
import io.crisol.registry.Registry;
import io.crisol.text.Texts;
import io.crisol.workbench.PromoteRun;
import io.crisol.workbench.Promoted;
import io.crisol.workbench.StudyPlan;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code crisol promote}: gates, bundle, registration of a run. */
@picocli.CommandLine.Command(
        name = "promote",
        description = "Takes a run through the gates, writes its bundle and registers it.",
        mixinStandardHelpOptions = true)
final class PromoteCommand extends Command {
    @Parameters(paramLabel = "RUN", description = "identifier of a run, as in crisol history")
    @SuppressWarnings("NullAway.Init")
    String runId;

    @Option(names = "--name", required = true, paramLabel = "N", description = "name of the registered model")
    @SuppressWarnings("NullAway.Init")
    String name;

    @Option(names = "--alias", paramLabel = "A", description = "alias of the new version")
    @Nullable
    String alias;

    @Option(names = "--registry", paramLabel = "FOLDER", description = "registry (default: the home's)")
    @Nullable
    Path folder;

    @Option(names = "--waive", paramLabel = "GATE=REASON", description = "passes a failed gate for a reason")
    List<String> waivers = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "folder of the bundle")
    @Nullable
    Path out;

    @Option(names = "--note", paramLabel = "TEXT", description = "what is said about the version")
    String note = "";

    @Override
    int run(Workbench workbench, Terminal terminal) {
        ExperimentStore store = workbench.store();
        Run run = store.run(runId).orElseThrow(() -> KnownRuns.unknown(store, runId));
        Experiment experiment = store.experiment(run.experiment()).orElseThrow();
        Map<String, String> reasons = new TreeMap<>();
        for (String waiver : waivers) {
            List<String> pair = pair("--waive", waiver);
            reasons.put(pair.get(0), pair.get(1));
        }
        PromoteSpec spec = new PromoteSpec(name, optional(alias), Optional.empty(), reasons);
        Registry registry = workbench.registry(Optional.ofNullable(folder));
        PromoteRun promote = workbench.promote();
        StudyPlan plan = workbench.replan().of(experiment, terminal.context().slice(0, 0.2));
        promote.check(spec, plan);
        Path bundle = Optional.ofNullable(out)
                .orElseGet(() -> workbench.home().out(experiment.id()).resolve("bundle-" + run.id()))
                .toAbsolutePath()
                .normalize();
        PromoteRun.Judged judged = promote.judge(
                plan,
                experiment,
                run,
                name,
                registry,
                terminal.texts().language(),
                terminal.context().slice(0.2, 0.95));
        Promoted promoted = promote.promote(judged, spec, registry, System.getProperty("user.name", ""), note, bundle);
        print(promoted, terminal);
        return promoted.gates().stream().anyMatch(GateOutcome::blocks) ? Exit.FINDINGS : Exit.OK;
    }

    private static void print(Promoted promoted, Terminal terminal) {
        Texts texts = terminal.texts();
        if (terminal.json()) {
            ObjectNode root = Terminal.object();
            root.set("gates", Gates.json(promoted.gates(), texts));
            root.put("bundle", promoted.bundle().toString());
            promoted.registered().ifPresentOrElse(v -> root.put("registered", v), () -> root.putNull("registered"));
            terminal.document(root);
            return;
        }
        Gates.lines(promoted.gates(), texts).forEach(terminal::line);
        terminal.line("");
        terminal.line(texts.say("cli.run.bundle", promoted.bundle().toString()));
        terminal.line(promoted.registered()
                .map(v -> texts.say("cli.run.registered", v))
                .orElseGet(() -> texts.say("cli.run.not_registered")));
    }
}
