package io.crisol.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.data.database.DatabaseQuery;
import io.crisol.data.database.H2Address;
import io.crisol.data.database.PostgresAddress;
import io.crisol.finding.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseSourceTest {
    private static Pipeline read(String source) {
        return PipelineJson.read("{\"crisol\": 1, \"name\": \"x\", \"source\": " + source + "}", "x.json");
    }

    private static Pipeline with(SourceSpec source) {
        return Pipeline.named("x").withSource(source);
    }

    @Test
    void aQueryIsWrittenAsItIsRead() {
        Pipeline postgres = with(SourceSpec.of(
                new DatabaseQuery(
                        new PostgresAddress("db.example.org", 5433, "crm", "ana", Map.of("sslmode", "require")),
                        "select a, 'x;y'\nfrom t",
                        30),
                Map.of("missing", List.of("-"))));
        Pipeline h2 = with(SourceSpec.of(
                new DatabaseQuery(new H2Address("data/crm.mv.db", "sa", Map.of()), "select * from t"), Map.of()));

        assertThat(PipelineJson.read(PipelineJson.write(postgres), "x.json")).isEqualTo(postgres);
        assertThat(PipelineJson.read(PipelineJson.write(h2), "x.json")).isEqualTo(h2);
    }

    @Test
    void thePortIsTheUsualOneWhereNoneIsNamed() {
        Pipeline read = read(
                "{\"database\": {\"kind\": \"postgresql\", \"host\": \"localhost\", \"database\": \"crm\", \"user\":"
                        + " \"ana\"}, \"query\": \"select 1\"}");

        assertThat(read.source().orElseThrow().place()).isEqualTo("postgresql://ana@localhost:5432/crm");
    }

    @Test
    void aRelativeH2FileIsRelativeToThePipeline() {
        SourceSpec source = SourceSpec.of(
                new DatabaseQuery(new H2Address("crm.mv.db", "sa", Map.of()), "select * from t"), Map.of());

        assertThat(source.absolute(Path.of("/studies")).place()).endsWith("/studies/crm.mv.db");
        assertThat(source.name()).isEqualTo("crm.mv.db");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"kind\":\"h2\",\"file\":\"a\",\"user\":\"sa\",\"password\":\"canary\"' | database.no_password",
                "'\"kind\":\"h2\",\"file\":\"a\",\"user\":\"sa\",\"url\":\"jdbc:h2:mem:x;INIT=x\"' | database.no_url",
                "'\"kind\":\"h2\",\"file\":\"a;INIT=x\",\"user\":\"sa\"' | database.field.file",
                "'\"kind\":\"h2\",\"file\":\"a\",\"user\":\"sa\",\"parameters\":{\"INIT\":\"x\"}' | database.parameter",
                "'\"kind\":\"h2\",\"file\":\"a\",\"user\":\"sa\",\"host\":\"evil\"' | pipeline.unknown_key",
                "'\"kind\":\"mysql\",\"file\":\"a\",\"user\":\"sa\"' | database.kind",
                "'\"kind\":\"postgresql\",\"host\":\"a\",\"port\":0,\"database\":\"b\",\"user\":\"c\"' |"
                        + " database.number",
                "'\"kind\":\"postgresql\",\"host\":\"a\",\"database\":\"b\"' | pipeline.missing_key"
            })
    void whatCouldCarryMoreThanAnAddressIsRefused(String fields, String code) {
        assertThatThrownBy(() -> read("{\"database\": {" + fields + "}, \"query\": \"select 1\"}"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(code)
                .hasMessageNotContaining("canary");
    }

    @Test
    void aQueryThatIsNoSelectIsRefusedWhenThePipelineIsRead() {
        assertThatThrownBy(() ->
                        read("{\"database\": {\"kind\":\"h2\",\"file\":\"a\",\"user\":\"sa\"}, \"query\": \"delete"
                                + " from t\"}"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("database.query.not_select");
    }
}
