package io.crisol;

import io.crisol.cli.Crisol;
import io.crisol.wiring.Compose;
import io.crisol.wiring.Window;
import java.nio.file.Path;
import java.util.List;

/**
 * The entry point: a command, or the window. Where there is no display it says so in one line and runs the sample study
 * in the terminal instead.
 */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        Start.quietLogs();
        String unusable = Start.unusableRuntime();
        if (!unusable.isEmpty()) {
            System.err.println(unusable);
            System.exit(3);
        }
        if (args.length > 0) {
            System.exit(command(args));
        }
        String noWindow = Start.whyNoWindow();
        if (noWindow.isEmpty()) {
            Window.open();
            return;
        }
        System.err.println(noWindow);
        Path sample = Start.samplePipeline();
        System.exit(command(List.of("run", sample.toString()).toArray(String[]::new)));
    }

    private static int command(String[] args) {
        return Crisol.run(
                args,
                Compose::workbench,
                Start.out(),
                Start.err(),
                System.console() != null && System.console().isTerminal());
    }
}
