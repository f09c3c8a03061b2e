/// Tolerant reading of JSON records: an array, an envelope or lines. Entry type: {@link
/// dev.costwright.importers.json.JsonRecords}.
@NullMarked
package dev.costwright.importers.json;

import org.jspecify.annotations.NullMarked;
