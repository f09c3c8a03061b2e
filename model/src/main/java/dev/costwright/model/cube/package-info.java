/// Any pivot of the ledger, in memory. Entry type: {@link dev.costwright.model.cube.Cube}.
@NullMarked
package dev.costwright.model.cube;

import org.jspecify.annotations.NullMarked;
