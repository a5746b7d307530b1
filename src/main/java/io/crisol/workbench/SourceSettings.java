package io.crisol.workbench;

import io.crisol.data.ColumnType;
import io.crisol.data.read.ImportSettings;
import io.crisol.data.read.Setting;
import io.crisol.finding.Finding;
import io.crisol.finding.Nearest;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The settings of a pipeline's {@code source}, to and from the reader's own form. */
public final class SourceSettings {
    private SourceSettings() {}

    /**
     * The reader's form of the settings; what is absent is detected.
     *
     * @throws UsageException where a value can't be used
     */
    public static ImportSettings read(Map<String, Object> settings) {
        ImportSettings read = ImportSettings.DETECT;
        for (Map.Entry<String, Object> entry : settings.entrySet()) {
            Setting<?> setting = Setting.ofName(entry.getKey()).orElseThrow(() -> unknown(entry.getKey()));
            read = with(read, setting, entry.getValue());
        }
        return read;
    }

    /** The pipeline's form of settings; only what was asked for. */
    public static Map<String, Object> write(ImportSettings settings) {
        Map<String, Object> written = new TreeMap<>();
        Setting.ALL.forEach(setting -> write(setting, settings).ifPresent(v -> written.put(setting.name(), v)));
        return written;
    }

    private static <T> Optional<Object> write(Setting<T> setting, ImportSettings settings) {
        return settings.get(setting).map(setting::write);
    }

    private static <T> ImportSettings with(ImportSettings read, Setting<T> setting, Object value) {
        return read.with(setting, setting.read(value).orElseThrow(() -> wrong(setting, value)));
    }

    private static UsageException unknown(String key) {
        List<String> known = Setting.ALL.stream().map(Setting::name).toList();
        Finding finding = Nearest.to(key, known)
                .map(near -> Finding.error("workbench.source_unknown_near", key, near))
                .orElseGet(() -> Finding.error("workbench.source_unknown", key));
        return new UsageException(finding.at(Place.column("source." + key)));
    }

    private static UsageException wrong(Setting<?> setting, Object value) {
        if (setting == Setting.TYPES && value instanceof Map<?, ?> types) {
            return types.values().stream()
                    .map(String::valueOf)
                    .filter(word -> ColumnType.ofWord(word).isEmpty())
                    .findFirst()
                    .map(SourceSettings::unknownType)
                    .orElseThrow();
        }
        Finding finding = setting == Setting.ENCODING
                ? Finding.error("workbench.unknown_encoding", String.valueOf(value))
                : Finding.error("workbench.source_setting", setting.name(), String.valueOf(value));
        return new UsageException(
                finding.at(Place.column("source." + setting.name()).withValue(String.valueOf(value))));
    }

    private static UsageException unknownType(String word) {
        List<String> known =
                Arrays.stream(ColumnType.values()).map(ColumnType::word).toList();
        return new UsageException(Finding.error(
                        "workbench.unknown_type", word, Nearest.to(word, known).orElse(known.getFirst()))
                .at(Place.column("source.types").withValue(word)));
    }
}
