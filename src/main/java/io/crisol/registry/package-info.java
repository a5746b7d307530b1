/** Registered models: versions, aliases, events, promotions; kept in a folder. */
@NullMarked
package io.crisol.registry;

import org.jspecify.annotations.NullMarked;
