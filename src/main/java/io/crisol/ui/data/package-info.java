/** The data stage: import, profile, alerts, one column in detail, the rows. */
@NullMarked
package io.crisol.ui.data;

import org.jspecify.annotations.NullMarked;
