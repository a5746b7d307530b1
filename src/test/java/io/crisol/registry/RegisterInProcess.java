package io.crisol.registry;

import java.nio.file.Path;
import java.time.Clock;

/** Registers bundles from a process of its own. */
public final class RegisterInProcess {
    private RegisterInProcess() {}

    public static void main(String[] args) {
        FolderRegistry registry = new FolderRegistry(Path.of(args[0]), Clock.systemUTC());
        for (int i = 1; i < args.length; i++) {
            registry.register(Path.of(args[i]), Registration.of("churn").withAlias("champion"));
        }
    }
}
