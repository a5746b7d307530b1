package io.crisol.cli;

import io.crisol.experiment.ExperimentStore;
import io.crisol.experiment.Run;
import io.crisol.text.Texts;
import io.crisol.workbench.ReproduceRun;
import io.crisol.workbench.Workbench;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code crisol reproduce}: a run again, and whether its numbers are identical. */
@picocli.CommandLine.Command(
        name = "reproduce",
        description =
                "Fits and scores a run again and says whether the numbers are identical (exit code 1: they are not).",
        mixinStandardHelpOptions = true)
final class ReproduceCommand extends Command {
    private static final int SHOWN = 10;

    @Parameters(paramLabel = "RUN", description = "identifier of a run, as in crisol history")
    @SuppressWarnings("NullAway.Init")
    String runId;

    @Override
    int run(Workbench workbench, Terminal terminal) {
        ExperimentStore store = workbench.store();
        Run run = store.run(runId).orElseThrow(() -> KnownRuns.unknown(store, runId));
        ReproduceRun.Reproduction found = workbench.reproduce().reproduce(run, terminal.context());
        Texts texts = terminal.texts();
        if (terminal.json()) {
            terminal.document(json(run, found, texts));
        } else {
            terminal.line(texts.say(found.sentence()));
            found.changed().stream()
                    .limit(SHOWN)
                    .forEach(c -> terminal.line(texts.say(
                            "cli.reproduce.changed",
                            c.fold() + 1,
                            texts.say("metric." + c.metric()),
                            Double.toString(c.before()),
                            Double.toString(c.now()))));
        }
        return found.identical() ? Exit.OK : Exit.FINDINGS;
    }

    private static ObjectNode json(Run run, ReproduceRun.Reproduction found, Texts texts) {
        ObjectNode root = Terminal.object();
        root.put("run", run.id());
        root.put("identical", found.identical());
        root.put("numbers", found.numbers());
        root.put("sentence", texts.say(found.sentence()));
        found.reason().ifPresentOrElse(r -> root.put("reason", texts.say(r)), () -> root.putNull("reason"));
        ArrayNode changed = root.putArray("changed");
        for (ReproduceRun.Changed c : found.changed()) {
            ObjectNode node = changed.addObject();
            node.put("fold", c.fold());
            node.put("metric", c.metric());
            RunCommand.number(node, "before", c.before());
            RunCommand.number(node, "now", c.now());
        }
        return root;
    }
}
