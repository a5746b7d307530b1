package io.crisol.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.finding.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipReaderTest {
    private static final long LIMIT = 100_000_000;

    @Test
    @DisplayName("Files are read as they were packed; folders are passed over")
    void honest() throws IOException {
        byte[] zip = zip("a.txt", "folder/b.txt");

        assertThat(ZipReader.read(zip, LIMIT).keySet()).containsExactly("a.txt", "folder/b.txt");
        assertThat(ZipReader.read(zip, LIMIT).get("a.txt"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("content of a.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "a/../../evil",
                "a/..",
                "..",
                ".",
                "/etc/passwd",
                "//host/share",
                "\\\\host\\share",
                "..\\evil",
                "a\\b",
                "C:/evil",
                "C:evil",
                "a/./b",
                "a//b",
                "a\u0000b",
                "a\nb",
                "trailing.",
                " lead",
                "con*",
                "x:stream"
            })
    @DisplayName("A name that could lead out of the folder is refused")
    void badNames(String name) throws IOException {
        byte[] zip = zip("good.txt", name);

        assertThatThrownBy(() -> ZipReader.read(zip, LIMIT))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("bundle.bad_name");
    }

    @Test
    @DisplayName("Names that some systems take for one are refused, also as file and folder")
    void clashes() throws IOException {
        for (String[] names : new String[][] {
            {"README.md", "readme.md"}, {"a", "a/b"}, {"A/x", "a"}, {"é", "e\u0301"}, {"straße", "STRASSE"}
        }) {
            byte[] zip = zip(names);
            assertThatThrownBy(() -> ZipReader.read(zip, LIMIT))
                    .as(String.join(" ", names))
                    .hasMessageContaining("bundle.name_twice");
        }
    }

    @Test
    @DisplayName("The same name twice is refused")
    void duplicate() throws IOException {
        byte[] zip = zip("aa.txt", "bb.txt");
        replace(zip, "bb.txt", "aa.txt");

        assertThatThrownBy(() -> ZipReader.read(zip, LIMIT)).hasMessageContaining("bundle.name_twice");
    }

    @Test
    @DisplayName("A link is refused")
    void link() throws IOException {
        byte[] zip = zip("link");
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int central = central(zip);
        bytes.putShort(central + 4, (short) (3 << 8 | 20));
        bytes.putInt(central + 38, 0120777 << 16);

        assertThatThrownBy(() -> ZipReader.read(zip, LIMIT)).hasMessageContaining("bundle.zip_link");
    }

    @Test
    @DisplayName("A local name that differs from the directory's is refused")
    void twoNames() throws IOException {
        byte[] zip = zip("good.txt");
        zip[30] = 'f';

        assertThatThrownBy(() -> ZipReader.read(zip, LIMIT)).hasMessageContaining("bundle.broken_zip");
    }

    @Test
    @DisplayName("A bomb is refused by what it declares, and by what it holds")
    void bombs() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            zip.write(new byte[60_000_000]);
        }
        byte[] declared = out.toByteArray();
        assertThatThrownBy(() -> ZipReader.read(declared, LIMIT)).hasMessageContaining("bundle.zip_bomb");

        byte[] hidden = declared.clone();
        ByteBuffer.wrap(hidden).order(ByteOrder.LITTLE_ENDIAN).putInt(central(hidden) + 24, 10);
        assertThatThrownBy(() -> ZipReader.read(hidden, LIMIT)).hasMessageContaining("bundle.zip_bomb");

        assertThatThrownBy(() -> ZipReader.read(zip("a.txt"), 3)).hasMessageContaining("bundle.zip_bomb");
    }

    @Test
    @DisplayName("A damaged archive is refused whatever byte is damaged, never read wrongly")
    void damaged() throws IOException {
        byte[] honest = zip("a.txt", "b.txt");
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = honest.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            try {
                ZipReader.read(damaged, LIMIT)
                        .forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                                .startsWith("content of "));
            } catch (InputException e) {
                assertThat(e.finding().code()).startsWith("bundle.");
            }
        }
        assertThatThrownBy(() -> ZipReader.read(new byte[0], LIMIT)).isInstanceOf(InputException.class);
    }

    @Test
    @DisplayName("Nothing is written where a zip is refused")
    void nothingWritten(@TempDir Path folder) throws IOException {
        Path zip = folder.resolve("in").resolve("evil.zip");
        Files.createDirectories(zip.getParent());
        Files.write(zip, zip("ok.txt", "../evil"));

        assertThatThrownBy(() -> Bundle.open(zip).close()).isInstanceOf(InputException.class);

        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(zip);
        }
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("content of " + name).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static int central(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.getInt(zip.length - 22 + 16);
    }

    private static void replace(byte[] zip, String from, String to) {
        byte[] old = from.getBytes(StandardCharsets.UTF_8);
        byte[] with = to.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + old.length <= zip.length; at++) {
            if (java.util.Arrays.equals(zip, at, at + old.length, old, 0, old.length)) {
                System.arraycopy(with, 0, zip, at, with.length);
            }
        }
    }
}
