/// What next: forecast spend with its bands, drivers and back-test. Entry type: {@link
/// dev.costwright.app.ui.forecast.ForecastScreen}.
@NullMarked
package dev.costwright.app.ui.forecast;

import org.jspecify.annotations.NullMarked;
