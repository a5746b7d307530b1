package io.crisol.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A table of orders with quirks: semicolons, decimal commas, "unknown" for a missing weight, a price that is no number,
 * two rows that repeat earlier ones.
 */
public final class Orders {
    /** Rows that fit, the repeated ones included. */
    public static final int ROWS = 81;

    private Orders() {}

    /** Writes it into a folder. */
    public static Path in(Path folder) {
        StringBuilder text = new StringBuilder("price;weight;region;returned\n");
        for (int i = 0; i < 80; i++) {
            text.append(i == 40 ? "on request" : 10 + i + ",5").append(';');
            text.append(i % 10 == 3 ? "unknown" : i % 7 + ",25").append(';');
            text.append(i % 3 == 0 ? "north" : i % 3 == 1 ? "south" : "west").append(';');
            text.append(i % 4 == 0 ? "yes" : "no").append('\n');
        }
        text.append("11,5;1,25;south;no\n".repeat(2));
        try {
            return Files.writeString(folder.resolve("orders.csv"), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
