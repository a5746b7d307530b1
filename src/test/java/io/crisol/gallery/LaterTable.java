package io.crisol.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The churn sample as a later extract might look: fewer rows, a column gone, one new, charges raised. */
final class LaterTable {
    private LaterTable() {}

    static Path write(Path samples) {
        try {
            List<String> lines = Files.readAllLines(samples.resolve("telco-churn.csv"));
            List<String> header = List.of(lines.getFirst().replace("\"", "").split(","));
            int gone = header.indexOf("female");
            int charges = header.indexOf("monthly_charges");
            List<String> later = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (i > 0 && i % 3 == 0) {
                    continue;
                }
                List<String> cells = new ArrayList<>(List.of(lines.get(i).split(",", -1)));
                if (i > 0) {
                    cells.set(charges, String.valueOf(Double.parseDouble(cells.get(charges)) * 1.2 + 6));
                }
                cells.remove(gone);
                cells.add(i == 0 ? "region" : i % 4 == 0 ? "north" : "south");
                later.add(String.join(",", cells));
            }
            Path file = Files.createTempDirectory("crisol-later").resolve("telco-churn-june.csv");
            file.toFile().deleteOnExit();
            return Files.write(file, later);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
