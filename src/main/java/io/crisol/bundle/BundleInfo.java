package io.crisol.bundle;

import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.problem.TaskKind;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle says of itself.
 *
 * @param format version of the layout
 * @param name what the model is called
 * @param bundle the bundle's identifier
 * @param program version of Crisol that wrote it
 * @param experiment identifier of the experiment
 * @param run identifier of the run
 * @param family name of the model family
 * @param task what is predicted
 * @param target the target's column
 * @param classes class names; empty for numbers
 * @param threshold probability of the positive class from which it is decided
 * @param dataset fingerprint of the dataset
 * @param metric name of the metric that decided
 * @param mean cross-validated mean of it
 * @param low lower end of its interval
 * @param high upper end
 * @param test its value on the locked test part
 */
public record BundleInfo(
        int format,
        String name,
        String bundle,
        String program,
        String experiment,
        String run,
        String family,
        TaskKind task,
        String target,
        List<String> classes,
        double threshold,
        String dataset,
        String metric,
        OptionalDouble mean,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble test) {
    public BundleInfo {
        classes = List.copyOf(classes);
    }

    /** @throws InputException where a part is missing or of another kind */
    static BundleInfo of(Map<?, ?> map) {
        return new BundleInfo(
                (int) number(map, "format").orElse(0),
                text(map, "name"),
                text(map, "bundle"),
                text(map, "program"),
                text(map, "experiment"),
                text(map, "run"),
                text(map, "family"),
                TaskKind.ofWord(text(map, "task")).orElseThrow(() -> bad("task")),
                text(map, "target"),
                texts(map.get("classes")),
                number(map, "threshold").orElse(0.5),
                text(map, "dataset"),
                text(map, "metric"),
                number(map, "mean"),
                number(map, "low"),
                number(map, "high"),
                number(map, "test"));
    }

    private static String text(Map<?, ?> map, String key) {
        if (map.get(key) instanceof String text) {
            return text;
        }
        throw bad(key);
    }

    private static OptionalDouble number(Map<?, ?> map, String key) {
        return map.get(key) instanceof Number n ? OptionalDouble.of(n.doubleValue()) : OptionalDouble.empty();
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static InputException bad(String key) {
        return new InputException(Finding.error("bundle.bad_mlmodel", "metadata.crisol." + key));
    }
}
