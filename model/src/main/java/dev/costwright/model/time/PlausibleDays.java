package dev.costwright.model.time;

import java.time.LocalDate;

/// The days from which on and until when a price, a discount or a rate can be told: a day outside
/// is a slip of the keyboard or stands for "always" or "open", which are said by leaving it out.
public final class PlausibleDays {
  /// Before anybody sold a language model by the token.
  public static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

  public static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  private PlausibleDays() {}

  public static boolean contains(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }

  /// `a day from 2015-01-01 to 2099-12-31`, for messages.
  public static String expected() {
    return "a day from %s to %s".formatted(FIRST, LAST);
  }
}
