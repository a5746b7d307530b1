/** Compare: the wizard that plans a comparison, the live leaderboard, and the page about one run. */
@NullMarked
package io.crisol.ui.compare;

import org.jspecify.annotations.NullMarked;
