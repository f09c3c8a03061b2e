/// Ways to continue a series. Entry type: {@link dev.costwright.forecasting.method.Method}.
@NullMarked
package dev.costwright.forecasting.method;

import org.jspecify.annotations.NullMarked;
