/** History: every run and event of a project or of all, and what differs between two runs. */
@NullMarked
package io.crisol.ui.history;

import org.jspecify.annotations.NullMarked;
