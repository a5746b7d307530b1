package io.crisol.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.read.CsvReader;
import io.crisol.data.read.ImportSettings;
import io.crisol.job.JobContext;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class TableBridgeTest {
    @Test
    void aSampleTableComesBackEqual() {
        Dataset data = new CsvReader()
                .read(Path.of("sample-data/penguins.csv"), ImportSettings.DETECT, JobContext.silent())
                .data();
        Dataset back = TableBridge.toDataset(TableBridge.toTable(data), data.schema());
        assertThat(back.fingerprint()).isEqualTo(data.fingerprint());
        assertThat(back.schema()).isEqualTo(data.schema());
    }

    @Test
    void everyTypeComesBackEqualWithItsMissingCells() {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("number", new DoubleNumbers(new double[] {1.5, Double.NaN}));
        columns.put("flag", new CodedColumn(ColumnType.FLAG, new int[] {-1, 0}, List.of("yes")));
        columns.put("day", new DateColumn(new long[] {-86_400_000L, Long.MIN_VALUE}, false));
        columns.put("moment", new DateColumn(new long[] {1_700_000_000_123L, Long.MIN_VALUE}, true));
        columns.put("time", new TimeColumn(new int[] {-1, 12_345_678}));
        columns.put("text", new TextColumn(new @Nullable String[] {"a", null}));
        Dataset data = Dataset.of(columns);
        Dataset back = TableBridge.toDataset(TableBridge.toTable(data), data.schema());
        assertThat(back.fingerprint()).isEqualTo(data.fingerprint());
    }

    @Test
    void columnsThatTablesawMadeGetANewEntry() {
        Table table = Table.create(IntColumn.create("count", new int[] {3, Integer.MIN_VALUE}));
        Dataset data = TableBridge.toDataset(table, new Schema(List.of()));
        assertThat(data.numbers("count").toArray()).containsExactly(3, Double.NaN);
    }
}
