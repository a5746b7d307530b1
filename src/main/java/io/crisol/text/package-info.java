/** Message keys become sentences in English and Spanish; numbers and dates in the person's locale. */
@NullMarked
package io.crisol.text;

import org.jspecify.annotations.NullMarked;
