package io.crisol.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.Dataset;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every family learns and predicts in a Java machine that refuses to load any native library. */
class NoNativeLibraryTest {
    @Test
    void everyFamilyWorksWithoutAnyNativeLibrary() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--illegal-native-access=deny",
                        "-cp",
                        classPath(),
                        EveryFamily.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.lines())
                .contains("native libraries are refused")
                .containsAll(FamilyContractTest.cases().map(c -> "learned " + c).toList());
    }

    private static String classPath() {
        if (NoNativeLibraryTest.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(URL::getPath)
                    .collect(Collectors.joining(System.getProperty("path.separator")));
        }
        return System.getProperty("java.class.path");
    }

    /** Fits every family at every task. */
    static final class EveryFamily {
        private EveryFamily() {}

        public static void main(String[] args) {
            try {
                System.loadLibrary("net");
            } catch (IllegalCallerException e) {
                System.out.println("native libraries are refused");
            }
            FamilyContractTest.cases().forEach(c -> {
                SampleTable table = c.table();
                Preparation preparation = Preparation.of(table.inputs());
                Dataset rows = preparation.apply(table.inputs());
                c.fit(new TrainingSet(rows, table.target(), table.task())).predict(rows);
                System.out.println("learned " + c);
            });
        }
    }
}
