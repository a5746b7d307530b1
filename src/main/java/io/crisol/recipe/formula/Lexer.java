package io.crisol.recipe.formula;

import java.util.ArrayList;
import java.util.List;

/** Cuts a formula into its pieces. */
final class Lexer {
    private static final List<String> SIGNS = List.of(
            "<=", ">=", "!=", "<>", "==", "≤", "≥", "≠", "=", "<", ">", "+", "-", "−", "*", "×", "/", "÷", "^", "(",
            ")", ",", ";");

    private final String text;
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** The pieces, with an {@code END} last. */
    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(lexer.next());
        } while (tokens.getLast().kind() != Token.Kind.END);
        return tokens;
    }

    private Token next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int begin = at;
        if (at == text.length()) {
            return new Token(Token.Kind.END, "", begin + 1);
        }
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            return quoted(Token.Kind.TEXT, c);
        }
        if (c == '`') {
            return quoted(Token.Kind.QUOTED_NAME, c);
        }
        if (digit(at) || (c == '.' && digit(at + 1))) {
            return number();
        }
        if (Character.isLetter(c) || c == '_') {
            while (at < text.length() && inName(text.charAt(at))) {
                at++;
            }
            return new Token(Token.Kind.NAME, text.substring(begin, at), begin + 1);
        }
        String sign = SIGNS.stream()
                .filter(s -> text.startsWith(s, begin))
                .findFirst()
                .orElseThrow(() -> Trouble.at(begin + 1, "step.formula.unexpected", String.valueOf(c)));
        at += sign.length();
        return new Token(Token.Kind.SIGN, sign, begin + 1);
    }

    private static boolean inName(char c) {
        return Character.isLetterOrDigit(c)
                || c == '_'
                || c == '.'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private boolean digit(int where) {
        return where < text.length() && text.charAt(where) >= '0' && text.charAt(where) <= '9';
    }

    /** Up to the closing mark; the mark twice stands for itself. */
    private Token quoted(Token.Kind kind, char mark) {
        int begin = at++;
        StringBuilder inside = new StringBuilder();
        while (true) {
            int end = text.indexOf(mark, at);
            if (end < 0) {
                throw Trouble.at(begin + 1, "step.formula.unclosed", String.valueOf(mark));
            }
            inside.append(text, at, end);
            at = end + 1;
            if (at == text.length() || text.charAt(at) != mark) {
                return new Token(kind, inside.toString(), begin + 1);
            }
            inside.append(mark);
            at++;
        }
    }

    private Token number() {
        int begin = at;
        while (digit(at)) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            while (digit(at)) {
                at++;
            }
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int exponent = at + 1;
            if (exponent < text.length() && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
                exponent++;
            }
            if (digit(exponent)) {
                at = exponent;
                while (digit(at)) {
                    at++;
                }
            }
        }
        return new Token(Token.Kind.NUMBER, text.substring(begin, at), begin + 1);
    }
}
