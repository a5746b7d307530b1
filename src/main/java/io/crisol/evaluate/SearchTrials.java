package io.crisol.evaluate;

import io.crisol.data.Seed;
import io.crisol.param.SearchRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** The settings that a search tries: first none, which is what was given, then values from the ranges. */
final class SearchTrials {
    private SearchTrials() {}

    /**
     * @param ranges of the settings to look for
     * @param most how many to try; a grid has as many as fit in evenly
     * @return settings by name, all different
     */
    static List<Map<String, Object>> of(List<SearchRange> ranges, SearchMethod method, int most, Seed seed) {
        LinkedHashSet<Map<String, Object>> trials = new LinkedHashSet<>();
        trials.add(Map.of());
        if (!ranges.isEmpty()) {
            trials.addAll(method == SearchMethod.GRID ? grid(ranges, most - 1) : spread(ranges, most - 1, seed));
        }
        return List.copyOf(trials);
    }

    private static List<Map<String, Object>> spread(List<SearchRange> ranges, int trials, Seed seed) {
        List<Map<String, Object>> drawn = new ArrayList<>();
        for (int t = 0; t < trials; t++) {
            drawn.add(new TreeMap<>());
        }
        for (SearchRange range : ranges) {
            Seed own = seed.child(range.name());
            int[] strata = own.permutation(trials);
            SplittableRandom random = own.child("within").random();
            for (int t = 0; t < trials; t++) {
                drawn.get(t).put(range.name(), range.at((strata[t] + random.nextDouble()) / trials));
            }
        }
        return drawn;
    }

    private static List<Map<String, Object>> grid(List<SearchRange> ranges, int most) {
        List<List<Object>> axes = new ArrayList<>();
        for (SearchRange range : ranges) {
            axes.add(points(range, 1));
        }
        for (int at = 0, full = 0; full < axes.size(); at = (at + 1) % axes.size()) {
            List<Object> finer = points(ranges.get(at), axes.get(at).size() + 1);
            long size = axes.stream().mapToLong(List::size).reduce(1, Math::multiplyExact)
                    / axes.get(at).size()
                    * finer.size();
            boolean grows = finer.size() > axes.get(at).size() && size <= most;
            full = grows ? 0 : full + 1;
            if (grows) {
                axes.set(at, finer);
            }
        }
        List<Map<String, Object>> combined = new ArrayList<>(List.of(Map.of()));
        for (int a = 0; a < axes.size(); a++) {
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> start : combined) {
                for (Object value : axes.get(a)) {
                    Map<String, Object> next = new TreeMap<>(start);
                    next.put(ranges.get(a).name(), value);
                    longer.add(next);
                }
            }
            combined = longer;
        }
        return combined;
    }

    /** So many different values of a range, evenly spaced; fewer where it has no more. */
    private static List<Object> points(SearchRange range, int count) {
        LinkedHashSet<Object> points = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            points.add(range.at(count == 1 ? 0.5 : i / (count - 1.0)));
        }
        return List.copyOf(points);
    }
}
