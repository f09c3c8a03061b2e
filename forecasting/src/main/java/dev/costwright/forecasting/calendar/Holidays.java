package dev.costwright.forecasting.calendar;

import java.time.LocalDate;

/// The public holidays of a country, by rule, for any year of the Gregorian calendar. Those of
/// parts of a country and those of one year alone are not here.
public enum Holidays {
  /// No day is one.
  NONE("no country"),
  /// Federal holidays (5 U.S.C. 6103): on a Saturday the Friday before is free, on a Sunday the
  /// Monday after.
  US("the United States"),
  /// Bank holidays of England and Wales: at a weekend the next working day is free.
  GB("England and Wales"),
  /// Holidays of all German states.
  DE("Germany"),
  /// Holidays of all of metropolitan France but Alsace and Moselle, which have two more.
  FR("France"),
  /// Closing days of TARGET, the payment system of the European Central Bank.
  TARGET("TARGET");

  private final String place;

  Holidays(String place) {
    this.place = place;
  }

  /// Where they are kept, in words: `the United States`.
  public String place() {
    return place;
  }

  /// Whether a day is free, or stands in for a holiday at a weekend.
  public boolean holds(LocalDate day) {
    return Kept.of(this).holds(day);
  }
}
