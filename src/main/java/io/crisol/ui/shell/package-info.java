/** The frame around every page: rail, top bar, page header, bottom bar, command search, home. */
@NullMarked
package io.crisol.ui.shell;

import org.jspecify.annotations.NullMarked;
