package io.crisol.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleDataTest {
    @ParameterizedTest(name = "{0} has {1} rows, as its list of sources says")
    @CsvSource({
        "telco-churn.csv, 7043",
        "credit-scoring.csv, 4454",
        "ames-housing.csv, 2930",
        "chicago-ridership.csv, 5698",
        "penguins.csv, 344"
    })
    void samplesAreWhole(String file, int rows) throws IOException {
        assertThat(Files.readAllLines(Path.of("sample-data", file))).hasSize(rows + 1);
    }
}
