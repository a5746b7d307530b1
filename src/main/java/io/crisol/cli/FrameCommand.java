package io.crisol.cli;

import io.crisol.experiment.Pipeline;
import io.crisol.finding.Finding;
import io.crisol.finding.UsageException;
import io.crisol.problem.Assessment;
import io.crisol.problem.Assessor;
import io.crisol.problem.Question;
import io.crisol.problem.Reason;
import io.crisol.text.Texts;
import io.crisol.workbench.ReadSource;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code crisol frame}: should this be machine learning at all? */
@picocli.CommandLine.Command(
        name = "frame",
        description = "Assesses whether machine learning is appropriate, with reasons.",
        mixinStandardHelpOptions = true)
final class FrameCommand extends Command {
    @Parameters(paramLabel = "PIPELINE", arity = "0..1", description = "a pipeline file")
    @Nullable
    Path file;

    @Option(names = "--questions", description = "list every question with its allowed answers")
    boolean questions;

    @Override
    int run(Workbench workbench, Terminal terminal) {
        Assessor assessor = workbench.assessor();
        if (questions) {
            list(assessor, terminal);
            return Exit.OK;
        }
        if (file == null) {
            throw new UsageException(Finding.error("cli.frame.needs_file"));
        }
        Pipeline pipeline = ReadSource.pipeline(file);
        for (Finding finding : assessor.check(pipeline.frame())) {
            throw new UsageException(finding);
        }
        Assessment assessment = assessor.assess(pipeline.frame());
        if (terminal.json()) {
            terminal.document(json(assessment, terminal.texts()));
        } else {
            print(assessment, terminal);
        }
        return Exit.OK;
    }

    private static void list(Assessor assessor, Terminal terminal) {
        Texts texts = terminal.texts();
        if (terminal.json()) {
            ObjectNode root = Terminal.object();
            ArrayNode list = root.putArray("questions");
            for (Question q : assessor.questions()) {
                ObjectNode node = list.addObject();
                node.put("id", q.id());
                node.put("text", texts.say(q.text()));
                node.put("decisive", q.decisive());
                ArrayNode words = node.putArray("words");
                q.words().forEach(words::add);
                node.put("number", q.amount());
                ArrayNode parts = node.putArray("parts");
                q.parts().forEach(p -> parts.add(p.name()));
                node.put("allowed", q.allowed());
            }
            terminal.document(root);
            return;
        }
        for (Question q : assessor.questions()) {
            terminal.line(q.id() + (q.decisive() ? "* " : "  ") + texts.say(q.text()));
            terminal.line("      " + q.allowed());
        }
    }

    private static void print(Assessment assessment, Terminal terminal) {
        Texts texts = terminal.texts();
        terminal.line(texts.say(assessment.sentence()));
        for (Reason reason : assessment.reasons()) {
            terminal.line("  " + reason.rule() + "  " + texts.say(reason.text()));
        }
        assessment.alternative().ifPresent(a -> terminal.line(texts.say("cli.frame.alternative", texts.say(a))));
        if (!assessment.changes().isEmpty()) {
            terminal.line(texts.say("cli.frame.changes"));
            assessment.changes().forEach(c -> terminal.line("  → " + texts.say(c)));
        }
    }

    private static ObjectNode json(Assessment assessment, Texts texts) {
        ObjectNode root = Terminal.object();
        root.put("verdict", assessment.verdict().word());
        root.put("sentence", texts.say(assessment.sentence()));
        ArrayNode reasons = root.putArray("reasons");
        for (Reason reason : assessment.reasons()) {
            ObjectNode node = reasons.addObject();
            node.put("rule", reason.rule());
            node.put("effect", reason.effect().word());
            node.put("text", texts.say(reason.text()));
            reason.overridden().ifPresent(o -> node.put("overridden", o));
        }
        assessment
                .alternative()
                .ifPresentOrElse(a -> root.put("alternative", texts.say(a)), () -> root.putNull("alternative"));
        List<Question> open = assessment.unanswered();
        ArrayNode unanswered = root.putArray("unanswered");
        open.forEach(q -> unanswered.add(q.id()));
        ArrayNode changes = root.putArray("changes");
        assessment.changes().forEach(c -> changes.add(texts.say(c)));
        return root;
    }
}
