package io.crisol.data.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows at the beginning of a file, 1,000 at most; rows without any text are left out. */
final class Sample {
    private static final int MOST = 1000;

    private Sample() {}

    /**
     * @param head the beginning of the file
     * @param whole whether it is the whole file; otherwise the last row may be cut off and is left out
     */
    static List<SampleRow> rows(String head, boolean whole, CsvDialect dialect) {
        List<SampleRow> rows = new ArrayList<>();
        try (CsvReader<SampleRow> reader = FastCsv.builder(dialect).build(new Handler(), new StringReader(head))) {
            for (SampleRow row : reader) {
                rows.add(row);
                if (rows.size() > MOST) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            return rows;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (!rows.isEmpty() && (!whole || rows.size() > MOST)) {
            rows.removeLast();
        }
        return rows;
    }

    private static final class Handler extends AbstractBaseCsvCallbackHandler<SampleRow> {
        private List<String> fields = new ArrayList<>();
        private BitSet quotes = new BitSet();

        @Override
        protected void handleBegin(long line) {
            fields = new ArrayList<>();
            quotes = new BitSet();
        }

        @Override
        protected void handleField(int index, char[] b, int offset, int length, boolean quoted) {
            String text = new String(b, offset, length);
            fields.add(quoted ? text : text.strip());
            quotes.set(index, quoted);
        }

        @Override
        protected @Nullable SampleRow buildRecord() {
            boolean something = fields.stream().anyMatch(f -> !f.isEmpty()) || !quotes.isEmpty();
            return getRecordType() == RecordType.DATA && something
                    ? new SampleRow(getStartingLineNumber(), fields, quotes)
                    : null;
        }
    }
}
