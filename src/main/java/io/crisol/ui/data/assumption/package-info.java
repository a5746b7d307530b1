/** What families of models assume, as a tab of the data page: readings, verdicts, remedies, checking again. */
@NullMarked
package io.crisol.ui.data.assumption;

import org.jspecify.annotations.NullMarked;
