/// What the logs of gateways and traces tell of single calls, whatever words they use. Entry
/// type: {@link dev.costwright.importers.call.TokenCounts}.
@NullMarked
package dev.costwright.importers.call;

import org.jspecify.annotations.NullMarked;
