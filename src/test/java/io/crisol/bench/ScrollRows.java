package io.crisol.bench;

import io.crisol.data.Dataset;
import io.crisol.data.read.CsvReader;
import io.crisol.data.read.ImportSettings;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.profile.ProfileData;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.ui.kit.DatasetGrid;
import io.crisol.ui.kit.Theme;
import io.crisol.wiring.BuiltIns;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;

/**
 * Opens a window with the rows of a table, scrolls through them for some seconds and profiles the table over and over
 * meanwhile: {@code FILE SECONDS}. Run with the pulse log on, it says how long each pulse took.
 */
final class ScrollRows {
    private static final AtomicInteger PULSES = new AtomicInteger();

    private ScrollRows() {}

    public static void main(String[] args) throws InterruptedException {
        Dataset data = new CsvReader()
                .read(Path.of(args[0]), ImportSettings.DETECT, JobContext.silent())
                .data();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger profiles = new AtomicInteger();
        long seconds = Long.parseLong(args[1]);
        Platform.startup(() -> show(data));
        Thread profiling = new Thread(() -> {
            try (Workers workers = Workers.ofMachine()) {
                while (!done.get()) {
                    new ProfileData(BuiltIns.alerts(Clock.systemUTC()), workers)
                            .profile(data, Optional.empty(), JobContext.silent());
                    profiles.incrementAndGet();
                }
            }
        });
        TimeUnit.SECONDS.sleep(3);
        long window = cpuMillis("JavaFX Application Thread");
        long renderer = cpuMillis("QuantumRenderer-0");
        int before = PULSES.get();
        System.out.println("BEGIN");
        if (args.length < 3) {
            profiling.start();
        }
        TimeUnit.SECONDS.sleep(seconds);
        double pulses = Math.max(1, PULSES.get() - before);
        System.out.println("END "
                + String.format(
                        Locale.ROOT,
                        "%d profiles; cpu ms a pulse: window's thread %.1f, renderer %.1f",
                        profiles.get(),
                        (cpuMillis("JavaFX Application Thread") - window) / pulses,
                        (cpuMillis("QuantumRenderer-0") - renderer) / pulses));
        done.set(true);
        System.exit(0);
    }

    private static long cpuMillis(String thread) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds())
                .filter(id -> {
                    ThreadInfo info = threads.getThreadInfo(id);
                    return info != null && info.getThreadName().equals(thread);
                })
                .map(id -> threads.getThreadCpuTime(id) / 1_000_000)
                .sum();
    }

    private static void show(Dataset data) {
        DatasetGrid grid = new DatasetGrid(Texts.of(Language.EN));
        grid.show(data);
        Stage stage = new Stage();
        Scene scene = new Scene(grid, 1280, 800);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
        new AnimationTimer() {
            private int pulses;
            private Optional<ScrollBar> bar = Optional.empty();

            @Override
            public void handle(long now) {
                pulses++;
                PULSES.set(pulses);
                if (bar.isEmpty()) {
                    bar = grid.table().lookupAll(".scroll-bar").stream()
                            .map(ScrollBar.class::cast)
                            .filter(b -> b.getOrientation() == Orientation.VERTICAL)
                            .findFirst();
                } else if (pulses % 300 == 0) {
                    grid.table().scrollTo((int) (pulses * 7919L % data.rows()));
                } else {
                    bar.get().setValue((bar.get().getValue() + 3.0 / data.rows()) % 1);
                }
            }
        }.start();
    }
}
