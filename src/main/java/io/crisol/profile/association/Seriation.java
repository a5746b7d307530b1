package io.crisol.profile.association;

import java.util.ArrayList;
import java.util.List;

/**
 * Orders things so that near ones stand together: clusters are joined by the mean distance of their members (average
 * linkage; Sokal and Michener 1958), and each join turns its two sides so that their nearest ends meet.
 */
public final class Seriation {
    private Seriation() {}

    /** @param distances symmetric; a few hundred things take a moment (cubic time) */
    public static List<Integer> order(double[][] distances) {
        List<List<Integer>> clusters = new ArrayList<>();
        for (int i = 0; i < distances.length; i++) {
            clusters.add(new ArrayList<>(List.of(i)));
        }
        while (clusters.size() > 1) {
            int first = 0;
            int second = 1;
            double least = Double.POSITIVE_INFINITY;
            for (int a = 0; a < clusters.size(); a++) {
                for (int b = a + 1; b < clusters.size(); b++) {
                    double d = mean(clusters.get(a), clusters.get(b), distances);
                    if (d < least) {
                        least = d;
                        first = a;
                        second = b;
                    }
                }
            }
            List<Integer> right = clusters.remove(second);
            clusters.set(first, joined(clusters.get(first), right, distances));
        }
        return clusters.isEmpty() ? List.of() : clusters.getFirst();
    }

    private static double mean(List<Integer> a, List<Integer> b, double[][] distances) {
        double sum = 0;
        for (int i : a) {
            for (int j : b) {
                sum += distances[i][j];
            }
        }
        return sum / (a.size() * b.size());
    }

    private static List<Integer> joined(List<Integer> left, List<Integer> right, double[][] distances) {
        double best = Double.POSITIVE_INFINITY;
        List<Integer> joined = left;
        for (List<Integer> l : List.of(left, left.reversed())) {
            for (List<Integer> r : List.of(right, right.reversed())) {
                double d = distances[l.getLast()][r.getFirst()];
                if (d < best) {
                    best = d;
                    joined = new ArrayList<>(l);
                    joined.addAll(r);
                }
            }
        }
        return joined;
    }
}
