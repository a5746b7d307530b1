package io.crisol.cli;

import io.crisol.experiment.Event;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.ExperimentStore;
import io.crisol.experiment.Run;
import io.crisol.text.Texts;
import io.crisol.workbench.Workbench;
import java.util.List;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code crisol history}: experiments with their runs, and what else happened. */
@picocli.CommandLine.Command(
        name = "history",
        description = "Lists experiments with their runs, newest first.",
        mixinStandardHelpOptions = true)
final class HistoryCommand extends Command {
    @Option(names = "--most", paramLabel = "N", description = "experiments to list (default ${DEFAULT-VALUE})")
    int most = 20;

    @Override
    int run(Workbench workbench, Terminal terminal) {
        ExperimentStore store = workbench.store();
        List<Experiment> experiments =
                store.experiments("").stream().limit(most).toList();
        if (terminal.json()) {
            terminal.document(json(store, experiments, terminal.texts()));
        } else {
            print(store, experiments, terminal);
        }
        return Exit.OK;
    }

    private static void print(ExperimentStore store, List<Experiment> experiments, Terminal terminal) {
        Texts texts = terminal.texts();
        if (experiments.isEmpty()) {
            terminal.line(texts.say("cli.history.empty"));
            return;
        }
        TextTable table = new TextTable(
                texts.say("cli.history.date"),
                texts.say("cli.history.study"),
                texts.say("cli.history.run"),
                texts.say("cli.run.family"),
                texts.say("cli.history.state"),
                texts.say("cli.history.metric"),
                ">" + texts.say("cli.history.score"));
        for (Experiment e : experiments) {
            for (Run run : store.runs(e.id())) {
                table.row(
                        texts.dateTime(e.started()),
                        e.name(),
                        run.id(),
                        texts.say("family." + run.family()),
                        run.state().word(),
                        e.metric(),
                        Double.isNaN(run.mean()) ? "–" : texts.numbers().significant(run.mean(), 4));
            }
        }
        table.lines().forEach(terminal::line);
    }

    private static ObjectNode json(ExperimentStore store, List<Experiment> experiments, Texts texts) {
        ObjectNode root = Terminal.object();
        ArrayNode list = root.putArray("experiments");
        for (Experiment e : experiments) {
            ObjectNode node = list.addObject();
            node.put("experiment", e.id());
            node.put("name", e.name());
            node.put("started", e.started().toString());
            node.put("state", e.state().word());
            node.put("metric", e.metric());
            node.put("rows", e.rows());
            node.put("fingerprint", e.fingerprint());
            node.put("program", e.program());
            node.put("sentence", e.sentence().map(texts::say).orElse(""));
            e.recommended().ifPresentOrElse(r -> node.put("recommended", r), () -> node.putNull("recommended"));
            ArrayNode runs = node.putArray("runs");
            store.runs(e.id()).forEach(r -> runs.add(RunCommand.run(r, e.metric(), texts)));
        }
        ArrayNode events = root.putArray("events");
        for (Event event : store.events("", 200)) {
            ObjectNode node = events.addObject();
            node.put("at", event.at().toString());
            node.put("kind", event.kind());
            node.put("text", texts.say(event.text()));
            node.put("subject", event.subject());
        }
        return root;
    }
}
