/// Exchange rates from files. Entry type: {@link dev.costwright.importers.fx.RateFile}.
@NullMarked
package dev.costwright.importers.fx;

import org.jspecify.annotations.NullMarked;
