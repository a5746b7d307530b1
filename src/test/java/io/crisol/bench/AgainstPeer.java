package io.crisol.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Import and profile of a million rows, here and in pandas, in turn, each as a process of its own. */
final class AgainstPeer {
    private static final List<String> PHASES = List.of("import", "split", "profile", "whole");
    /** The launcher’s own flags. */
    private static final String JVM = "--enable-native-access=ALL-UNNAMED";

    /** Seconds of one phase. */
    private record Seconds(double wall, double cpu) {}

    /** One run: seconds by phase, most memory in MiB. */
    private record Run(Map<String, Seconds> phases, int memory) {}

    private final Path folder;

    AgainstPeer(Path folder) {
        this.folder = folder;
    }

    void run(int rounds) throws IOException, InterruptedException {
        Path file = WriteTable.file(folder, 1_000_000, 12, 8);
        System.out.println(file + ", " + Files.size(file) / 1_000_000 + " MB; "
                + Runtime.getRuntime().availableProcessors() + " processors; " + rounds + " rounds");
        Optional<List<String>> peer = peer(file);
        if (peer.isEmpty()) {
            System.out.println("no python3 with pandas here: measured alone");
        }
        List<Run> ours = new ArrayList<>();
        List<Run> theirs = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            ours.add(run(ours(file)));
            if (peer.isPresent()) {
                theirs.add(run(peer.get()));
            }
        }
        System.out.println("medians         wall s   cpu s | peer wall   cpu | ratio wall   cpu");
        for (String phase : PHASES) {
            tell(phase, ours, theirs);
        }
        System.out.println("peak MiB " + Math.round(median(ours, r -> (double) r.memory()))
                + (theirs.isEmpty() ? "" : ", peer " + Math.round(median(theirs, r -> (double) r.memory()))));
    }

    private static void tell(String phase, List<Run> ours, List<Run> theirs) {
        double wall = median(ours, r -> of(r, phase).wall());
        double cpu = median(ours, r -> of(r, phase).cpu());
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-12s %9.2f %7.2f", phase, wall, cpu));
        if (!theirs.isEmpty() && theirs.getFirst().phases().containsKey(phase)) {
            double peerWall = median(theirs, r -> of(r, phase).wall());
            double peerCpu = median(theirs, r -> of(r, phase).cpu());
            line.append(String.format(
                    Locale.ROOT, " | %9.2f %5.2f | %10.2f %5.2f", peerWall, peerCpu, wall / peerWall, cpu / peerCpu));
        }
        System.out.println(line);
    }

    private static Seconds of(Run run, String phase) {
        return Objects.requireNonNull(run.phases().get(phase), phase);
    }

    private static double median(List<Run> runs, Function<Run, Double> figure) {
        double[] sorted = runs.stream().mapToDouble(figure::apply).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static List<String> ours(Path file) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                System.getProperty("bench.jvm", JVM),
                "-cp",
                System.getProperty("java.class.path"),
                ImportAndProfile.class.getName(),
                file.toString(),
                "answer");
    }

    private Optional<List<String>> peer(Path file) throws IOException, InterruptedException {
        Path script = folder.resolve("peer.py");
        try (InputStream in = Objects.requireNonNull(AgainstPeer.class.getResourceAsStream("peer.py"))) {
            Files.write(script, in.readAllBytes());
        }
        for (String python : List.of("python3", "/usr/bin/python3")) {
            if (runs(List.of(python, "-c", "import pandas"))) {
                return Optional.of(List.of(python, script.toString(), file.toString()));
            }
        }
        return Optional.empty();
    }

    private static boolean runs(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Run run(List<String> command) throws InterruptedException {
        try {
            long started = System.nanoTime();
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            double wall = (System.nanoTime() - started) / 1e9;
            Map<String, Seconds> phases = new TreeMap<>();
            int memory = 0;
            for (String line : said.lines().toList()) {
                String[] words = line.split(" ");
                if (words.length == 3) {
                    phases.put(words[0], new Seconds(Double.parseDouble(words[1]), Double.parseDouble(words[2])));
                } else if (words[0].equals("peak_mb")) {
                    memory = Integer.parseInt(words[1]);
                } else if (words[0].equals("cpu")) {
                    phases.put("whole", new Seconds(wall, Double.parseDouble(words[1])));
                }
            }
            System.out.println(said.replace("\n", "; ") + String.format(Locale.ROOT, "wall %.2f", wall));
            return new Run(phases, memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
