package io.crisol.cli;

import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import java.io.PrintStream;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a command writes: results to one stream, progress and messages to the other. Thread-safe. */
final class Terminal {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int BAR = 24;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;
    private Texts texts;
    private boolean json;
    private int shownPercent = -1;
    private String shown = "";
    private boolean barOpen;

    Terminal(PrintStream out, PrintStream err, boolean interactive, Texts texts) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
        this.texts = texts;
    }

    void setTexts(Texts other) {
        texts = other;
    }

    Texts texts() {
        return texts;
    }

    void setJson(boolean on) {
        json = on;
    }

    boolean json() {
        return json;
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static tools.jackson.databind.JsonNode node(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** Prints the one document of a command in JSON mode. */
    synchronized void document(ObjectNode document) {
        closeBar();
        out.println(MAPPER.writeValueAsString(document));
        out.flush();
    }

    /** Prints a line of the result; nothing in JSON mode. */
    synchronized void line(String text) {
        if (!json) {
            closeBar();
            out.println(text);
            out.flush();
        }
    }

    /** Prints a message beside the result. */
    synchronized void note(String text) {
        closeBar();
        err.println(text);
        err.flush();
    }

    void note(Finding finding) {
        note(sentence(finding));
    }

    /** Prints an error in the form of the product: what, where, why, what to do. */
    synchronized void error(Finding finding) {
        closeBar();
        if (json) {
            ObjectNode error = object();
            error.put("code", finding.code());
            error.put("text", texts.say(finding.message()));
            Place place = finding.place();
            place.file().ifPresentOrElse(f -> error.put("file", f), () -> error.putNull("file"));
            place.line().ifPresentOrElse(l -> error.put("line", l), () -> error.putNull("line"));
            place.column().ifPresentOrElse(c -> error.put("column", c), () -> error.putNull("column"));
            place.value().ifPresentOrElse(v -> error.put("value", v), () -> error.putNull("value"));
            ArrayNode actions = error.putArray("actions");
            finding.actions().forEach(a -> actions.add(texts.say(a)));
            ObjectNode document = object();
            document.set("error", error);
            document(document);
        } else {
            err.println(sentence(finding));
        }
        err.flush();
    }

    /** A finding as one message: place, sentence, why, actions. */
    String sentence(Finding finding) {
        StringBuilder text = new StringBuilder();
        finding.place().file().ifPresent(f -> {
            text.append(printable(f));
            finding.place().line().ifPresent(l -> text.append(':').append(l));
        });
        if (!text.isEmpty()) {
            text.append(": ");
        }
        text.append(printable(texts.say(finding.message())));
        if (texts.has(finding.code() + ".why")) {
            text.append(' ')
                    .append(texts.say(finding.code() + ".why", finding.args().toArray()));
        }
        for (Message action : finding.actions()) {
            text.append(System.lineSeparator()).append("  → ").append(printable(texts.say(action)));
        }
        return text.toString();
    }

    /** A context that shows progress: a bar on a terminal, a line for each new task otherwise. */
    JobContext context() {
        return new JobContext() {
            @Override
            public void progress(double done, Message what) {
                show(done, texts.say(what));
            }

            @Override
            public boolean cancelled() {
                return Thread.currentThread().isInterrupted();
            }
        };
    }

    private synchronized void show(double done, String what) {
        int percent = (int) Math.round(100 * Math.clamp(done, 0, 1));
        if (interactive) {
            int filled = percent * BAR / 100;
            String bar = "\r" + "█".repeat(filled) + "░".repeat(BAR - filled)
                    + String.format(Locale.ROOT, " %3d %% ", percent);
            err.print(bar + what + "\u001b[K");
            err.flush();
            barOpen = true;
        } else if (!what.equals(shown) && percent >= shownPercent + 5) {
            err.println(String.format(Locale.ROOT, "%3d %% ", percent) + what);
            shown = what;
            shownPercent = percent;
        }
    }

    private void closeBar() {
        if (barOpen) {
            err.print("\r\u001b[K");
            err.flush();
            barOpen = false;
        }
    }

    /** The text with control characters made visible, so that data can't steer the terminal. */
    static String printable(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                safe.append(c);
            } else {
                safe.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return safe.toString();
    }
}
