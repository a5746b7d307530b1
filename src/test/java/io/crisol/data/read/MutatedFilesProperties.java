package io.crisol.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.crisol.finding.CrisolException;
import io.crisol.job.JobContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Real files with something broken in them: each is read or refused with an error of ours, soon. */
class MutatedFilesProperties {
    private static final int BYTES = 3000;
    private static final byte[] ARFF = bytes("% note\n"
            + "@relation 'a b'\n"
            + "@attribute x numeric\n"
            + "@attribute y {low,'high one'}\n"
            + "@attribute z string\n"
            + "@attribute d date \"yyyy-MM-dd\"\n"
            + "@data\n"
            + "1.5,low,'it''s',\"2024-01-31\"\n"
            + "?,?,?,?\n");
    private static final byte[] JSON = bytes(
            "[{\"a\":1,\"b\":\"x\"},\n{\"a\":2.5e3,\"b\":\"é😀\",\"c\":{\"d\":true}},\n{\"a\":-3,\"d\":[1,2]}]\n");

    private final List<byte[]> csv = List.of(
            beginning("telco-churn.csv"),
            beginning("ames-housing.csv"),
            bytes("a;b;c\n1,5;\"x;\"\"y\"\"\nz\";10/03/2004\n-2,25;;11.03.2004\n"),
            "이름\t값\n가나\t1\n다라\t2\n".getBytes(StandardCharsets.UTF_16));

    private static byte[] beginning(String sample) {
        try {
            byte[] all = Files.readAllBytes(Path.of("sample-data", sample));
            return Arrays.copyOf(all, Math.min(all.length, BYTES));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void aBrokenDelimitedFileIsReadOrRefused(@ForAll long seed) throws IOException {
        answered(new CsvReader(), new Mutation(new SplittableRandom(seed)).of(csv), ".csv");
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aBrokenArffFileIsReadOrRefused(@ForAll long seed) throws IOException {
        answered(new ArffReader(), new Mutation(new SplittableRandom(seed)).of(List.of(ARFF)), ".arff");
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aBrokenJsonFileIsReadOrRefused(@ForAll long seed) throws IOException {
        answered(new JsonReader(), new Mutation(new SplittableRandom(seed)).of(List.of(JSON)), ".json");
    }

    @Example
    void aBraceAmongTheLevelsOfAnAttributeEnds() throws IOException {
        answered(new ArffReader(), bytes("@relation a\n@attribute y {low {x,high}\n@data\nlow\n"), ".arff");
    }

    private static void answered(TableReader reader, byte[] file, String ending) throws IOException {
        Path path = Files.createTempFile("broken", ending);
        try {
            Files.write(path, file);
            Optional<ImportResult> read = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(reader, path));
            read.ifPresent(r -> assertThat(r.data().rows()).isPositive());
        } finally {
            Files.delete(path);
        }
    }

    private static Optional<ImportResult> read(TableReader reader, Path path) {
        try {
            return Optional.of(reader.read(path, ImportSettings.DETECT, JobContext.silent()));
        } catch (CrisolException e) {
            return Optional.empty();
        }
    }
}
