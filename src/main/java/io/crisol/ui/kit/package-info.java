/** What every screen is built of: pages, jobs on the window's thread, forms from settings, dense tables, charts, notices. */
@NullMarked
package io.crisol.ui.kit;

import org.jspecify.annotations.NullMarked;
