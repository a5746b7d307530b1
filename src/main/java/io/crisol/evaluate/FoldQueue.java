package io.crisol.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which piece of a cross-validation is done next: as many folds as there are threads are open at once, and of
 * their fits the one that should take longest comes first. A fold is let go when its last fit ends. Thread-safe.
 */
final class FoldQueue {
    private final List<OpenFold> folds = new ArrayList<>();
    private final double[] expected;
    private final int openAtOnce;
    private int nextToOpen;
    private boolean stopped;

    /** A fold with the candidates that are still to be fitted on it. */
    private static final class OpenFold {
        final Set<Integer> waiting = new HashSet<>();

        @Nullable
        FoldRun run;

        int running;
        boolean preparing;

        boolean inMemory() {
            return preparing || running > 0 || (run != null && !waiting.isEmpty());
        }
    }

    /** @param expected rough times of the candidates' fits, in any unit */
    FoldQueue(int folds, double[] expected, int openAtOnce) {
        this.expected = expected.clone();
        this.openAtOnce = openAtOnce;
        for (int fold = 0; fold < folds; fold++) {
            OpenFold made = new OpenFold();
            for (int candidate = 0; candidate < expected.length; candidate++) {
                made.waiting.add(candidate);
            }
            this.folds.add(made);
        }
    }

    /** The next piece of work; waits where a fold is being prepared; empty where nothing is left to begin. */
    synchronized Optional<FoldTask> next() {
        while (!stopped) {
            skipUnwanted();
            long inMemory = folds.stream().filter(OpenFold::inMemory).count();
            Optional<FoldTask> fit = longestFit();
            if (nextToOpen < folds.size() && (inMemory < openAtOnce || fit.isEmpty())) {
                folds.get(nextToOpen).preparing = true;
                return Optional.of(new FoldTask.Open(nextToOpen++));
            }
            if (fit.isPresent()) {
                OpenFold fold = folds.get(fit.get().fold());
                fold.waiting.remove(((FoldTask.Fit) fit.get()).candidate());
                fold.running++;
                return fit;
            }
            if (folds.stream().noneMatch(f -> f.preparing)) {
                return Optional.empty();
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void skipUnwanted() {
        while (nextToOpen < folds.size() && folds.get(nextToOpen).waiting.isEmpty()) {
            nextToOpen++;
        }
    }

    private Optional<FoldTask> longestFit() {
        FoldTask best = null;
        double longest = Double.NEGATIVE_INFINITY;
        int leastRunning = Integer.MAX_VALUE;
        for (int f = 0; f < folds.size(); f++) {
            OpenFold fold = folds.get(f);
            FoldRun run = fold.run;
            if (run == null) {
                continue;
            }
            for (int candidate : fold.waiting) {
                boolean longer = expected[candidate] > longest;
                if (longer || (expected[candidate] == longest && fold.running < leastRunning)) {
                    longest = expected[candidate];
                    leastRunning = fold.running;
                    best = new FoldTask.Fit(f, candidate, run);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    synchronized void opened(FoldTask.Open task, FoldRun run) {
        folds.get(task.fold()).preparing = false;
        folds.get(task.fold()).run = run;
        notifyAll();
    }

    synchronized void done(FoldTask.Fit task) {
        OpenFold fold = folds.get(task.fold());
        fold.running--;
        if (fold.running == 0 && fold.waiting.isEmpty()) {
            fold.run = null;
        }
    }

    /** A candidate failed on a fold: later folds need not be tried, earlier ones say which failure is the first. */
    synchronized void failed(int candidate, int atFold) {
        for (OpenFold fold : folds.subList(atFold + 1, folds.size())) {
            fold.waiting.remove(candidate);
            if (fold.running == 0 && fold.waiting.isEmpty()) {
                fold.run = null;
            }
        }
    }

    /** No candidate can be fitted on a fold. */
    synchronized void unprepared(FoldTask.Open task) {
        for (OpenFold fold : folds.subList(task.fold(), folds.size())) {
            fold.waiting.clear();
        }
        folds.get(task.fold()).preparing = false;
        notifyAll();
    }

    /** Nothing more is begun. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** Corrects the expectation by what a fit took. */
    synchronized void took(int candidate, double seconds) {
        expected[candidate] = seconds;
    }
}
