package io.crisol.cli;

import io.crisol.data.Dataset;
import io.crisol.data.read.ImportResult;
import io.crisol.experiment.Pipeline;
import io.crisol.job.JobContext;
import io.crisol.profile.ColumnProfile;
import io.crisol.profile.DatasetProfile;
import io.crisol.profile.NumberSummary;
import io.crisol.profile.TargetView;
import io.crisol.profile.alert.AlertFound;
import io.crisol.profile.association.Association;
import io.crisol.profile.association.AssociationMatrix;
import io.crisol.profile.association.MeasureAssociations;
import io.crisol.profile.assumption.AssumptionReport;
import io.crisol.profile.assumption.CheckLimits;
import io.crisol.profile.comparison.CompareTables;
import io.crisol.profile.comparison.TableComparison;
import io.crisol.profile.missingness.LookAtMissing;
import io.crisol.profile.missingness.Missingness;
import io.crisol.profile.relation.RelateToTarget;
import io.crisol.profile.relation.Relation;
import io.crisol.text.Numbers;
import io.crisol.text.Texts;
import io.crisol.workbench.DraftContract;
import io.crisol.workbench.ProfileReport;
import io.crisol.workbench.ReadSource;
import io.crisol.workbench.SourceSettings;
import io.crisol.workbench.TrainingRows;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code crisol profile}: what a table looks like. */
@picocli.CommandLine.Command(
        name = "profile",
        description = "Statistics of every column, relation to the target, alerts, assumptions.",
        mixinStandardHelpOptions = true)
final class ProfileCommand extends Command {
    @Parameters(paramLabel = "FILE", description = "a table, or a pipeline whose source is profiled")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Option(names = "--target", paramLabel = "COLUMN", description = "column to predict")
    @Nullable
    String target;

    @Option(names = "--associations", description = "compare every two columns, too")
    boolean associations;

    @Option(names = "--html", paramLabel = "OUT", description = "write the profile as one HTML file")
    @Nullable
    Path html;

    @Option(names = "--missingness", description = "look at what is missing together, and with what")
    boolean missingness;

    @Option(
            names = "--contract",
            paramLabel = "OUT.yaml",
            description = "write the data contract that later rows must meet (Open Data Contract Standard)")
    @Nullable
    Path contract;

    @Option(
            names = "--compare",
            paramLabel = "OTHER",
            description = "compare with another table; FILE is the reference")
    @Nullable
    Path other;

    @Option(names = "--key", paramLabel = "COLUMN", description = "with --compare: match rows by this column")
    @Nullable
    String key;

    @Override
    int run(Workbench workbench, Terminal terminal) {
        ImportResult read;
        Pipeline draft = Pipeline.named("");
        Path base = Path.of("");
        if (ReadSource.isPipeline(file)) {
            Pipeline pipeline = ReadSource.pipeline(file);
            draft = pipeline;
            base = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
            read = workbench
                    .source()
                    .data(pipeline, base, terminal.context().slice(0, 0.5))
                    .imported();
        } else {
            read = workbench
                    .source()
                    .table(
                            file,
                            SourceSettings.read(Map.of()),
                            terminal.context().slice(0, 0.5));
        }
        if (target != null) {
            draft = draft.withFrame(draft.frame().withTarget(Optional.of(target), Optional.empty(), Optional.empty()));
        }
        Dataset data = read.data();
        Optional<TargetView> view = TrainingRows.of(data, draft.frame(), draft.split(), base, workbench.catalogs());
        DatasetProfile profile =
                workbench.profile().profile(data, view, terminal.context().slice(0.5, 0.8));
        Pipeline studied = draft;
        Optional<AssumptionReport> checks = view.map(v -> workbench
                .checks()
                .imported(data, v, studied, CheckLimits.PAGE, terminal.context().slice(0.8, 1)));
        Optional<AssociationMatrix> matrix = associations
                ? Optional.of(new MeasureAssociations(workbench.workers())
                        .measure(
                                data,
                                view.map(TargetView::column),
                                Association.Kind.SPEARMAN,
                                Integer.MAX_VALUE,
                                terminal.context()))
                : Optional.empty();
        if (html != null) {
            String own = String.valueOf(file.getFileName());
            String name = read.sample().isPresent() ? terminal.texts().say("workbench.sample_name", own) : own;
            new ProfileReport(
                            terminal.texts(),
                            new ProfileReport.Subject(
                                    name,
                                    data,
                                    profile,
                                    view,
                                    studied.frame().positive(),
                                    checks,
                                    workbench.clock().instant()))
                    .write(html.toAbsolutePath());
        }
        Optional<Missingness> gaps =
                missingness ? Optional.of(LookAtMissing.look(data, view, terminal.context())) : Optional.empty();
        Optional<TableComparison> comparison = Optional.ofNullable(other)
                .map(o -> new CompareTables(workbench.workers())
                        .compare(
                                data,
                                workbench
                                        .source()
                                        .table(o, SourceSettings.read(Map.of()), terminal.context())
                                        .data(),
                                view,
                                Optional.ofNullable(key),
                                terminal.context()));
        if (contract != null) {
            DraftContract.write(
                    DraftContract.of(
                            data, studied.frame().target(), studied.contract().orElse(List.of())),
                    String.valueOf(file.getFileName()),
                    data.fingerprint(),
                    contract.toAbsolutePath());
        }
        if (terminal.json()) {
            ObjectNode document = json(profile, read, terminal.texts());
            view.ifPresent(v -> RelationWords.add(
                    document, new RelateToTarget(workbench.workers()).relate(data, v, JobContext.silent())));
            matrix.ifPresent(m -> document.set("associations", AssociationWords.json(m)));
            gaps.ifPresent(m -> document.set("missingness", MissingnessWords.json(m, terminal.texts())));
            comparison.ifPresent(c -> document.set("comparison", ComparisonWords.json(c)));
            document.set("assumptions", AssumptionWords.json(checks, terminal.texts()));
            terminal.document(document);
        } else {
            print(profile, read, terminal);
            matrix.ifPresent(m -> AssociationWords.print(m, terminal));
            gaps.ifPresent(m -> MissingnessWords.print(m, terminal));
            comparison.ifPresent(c -> ComparisonWords.print(c, terminal));
            checks.ifPresent(c -> AssumptionWords.print(c, terminal));
            if (contract != null) {
                terminal.line(terminal.texts()
                        .say("cli.score.written", contract.toAbsolutePath().toString()));
            }
            if (html != null) {
                terminal.line(terminal.texts()
                        .say("cli.score.written", html.toAbsolutePath().toString()));
            }
        }
        return Exit.OK;
    }

