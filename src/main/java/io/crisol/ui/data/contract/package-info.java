/** The data contract as a tab of the data page: drafted from the rows, edited by the person, exported. */
@NullMarked
package io.crisol.ui.data.contract;

import org.jspecify.annotations.NullMarked;
