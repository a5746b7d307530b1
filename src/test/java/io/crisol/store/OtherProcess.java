package io.crisol.store;

import io.crisol.evaluate.RunState;
import io.crisol.finding.FailureException;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Another Crisol on the same home: opens its store, says what came of it, and keeps it until it is ended. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;

    private OtherProcess(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static OtherProcess start(Path home) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                OtherProcess.class.getName(),
                home.toString()));
        return new OtherProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** The tests' own class path, also where a launcher has put it into a class loader of its own. */
    private static String classPath() {
        return OtherProcess.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    long pid() {
        return process.pid();
    }

    /** Its next line; it waits for it. */
    String line() throws IOException {
        return String.valueOf(said.readLine());
    }

    /** Ends it as a crash would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws Exception {
        kill();
        said.close();
    }

    /** Opens the store, starts a study that never ends, says so, and waits for the end of its input. */
    public static void main(String[] args) throws IOException {
        try (H2Store store = H2Store.open(Path.of(args[0]), Clock.systemUTC(), Duration.ofMillis(200))) {
            store.save(Records.project("p-1"));
            store.save(Records.experiment("e-1", "p-1", RunState.RUNNING));
            store.save(Records.run("r-1", "e-1"));
            store.save(Records.emptyRun("r-2", "e-1", RunState.RUNNING));
            System.out.println("open");
            while (System.in.read() >= 0) {
                System.out.println("still open");
            }
        } catch (FailureException e) {
            System.out.println(e.finding().code() + " " + e.finding().args());
        }
    }
}
