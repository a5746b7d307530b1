/** Where passwords are kept, by the person's choice: the system's key store, or a file that only its owner can read. */
@NullMarked
package io.crisol.workbench.secret;

import org.jspecify.annotations.NullMarked;
