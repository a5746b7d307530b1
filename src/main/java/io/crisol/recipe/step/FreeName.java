package io.crisol.recipe.step;

import io.crisol.data.Schema;

/** Names for new columns. */
final class FreeName {
    private FreeName() {}

    /** The wanted name, or with the first number from 2 on where it is taken. */
    static String near(Schema schema, String wanted) {
        String name = wanted;
        for (int i = 2; schema.has(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }
}
