package io.crisol.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Measures speed and memory; docs/benchmarks.md says what each part is for and keeps the figures.
 *
 * <p>{@code million [ROUNDS]}: import and full profile of 1,000,000 × 21 cells, against the same work in pandas where
 * python3 has it. {@code wide}: the profile of 100,000 × 2,000. {@code scroll [SECONDS]}: the rows grid while a profile
 * is computed. {@code fuzz [MINUTES]}: broken files against every reader.
 */
final class Bench {
    private Bench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> asked = Arrays.stream(args).filter(a -> !a.isBlank()).toList();
        String part = asked.isEmpty() ? "million" : asked.getFirst();
        Path folder = Path.of("target", "bench");
        switch (part) {
            case "million" -> new AgainstPeer(folder).run(number(asked, 5));
            case "wide" -> WideProfile.run(folder);
            case "scroll" -> ScrollPulses.run(folder, number(asked, 20));
            case "fuzz" -> FuzzImport.run(number(asked, 1));
            default -> throw new IllegalArgumentException("million, wide, scroll or fuzz, not " + part);
        }
    }

    private static int number(List<String> asked, int usual) {
        return asked.size() > 1 ? Integer.parseInt(asked.get(1)) : usual;
    }
}
