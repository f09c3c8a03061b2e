package dev.costwright.model.cube;

import dev.costwright.model.prefix.PrefixColumn;

/// What the prompt of one row began with.
///
/// @param tree of marks; rows that were stored together have one object
/// @param leaf the row's last mark: a node of the tree, 0 for a prompt without one
/// @param length of the prompt, in the unit of the marks' ends
/// @param millis when the call was, since 1970
public record CubePrefix(PrefixColumn.Tree tree, int leaf, long length, long millis) {}
