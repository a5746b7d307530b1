package io.crisol.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Wall and processor seconds of the phases of this process, printed as lines {@code name wall cpu}. */
final class Phases {
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long wall = System.nanoTime();
    private long cpu = system.getProcessCpuTime();

    /** Ends a phase and begins the next one. */
    void ended(String name) {
        long wallNow = System.nanoTime();
        long cpuNow = system.getProcessCpuTime();
        System.out.println(
                String.format(Locale.ROOT, "%s %.3f %.3f", name, (wallNow - wall) / 1e9, (cpuNow - cpu) / 1e9));
        wall = System.nanoTime();
        cpu = system.getProcessCpuTime();
    }

    /** Prints the processor seconds of the whole process and, where the system tells, the most memory it ever held. */
    static void whole() throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(String.format(Locale.ROOT, "cpu %.3f", system.getProcessCpuTime() / 1e9));
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream()
                    .filter(l -> l.startsWith("VmHWM"))
                    .forEach(l -> System.out.println("peak_mb " + Long.parseLong(l.replaceAll("\\D", "")) / 1024));
        }
    }
}
