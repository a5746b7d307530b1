package io.crisol.cli;

import io.crisol.finding.Finding;
import io.crisol.text.Texts;
import io.crisol.workbench.ScoreTable;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code crisol score}: batch scoring of a file. */
@picocli.CommandLine.Command(
        name = "score",
        description = "Scores a file with a bundle; every row keeps its place.",
        mixinStandardHelpOptions = true)
final class ScoreCommand extends Command {
    @Parameters(index = "0", paramLabel = "BUNDLE", description = "a folder, a zip, or models:/name@alias")
    @SuppressWarnings("NullAway.Init")
    String bundle;

    @Parameters(index = "1", paramLabel = "IN", description = "the table to score")
    @SuppressWarnings("NullAway.Init")
    Path in;

    @Parameters(index = "2", paramLabel = "OUT", description = "CSV file to write")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Option(names = "--registry", paramLabel = "FOLDER", description = "registry (default: the home's)")
    @Nullable
    Path registry;

    @Override
    int run(Workbench workbench, Terminal terminal) {
        Texts texts = terminal.texts();
        Path folder = workbench.bundle(bundle, java.util.Optional.ofNullable(registry));
        ScoreTable score = workbench.score();
        ScoreTable.Scored scored = score.score(folder, in, texts, terminal.context());
        score.write(scored, in, out, terminal.context().slice(0.95, 1));
        if (terminal.json()) {
            ObjectNode root = Terminal.object();
            root.put("bundle", folder.toString());
            root.put("digest", scored.bundle());
            root.put("rows", scored.rows().rows());
            root.put("not_scored", scored.report().notScored());
            root.put("broken_rows", scored.report().brokenRows());
            root.put("out", out.toAbsolutePath().normalize().toString());
            ArrayNode outputs = root.putArray("outputs");
            scored.outputs().forEach(outputs::add);
            ArrayNode breaches = root.putArray("breaches");
            scored.report().breaches().stream()
                    .limit(100)
                    .forEach(b -> breaches.addObject()
                            .put("row", b.row())
                            .put("column", b.column())
                            .put("text", texts.say(b.message())));
            terminal.document(root);
        } else {
            for (Finding note : scored.notes()) {
                terminal.note(note);
            }
            terminal.line(texts.say(scored.report().message()));
            terminal.line(texts.say(
                    "cli.score.written", out.toAbsolutePath().normalize().toString()));
        }
        return scored.report().clean() ? Exit.OK : Exit.FINDINGS;
    }
}
