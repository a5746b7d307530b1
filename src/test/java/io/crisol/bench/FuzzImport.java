package io.crisol.bench;

import io.crisol.data.read.ImportSettings;
import io.crisol.data.read.Mutation;
import io.crisol.data.read.ReadTable;
import io.crisol.finding.CrisolException;
import io.crisol.job.JobContext;
import io.crisol.wiring.BuiltIns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives broken files to the importer for some minutes. It must answer each with a table or with an error of its own, soon
 * and in little memory; what it answers otherwise is kept in target/bench/fuzz.
 */
final class FuzzImport {
    private static final int HANGS_AFTER_SECONDS = 20;

    private final ReadTable tables = new ReadTable(BuiltIns.readers());
    private final Path folder = Path.of("target", "bench", "fuzz");
    private final SplittableRandom random = new SplittableRandom(System.nanoTime());
    private final Map<String, long[]> answers = new TreeMap<>();
    private long slowestNanos;
    private int failures;

    private FuzzImport() {}

    static void run(int minutes) throws IOException, InterruptedException {
        FuzzImport fuzz = new FuzzImport();
        Files.createDirectories(fuzz.folder);
        fuzz.go(System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes));
        fuzz.tell(minutes);
    }

    private void go(long until) throws IOException, InterruptedException {
        Map<String, List<byte[]>> seeds = Seeds.all(folder);
        ExecutorService one = Executors.newSingleThreadExecutor(r -> {
            Thread thread = new Thread(r, "fuzz");
            thread.setDaemon(true);
            return thread;
        });
        List<String> formats = List.copyOf(seeds.keySet());
        while (System.nanoTime() < until) {
            String format = formats.get(random.nextInt(formats.size()));
            byte[] input = broken(format, seeds.getOrDefault(format, List.of()));
            Path file = folder.resolve("input." + format);
            Files.write(file, input);
            long started = System.nanoTime();
            Future<Boolean> answer = one.submit(() -> reads(file));
            try {
                boolean read = answer.get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
                answers.computeIfAbsent(format, f -> new long[2])[read ? 0 : 1]++;
            } catch (ExecutionException e) {
                keep(input, format, String.valueOf(e.getCause()));
                e.getCause().printStackTrace();
            } catch (TimeoutException e) {
                keep(input, format, "no answer after " + HANGS_AFTER_SECONDS + " s");
                throw new IllegalStateException("hangs: see " + folder, e);
            }
            slowestNanos = Math.max(slowestNanos, System.nanoTime() - started);
        }
        one.shutdown();
    }

    private byte[] broken(String format, List<byte[]> seeds) throws IOException {
        Mutation mutation = new Mutation(random);
        if (format.equals("xlsx") && random.nextInt(4) > 0) {
            Path sound = Files.write(folder.resolve("sound.xlsx"), seeds.getFirst());
            Map<String, byte[]> entries = Seeds.entries(sound);
            List<String> names = List.copyOf(entries.keySet());
            String changed = names.get(random.nextInt(names.size()));
            return Seeds.zip(entries, changed, content -> mutation.of(List.of(content)));
        }
        return mutation.of(seeds);
    }

    /** Whether the file is a table; anything but an error of our own is let through. */
    private boolean reads(Path file) {
        try {
            tables.preview(file, ImportSettings.DETECT, 20);
        } catch (CrisolException e) {
            e.finding();
        }
        try {
            tables.read(file, ImportSettings.DETECT, JobContext.silent());
            return true;
        } catch (CrisolException e) {
            return false;
        }
    }

    private void keep(byte[] input, String format, String why) throws IOException {
        Path kept = folder.resolve("failure-" + ++failures + "." + format);
        Files.write(kept, input);
        System.out.println(kept + ": " + why);
    }

    private void tell(int minutes) {
        long all = 0;
        for (var entry : answers.entrySet()) {
            long[] counts = entry.getValue();
            all += counts[0] + counts[1];
            System.out.println(entry.getKey() + ": " + counts[0] + " read, " + counts[1] + " refused");
        }
        System.out.println(all + " inputs in " + minutes + " minutes; " + failures + " failures; slowest "
                + slowestNanos / 1_000_000 + " ms");
    }
}
