package io.crisol.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs {@link ScrollRows} on a virtual display and tells how long its pulses took, by JavaFX's own pulse log. */
final class ScrollPulses {
    private static final Pattern PULSE = Pattern.compile("PULSE: \\d+ \\[(\\d+)ms:(\\d+)ms].*");
    private static final String DISPLAY = ":97";

    private ScrollPulses() {}

    static void run(Path folder, int seconds) throws IOException, InterruptedException {
        Path file = WriteTable.file(folder, 1_000_000, 12, 8);
        Process display = new ProcessBuilder("Xvfb", DISPLAY, "-screen", "0", "1400x900x24")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            TimeUnit.SECONDS.sleep(1);
            tell(pulses(file, seconds));
        } finally {
            display.destroy();
        }
    }

    private static List<int[]> pulses(Path file, int seconds) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djavafx.pulseLogger=true",
                        "-Dprism.order=sw",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScrollRows.class.getName(),
                        file.toString(),
                        Integer.toString(seconds))
                .redirectErrorStream(true);
        builder.environment().put("DISPLAY", DISPLAY);
        Process process = builder.start();
        List<int[]> pulses = new ArrayList<>();
        boolean within = false;
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher pulse = PULSE.matcher(line);
                if (line.startsWith("BEGIN")) {
                    within = true;
                } else if (line.startsWith("END")) {
                    System.out.println(line + " meanwhile");
                    within = false;
                } else if (within && pulse.matches()) {
                    pulses.add(new int[] {Integer.parseInt(pulse.group(1)), Integer.parseInt(pulse.group(2))});
                } else if (line.contains("Exception")) {
                    System.out.println(line);
                }
            }
        }
        process.waitFor();
        return pulses;
    }

    private static void tell(List<int[]> pulses) {
        System.out.println(String.format(
                Locale.ROOT,
                "%d pulses; duration ms: median %d, 95 %% %d, 99 %% %d, longest %d; between pulses ms: median %d, 95"
                        + " %% %d",
                pulses.size(),
                share(pulses, 1, 0.5),
                share(pulses, 1, 0.95),
                share(pulses, 1, 0.99),
                share(pulses, 1, 1),
                share(pulses, 0, 0.5),
                share(pulses, 0, 0.95)));
    }

    private static int share(List<int[]> pulses, int which, double share) {
        int[] sorted = pulses.stream().mapToInt(p -> p[which]).sorted().toArray();
        return sorted.length == 0 ? -1 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }
}
