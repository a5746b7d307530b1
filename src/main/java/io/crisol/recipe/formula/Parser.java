package io.crisol.recipe.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a formula. From loosest to tightest: {@code or}, {@code and}, {@code not}, one comparison, {@code + -}, {@code *
 * /}, a leading {@code -}, {@code ^}.
 */
final class Parser {
    /** Other ways to write an operator. */
    private static final Map<String, String> SAME =
            Map.of("==", "=", "<>", "!=", "≠", "!=", "≤", "<=", "≥", ">=", "−", "-", "×", "*", "÷", "/", ";", ",");

    private static final List<String> COMPARISONS = List.of("=", "!=", "<", "<=", ">", ">=");
    private static final int DEEPEST = 200;

    private final List<Token> tokens;
    private int next;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Syntax parse(String text) {
        Parser parser = new Parser(Lexer.tokens(text));
        if (parser.peek().kind() == Token.Kind.END) {
            throw Trouble.at(1, "step.formula.empty");
        }
        Syntax all = parser.or();
        if (parser.peek().kind() != Token.Kind.END) {
            throw parser.unexpected();
        }
        return all;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return tokens.get(next++);
    }

    private String sign() {
        Token token = peek();
        return token.kind() == Token.Kind.SIGN ? SAME.getOrDefault(token.text(), token.text()) : "";
    }

    private io.crisol.finding.UsageException unexpected() {
        Token token = peek();
        return token.kind() == Token.Kind.END
                ? Trouble.at(token.at(), "step.formula.ended")
                : Trouble.at(token.at(), "step.formula.unexpected", token.text());
    }

    private Syntax or() {
        if (++depth > DEEPEST) {
            throw Trouble.at(peek().at(), "step.formula.too_deep");
        }
        Syntax left = and();
        while (peek().isWord("or")) {
            int at = take().at();
            left = new Syntax.Call("or", List.of(left, and()), at);
        }
        depth--;
        return left;
    }

    private Syntax and() {
        Syntax left = not();
        while (peek().isWord("and")) {
            int at = take().at();
            left = new Syntax.Call("and", List.of(left, not()), at);
        }
        return left;
    }

    private Syntax not() {
        if (!peek().isWord("not")) {
            return comparison();
        }
        if (++depth > DEEPEST) {
            throw Trouble.at(peek().at(), "step.formula.too_deep");
        }
        int at = take().at();
        Syntax turned = new Syntax.Call("not", List.of(not()), at);
        depth--;
        return turned;
    }

    private Syntax comparison() {
        Syntax left = sum();
        if (!COMPARISONS.contains(sign())) {
            return left;
        }
        String sign = sign();
        int at = take().at();
        Syntax compared = new Syntax.Call(sign, List.of(left, sum()), at);
        if (COMPARISONS.contains(sign())) {
            throw Trouble.at(peek().at(), "step.formula.two_comparisons");
        }
        return compared;
    }

    private Syntax sum() {
        Syntax left = product();
        while (sign().equals("+") || sign().equals("-")) {
            String sign = sign();
            int at = take().at();
            left = new Syntax.Call(sign, List.of(left, product()), at);
        }
        return left;
    }

    private Syntax product() {
        Syntax left = signed();
        while (sign().equals("*") || sign().equals("/")) {
            String sign = sign();
            int at = take().at();
            left = new Syntax.Call(sign, List.of(left, signed()), at);
        }
        return left;
    }

    private Syntax signed() {
        if (!sign().equals("-")) {
            return power();
        }
        if (++depth > DEEPEST) {
            throw Trouble.at(peek().at(), "step.formula.too_deep");
        }
        int at = take().at();
        Syntax negative = new Syntax.Call("negative", List.of(signed()), at);
        depth--;
        return negative;
    }

    private Syntax power() {
        Syntax base = single();
        if (!sign().equals("^")) {
            return base;
        }
        int at = take().at();
        return new Syntax.Call("^", List.of(base, signed()), at);
    }

    private Syntax single() {
        Token token = peek();
        return switch (token.kind()) {
            case NUMBER -> new Syntax.Number(Float.parseFloat(take().text()), token.at());
            case TEXT -> new Syntax.Text(take().text(), token.at());
            case QUOTED_NAME -> new Syntax.Name(take().text(), token.at());
            case NAME -> named();
            case SIGN -> {
                if (!token.isSign("(")) {
                    throw unexpected();
                }
                take();
                Syntax inside = or();
                close();
                yield inside;
            }
            case END -> throw unexpected();
        };
    }

    private Syntax named() {
        Token token = take();
        if (!peek().isSign("(")) {
            if (List.of("and", "or", "not").contains(token.text().toLowerCase(Locale.ROOT))) {
                throw Trouble.at(token.at(), "step.formula.unexpected", token.text());
            }
            return token.isWord("missing") ? new Syntax.Missing(token.at()) : new Syntax.Name(token.text(), token.at());
        }
        take();
        List<Syntax> arguments = new ArrayList<>();
        if (!peek().isSign(")")) {
            arguments.add(or());
            while (sign().equals(",")) {
                take();
                arguments.add(or());
            }
        }
        close();
        return new Syntax.Call(token.text().toLowerCase(Locale.ROOT), arguments, token.at());
    }

    private void close() {
        if (!peek().isSign(")")) {
            throw unexpected();
        }
        take();
    }
}
