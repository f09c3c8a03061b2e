/// Why a measure of the ledger is what it is: a regression on drivers of the user's choice, with
/// everything that tells whether it may be believed. Entry type: {@link
/// dev.costwright.forecasting.study.Study}.
@NullMarked
package dev.costwright.forecasting.study;

import org.jspecify.annotations.NullMarked;
