/** What a model must pass to be registered: one gate per file, and the promotion that walks them. */
@NullMarked
package io.crisol.registry.gate;

import org.jspecify.annotations.NullMarked;
