package io.crisol.bundle;

import io.crisol.text.Message;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where rows broke the contract.
 *
 * @param rows rows looked at
 * @param breaches the first {@link #KEPT}, by row
 * @param total all breaches, also those not kept
 * @param brokenRows rows with at least one breach
 * @param notScored rows that have no score
 */
public record ContractReport(int rows, List<Breach> breaches, int total, int brokenRows, int notScored) {
    /** How many breaches are kept one by one. */
    public static final int KEPT = 100_000;

    public ContractReport {
        breaches = List.copyOf(breaches);
    }

    static ContractReport of(int rows, List<Breach> all, int notScored) {
        List<Breach> sorted = all.stream()
                .sorted(java.util.Comparator.comparingInt(Breach::row))
                .toList();
        BitSet broken = new BitSet();
        sorted.forEach(b -> broken.set(b.row()));
        return new ContractReport(
                rows, sorted.subList(0, Math.min(KEPT, sorted.size())), sorted.size(), broken.cardinality(), notScored);
    }

    public boolean clean() {
        return total == 0;
    }

    /** The breaches of each row that has some. */
    public Map<Integer, List<Breach>> byRow() {
        Map<Integer, List<Breach>> byRow = new TreeMap<>();
        breaches.forEach(b ->
                byRow.computeIfAbsent(b.row(), r -> new java.util.ArrayList<>()).add(b));
        return byRow;
    }

    /** One sentence that sums it up. */
    public Message message() {
        return clean()
                ? Message.of("bundle.contract_kept", rows)
                : Message.of("bundle.contract_broken", brokenRows, rows, notScored);
    }
}
