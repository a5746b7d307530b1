package io.crisol.param;

import io.crisol.finding.Finding;
import io.crisol.finding.Nearest;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of one owner (a model family, a step).
 *
 * @param owner the owner's name, for messages and help keys
 * @param params the settings, in the order of the form
 */
public record ParamSet(String owner, List<Param> params) {
    public ParamSet {
        params = List.copyOf(params);
    }

    public static ParamSet of(String owner, Param... params) {
        return new ParamSet(owner, List.of(params));
    }

    /** The values when nothing is given. */
    public ParamValues defaults() {
        return check(Map.of());
    }

    public Optional<Param> named(String name) {
        return params.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /**
     * Checks given values and fills in the defaults.
     *
     * @throws UsageException for an unknown name (with the nearest known one), a wrong type or a value out of range
     */
    public ParamValues check(Map<String, ?> given) {
        for (String name : given.keySet()) {
            if (named(name).isEmpty()) {
                List<String> known = params.stream().map(Param::name).toList();
                throw new UsageException(Nearest.to(name, known)
                        .map(near -> Finding.error("param.unknown_near", name, owner, near))
                        .orElseGet(() -> Finding.error("param.unknown", name, owner, String.join(", ", known)))
                        .at(Place.column(name)));
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Param param : params) {
            Object value = given.get(param.name());
            values.put(param.name(), value == null ? param.defaultValue() : checked(param, value));
        }
        return new ParamValues(values);
    }

    private Object checked(Param param, Object value) {
        return switch (param) {
            case Param.Whole p
            when value instanceof Number n && n.doubleValue() == Math.rint(n.doubleValue()) -> {
                inRange(p.name(), n.doubleValue(), p.least(), p.most());
                yield n.longValue();
            }
            case Param.Real p
            when value instanceof Number n -> {
                inRange(p.name(), n.doubleValue(), p.least(), p.most());
                yield n.doubleValue();
            }
            case Param.OptionalReal p
            when value instanceof Number n -> {
                inRange(p.name(), n.doubleValue(), p.least(), p.most());
                yield n.doubleValue();
            }
            case Param.OptionalReal p when value.equals("auto") -> "auto";
            case Param.Choice p
            when value instanceof String word -> {
                if (!p.words().contains(word)) {
                    throw new UsageException(
                            Finding.error("param.not_a_choice", word, p.name(), owner, String.join(", ", p.words()))
                                    .at(Place.column(p.name()).withValue(word)));
                }
                yield word;
            }
            case Param.Flag p when value instanceof Boolean -> value;
            case Param.Text p -> String.valueOf(value);
            case Param.ColumnName p -> String.valueOf(value);
            case Param.Rows p
            when value instanceof List<?> rows ->
                rows.stream().map(row -> row(p, row)).toList();
            default ->
                throw new UsageException(Finding.error("param.wrong_type", String.valueOf(value), param.name(), owner)
                        .at(Place.column(param.name()).withValue(String.valueOf(value))));
        };
    }

    private Map<String, Object> row(Param.Rows param, Object given) {
        if (!(given instanceof Map<?, ?> cells)) {
            throw new UsageException(Finding.error("param.wrong_type", String.valueOf(given), param.name(), owner)
                    .at(Place.column(param.name()).withValue(String.valueOf(given))));
        }
        Map<String, Object> named = new LinkedHashMap<>();
        cells.forEach((name, value) -> named.put(String.valueOf(name), value));
        return of(param).check(named).values();
    }

    /** The settings of a row; its owner is this one's with the name of the rows. */
    public ParamSet of(Param.Rows rows) {
        return new ParamSet(owner + "." + rows.name(), rows.cells());
    }

    private void inRange(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new UsageException(Finding.error("param.out_of_range", value, name, owner, least, most)
                    .at(Place.column(name).withValue(String.valueOf(value))));
        }
    }
}
