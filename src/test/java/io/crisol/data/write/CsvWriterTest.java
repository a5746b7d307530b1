package io.crisol.data.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.TextColumn;
import io.crisol.finding.CancelledException;
import io.crisol.finding.FailureException;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWriterTest {
    @TempDir
    Path folder;

    private static Dataset data() {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("n", new DoubleNumbers(new double[] {-1.5, 2, Double.NaN}));
        columns.put("kind", new CodedColumn(ColumnType.LEVEL, new int[] {0, 1, -1}, List.of("=1+1", "a,b")));
        columns.put("text", new TextColumn(new @Nullable String[] {"", "NA", null}));
        return Dataset.of(columns);
    }

    private static String written(CsvWriter writer) throws IOException {
        StringWriter text = new StringWriter();
        writer.write(data(), text, JobContext.silent());
        return text.toString();
    }

    @Test
    void emptyTextIsQuotedMissingIsNotAndABlankRowIsMarked() throws IOException {
        assertThat(written(new CsvWriter())).isEqualTo("""
            n,kind,text
            -1.5,=1+1,""
            2,"a,b","NA"
            NA,,
            """);
    }

    @Test
    void formulasAreDefusedNumbersAreNot() throws IOException {
        assertThat(written(new CsvWriter(true))).contains("-1.5,'=1+1,");
    }

    @Test
    void aFileIsReplacedOnlyOnceAllIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "old");
        JobContext cancelled = new JobContext() {
            @Override
            public void progress(double done, Message what) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> new CsvWriter().write(data(), file, cancelled)).isInstanceOf(CancelledException.class);
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).hasSize(1);
        new CsvWriter().write(data(), file, JobContext.silent());
        assertThat(Files.readString(file)).startsWith("n,kind,text\n");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        Path file = folder.resolve("none").resolve("t.csv");
        assertThatThrownBy(() -> new CsvWriter().write(data(), file, JobContext.silent()))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.finding().place().file()).contains(file.toString()));
    }
}
