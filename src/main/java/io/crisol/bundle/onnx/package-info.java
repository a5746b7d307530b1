/** The scoring graph as ONNX: written through the protobuf classes, scored by ONNX Runtime, compared with the program. */
@NullMarked
package io.crisol.bundle.onnx;

import org.jspecify.annotations.NullMarked;
