/// Usage that is no token: seats, GPU hours, storage, searches. Entry type: {@link
/// dev.costwright.importers.units.UnitsImporter}.
@NullMarked
package dev.costwright.importers.units;

import org.jspecify.annotations.NullMarked;
