/** Whether what a family of models assumes holds in the training rows: one check per file, with verdict and remedy. */
@NullMarked
package io.crisol.profile.assumption;

import org.jspecify.annotations.NullMarked;
