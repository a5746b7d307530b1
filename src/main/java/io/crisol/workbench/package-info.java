/** The deep services that window and command line share, named as verbs. */
@NullMarked
package io.crisol.workbench;

import org.jspecify.annotations.NullMarked;