    private static void print(DatasetProfile profile, ImportResult read, Terminal terminal) {
        Texts texts = terminal.texts();
        Numbers numbers = texts.numbers();
        read.findings().forEach(terminal::note);
        terminal.line(texts.say(
                "cli.profile.summary",
                profile.rows(),
                profile.columns().size(),
                profile.missingCells(),
                profile.duplicateRows(),
                read.rejectedRows()));
        terminal.line("");
        TextTable table = new TextTable(
                texts.say("cli.profile.column"),
                texts.say("cli.profile.type"),
                ">" + texts.say("cli.profile.missing"),
                ">" + texts.say("cli.profile.distinct"),
                ">" + texts.say("cli.profile.mean"),
                ">" + texts.say("cli.profile.sd"),
                ">min",
                ">" + texts.say("cli.profile.median"),
                ">max",
                ">" + texts.say("cli.profile.relation"));
        for (ColumnProfile c : profile.columns()) {
            Optional<NumberSummary> n = c.numbers().filter(s -> c.info().type() == io.crisol.data.ColumnType.NUMBER);
            table.row(
                    c.name(),
                    c.info().type().word(),
                    numbers.count(c.missing()),
                    numbers.count(c.distinct()),
                    n.map(s -> numbers.compact(s.mean())).orElse(""),
                    n.map(s -> numbers.compact(s.sd())).orElse(""),
                    n.map(s -> numbers.compact(s.min())).orElse(""),
                    n.map(s -> numbers.compact(s.median())).orElse(""),
                    n.map(s -> numbers.compact(s.max())).orElse(""),
                    c.relation()
                            .map(r -> numbers.compact(r.mutualInformation()))
                            .orElse(""));
        }
        table.lines().forEach(terminal::line);
        if (!profile.alerts().isEmpty()) {
            terminal.line("");
            for (AlertFound alert : profile.alerts()) {
                String sign =
                        switch (alert.severity()) {
                            case ERROR -> "✗ ";
                            case WARNING -> "! ";
                            case INFO -> "· ";
                        };
                terminal.line(sign + Terminal.printable(texts.say(alert.text())));
            }
        }
    }

    private static ObjectNode json(DatasetProfile profile, ImportResult read, Texts texts) {
        ObjectNode root = Terminal.object();
        root.put("rows", profile.rows());
        root.put("rejected_rows", read.rejectedRows());
        root.put("sample", read.sample().isPresent());
        read.sample().ifPresent(s -> root.put("sample_of", s.of()));
        root.put("missing_cells", profile.missingCells());
        root.put("duplicate_rows", profile.duplicateRows());
        root.put("fingerprint", profile.fingerprint());
        profile.target().ifPresent(t -> root.put("target", t));
        root.put("training_rows", profile.trainingRows());
        ArrayNode columns = root.putArray("columns");
        for (ColumnProfile c : profile.columns()) {
            ObjectNode node = columns.addObject();
            node.put("name", c.name());
            node.put("type", c.info().type().word());
            node.put("reason", texts.say(c.info().reason()));
            node.put("missing", c.missing());
            node.put("distinct", c.distinct());
            if (c.info().type() == io.crisol.data.ColumnType.NUMBER) {
                c.numbers().ifPresent(n -> numbers(node, n));
            }
            c.relation().ifPresent(r -> relation(node.putObject("relation"), r));
        }
        ArrayNode alerts = root.putArray("alerts");
        for (AlertFound alert : profile.alerts()) {
            ObjectNode node = alerts.addObject();
            node.put("alert", alert.alert());
            node.put("severity", alert.severity().name().toLowerCase(java.util.Locale.ROOT));
            ArrayNode names = node.putArray("columns");
            alert.columns().forEach(names::add);
            node.put("text", texts.say(alert.text()));
            node.put("count", alert.count());
            ArrayNode values = node.putArray("values");
            alert.values().forEach(values::add);
        }
        ArrayNode notes = root.putArray("notes");
        read.findings().forEach(f -> notes.add(texts.say(f.message())));
        return root;
    }

    private static void numbers(ObjectNode node, NumberSummary n) {
        put(node, "mean", n.mean());
        put(node, "sd", n.sd());
        put(node, "min", n.min());
        put(node, "q25", n.q25());
        put(node, "median", n.median());
        put(node, "q75", n.q75());
        put(node, "max", n.max());
        put(node, "skewness", n.skewness());
    }

    private static void relation(ObjectNode node, Relation r) {
        put(node, "mutual_information", r.mutualInformation());
        put(node, "strength", r.strength());
        put(node, "p", r.p());
        put(node, "p_adjusted", r.adjusted());
    }

    private static void put(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        } else {
            node.putNull(key);
        }
    }
}
