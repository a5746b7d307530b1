package io.crisol.bench;

import java.io.IOException;
import java.nio.file.Path;

/** Import and profile of a table with very many columns. */
final class WideProfile {
    private WideProfile() {}

    static void run(Path folder) throws IOException {
        Path file = WriteTable.file(folder, 100_000, 1600, 399);
        System.out.println(file);
        ImportAndProfile.main(new String[] {file.toString(), "answer"});
    }
}
