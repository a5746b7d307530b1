/** The dataset: schema, typed columns with missing cells, fingerprint. */
@NullMarked
package io.crisol.data;

import org.jspecify.annotations.NullMarked;
