package io.crisol.registry;

import io.crisol.bundle.Bundle;
import io.crisol.bundle.BundleFiles;
import io.crisol.bundle.BundleInspection;
import io.crisol.bundle.BundleReader;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Nearest;
import io.crisol.finding.UsageException;
import io.crisol.registry.RegistryEvent.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A registry in a folder, which may be a share: {@code models/<name>/} with versions, {@code aliases.json} and
 * {@code events.jsonl}. The folder is made with the first registration.
 */
public final class FolderRegistry implements Registry {
    private final Path models;
    private final Clock clock;

    /**
     * @param root the folder
     * @param clock gives the times of events
     */
    public FolderRegistry(Path root, Clock clock) {
        this.models = root.toAbsolutePath().normalize().resolve("models");
        this.clock = clock;
    }

    @Override
    public List<RegisteredModel> models() {
        return names().stream().flatMap(n -> model(n).stream()).toList();
    }

    @Override
    public Optional<RegisteredModel> model(String name) {
        RegistryNames.model(name);
        if (!names().contains(name)) {
            return Optional.empty();
        }
        ModelFolder folder = folder(name);
        List<Version> versions = folder.versions();
        RegistryJson.Aliases aliases = folder.aliases();
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(new RegisteredModel(name, versions, aliases.byName(), aliases.revision()));
    }

    @Override
    public Registered register(Path bundle, Registration registration) {
        String name = RegistryNames.model(registration.name());
        registration.alias().ifPresent(RegistryNames::alias);
        registration.gates().stream().filter(g -> g.blocks()).findFirst().ifPresent(gate -> {
            throw new UsageException(Finding.error("registry.gate_blocks", gate.gate(), gate.reason()));
        });
        BundleFiles files = BundleFiles.read(bundle);
        String run;
        try (Bundle opened = Bundle.open(files)) {
            run = opened.info().run();
        }
        checkCase(name);
        try (FolderLock lock = lock(name)) {
            ModelFolder folder = folder(name);
            Optional<Version> same = folder.versions().stream()
                    .filter(v ->
                            v.digest().equals(files.digest()) && v.retired().isEmpty())
                    .findFirst();
            Version version = same.orElseGet(() -> add(folder, files, registration, run));
            registration
                    .alias()
                    .ifPresent(alias -> moveAlias(folder, version, alias, registration.by(), registration.note()));
            return new Registered(version, same.isPresent());
        }
    }

    private Version add(ModelFolder folder, BundleFiles files, Registration registration, String run) {
        int number = folder.claim();
        Version version = new Version(
                registration.name(),
                number,
                models.resolve(registration.name()).resolve("versions").resolve(Integer.toString(number)),
                files.digest(),
                files.bytes(),
                clock.instant(),
                registration.by(),
                registration.note(),
                run,
                registration.gates(),
                Optional.empty());
        folder.publish(version, files);
        folder.append(event(Kind.REGISTERED, version, "", OptionalInt.empty(), registration.by(), registration.note()));
        return version;
    }

    @Override
    public Version resolve(String reference) {
        ModelReference parsed = ModelReference.parse(reference);
        RegisteredModel model = known(parsed.name());
        return switch (parsed) {
            case ModelReference.ByNumber n -> known(model, n.number());
            case ModelReference.ByAlias a -> {
                OptionalInt number = model.number(a.alias());
                if (number.isEmpty()) {
                    throw unknownAlias(model, a.alias());
                }
                yield known(model, number.getAsInt());
            }
        };
    }

    @Override
    public void setAlias(String name, String alias, int number, long revision, String by, String note) {
        RegistryNames.alias(alias);
        known(name);
        try (FolderLock lock = lock(name)) {
            ModelFolder folder = folder(name);
            if (folder.aliases().revision() != revision) {
                throw new FailureException(Finding.error("registry.changed_meanwhile", name));
            }
            moveAlias(folder, known(known(name), number), alias, by, note);
        }
    }

    private void moveAlias(ModelFolder folder, Version version, String alias, String by, String note) {
        RegistryJson.Aliases aliases = folder.aliases();
        if (version.retired().isPresent()) {
            throw new UsageException(Finding.error("registry.retired", version.model(), version.number()));
        }
        OptionalInt from = held(aliases, alias);
        if (from.isPresent() && from.getAsInt() == version.number()) {
            return;
        }
        folder.save(aliases.with(alias, version.number()));
        folder.append(event(Kind.ALIAS_SET, version, alias, from, by, note));
    }

    @Override
    public void deleteAlias(String name, String alias, String by, String note) {
        RegistryNames.alias(alias);
        known(name);
        try (FolderLock lock = lock(name)) {
            RegisteredModel model = known(name);
            OptionalInt held = model.number(alias);
            if (held.isEmpty()) {
                throw unknownAlias(model, alias);
            }
            ModelFolder folder = folder(name);
            folder.save(folder.aliases().without(alias));
            folder.append(event(Kind.ALIAS_DELETED, known(model, held.getAsInt()), alias, held, by, note));
        }
    }

