/// Whole commands against named peers, outside the default build. Entry type: {@link
/// dev.costwright.benchmarks.UsageImport}.
@NullMarked
package dev.costwright.benchmarks;

import org.jspecify.annotations.NullMarked;
