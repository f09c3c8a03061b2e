package dev.costwright.app.ui.explore;

import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.Pivot;
import java.time.LocalDate;
import java.util.List;

/// Why a cell is what it is.
///
/// @param cell the figure with its counts
/// @param facts the dearest facts behind it
/// @param priceVersion the state of the price book that priced it
record Why(
    List<String> key, LocalDate step, Pivot.Cell cell, List<Evidence> facts, String priceVersion) {}
