package io.crisol.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What came of painting a figure.
 *
 * @param left left edge of the plot in pixels
 * @param top its top edge
 * @param width its width
 * @param height its height
 * @param spots places that answer to the pointer
 */
public record Painted(double left, double top, double width, double height, List<HotSpot> spots) {
    private static final double REACH = 10;

    public Painted {
        spots = List.copyOf(spots);
    }

    /** The place nearest to the pointer, at most ten pixels away; of several, the smallest. */
    public Optional<HotSpot> at(double x, double y) {
        return spots.stream()
                .filter(s -> s.distance(x, y) <= REACH)
                .min(Comparator.comparingDouble((HotSpot s) -> s.distance(x, y)).thenComparingDouble(HotSpot::area));
    }
}
