/** The tab of the data page that shows how strongly any two columns go together. */
@NullMarked
package io.crisol.ui.data.association;

import org.jspecify.annotations.NullMarked;
