package io.crisol.problem;

import io.crisol.text.Language;

/** Texts of people within documents, made inert. */
final class Markup {
    private static final String STYLE = """
        body{font:15px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1d2327}
        h1{font-size:1.6rem}h2{font-size:1.1rem;margin:1.6rem 0 .4rem;border-bottom:1px solid #c9cfd6}
        dl{display:grid;grid-template-columns:14rem 1fr;gap:.3rem 1rem;margin:0}dt{color:#566370}
        dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
        @media(max-width:40rem){dl{display:block}dd{margin-bottom:.5rem}}
        @media(prefers-color-scheme:dark){body{background:#16191d;color:#e3e7eb}dt{color:#9aa7b4}h2{border-color:#38424c}}
        @media print{body{margin:0}}
        """;

    private Markup() {}

    /** The text of an element or attribute. */
    static String html(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(printable(c) ? c : ' ');
            }
        });
        return out.toString();
    }

    /** Text within a line: one line, and nothing in it is markup, an entity or a link. */
    static String markdown(String text) {
        StringBuilder out = new StringBuilder();
        int[] points = text.strip().codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            int c = points[i];
            if (c == '\n' || !printable(c)) {
                out.append(' ');
                continue;
            }
            boolean address = c == ':' && i + 1 < points.length && points[i + 1] != ' ';
            if (address || "\\`*_{}[]#|~!@$^".indexOf(c) >= 0) {
                out.append('\\');
            }
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.appendCodePoint(c);
            }
        }
        return out.toString().replace("www.", "www\\.");
    }

    static String head(String title, Language language) {
        return "<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\">\n"
                + "<head>\n"
                + "<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src"
                + " 'unsafe-inline'\">\n"
                + "<meta name=\"viewport\""
                + " content=\"width=device-width\">\n"
                + "<title>" + html(title)
                + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n";
    }

    private static boolean printable(int c) {
        return c == '\n' || c == '\t' || (c >= ' ' && c != 0x7f && !(c >= 0x80 && c < 0xa0));
    }
}
