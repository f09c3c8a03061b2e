package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.calendar.Holidays;
import dev.costwright.forecasting.method.Driver;
import dev.costwright.model.money.Int128;
import dev.costwright.model.usage.Metric;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a forecast takes for granted, in words.
record Assumptions(Usage usage, ForecastQuery query, Horizon horizon, List<Metric> metrics) {
  List<String> sentences() {
    List<String> sentences = new ArrayList<>(usage.days().notes());
    if (!usage.restDays().isEmpty()) {
      sentences.add(
          "Nothing was used on a %s without rows: most have none."
              .formatted(
                  usage.restDays().stream()
                      .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                      .collect(Collectors.joining(" or "))));
    }
    sentences.add(prices());
    sum(KeyUsage::withoutCounts)
        .ifPresent(
            share ->
                sentences.add(
                    "%s of past spend has no tokens behind it (charges, what is not in detail) and is carried on as money."
                        .formatted(share)));
    sum(KeyUsage::atOldPrices)
        .ifPresent(
            share ->
                sentences.add(
                    "%s of past spend is usage without a price on the days ahead: it keeps the price of its own day."
                        .formatted(share)));
    long unpriced = usage.keys().values().stream().mapToLong(KeyUsage::unpriced).sum();
    if (unpriced > 0) {
      sentences.add("%,d rows without a known price are in no forecast.".formatted(unpriced));
    }
    users().ifPresent(sentences::add);
    sentences.add(
        "Where requests explain a series, those of the last week repeat; "
            + (query.holidays() == Holidays.NONE
                ? "holidays are days like others."
                : "holidays are those of %s.".formatted(query.holidays().place())));
    return sentences;
  }

  private String prices() {
    return usage.prices().runs().size() == 1
        ? "Prices are those of %s; no later change is known."
            .formatted(Dates.words(horizon.first()))
        : "Prices are those that will apply; they change on %s."
            .formatted(
                String.join(
                    ", ", usage.prices().runs().stream().skip(1).map(Dates::words).toList()));
  }

  private Optional<String> users() {
    List<Driver> drivers = Candidates.activeUsers(metrics, Optional.empty());
    return drivers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            drivers.stream()
                .map(driver -> last((Driver.Monthly) driver))
                .collect(Collectors.joining(", ", "Monthly users stay as last known: ", ".")));
  }

  private static String last(Driver.Monthly driver) {
    Map.Entry<YearMonth, Double> last = Objects.requireNonNull(driver.levels().lastEntry());
    return String.format(
        Locale.ROOT, "%s %,.0f (%s)", driver.name(), last.getValue(), Dates.words(last.getKey()));
  }

  /// A share of past spend in per cent; empty when it is none.
  private Optional<String> sum(Function<KeyUsage, Int128> part) {
    double whole =
        usage.keys().values().stream().mapToDouble(key -> Statistic.of(key.total())).sum();
    double amount =
        usage.keys().values().stream().mapToDouble(key -> Statistic.of(part.apply(key))).sum();
    return amount == 0 || whole == 0
        ? Optional.empty()
        : Optional.of(String.format(Locale.ROOT, "%.1f %%", 100 * amount / whole));
  }
}
