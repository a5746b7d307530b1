package io.crisol.recipe.formula;

/**
 * A piece of a formula.
 *
 * @param text as written; of a text or a quoted name, what stands inside
 * @param at where it begins, counted from 1
 */
record Token(Kind kind, String text, int at) {
    enum Kind {
        NUMBER,
        TEXT,
        NAME,
        QUOTED_NAME,
        SIGN,
        END
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equalsIgnoreCase(word);
    }
}
