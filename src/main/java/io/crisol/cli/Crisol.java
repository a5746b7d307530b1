package io.crisol.cli;

import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.workbench.Home;
import io.crisol.workbench.Workbench;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The root of the command line. */
@Command(
        name = "crisol",
        description = "Takes one question through the whole life of a machine-learning model.%n"
                + "Without a command it opens the window.",
        mixinStandardHelpOptions = true,
        versionProvider = Crisol.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            ProfileCommand.class,
            FrameCommand.class,
            PromoteCommand.class,
            ReproduceCommand.class,
            RegistryCommand.class,
            ScoreCommand.class,
            HistoryCommand.class
        })
public final class Crisol {
    private final Function<Home, Workbench> opener;
    private final Terminal terminal;

    private Crisol(Function<Home, Workbench> opener, Terminal terminal) {
        this.opener = opener;
        this.terminal = terminal;
    }

    /**
     * Runs a command.
     *
     * @param opener opens the workbench of a home; closed by the command
     * @param interactive whether the error stream is a terminal
     * @return the exit code: 0 ok, 1 findings, 2 usage, 3 failure
     */
    public static int run(
            String[] args, Function<Home, Workbench> opener, PrintStream out, PrintStream err, boolean interactive) {
        Terminal terminal = new Terminal(out, err, interactive, Texts.of(Language.of(Locale.getDefault())));
        terminal.setJson(Arrays.asList(args).contains("--json"));
        CommandLine line = new CommandLine(new Crisol(opener, terminal));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setExitCodeExceptionMapper(e -> Exit.FAILURE);
        line.setParameterExceptionHandler((e, given) -> usage(e, terminal));
        return line.execute(args);
    }

    private static int usage(ParameterException e, Terminal terminal) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        terminal.error(io.crisol.finding.Finding.error("cli.usage", message));
        if (!terminal.json()) {
            CommandLine.UnmatchedArgumentException.printSuggestions(
                    e, e.getCommandLine().getErr());
            e.getCommandLine().usage(e.getCommandLine().getErr());
        }
        return Exit.USAGE;
    }

    Terminal terminal() {
        return terminal;
    }

    Workbench open(Home home) {
        return opener.apply(home);
    }

    /** The program's version, from the application's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"crisol " + Workbench.version()};
        }
    }
}
