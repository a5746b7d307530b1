package io.crisol.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.data.read.CellRange;
import io.crisol.data.read.ImportSettings;
import io.crisol.data.read.Setting;
import io.crisol.finding.UsageException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceSettingsTest {
    private static final Map<String, Object> EVERY = Map.ofEntries(
            Map.entry("encoding", "EUC-KR"),
            Map.entry("delimiter", "tab"),
            Map.entry("quote", "none"),
            Map.entry("escape", "\\"),
            Map.entry("decimal", ","),
            Map.entry("grouping", "."),
            Map.entry("comment", "#"),
            Map.entry("header", false),
            Map.entry("skip", 3L),
            Map.entry("sheet", "Data"),
            Map.entry("range", "B3:F200"),
            Map.entry("records", "result.rows"),
            Map.entry("missing", List.of("-200", "n/a")),
            Map.entry("columns", List.of("b", "a")),
            Map.entry("sample", 100_000L),
            Map.entry("types", Map.of("a", "level")));

    @Test
    void everySettingComesBackAsItWasWritten() {
        assertThat(EVERY.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Setting.ALL.stream().map(Setting::name).toList());
        ImportSettings read = SourceSettings.read(EVERY);
        assertThat(SourceSettings.write(read)).isEqualTo(EVERY);
        assertThat(read.get(Setting.RANGE)).contains(new CellRange(2, 1, 199, 5));
        assertThat(SourceSettings.write(ImportSettings.DETECT)).isEmpty();
    }

    @Test
    void aSettingThatIsNotKnownIsNamedWithTheNearest() {
        assertThatThrownBy(() -> SourceSettings.read(Map.of("shet", "Data")))
                .isInstanceOfSatisfying(UsageException.class, e -> {
                    assertThat(e.finding().code()).isEqualTo("workbench.source_unknown_near");
                    assertThat(e.finding().args()).containsExactly("shet", "sheet");
                });
    }

    @Test
    void aValueThatCanNotBeUsedIsNamed() {
        assertThat(code(Map.of("header", "maybe"))).isEqualTo("workbench.source_setting");
        assertThat(code(Map.of("sample", 0L))).isEqualTo("workbench.source_setting");
        assertThat(code(Map.of("skip", -1L))).isEqualTo("workbench.source_setting");
        assertThat(code(Map.of("range", "F3:B1"))).isEqualTo("workbench.source_setting");
        assertThat(code(Map.of("encoding", "UTF-99"))).isEqualTo("workbench.unknown_encoding");
        assertThat(code(Map.of("types", Map.of("a", "levle")))).isEqualTo("workbench.unknown_type");
        assertThat(code(Map.of("types", "level"))).isEqualTo("workbench.source_setting");
    }

    private static String code(Map<String, Object> settings) {
        try {
            SourceSettings.read(settings);
            return "";
        } catch (UsageException e) {
            return e.finding().code();
        }
    }
}
