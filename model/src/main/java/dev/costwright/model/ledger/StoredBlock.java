package dev.costwright.model.ledger;

import dev.costwright.model.usage.FactBlock;
import java.time.Instant;
import java.util.BitSet;

/// A block of a live import, with the rows that do not count.
///
/// @param importId its import
/// @param segment counted from 0 within the import
/// @param facts all rows, hidden ones included
/// @param hidden set for rows that are duplicates, superseded or otherwise do not count: read
/// only
/// @param asOf up to when its file knows what happened
/// @param sha256 of its file
public record StoredBlock(
    long importId, int segment, FactBlock facts, BitSet hidden, Instant asOf, String sha256) {}
