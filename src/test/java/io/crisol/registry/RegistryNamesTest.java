package io.crisol.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.finding.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryNamesTest {
    static Stream<String> tricks() {
        return Stream.of(
                "",
                " ",
                ".",
                "..",
                "...",
                "../x",
                "a/../../x",
                "a/b",
                "/etc/passwd",
                "//proc/self/root",
                "\\\\server\\share",
                "..\\x",
                "a\\b",
                "C:\\x",
                "C:x",
                "%2e%2e",
                "%2e%2e%2fx",
                "%252e%252e%252f",
                "..%2fx",
                "..%c0%afx",
                "a..b",
                ".hidden",
                "-",
                "a.",
                "a ",
                "a\u0000b",
                "a\nb",
                "a:b",
                "a@b",
                "a?b",
                "a*b",
                "~",
                "~root",
                "$HOME",
                "con",
                "NUL",
                "com1",
                "lpt9.txt",
                "aux.model",
                "．．",
                "․․",
                "名前",
                "ａ",
                "x".repeat(101));
    }

    @ParameterizedTest
    @MethodSource("tricks")
    @DisplayName(
            "Names that mean something to a file system or an address are refused by every verb, and nothing is made")
    void tricksAreRefused(String name, @TempDir Path folder) throws IOException {
        FolderRegistry registry = new FolderRegistry(folder.resolve("registry"), Clock.systemUTC());
        Path outside = Files.writeString(folder.resolve("x"), "keep");
        List<Runnable> verbs = List.of(
                () -> registry.model(name),
                () -> registry.register(folder, Registration.of(name)),
                () -> registry.register(folder, Registration.of("good").withAlias(name)),
                () -> registry.resolve("models:/" + name + "/1"),
                () -> registry.resolve("models:/" + name + "@champion"),
                () -> registry.resolve("models:/good@" + name),
                () -> registry.setAlias(name, "champion", 1, "", ""),
                () -> registry.setAlias("good", name, 1, "", ""),
                () -> registry.deleteAlias(name, "champion", "", ""),
                () -> registry.deleteAlias("good", name, "", ""),
                () -> registry.rollback(name, "champion", "", ""),
                () -> registry.rollback("good", name, "", ""),
                () -> registry.retire(name, 1, "", ""),
                () -> registry.verify(name, 1),
                () -> registry.events(name.isEmpty() ? "." : name));
        for (Runnable verb : verbs) {
            assertThatThrownBy(verb::run).isInstanceOf(UsageException.class);
        }
        assertThat(folder.resolve("registry")).doesNotExist();
        assertThat(outside).hasContent("keep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"telco-churn", "A", "a.b_c-1", "model2", "v1x", "7-eleven", "latest-model", "comet", "nullable"})
    @DisplayName("Ordinary names are allowed")
    void ordinaryNames(String name) {
        assertThat(RegistryNames.model(name)).isEqualTo(name);
        assertThat(RegistryNames.alias(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "LATEST", "v1", "V23", "7", "0"})
    @DisplayName("Aliases that would read as versions are reserved")
    void reserved(String alias) {
        assertThatThrownBy(() -> RegistryNames.alias(alias)).hasMessageContaining("registry.reserved_alias");
    }

    @Test
    @DisplayName("Addresses are read and said alike")
    void references() {
        assertThat(ModelReference.parse("models:/telco@champion"))
                .isEqualTo(new ModelReference.ByAlias("telco", "champion"));
        assertThat(ModelReference.parse("models:/telco/12")).isEqualTo(new ModelReference.ByNumber("telco", 12));
        for (String text : List.of("models:/telco@champion", "models:/telco/12")) {
            assertThat(ModelReference.parse(text)).hasToString(text);
        }
        for (String bad :
                List.of("telco", "models:/telco", "models:/telco/0", "models:/telco/-1", "models:/telco/1/2")) {
            assertThatThrownBy(() -> ModelReference.parse(bad)).isInstanceOf(UsageException.class);
        }
        assertThat(Optional.of("models:/x").filter(ModelReference::isMeant)).isPresent();
    }
}
