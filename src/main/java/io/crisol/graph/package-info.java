/** A scoring graph as plain records (nodes, tensors), free of any library. */
@NullMarked
package io.crisol.graph;

import org.jspecify.annotations.NullMarked;
