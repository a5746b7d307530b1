/** How strongly any two columns of any types go together. */
@NullMarked
package io.crisol.profile.association;

import org.jspecify.annotations.NullMarked;
