/** The composition root: the explicit lists of built-ins, and the workbench made of them. */
@NullMarked
package io.crisol.wiring;

import org.jspecify.annotations.NullMarked;
