package io.crisol.recipe;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Schema;
import java.util.List;
import java.util.Set;

/** The columns a step works on: names, or all columns of a kind at that point of the recipe. */
public sealed interface ColumnChoice {
    /** Named columns, in order. */
    record Named(List<String> names) implements ColumnChoice {
        public Named {
            names = List.copyOf(names);
        }
    }

    /** All visible columns of a kind, without the target; columns that encode levels are not {@code NUMERIC}. */
    record Kind(Word word) implements ColumnChoice {}

    /** The kinds, by their names in pipeline files (lower case). */
    enum Word {
        NUMERIC(Set.of(ColumnType.NUMBER)),
        CATEGORICAL(Set.of(ColumnType.LEVEL, ColumnType.FLAG)),
        DATES(Set.of(ColumnType.DATE, ColumnType.TIME)),
        TEXT(Set.of(ColumnType.TEXT)),
        ALL(Set.of(ColumnType.values()));

        private final Set<ColumnType> types;

        Word(Set<ColumnType> types) {
            this.types = types;
        }

        public Set<ColumnType> types() {
            return types;
        }
    }

    static ColumnChoice named(String... names) {
        return new Named(List.of(names));
    }

    static ColumnChoice of(Word word) {
        return new Kind(word);
    }

    /**
     * The names meant in a schema. Named columns are returned as they stand, present or not; the caller reports those
     * that are not there.
     *
     * @param target the target's name, or "" where there is none; a kind never includes it
     */
    default List<String> resolve(Schema schema, String target) {
        return switch (this) {
            case Named n -> n.names();
            case Kind k ->
                schema.visible().stream()
                        .filter(c -> k.word().types().contains(c.type()))
                        .filter(c -> !c.name().equals(target))
                        .filter(c -> k.word() != Word.NUMERIC || c.encoding().isEmpty())
                        .map(ColumnInfo::name)
                        .toList();
        };
    }

    /**
     * The columns meant that are there, visible and of one of the given types, in order. A named column may be absent
     * where it is one of an encoding whose level does not occur in the training rows.
     *
     * @param target the target's name, or ""; only a name can mean it
     */
    default List<ColumnInfo> among(Schema schema, String target, Set<ColumnType> types) {
        return resolve(schema, target).stream()
                .distinct()
                .flatMap(name -> schema.column(name).stream())
                .filter(c -> !c.shadow() && types.contains(c.type()))
                .toList();
    }
}
