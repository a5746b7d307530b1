package io.crisol.cli;

import io.crisol.finding.Finding;
import io.crisol.finding.UsageException;
import io.crisol.registry.RegisteredModel;
import io.crisol.registry.Registry;
import io.crisol.registry.RegistryEvent;
import io.crisol.registry.Verification;
import io.crisol.registry.Version;
import io.crisol.text.Texts;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code crisol registry}: registered models. */
@picocli.CommandLine.Command(
        name = "registry",
        description = "Lists, checks and changes registered models.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RegistryCommand.ListModels.class,
            RegistryCommand.Show.class,
            RegistryCommand.Verify.class,
            RegistryCommand.Alias.class,
            RegistryCommand.Rollback.class,
            RegistryCommand.Retire.class,
            RegistryCommand.History.class
        })
final class RegistryCommand {
    /** A command on a registry. */
    abstract static class OnRegistry extends Command {
        @Option(names = "--registry", paramLabel = "FOLDER", description = "registry (default: the home's)")
        @Nullable
        Path folder;

        @Override
        final int run(Workbench workbench, Terminal terminal) {
            return run(workbench.registry(Optional.ofNullable(folder)), terminal);
        }

        abstract int run(Registry registry, Terminal terminal);
    }

    /** A command about one model. */
    abstract static class OnModel extends OnRegistry {
        @Parameters(index = "0", paramLabel = "NAME", description = "name of the model")
        @SuppressWarnings("NullAway.Init")
        String name;

        @Option(names = "--by", paramLabel = "WHO", description = "who does it")
        String by = System.getProperty("user.name", "");

        @Option(names = "--note", paramLabel = "TEXT", description = "why")
        String note = "";

        RegisteredModel model(Registry registry) {
            return registry.model(name)
                    .orElseThrow(() -> new UsageException(io.crisol.finding.Nearest.to(
                                    name,
                                    registry.models().stream()
                                            .map(RegisteredModel::name)
                                            .toList())
                            .map(near -> Finding.error("cli.registry.no_model_near", name, near))
                            .orElseGet(() -> Finding.error("cli.registry.no_model", name))));
        }
    }

    /** {@code crisol registry list}. */
    @picocli.CommandLine.Command(name = "list", description = "Lists models.", mixinStandardHelpOptions = true)
    static final class ListModels extends OnRegistry {
        @Override
        int run(Registry registry, Terminal terminal) {
            List<RegisteredModel> models = registry.models();
            if (terminal.json()) {
                ObjectNode root = Terminal.object();
                ArrayNode list = root.putArray("models");
                models.forEach(m -> list.add(json(m, terminal.texts())));
                terminal.document(root);
                return Exit.OK;
            }
            Texts texts = terminal.texts();
            if (models.isEmpty()) {
                terminal.line(texts.say("cli.registry.empty"));
            } else {
                TextTable table = new TextTable(
                        texts.say("cli.registry.model"),
                        ">" + texts.say("cli.registry.versions"),
                        texts.say("cli.registry.aliases"));
                for (RegisteredModel m : models) {
                    table.row(m.name(), String.valueOf(m.versions().size()), aliases(m));
                }
                table.lines().forEach(terminal::line);
            }
            return Exit.OK;
        }
    }

    /** {@code crisol registry show}. */
    @picocli.CommandLine.Command(
            name = "show",
            description = "Shows a model's versions.",
            mixinStandardHelpOptions = true)
    static final class Show extends OnModel {
        @Override
        int run(Registry registry, Terminal terminal) {
            RegisteredModel model = model(registry);
            if (terminal.json()) {
                terminal.document(json(model, terminal.texts()));
                return Exit.OK;
            }
            Texts texts = terminal.texts();
            TextTable table = new TextTable(
                    ">" + texts.say("cli.registry.version"),
                    texts.say("cli.registry.aliases"),
                    texts.say("cli.registry.registered"),
                    texts.say("cli.registry.gates"),
                    ">" + texts.say("cli.registry.size"),
                    texts.say("cli.registry.folder"));
            for (Version v : model.versions()) {
                long passed =
                        v.gates().stream().filter(g -> g.passed().orElse(false)).count();
                table.row(
                        String.valueOf(v.number()),
                        String.join(", ", model.aliasesOf(v.number()))
                                + (v.retired().isPresent() ? texts.say("cli.registry.retired") : ""),
                        texts.dateTime(v.registered()),
                        passed + "/" + v.gates().size(),
                        texts.numbers().bytes(v.bytes()),
                        v.folder().toString());
            }
            table.lines().forEach(terminal::line);
            return Exit.OK;
        }
    }

    /** {@code crisol registry verify}. */
    @picocli.CommandLine.Command(
            name = "verify",
            description = "Recomputes digests and scores the golden rows.",
            mixinStandardHelpOptions = true)
    static final class Verify extends OnModel {
        @Parameters(index = "1", arity = "0..1", paramLabel = "VERSION", description = "a version (default: all)")
        @Nullable
        Integer version;

