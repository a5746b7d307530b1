package io.crisol.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.Dataset;
import io.crisol.finding.InputException;
import io.crisol.job.JobContext;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyBytesProperties {
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anyBytesGiveATableOrAFinding(@ForAll byte[] bytes) throws IOException {
        readOrRefuse(bytes);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anyTextGivesATableOrAFinding(@ForAll("texts") String text) throws IOException {
        readOrRefuse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void readOrRefuse(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("any", ".csv");
        try {
            Files.write(file, bytes);
            ImportResult result = new CsvReader().read(file, ImportSettings.DETECT, JobContext.silent());
            Dataset data = result.data();
            assertThat(data.rows()).isPositive();
            result.findings().forEach(f -> said(Texts.of(Language.ES).say(f.message())));
            result.rejected().forEach(r -> said(Texts.of(Language.EN).say(r.reason())));
            data.schema().columns().forEach(c -> said(Texts.of(Language.EN).say(c.reason())));
            ImportResult again = new CsvReader().read(file, result.used(), JobContext.silent());
            assertThat(again.data().fingerprint()).isEqualTo(data.fingerprint());
            assertThat(new CsvReader().preview(file, ImportSettings.DETECT, 5).columns())
                    .isEqualTo(data.schema().columns());
        } catch (InputException e) {
            said(Texts.of(Language.ES).say(e.finding().message()));
        } finally {
            Files.delete(file);
        }
    }

    private static void said(String sentence) {
        assertThat(sentence).doesNotStartWith("‹").isNotBlank();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "1",
                "0",
                "-",
                "2,5",
                "1.5",
                "x",
                "yes",
                "NA",
                "",
                " ",
                "\"",
                "\"\"",
                "\"a\"",
                "'",
                "10/03/2004",
                "2024-01-31",
                "18:00",
                "1,234",
                "é",
                "#",
                "?");
        Arbitrary<String> marks = Arbitraries.of(",", ",", ",", ";", "\t", "|", "\n", "\n", "\r\n", "\r");
        return Combinators.combine(pieces, marks)
                .as((piece, mark) -> piece + mark)
                .list()
                .ofMaxSize(60)
                .map(all -> all.stream().collect(Collectors.joining()));
    }
}
