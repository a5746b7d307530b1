/** Alerts on a dataset, one per class. */
@NullMarked
package io.crisol.profile.alert;

import org.jspecify.annotations.NullMarked;
