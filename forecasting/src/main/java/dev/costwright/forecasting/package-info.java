/// What-if and forecasts. See its packages.
@NullMarked
package dev.costwright.forecasting;

import org.jspecify.annotations.NullMarked;
