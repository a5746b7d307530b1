package io.crisol.data.read;

import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes unique names of a header: the second {@code x} becomes {@code x_2}, the third column without one {@code column_3}. */
final class ColumnNames {
    private final List<String> names = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param header the names as they stand in the file; {@code ""} for a column without one */
    ColumnNames(List<String> header) {
        Set<String> taken = new HashSet<>(header);
        Set<String> used = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String written = header.get(i);
            String base = written.isEmpty() ? "column_" + (i + 1) : written;
            boolean free = written.isEmpty() ? !taken.contains(base) : used.add(base);
            String name = free ? base : unused(base, taken);
            taken.add(name);
            used.add(name);
            names.add(name);
            if (!written.isEmpty() && !name.equals(written)) {
                findings.add(
                        Finding.warning("imports.duplicate_name", written, name).at(Place.column(name)));
            }
        }
    }

    private static String unused(String base, Set<String> taken) {
        int n = 2;
        while (taken.contains(base + "_" + n)) {
            n++;
        }
        return base + "_" + n;
    }

    List<String> names() {
        return names;
    }

    List<Finding> findings() {
        return findings;
    }
}
