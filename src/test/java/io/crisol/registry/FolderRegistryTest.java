package io.crisol.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.bundle.Bundle;
import io.crisol.bundle.BundleContent;
import io.crisol.bundle.BundleWriter;
import io.crisol.bundle.Bundles;
import io.crisol.bundle.ChildJvm;
import io.crisol.experiment.GateOutcome;
import io.crisol.finding.FailureException;
import io.crisol.finding.InputException;
import io.crisol.finding.UsageException;
import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderRegistryTest {
    @TempDir
    Path folder;

    private final Instant noon = Instant.parse("2026-05-01T12:00:00Z");
    private FolderRegistry registry;

    @BeforeEach
    void open() {
        registry = new FolderRegistry(folder.resolve("registry"), Clock.fixed(noon, ZoneOffset.UTC));
    }

    @Test
    @DisplayName("A registered bundle is found by number and by alias, opens, and remembers what was said")
    void register() {
        GateOutcome waived = new GateOutcome(
                "success",
                Optional.of(false),
                OptionalDouble.of(0.7),
                OptionalDouble.of(0.8),
                Message.of("gate.success.failed", 0.7, 0.8, Message.of("gate.success.on_test")),
                Optional.of("pilot only"));
        Registered registered = registry.register(
                bundle(1), new Registration("churn", Optional.of("challenger"), "first try", "Ana", List.of(waived)));

        assertThat(registered.already()).isFalse();
        Version version = registry.resolve("models:/churn/1");
        assertThat(version).isEqualTo(registered.version());
        assertThat(registry.resolve("models:/churn@challenger")).isEqualTo(version);
        assertThat(version.by()).isEqualTo("Ana");
        assertThat(version.note()).isEqualTo("first try");
        assertThat(version.run()).isEqualTo("r-1");
        assertThat(version.registered()).isEqualTo(noon);
        assertThat(version.gates()).containsExactly(waived);
        assertThat(version.folder()).isEqualTo(folder.resolve("registry/models/churn/versions/1"));
        try (Bundle bundle = Bundle.open(version.folder())) {
            assertThat(bundle.digest()).isEqualTo(version.digest());
        }
        assertThat(registry.models()).hasSize(1);
        assertThat(registry.models().getFirst().aliases()).containsEntry("challenger", 1);
        assertThat(registry.events("churn"))
                .extracting(RegistryEvent::kind)
                .containsExactly(RegistryEvent.Kind.ALIAS_SET, RegistryEvent.Kind.REGISTERED);
    }

    @Test
    @DisplayName("The same bundle is not registered twice, and that is said; another alias is still given")
    void twice() {
        registry.register(bundle(1), Registration.of("churn"));

        Registered again = registry.register(bundle(1), Registration.of("churn").withAlias("champion"));

        assertThat(again.already()).isTrue();
        assertThat(again.version().number()).isEqualTo(1);
        assertThat(registry.model("churn").orElseThrow().versions()).hasSize(1);
        assertThat(registry.resolve("models:/churn@champion").number()).isEqualTo(1);
    }

    @Test
    @DisplayName("A zip is registered like the folder it was made of")
    void zip() {
        Path zip = folder.resolve("b.zip");
        BundleWriter.files(content(1)).writeZip(zip);

        Version version = registry.register(zip, Registration.of("churn")).version();

        assertThat(registry.register(bundle(1), Registration.of("churn")).already())
                .isTrue();
        assertThat(registry.verify("churn", version.number()).passed()).isTrue();
    }

    @Test
    @DisplayName("A changed bundle, or one that a gate blocks, is not registered and leaves nothing behind")
    void refused() throws IOException {
        Path changed = bundle(1);
        Files.writeString(changed.resolve("README.md"), "other");
        assertThatThrownBy(() -> registry.register(changed, Registration.of("churn")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("bundle.file_changed");

        GateOutcome failed = new GateOutcome(
                "leakage",
                Optional.of(false),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Message.of("gate.leakage.failed", 1, List.of("x")),
                Optional.empty());
        assertThatThrownBy(() ->
                        registry.register(bundle(2), Registration.of("churn").withGates(List.of(failed))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("registry.gate_blocks");
        assertThat(folder.resolve("registry")).doesNotExist();
    }

    @Test
    @DisplayName("An alias moves, rolls back step by step, and its history can be told")
    void rollback() {
        for (int i = 1; i <= 3; i++) {
            registry.register(bundle(i), Registration.of("churn").withAlias("champion"));
        }
        assertThat(registry.resolve("models:/churn@champion").number()).isEqualTo(3);

        assertThat(registry.rollback("churn", "champion", "Ana", "too slow").number())
                .isEqualTo(2);
        assertThat(registry.rollback("churn", "champion", "Ana", "").number()).isEqualTo(1);
        assertThatThrownBy(() -> registry.rollback("churn", "champion", "", ""))
                .hasMessageContaining("registry.nothing_before");

        assertThat(AliasHistory.of("champion", registry.events("churn")))
                .extracting(AliasHistory::version)
                .containsExactly(1, 2, 3, 2, 1);
        registry.setAlias("churn", "champion", 3, "", "");
        assertThat(registry.rollback("churn", "champion", "", "").number()).isEqualTo(1);
    }

    @Test
    @DisplayName("Who changes an alias without having seen the last change is told so")
    void compareAndSwap() {
        registry.register(bundle(1), Registration.of("churn"));
        registry.register(bundle(2), Registration.of("churn"));
        long seen = registry.model("churn").orElseThrow().revision();
        registry.setAlias("churn", "champion", 1, seen, "Ana", "");

        assertThatThrownBy(() -> registry.setAlias("churn", "champion", 2, seen, "Bo", ""))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("registry.changed_meanwhile");
        assertThat(registry.resolve("models:/churn@champion").number()).isEqualTo(1);
    }

    @Test
    @DisplayName("A champion can't be retired; another version loses its aliases and gets none again")
    void retire() {
        registry.register(bundle(1), Registration.of("churn").withAlias("champion"));
        registry.register(bundle(2), Registration.of("churn").withAlias("challenger"));

        assertThatThrownBy(() -> registry.retire("churn", 1, "Ana", ""))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("registry.champion_stays");
        registry.retire("churn", 2, "Ana", "never better");

        RegisteredModel model = registry.model("churn").orElseThrow();
        assertThat(model.version(2).orElseThrow().retired()).contains(noon);
        assertThat(model.aliases()).containsOnlyKeys("champion");
        assertThatThrownBy(() -> registry.setAlias("churn", "challenger", 2, "", ""))
                .hasMessageContaining("registry.retired");
        assertThat(registry.register(bundle(2), Registration.of("churn"))
                        .version()
                        .number())
                .isEqualTo(3);
    }

    @Test
    @DisplayName("Unknown models, versions and aliases are named with the nearest known ones")
    void unknown() {
        registry.register(bundle(1), Registration.of("churn").withAlias("champion"));

        assertThatThrownBy(() -> registry.resolve("models:/chrun/1"))
                .hasMessageContaining("registry.unknown_model_near [chrun, chrun, churn]");
        assertThatThrownBy(() -> registry.resolve("models:/churn@champoin"))
                .hasMessageContaining("registry.unknown_alias_near [churn, champoin, champion]");
        assertThatThrownBy(() -> registry.resolve("models:/churn/7"))
                .hasMessageContaining("registry.unknown_version [churn, 7, [1]]");
        assertThatThrownBy(() -> registry.register(bundle(2), Registration.of("Churn")))
                .hasMessageContaining("registry.other_case");
        assertThatThrownBy(() -> registry.deleteAlias("churn", "challenger", "", ""))
                .hasMessageContaining("registry.unknown_alias");
        registry.deleteAlias("churn", "champion", "", "");
        assertThatThrownBy(() -> registry.resolve("models:/churn@champion"))
                .hasMessageContaining("registry.unknown_alias [churn, champion]");
    }

    @Test
    @DisplayName("Verifying finds a changed, a missing and an extra file, and a bundle exchanged as a whole")
    void verify() throws IOException {
        Version version = registry.register(bundle(1), Registration.of("churn")).version();
        assertThat(registry.verify("churn", 1).passed()).isTrue();

        Path golden = version.folder().resolve("golden.json");
        String honest = Files.readString(golden);
        Files.writeString(golden, honest.replaceFirst("0", "1"));
        assertThat(codes(registry.verify("churn", 1))).containsExactly("bundle.file_changed [golden.json]");
        Files.delete(golden);
        assertThat(codes(registry.verify("churn", 1))).containsExactly("bundle.file_missing [golden.json]");
        Files.writeString(golden, honest);
        Files.writeString(version.folder().resolve("extra"), "x");
        assertThat(codes(registry.verify("churn", 1))).containsExactly("bundle.file_extra [extra]");
        Files.delete(version.folder().resolve("extra"));
        Files.delete(version.folder().resolve("manifest.sha256"));
        assertThat(codes(registry.verify("churn", 1))).contains("bundle.no_manifest []");

        BundleWriter.files(content(2))
                .all()
                .forEach((name, bytes) -> write(version.folder().resolve(name), bytes));
        assertThat(codes(registry.verify("churn", 1))).containsExactly("registry.other_digest [churn, 1]");
    }

    @Test
    @DisplayName("An event log whose last line was torn off is still read, and written on")
    void tornLog() throws IOException {
        registry.register(bundle(1), Registration.of("churn"));
        Path log = folder.resolve("registry/models/churn/events.jsonl");
        Files.writeString(log, Files.readString(log) + "{\"at\":\"2026-", StandardCharsets.UTF_8);

        assertThat(registry.events("churn")).hasSize(1);
    }

    @Test
    @DisplayName("Registrations from several threads get different numbers, and all are whole")
    void threads() throws Exception {
        int count = 6;
        List<Path> bundles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bundles.add(bundle(i));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            List<Future<Version>> registered = pool.invokeAll(bundles.stream()
                    .map(b ->
                            (Callable<Version>) () -> new FolderRegistry(folder.resolve("registry"), Clock.systemUTC())
                                    .register(b, Registration.of("churn").withAlias("champion"))
                                    .version())
                    .toList());
            List<Integer> numbers = new ArrayList<>();
            for (Future<Version> each : registered) {
                numbers.add(each.get().number());
            }
            assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        }
        assertWhole(count);
    }

    @Test
    @DisplayName("Registrations from two processes get different numbers, and all are whole")
    void processes() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int p = 0; p < 2; p++) {
            Path one = bundle(2 * p);
            Path two = bundle(2 * p + 1);
            processes.add(ChildJvm.running(
                            RegisterInProcess.class,
                            List.of(),
                            folder.resolve("registry").toString(),
                            one.toString(),
                            two.toString())
                    .redirectOutput(folder.resolve("out" + p).toFile())
                    .start());
        }
        for (int p = 0; p < 2; p++) {
            assertThat(processes.get(p).waitFor())
                    .as(Files.readString(folder.resolve("out" + p)))
                    .isZero();
        }
        assertWhole(4);
    }

    private void assertWhole(int count) throws IOException {
        RegisteredModel model = registry.model("churn").orElseThrow();
        assertThat(model.versions()).hasSize(count);
        assertThat(model.versions().stream().map(Version::digest).distinct()).hasSize(count);
        for (Version version : model.versions()) {
            assertThat(registry.verify("churn", version.number()).passed()).isTrue();
        }
        assertThat(registry.events("churn").stream().filter(e -> e.kind() == RegistryEvent.Kind.REGISTERED))
                .hasSize(count);
        assertThat(model.number("champion")).isNotEqualTo(OptionalInt.empty());
        try (Stream<Path> files = Files.walk(folder.resolve("registry"))) {
            assertThat(files.map(f -> f.getFileName().toString())).noneMatch(n -> n.startsWith(".tmp-"));
        }
    }

    @Test
    @DisplayName("What a crash between claim and publication leaves is passed over, its number is not used again")
    void crashed() throws IOException {
        registry.register(bundle(1), Registration.of("churn"));
        Files.createDirectories(folder.resolve("registry/models/churn/versions/2"));
        Files.createDirectories(folder.resolve("registry/models/churn/versions/.tmp-t-dead"));

        assertThat(registry.model("churn").orElseThrow().versions()).hasSize(1);
        assertThat(registry.register(bundle(2), Registration.of("churn"))
                        .version()
                        .number())
                .isEqualTo(3);
    }

    @Test
    @DisplayName("Every event is a sentence in both languages")
    void sentences() {
        registry.register(bundle(1), Registration.of("churn").withAlias("champion"));
        registry.register(bundle(2), Registration.of("churn").withAlias("champion"));
        registry.rollback("churn", "champion", "", "");
        registry.deleteAlias("churn", "champion", "", "");
        registry.retire("churn", 1, "", "");
        for (Language language : Language.values()) {
            assertThat(registry.events(""))
                    .allSatisfy(e -> assertThat(Texts.of(language).say(e.message()))
                            .contains("churn")
                            .doesNotContain("‹", "{"));
        }
    }

    private Path bundle(int number) {
        Path path = folder.resolve("bundle-" + number);
        if (!Files.exists(path)) {
            BundleWriter.write(content(number), path);
        }
        return path;
    }

    static BundleContent content(int number) {
        BundleContent c = Bundles.binary();
        return new BundleContent(
                c.name(),
                "b-" + number,
                c.created(),
                c.language(),
                c.model(),
                c.experiment(),
                c.run(),
                c.baseline(),
                c.detail(),
                c.reference(),
                c.known(),
                c.gates());
    }

    private static List<String> codes(Verification verification) {
        assertThat(verification.passed()).isFalse();
        return verification.problems().stream()
                .map(f -> f.code() + " " + f.args())
                .toList();
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
