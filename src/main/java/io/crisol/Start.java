package io.crisol;

import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.workbench.Samples;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** What must be known before anything starts: the runtime, the display, the streams. */
final class Start {
    /** Held here, so that the filter is not lost with its logger. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    /** Held here for the same reason: it calls a fit severe that merely can't be improved any more. */
    private static final Logger SMILE = Logger.getLogger("smile");

    private static final Filter NO_CLASS_PATH_WARNING = record -> {
        String message = record.getMessage();
        return message == null || !message.contains("Unsupported JavaFX configuration");
    };

    private Start() {}

    /** Keeps libraries from writing to the terminal: only what is severe is shown. */
    static void quietLogs() {
        // Charts are written as PNG with Java2D beside the window's toolkit; it must not open a display of its own.
        System.setProperty("java.awt.headless", "true");
        JAVAFX.setFilter(NO_CLASS_PATH_WARNING);
        SMILE.setLevel(Level.OFF);
        Logger root = Logger.getLogger("");
        Stream.of(root.getHandlers()).forEach(handler -> {
            handler.setLevel(Level.SEVERE);
            handler.setFilter(NO_CLASS_PATH_WARNING);
        });
    }

    /** Why this Java can't be used, as one sentence; empty where it can. */
    static String unusableRuntime() {
        Runtime.Version version = Runtime.version();
        if (version.feature() < 25) {
            return texts().say("start.old_java", String.valueOf(version.feature()));
        }
        boolean corrupts = version.feature() == 25 && version.interim() == 0 && version.update() < 3;
        return corrupts ? texts().say("start.broken_java", version.toString()) : "";
    }

    /** Why no window can be opened, as one line; empty where one can. */
    static String whyNoWindow() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (!os.contains("linux") || "Headless".equals(System.getProperty("glass.platform"))) {
            return "";
        }
        if (blank("DISPLAY") && blank("WAYLAND_DISPLAY")) {
            return texts().say("start.no_display");
        }
        List<String> missing = Stream.of("libgtk-3.so.0", "libGL.so.1", "libXtst.so.6", "libXxf86vm.so.1")
                .filter(library -> !present(library))
                .toList();
        return missing.isEmpty() ? "" : texts().say("start.no_libraries", missing);
    }

    private static boolean present(String library) {
        List<String> folders = List.of(
                "/usr/lib/x86_64-linux-gnu",
                "/usr/lib/aarch64-linux-gnu",
                "/lib/x86_64-linux-gnu",
                "/usr/lib64",
                "/usr/lib",
                "/lib64");
        boolean anyKnown = folders.stream().anyMatch(f -> Files.exists(Path.of(f, "libc.so.6")));
        return !anyKnown || folders.stream().anyMatch(f -> Files.exists(Path.of(f, library)));
    }

    static Path samplePipeline() {
        return Samples.ofApplication().file(Samples.OFFERED.getFirst());
    }

    /** Standard output in UTF-8. */
    static PrintStream out() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    /** Standard error in UTF-8. */
    static PrintStream err() {
        return new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    }

    private static boolean blank(String variable) {
        String value = System.getenv(variable);
        return value == null || value.isBlank();
    }

    private static Texts texts() {
        return Texts.of(Language.of(Locale.getDefault()));
    }
}
