package io.crisol.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One bundle of every format ever written stays readable. */
class BundleCorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/io/crisol/bundle/corpus");

    @Test
    @DisplayName("Every bundle that was ever written opens and reproduces its golden rows")
    void everyFormat() throws IOException {
        List<Path> bundles;
        try (Stream<Path> files = Files.list(CORPUS)) {
            bundles = files.sorted().toList();
        }
        assertThat(bundles).isNotEmpty();
        for (Path path : bundles) {
            try (Bundle bundle = Bundle.open(path)) {
                assertThat(path.getFileName().toString())
                        .startsWith("format-" + bundle.info().format() + "-");
                assertThat(bundle.goldenCheck().passed()).isTrue();
            }
        }
    }
}
