package io.crisol.recipe.formula;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A formula as it is written, before its names are looked up. {@code at} is a place, counted from 1. */
sealed interface Syntax {
    int at();

    record Number(float value, int at) implements Syntax {}

    record Text(String value, int at) implements Syntax {}

    record Missing(int at) implements Syntax {}

    record Name(String name, int at) implements Syntax {}

    /** A function or an operator with what it is applied to. */
    record Call(String function, List<Syntax> arguments, int at) implements Syntax {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** The columns named, in order of first occurrence. */
    default Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        collect(names);
        return names;
    }

    private void collect(Set<String> names) {
        switch (this) {
            case Name n -> names.add(n.name());
            case Call c -> c.arguments().forEach(a -> a.collect(names));
            case Number n -> {}
            case Text t -> {}
            case Missing m -> {}
        }
    }
}
