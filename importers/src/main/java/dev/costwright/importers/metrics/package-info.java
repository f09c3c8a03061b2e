/// What the business did: users, revenue, units of value. Entry type: {@link
/// dev.costwright.importers.metrics.MetricsImporter}.
@NullMarked
package dev.costwright.importers.metrics;

import org.jspecify.annotations.NullMarked;
