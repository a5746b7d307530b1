package io.crisol.data.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Gives the records of a file to the rows, a block at a time. */
interface CsvBlocks extends AutoCloseable {
    /** Reads the next block of records; returns whether there may be more. */
    boolean next() throws IOException;

    @Override
    default void close() throws IOException {}

    /**
     * @param skipLines lines at the beginning to leave out
     * @param rows takes the records
     */
    static CsvBlocks of(Reader in, CsvDialect dialect, int skipLines, CsvRows rows) throws IOException {
        if (dialect.looseQuotes() || dialect.comment() != ImportSettings.NONE) {
            return parsed(in, dialect, skipLines, rows);
        }
        CsvSplitter splitter = new CsvSplitter(in, dialect, 1 << 18, rows);
        splitter.skipLines(skipLines);
        return splitter::block;
    }

    private static CsvBlocks parsed(Reader in, CsvDialect dialect, int skipLines, CsvRows rows) {
        Copied copied = new Copied(rows);
        var reader = FastCsv.builder(dialect).build(copied, in);
        reader.skipLines(skipLines);
        Iterator<Boolean> pauses = reader.iterator();
        return new CsvBlocks() {
            @Override
            public boolean next() {
                copied.begin();
                boolean more = pauses.hasNext();
                if (more) {
                    pauses.next();
                }
                return more;
            }

            @Override
            public void close() throws IOException {
                reader.close();
            }
        };
    }

    /** Copies what the parser finds, since it uses its own array again. */
    final class Copied extends AbstractBaseCsvCallbackHandler<Boolean> {
        private static final int BLOCK = 1 << 18;

        private final CsvRows rows;
        private char[] text = new char[0];
        private int length;

        Copied(CsvRows rows) {
            this.rows = rows;
        }

        private void begin() {
            text = new char[BLOCK];
            length = 0;
            rows.over(text);
        }

        @Override
        protected void handleBegin(long line) {
            rows.begin(line);
        }

        @Override
        protected void handleField(int index, char[] b, int offset, int fieldLength, boolean quoted) {
            if (length + fieldLength > text.length) {
                text = Arrays.copyOf(text, Math.max(2 * text.length, length + fieldLength));
                rows.over(text);
            }
            System.arraycopy(b, offset, text, length, fieldLength);
            length += fieldLength;
            rows.field(index, text, length - fieldLength, length, quoted);
        }

        @Override
        protected @Nullable Boolean buildRecord() {
            if (getRecordType() != RecordType.COMMENT) {
                rows.end(getRecordType() == RecordType.EMPTY ? 0 : getFieldCount());
            }
            return length > BLOCK - (BLOCK >> 2) ? Boolean.TRUE : null;
        }
    }
}
