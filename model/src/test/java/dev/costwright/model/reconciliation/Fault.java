package dev.costwright.model.reconciliation;

/// What a seller may get wrong.
enum Fault {
  NOTHING,
  EARLIER_PRICE,
  STANDARD_AS_BATCH,
  STANDARD_AS_PRIORITY,
  EU_AS_GLOBAL,
  SHORT_AS_LONG,
  CACHE_AS_FRESH,
  FIVE_MINUTES_AS_AN_HOUR,
  SEARCHES_LEFT_OUT,
  TWICE,
  A_DAY_TWICE,
  DAYS_OF_ANOTHER_ZONE,
  LAST_HOURS_LATER,
  DAYS_MISSING,
  EARLIER_PRICE_AND_CACHE_AS_FRESH,
  /// On all days, and no cost report tells them apart.
  CACHE_AS_FRESH_AND_FIVE_MINUTES_AS_AN_HOUR,
  /// The same.
  SEARCHES_LEFT_OUT_AND_STANDARD_AS_BATCH,
  /// Looks like usage billed twice but for the quantity that the line prints.
  BATCH_AS_STANDARD,
  /// Looks like batches billed as standard but for the quantity that the line prints.
  BATCH_TWICE,
  NOT_INVOICED,
  LINE_TWICE,
  TAX,
  SEATS,
  CREDIT,
  /// Every row of the cost report that the invoice adds up is rounded to a cent.
  CHARGES_IN_CENTS,
  /// The same, and the first days at the price of the days before.
  CHARGES_IN_CENTS_AND_EARLIER_PRICE
}
