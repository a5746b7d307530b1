package io.crisol.data.read;

import io.crisol.text.Message;
import java.util.Optional;

/**
 * A row of the file that did not fit.
 *
 * @param line the line on which the row begins, counted from 1
 * @param column the first column that did not fit; absent where the row as a whole did not
 * @param value the cell as it was read; for a row as a whole the beginning of its first field
 * @param reason why it did not fit
 */
public record RejectedRow(long line, Optional<String> column, Optional<String> value, Message reason) {}
