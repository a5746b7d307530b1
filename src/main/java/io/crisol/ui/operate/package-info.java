/** The screen on which registered versions are put to work. */
@NullMarked
package io.crisol.ui.operate;

import org.jspecify.annotations.NullMarked;
