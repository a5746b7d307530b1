/** Settings declared as data: forms, command-line options and checks are made from them. */
@NullMarked
package io.crisol.param;

import org.jspecify.annotations.NullMarked;
