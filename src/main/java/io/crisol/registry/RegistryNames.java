package io.crisol.registry;

import io.crisol.finding.Finding;
import io.crisol.finding.UsageException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of models and aliases. They become names of folders here and parts of addresses elsewhere, so they are letters,
 * digits, dots, dashes and underscores only, and no system gives them a meaning of its own.
 */
public final class RegistryNames {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?");
    private static final Pattern VERSION = Pattern.compile("v?\\d+");
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "conin$", "conout$");
    private static final Pattern PORT = Pattern.compile("(com|lpt)\\d");

    private RegistryNames() {}

    /**
     * Checks the name of a model.
     *
     * @return the name
     * @throws UsageException where it is not allowed; the finding says what is
     */
    public static String model(String name) {
        if (!plain(name)) {
            throw new UsageException(Finding.error("registry.bad_name", shown(name)));
        }
        return name;
    }

    /**
     * Checks the name of an alias: as a model's, and neither {@code latest} nor a number with or without {@code v}.
     *
     * @return the alias
     * @throws UsageException where it is not allowed
     */
    public static String alias(String alias) {
        if (!plain(alias)) {
            throw new UsageException(Finding.error("registry.bad_alias", shown(alias)));
        }
        if (alias.equalsIgnoreCase("latest")
                || VERSION.matcher(alias.toLowerCase(Locale.ROOT)).matches()) {
            throw new UsageException(Finding.error("registry.reserved_alias", alias));
        }
        return alias;
    }

    static boolean plain(String name) {
        String stem = name.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "");
        return NAME.matcher(name).matches()
                && !name.contains("..")
                && !DEVICES.contains(stem)
                && !PORT.matcher(stem).matches();
    }

    private static String shown(String name) {
        return name.substring(0, Math.min(100, name.length())).replaceAll("\\p{Cntrl}", "�");
    }
}
