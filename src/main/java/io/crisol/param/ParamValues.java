package io.crisol.param;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Checked values of a set of parameters: every declared name has a value of its own type. Made by {@link
 * ParamSet#check}. Immutable.
 *
 * @param values value by name: Long, Double, String, Boolean or, for rows, a list of such maps
 */
public record ParamValues(Map<String, Object> values) {
    /** No parameters at all. */
    public static final ParamValues NONE = new ParamValues(Map.of());

    public ParamValues {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Whether there is a value of this name. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    public int whole(String name) {
        return Math.toIntExact(((Number) of(name)).longValue());
    }

    public double real(String name) {
        return ((Number) of(name)).doubleValue();
    }

    /** The number, or empty where the owner is to choose it ({@code "auto"}). */
    public OptionalDouble optionalReal(String name) {
        return of(name) instanceof Number n ? OptionalDouble.of(n.doubleValue()) : OptionalDouble.empty();
    }

    public String word(String name) {
        return (String) of(name);
    }

    public boolean flag(String name) {
        return (Boolean) of(name);
    }

    /** The rows of a setting that has rows. */
    @SuppressWarnings("unchecked")
    public List<ParamValues> rows(String name) {
        return ((List<Map<String, Object>>) of(name))
                .stream().map(ParamValues::new).toList();
    }

    private Object of(String name) {
        return Objects.requireNonNull(values.get(name), () -> "no parameter " + name);
    }
}
