/** The histogram engine that grows trees, forests and boosted trees. */
@NullMarked
package io.crisol.learn.tree;

import org.jspecify.annotations.NullMarked;
