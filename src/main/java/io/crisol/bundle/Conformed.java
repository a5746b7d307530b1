package io.crisol.bundle;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.NumberColumn;
import io.crisol.data.Schema;
import io.crisol.data.TextColumn;
import io.crisol.experiment.ContractPolicy;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Nearest;
import io.crisol.finding.Place;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Raw rows brought into the form that a contract asks for, all rows in order: columns found by name, texts read as
 * numbers where numbers are needed.
 *
 * @param data exactly the contract's columns
 * @param breaches cells that break the contract
 * @param unusable rows that can't be scored
 */
record Conformed(Dataset data, List<Breach> breaches, BitSet unusable) {
    /** @throws InputException where a column is not there, or holds no number at all where numbers are needed */
    static Conformed of(Contract contract, Dataset raw) {
        checkPresent(contract, raw);
        List<ColumnInfo> infos = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        List<Breach> breaches = new ArrayList<>();
        BitSet unusable = new BitSet();
        for (ContractColumn wanted : contract.columns()) {
            Column given = raw.column(wanted.name());
            Column column =
                    wanted.type() == ColumnType.NUMBER ? numbers(wanted, given, breaches, unusable) : texts(given);
            broken(wanted, column).stream()
                    .filter(b -> b.rule() != Breach.Rule.MISSING
                            || given.isMissing(b.row())
                            || given.text(b.row()).isBlank())
                    .forEach(b -> keep(b, wanted, breaches, unusable));
            infos.add(ColumnInfo.of(wanted.name(), column.type()));
            columns.add(column);
        }
        return new Conformed(new Dataset(new Schema(infos), columns, raw.rows()), breaches, unusable);
    }

    private static void keep(Breach breach, ContractColumn wanted, List<Breach> breaches, BitSet unusable) {
        ContractPolicy policy =
                switch (breach.rule()) {
                    case MISSING -> wanted.terms().missing();
                    case OUT_OF_RANGE -> wanted.terms().outOfRange();
                    case UNKNOWN_LEVEL -> wanted.terms().unseenLevel();
                    case NOT_A_NUMBER, NO_SCORE -> ContractPolicy.REPORT;
                };
        if (policy != ContractPolicy.ACCEPT) {
            breaches.add(breach);
        }
        if (policy == ContractPolicy.REJECT) {
            unusable.set(breach.row());
        }
    }

    private static void checkPresent(Contract contract, Dataset raw) {
        List<String> absent =
                contract.names().stream().filter(n -> !raw.schema().has(n)).toList();
        if (absent.isEmpty()) {
            return;
        }
        List<String> spare = raw.schema().names().stream()
                .filter(n -> !contract.names().contains(n))
                .toList();
        String first = absent.getFirst();
        Finding finding = Nearest.to(first, spare)
                .map(near -> Finding.error("bundle.column_missing_near", first, near, absent.size()))
                .orElseGet(() -> Finding.error("bundle.column_missing", first, absent.size()));
        throw new InputException(finding.at(Place.column(first)).offering(Message.of("bundle.columns_needed", absent)));
    }

    private static Column numbers(ContractColumn wanted, Column given, List<Breach> breaches, BitSet unusable) {
        if (given instanceof NumberColumn numbers) {
            return numbers;
        }
        double[] values = new double[given.size()];
        int read = 0;
        int present = 0;
        List<Breach> texts = new ArrayList<>();
        for (int row = 0; row < values.length; row++) {
            values[row] = number(given.text(row).strip());
            boolean blank = given.text(row).isBlank();
            present += blank ? 0 : 1;
            read += Double.isNaN(values[row]) ? 0 : 1;
            if (!blank && Double.isNaN(values[row])) {
                texts.add(new Breach(row, wanted.name(), Breach.Rule.NOT_A_NUMBER, given.text(row)));
            }
        }
        if (present > 0 && read == 0) {
            throw new InputException(Finding.error(
                            "bundle.no_numbers", wanted.name(), texts.getFirst().value())
                    .at(Place.column(wanted.name()).withValue(texts.getFirst().value())));
        }
        texts.forEach(b -> unusable.set(b.row()));
        breaches.addAll(texts);
        return new DoubleNumbers(values);
    }

    /** The number that a text spells with a decimal point; NaN for any other text. */
    private static double number(String text) {
        if (!text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
            return Double.NaN;
        }
        return Double.parseDouble(text);
    }

    private static Column texts(Column given) {
        if (!(given instanceof NumberColumn)) {
            return given;
        }
        @Nullable String[] texts = new @Nullable String[given.size()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = given.isMissing(row) ? null : given.text(row);
        }
        return new TextColumn(texts);
    }

    private static List<Breach> broken(ContractColumn wanted, Column column) {
        List<Breach> broken = new ArrayList<>();
        Set<String> levels = new HashSet<>(wanted.levels());
        for (int row = 0; row < column.size(); row++) {
            if (column.isMissing(row) || column.text(row).isEmpty()) {
                if (!wanted.nullable()) {
                    broken.add(new Breach(row, wanted.name(), Breach.Rule.MISSING, ""));
                }
            } else if (column instanceof NumberColumn numbers) {
                double value = numbers.get(row);
                if (value < wanted.min().orElse(value) || value > wanted.max().orElse(value)) {
                    broken.add(new Breach(row, wanted.name(), Breach.Rule.OUT_OF_RANGE, column.text(row)));
                }
            } else if (!levels.isEmpty() && !levels.contains(column.text(row))) {
                broken.add(new Breach(row, wanted.name(), Breach.Rule.UNKNOWN_LEVEL, column.text(row)));
            }
        }
        return broken;
    }
}
