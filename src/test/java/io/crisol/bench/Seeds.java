package io.crisol.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Sound files of every format, by extension, to be broken. */
final class Seeds {
    private static final int BYTES = 6000;

    private Seeds() {}

    static Map<String, List<byte[]>> all(Path folder) throws IOException {
        List<byte[]> csv = csv();
        Map<String, List<byte[]>> seeds = new TreeMap<>();
        seeds.put("csv", csv);
        seeds.put("csv.gz", csv.stream().map(Seeds::packed).toList());
        seeds.put("json", List.of(bytes(JSON), bytes(NESTED)));
        seeds.put("jsonl", List.of(bytes(LINES)));
        seeds.put("arff", List.of(bytes(ARFF)));
        seeds.put("xlsx", List.of(workbook(csv.getFirst())));
        seeds.put("parquet", List.of(parquet(folder)));
        return seeds;
    }

    private static List<byte[]> csv() throws IOException {
        List<byte[]> found = new ArrayList<>();
        try (var files = Files.list(Path.of("sample-data"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                byte[] all = Files.readAllBytes(file);
                found.add(Arrays.copyOf(all, Math.min(all.length, BYTES)));
            }
        }
        found.add(bytes("a;b;c\n1,5;\"x;\"\"y\"\"\nz\";10/03/2004\n-2,25;;11.03.2004\n"));
        found.add("이름\t값\n가나\t1\n다라\t2\n".getBytes(StandardCharsets.UTF_16));
        found.add(bytes("# note\nid|when|big\n1|2024-01-31T10:00:00+02:00|1e300\n2|2024-02-29|-4.9E-324\n"));
        return found;
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(all)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    private static byte[] workbook(byte[] csv) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(all, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("rows");
            List<String> lines =
                    new String(csv, StandardCharsets.UTF_8).lines().limit(30).toList();
            for (int row = 0; row < lines.size(); row++) {
                String[] cells = lines.get(row).split(",");
                for (int column = 0; column < cells.length; column++) {
                    if (cells[column].matches("-?\\d+(\\.\\d+)?")) {
                        sheet.value(row, column, Double.parseDouble(cells[column]));
                    } else {
                        sheet.value(row, column, cells[column]);
                    }
                }
            }
        }
        return all.toByteArray();
    }

    private static byte[] parquet(Path folder) throws IOException {
        Path file = folder.resolve("seed.parquet").toAbsolutePath();
        Path from = Path.of("sample-data", "penguins.csv").toAbsolutePath();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("COPY (SELECT * FROM read_csv('" + from + "')) TO '" + file + "' (FORMAT PARQUET)");
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return Files.readAllBytes(file);
    }

    /** The content of a zip by the names of its entries. */
    static Map<String, byte[]> entries(Path zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                entries.put(entry.getName(), file.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    /** A zip of the entries with one of them changed. */
    static byte[] zip(Map<String, byte[]> entries, String changed, UnaryOperator<byte[]> change) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(all)) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getKey().equals(changed) ? change.apply(entry.getValue()) : entry.getValue());
                out.closeEntry();
            }
        }
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final String JSON =
            "[{\"a\":1,\"b\":\"x\",\"c\":null},\n{\"a\":2.5e3,\"b\":\"yé😀\",\"c\":true},\n{\"a\":-3,\"d\":[1,2]}]\n";
    private static final String NESTED =
            "[{\"id\":1,\"at\":{\"place\":\"here\",\"when\":\"2024-01-31\"}},{\"id\":2,\"at\":{\"place\":\"there\"}}]";
    private static final String LINES =
            "{\"a\":1,\"b\":\"x\"}\n{\"a\":2,\"b\":\"y\"}\n{\"a\":null,\"b\":\"z\\u00e9\"}\n";
    private static final String ARFF = "% note\n"
            + "@relation 'a b'\n"
            + "@attribute x numeric\n"
            + "@attribute y {low,'high one'}\n"
            + "@attribute z string\n"
            + "@attribute d date \"yyyy-MM-dd\"\n"
            + "@data\n"
            + "1.5,low,'it''s',\"2024-01-31\"\n"
            + "?,'high one',?,?\n"
            + "{0 2, 1 low}\n";
}
