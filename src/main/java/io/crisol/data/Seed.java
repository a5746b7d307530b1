package io.crisol.data;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * The only source of randomness: a number from which children are derived by name, so that each piece of work has its
 * own stream whatever the order or thread in which it runs. Immutable.
 */
public record Seed(long value) {
    /** The seed of a named part of the work. */
    public Seed child(String name) {
        long mixed = value ^ 0x9E3779B97F4A7C15L;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            mixed = mix(mixed * 31 + b);
        }
        return new Seed(mix(mixed));
    }

    /** The seed of a numbered part of the work. */
    public Seed child(int number) {
        return new Seed(mix(value + 0x9E3779B97F4A7C15L * (number + 1L)));
    }

    /** A new generator that starts here. */
    public SplittableRandom random() {
        return new SplittableRandom(value);
    }

    /** The numbers 0 to n−1 in random order. */
    public int[] permutation(int n) {
        SplittableRandom random = random();
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private static long mix(long z) {
        long m = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        m = (m ^ (m >>> 27)) * 0x94D049BB133111EBL;
        return m ^ (m >>> 31);
    }
}
