/// What goes together with spend: a regression with everything that tells whether it may be
/// believed. Entry type: {@link dev.costwright.app.ui.regression.RegressionScreen}.
@NullMarked
package dev.costwright.app.ui.regression;

import org.jspecify.annotations.NullMarked;