        @Override
        int run(Registry registry, Terminal terminal) {
            RegisteredModel model = model(registry);
            List<Integer> numbers = version != null
                    ? List.of(version)
                    : model.versions().stream()
                            .map(Version::number)
                            .sorted(Comparator.naturalOrder())
                            .toList();
            ObjectNode root = Terminal.object();
            ArrayNode list = root.putArray("verifications");
            boolean all = true;
            for (int number : numbers) {
                Verification verified = registry.verify(name, number);
                all &= verified.passed();
                ObjectNode node = list.addObject();
                node.put("version", number);
                node.put("passed", verified.passed());
                verified.golden()
                        .ifPresent(g -> node.put("golden_rows", g.rows()).put("max_delta", g.maxDelta()));
                ArrayNode problems = node.putArray("problems");
                terminal.line((verified.passed() ? "✓ " : "✗ ") + name + "/" + number);
                for (Finding problem : verified.problems()) {
                    problems.add(terminal.texts().say(problem.message()));
                    terminal.line("    " + terminal.sentence(problem));
                }
            }
            if (terminal.json()) {
                terminal.document(root);
            }
            return all ? Exit.OK : Exit.FINDINGS;
        }
    }

    /** {@code crisol registry alias}. */
    @picocli.CommandLine.Command(
            name = "alias",
            description = "Lets an alias stand for a version, or takes it away.",
            mixinStandardHelpOptions = true)
    static final class Alias extends OnModel {
        @Parameters(index = "1", paramLabel = "ALIAS", description = "champion, challenger, or your own")
        @SuppressWarnings("NullAway.Init")
        String alias;

        @Parameters(index = "2", arity = "0..1", paramLabel = "VERSION", description = "the version")
        @Nullable
        Integer version;

        @Option(names = "--delete", description = "take the alias away")
        boolean delete;

        @Override
        int run(Registry registry, Terminal terminal) {
            model(registry);
            if (delete) {
                registry.deleteAlias(name, alias, by, note);
            } else if (version == null) {
                throw new UsageException(Finding.error("cli.registry.alias_version"));
            } else {
                registry.setAlias(name, alias, version, by, note);
            }
            return changed(registry, name, terminal);
        }
    }

    /** {@code crisol registry rollback}. */
    @picocli.CommandLine.Command(
            name = "rollback",
            description = "Lets an alias stand again for the version before.",
            mixinStandardHelpOptions = true)
    static final class Rollback extends OnModel {
        @Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "ALIAS",
                description = "the alias (default ${DEFAULT-VALUE})")
        String alias = RegisteredModel.CHAMPION;

        @Override
        int run(Registry registry, Terminal terminal) {
            model(registry);
            registry.rollback(name, alias, by, note);
            return changed(registry, name, terminal);
        }
    }

    /** {@code crisol registry retire}. */
    @picocli.CommandLine.Command(name = "retire", description = "Retires a version.", mixinStandardHelpOptions = true)
    static final class Retire extends OnModel {
        @Parameters(index = "1", paramLabel = "VERSION", description = "the version")
        int version;

        @Override
        int run(Registry registry, Terminal terminal) {
            model(registry);
            registry.retire(name, version, by, note);
            return changed(registry, name, terminal);
        }
    }

    /** {@code crisol registry history}. */
    @picocli.CommandLine.Command(
            name = "history",
            description = "Lists what happened, newest first.",
            mixinStandardHelpOptions = true)
    static final class History extends OnRegistry {
        @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "name of a model (default: all)")
        String name = "";

        @Override
        int run(Registry registry, Terminal terminal) {
            ObjectNode root = Terminal.object();
            ArrayNode list = root.putArray("events");
            for (RegistryEvent event : registry.events(name)) {
                String text = terminal.texts().say(event.message());
                list.addObject()
                        .put("at", event.at().toString())
                        .put("kind", event.kind().name().toLowerCase(java.util.Locale.ROOT))
                        .put("model", event.model())
                        .put("version", event.version())
                        .put("alias", event.alias())
                        .put("by", event.by())
                        .put("note", event.note())
                        .put("text", text);
                terminal.line(terminal.texts().dateTime(event.at()) + "  " + text);
            }
            if (terminal.json()) {
                terminal.document(root);
            }
            return Exit.OK;
        }
    }

    private static int changed(Registry registry, String name, Terminal terminal) {
        RegisteredModel model = registry.model(name).orElseThrow();
        if (terminal.json()) {
            terminal.document(json(model, terminal.texts()));
        } else {
            terminal.line(name + ": " + aliases(model));
        }
        return Exit.OK;
    }

    private static String aliases(RegisteredModel model) {
        return String.join(
                ", ",
                model.aliases().entrySet().stream()
                        .map(e -> e.getKey() + " → " + e.getValue())
                        .toList());
    }

    private static ObjectNode json(RegisteredModel model, Texts texts) {
        ObjectNode node = Terminal.object();
        node.put("name", model.name());
        ObjectNode aliases = node.putObject("aliases");
        model.aliases().forEach(aliases::put);
        ArrayNode versions = node.putArray("versions");
        for (Version v : model.versions()) {
            ObjectNode version = versions.addObject();
            version.put("version", v.number());
            version.put("folder", v.folder().toString());
            version.put("digest", v.digest());
            version.put("bytes", v.bytes());
            version.put("registered", v.registered().toString());
            version.put("by", v.by());
            version.put("note", v.note());
            version.put("run", v.run());
            version.put("retired", v.retired().isPresent());
            ArrayNode names = version.putArray("aliases");
            model.aliasesOf(v.number()).forEach(names::add);
            version.set("gates", Gates.json(v.gates(), texts));
        }
        return node;
    }
}
