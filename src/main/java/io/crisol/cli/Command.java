package io.crisol.cli;

import io.crisol.finding.CrisolException;
import io.crisol.finding.Finding;
import io.crisol.finding.UsageException;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.workbench.Home;
import io.crisol.workbench.Workbench;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands have in common: shared options, the workbench, and errors as messages. */
abstract class Command implements Callable<Integer> {
    @Mixin
    Shared shared = new Shared();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    /** Does the work and returns the exit code. */
    abstract int run(Workbench workbench, Terminal terminal);

    @Override
    public final Integer call() {
        Terminal terminal = crisol().terminal();
        terminal.setJson(shared.json);
        try {
            shared.lang().ifPresent(tag -> terminal.setTexts(Texts.of(language(tag))));
            try (Workbench workbench = crisol().open(Home.of(shared.home()))) {
                new TerminalPasswords(terminal, shared.passwordFile).offerTo(workbench.passwords());
                return run(workbench, terminal);
            }
        } catch (CrisolException e) {
            terminal.error(e.finding());
            return Exit.of(e);
        }
    }

    private Crisol crisol() {
        return (Crisol) spec.root().userObject();
    }

    static Language language(String tag) {
        return switch (tag.toLowerCase(Locale.ROOT)) {
            case "en" -> Language.EN;
            case "es" -> Language.ES;
            default -> throw new UsageException(Finding.error("cli.unknown_language", tag));
        };
    }

    /** {@code KEY=VALUE} as a pair. */
    static List<String> pair(String option, String text) {
        int at = text.indexOf('=');
        if (at < 1 || at == text.length() - 1) {
            throw new UsageException(Finding.error("cli.not_a_pair", option, text));
        }
        return List.of(text.substring(0, at), text.substring(at + 1));
    }

    static Optional<String> optional(@org.jspecify.annotations.Nullable String value) {
        return Optional.ofNullable(value);
    }
}
