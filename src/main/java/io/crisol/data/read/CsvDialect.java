package io.crisol.data.read;

/**
 * How one delimited text file is written.
 *
 * @param delimiter character between fields
 * @param quote character around fields, {@link ImportSettings#NONE} where there is none
 * @param comment character that begins a comment line, {@link ImportSettings#NONE} where there is none
 * @param looseQuotes whether blanks stand between delimiters and quotes
 */
record CsvDialect(char delimiter, char quote, char comment, boolean looseQuotes) {}
