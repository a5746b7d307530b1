/** The command line: thin commands over the same services as the window. */
@NullMarked
package io.crisol.cli;

import org.jspecify.annotations.NullMarked;