    @Override
    public Version rollback(String name, String alias, String by, String note) {
        RegistryNames.alias(alias);
        known(name);
        try (FolderLock lock = lock(name)) {
            RegisteredModel model = known(name);
            OptionalInt held = model.number(alias);
            if (held.isEmpty()) {
                throw unknownAlias(model, alias);
            }
            ModelFolder folder = folder(name);
            Version before = AliasHistory.before(alias, folder.events()).stream()
                    .flatMap(n -> model.version(n).stream())
                    .filter(v -> v.retired().isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new UsageException(Finding.error("registry.nothing_before", name, alias)));
            folder.save(folder.aliases().with(alias, before.number()));
            folder.append(event(Kind.ROLLED_BACK, before, alias, held, by, note));
            return before;
        }
    }

    @Override
    public void retire(String name, int number, String by, String reason) {
        known(known(name), number);
        try (FolderLock lock = lock(name)) {
            RegisteredModel model = known(name);
            Version version = known(model, number);
            List<String> aliases = model.aliasesOf(number);
            for (String held : List.of(RegisteredModel.CHAMPION, RegisteredModel.PRODUCTION)) {
                if (aliases.contains(held)) {
                    throw new UsageException(Finding.error("registry.champion_stays", name, number, held));
                }
            }
            if (version.retired().isPresent()) {
                return;
            }
            ModelFolder folder = folder(name);
            for (String alias : aliases) {
                folder.save(folder.aliases().without(alias));
                folder.append(event(Kind.ALIAS_DELETED, version, alias, OptionalInt.of(number), by, reason));
            }
            folder.save(retired(version));
            folder.append(event(Kind.RETIRED, version, "", OptionalInt.empty(), by, reason));
        }
    }

    private Version retired(Version v) {
        return new Version(
                v.model(),
                v.number(),
                v.folder(),
                v.digest(),
                v.bytes(),
                v.registered(),
                v.by(),
                v.note(),
                v.run(),
                v.gates(),
                Optional.of(clock.instant()));
    }

    @Override
    public List<RegistryEvent> events(String name) {
        if (!name.isEmpty()) {
            known(name);
            return folder(name).events();
        }
        return names().stream()
                .flatMap(n -> folder(n).events().stream())
                .sorted(Comparator.comparing(RegistryEvent::at).reversed())
                .toList();
    }

    @Override
    public Verification verify(String name, int number) {
        Version version = known(known(name), number);
        BundleFiles files;
        try {
            files = BundleFiles.read(version.folder());
        } catch (InputException e) {
            return new Verification(version, List.of(e.finding()), Optional.empty());
        }
        BundleInspection inspection = BundleReader.inspect(files);
        List<Finding> problems = new ArrayList<>(inspection.problems());
        if (!files.digest().equals(version.digest())) {
            problems.add(Finding.error("registry.other_digest", name, number));
        }
        if (!problems.isEmpty()) {
            return new Verification(version, problems, Optional.empty());
        }
        try (Bundle bundle = Bundle.open(files)) {
            return new Verification(version, List.of(), Optional.of(bundle.goldenCheck()));
        } catch (InputException e) {
            return new Verification(version, List.of(e.finding()), Optional.empty());
        }
    }

    private List<String> names() {
        if (!Files.isDirectory(models)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(models)) {
            return inside.filter(p -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                    .map(p -> p.getFileName().toString())
                    .filter(RegistryNames::plain)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new FailureException(
                    Finding.error("registry.unreadable", models.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    /** A name that differs from a known one only in upper and lower case would be the same folder on some systems. */
    private void checkCase(String name) {
        names().stream()
                .filter(n -> n.equalsIgnoreCase(name) && !n.equals(name))
                .findFirst()
                .ifPresent(n -> {
                    throw new UsageException(Finding.error("registry.other_case", name, n));
                });
    }

    private ModelFolder folder(String name) {
        return new ModelFolder(name, models.resolve(name));
    }

    private FolderLock lock(String name) {
        return FolderLock.of(models.resolve(name));
    }

    private RegisteredModel known(String name) {
        return model(name).orElseThrow(() -> unknown("registry.unknown_model", name, names(), name));
    }

    private static Version known(RegisteredModel model, int number) {
        return model.version(number)
                .orElseThrow(() -> new UsageException(Finding.error(
                        "registry.unknown_version",
                        model.name(),
                        number,
                        model.versions().stream().map(Version::number).sorted().toList())));
    }

    private static UsageException unknownAlias(RegisteredModel model, String alias) {
        return unknown("registry.unknown_alias", alias, model.aliases().keySet(), model.name());
    }

    private static UsageException unknown(String code, String name, Collection<String> known, String model) {
        return new UsageException(Nearest.to(name, known)
                .map(near -> Finding.error(code + "_near", model, name, near))
                .orElseGet(() -> Finding.error(code, model, name)));
    }

    private static OptionalInt held(RegistryJson.Aliases aliases, String alias) {
        Integer number = aliases.byName().get(alias);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private RegistryEvent event(Kind kind, Version version, String alias, OptionalInt from, String by, String note) {
        return new RegistryEvent(clock.instant(), kind, version.model(), version.number(), alias, from, by, note);
    }
}
