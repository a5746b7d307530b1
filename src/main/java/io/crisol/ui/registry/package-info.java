/** The screens on which a run is taken through the gates, and on which registered models are looked after. */
@NullMarked
package io.crisol.ui.registry;

import org.jspecify.annotations.NullMarked;
