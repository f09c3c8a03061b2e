/// What can go wrong, said so that a user can act on it. Entry type: {@link
/// dev.costwright.model.problem.Problem}.
@NullMarked
package dev.costwright.model.problem;

import org.jspecify.annotations.NullMarked;
