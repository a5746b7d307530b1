package io.crisol.bundle.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.bundle.ChildJvm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxLibraryTest {
    @TempDir
    Path home;

    @Test
    @DisplayName("ONNX Runtime is loaded without its usage reports: it leaves nothing in the person's folders")
    void keepsToItself() throws Exception {
        assertThat(run(List.of())).contains("loaded ");

        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    @DisplayName("A machine on which the native library can't be loaded is told so, with the machines where it works")
    void noNativeLibrary() throws Exception {
        String said = run(List.of("-Donnxruntime.native.path=" + home.resolve("nowhere")));

        assertThat(said)
                .contains("no native library that works on this machine")
                .contains(System.getProperty("os.arch"))
                .contains("Linux (x64, arm64)")
                .doesNotContain("loaded ", "\tat ");
    }

    private String run(List<String> options) throws Exception {
        ProcessBuilder builder = ChildJvm.running(LoadsOnnx.class, options);
        builder.environment().remove("ORT_DISABLE_TELEMETRY");
        builder.environment().remove("CI");
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
