package io.crisol.evaluate.split;

import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A CSV file with the header {@code row,fold} and one line for each row of a table, counted from 0. */
final class FoldFile {
    private static final int UNSET = -1;
    private static final int SHOWN = 5;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path path;

    FoldFile(Path path) {
        this.path = path;
    }

    /**
     * @return the fold of each row
     * @throws InputException where the file can't be read or is not such a file for that many rows; it says the line
     */
    int[] read(int rows) {
        int[] folds = new int[rows];
        Arrays.fill(folds, UNSET);
        List<String> lines = lines();
        header(lines.isEmpty() ? "" : lines.getFirst());
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                line(i + 1, lines.get(i), folds);
            }
        }
        complete(folds);
        return folds;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new InputException(
                    Finding.error("evaluate.file_unreadable", path.toString()).at(Place.file(path.toString())), e);
        }
    }

    private void header(String line) {
        List<String> names = cells(line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line);
        if (!names.equals(List.of("row", "fold"))) {
            String found = String.join(",", names);
            throw wrong(1, "row,fold", found, "evaluate.file_header", found);
        }
    }

    private void line(int number, String line, int[] folds) {
        List<String> cells = cells(line);
        if (cells.size() != 2) {
            throw wrong(number, "row", line, "evaluate.file_fields", cells.size());
        }
        String rowText = cells.getFirst();
        String foldText = cells.getLast();
        int row = whole(rowText).orElseThrow(() -> wrong(number, "row", rowText, "evaluate.file_not_a_row", rowText));
        int fold = whole(foldText)
                .orElseThrow(() -> wrong(number, "fold", foldText, "evaluate.file_not_a_fold", foldText));
        if (row >= folds.length) {
            throw wrong(number, "row", rowText, "evaluate.file_row_range", row, folds.length, folds.length - 1);
        }
        if (folds[row] != UNSET) {
            throw wrong(number, "row", rowText, "evaluate.file_row_twice", row);
        }
        folds[row] = fold;
    }

    /** The cells hold whole numbers, so quotes are all that has to be taken off. */
    private static List<String> cells(String line) {
        return Stream.of(line.split(",", -1))
                .map(cell -> cell.strip().replace("\"", ""))
                .toList();
    }

    private void complete(int[] folds) {
        int[] missing = IntStream.range(0, folds.length)
                .filter(row -> folds[row] == UNSET)
                .toArray();
        if (missing.length > 0) {
            List<Integer> first = Arrays.stream(missing).limit(SHOWN).boxed().toList();
            throw new InputException(Finding.error("evaluate.file_rows_missing", missing.length, folds.length, first)
                    .at(Place.file(path.toString()).inColumn("row")));
        }
    }

    private static OptionalInt whole(String text) {
        try {
            int number = Integer.parseInt(text);
            return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private InputException wrong(long line, String column, String value, String code, Object... args) {
        return new InputException(Finding.error(code, args)
                .at(Place.file(path.toString()).atLine(line).inColumn(column).withValue(value)));
    }
}
