package io.crisol.data.read;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** The parser, set up leniently: rows of any length and text after a closing quote are let through. */
final class FastCsv {
    private FastCsv() {}

    @SuppressWarnings("removal")
    static CsvReaderBuilder builder(CsvDialect dialect) {
        CsvReaderBuilder builder = CsvReader.builder()
                .fieldSeparator(dialect.delimiter())
                .quoteCharacter(dialect.quote() == ImportSettings.NONE ? '\u0000' : dialect.quote())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(!dialect.looseQuotes())
                .trimWhitespacesAroundQuotes(dialect.looseQuotes());
        return dialect.comment() == ImportSettings.NONE
                ? builder
                : builder.commentStrategy(CommentStrategy.SKIP).commentCharacter(dialect.comment());
    }
}
