/// What a call's prompt began with, in hashes: entry type is {@link
/// dev.costwright.model.prefix.Prefix}.
@NullMarked
package dev.costwright.model.prefix;

import org.jspecify.annotations.NullMarked;
