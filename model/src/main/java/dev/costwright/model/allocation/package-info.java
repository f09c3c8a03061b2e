/// Shared cost and how it is split over teams or other members. Entry type: {@link
/// dev.costwright.model.allocation.PoolSet}.
@NullMarked
package dev.costwright.model.allocation;

import org.jspecify.annotations.NullMarked;
