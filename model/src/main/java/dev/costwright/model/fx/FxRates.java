package dev.costwright.model.fx;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Dated exchange rates with their sources. Immutable and thread-safe.
///
/// The rate of a day is the one published for it, else the last one before it, at most seven days
/// back: banks publish none on weekends and holidays. Older than that there is no rate, and the
/// amount stays in its own currency. On one day a rate told directly comes before the same rate
/// told the other way round, and that before one through a third currency, whose two rates are of
/// the same day.
public final class FxRates {
  /// How many days before the day asked for a rate may be from.
  public static final int MOST_DAYS_BACK = 7;

  private static final Comparator<FxRate> ORDER =
      Comparator.comparing(FxRate::date)
          .reversed()
          .thenComparing(rate -> rate.base().getCurrencyCode())
          .thenComparing(rate -> rate.quote().getCurrencyCode());

  /// No rates: nothing converts but a currency to itself.
  public static final FxRates NONE = of(List.of());

  private record Key(LocalDate date, Currency base, Currency quote) {
    static Key of(FxRate rate) {
      return new Key(rate.date(), rate.base(), rate.quote());
    }
  }

  private final Map<Key, FxRate> rates;
  private final Set<Currency> bases;
  private final String version;

  private FxRates(Map<Key, FxRate> rates) {
    this.rates = rates;
    this.bases =
        rates.keySet().stream()
            .map(Key::base)
            .sorted(Comparator.comparing(Currency::getCurrencyCode))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    this.version = hash(list());
  }

  /// @param rates of several with the same day and currencies the last one holds
  public static FxRates of(List<FxRate> rates) {
    Map<Key, FxRate> byKey = new HashMap<>();
    rates.forEach(rate -> byKey.put(Key.of(rate), rate));
    return new FxRates(byKey);
  }

  /// All rates that hold, newest first, then by currency.
  public List<FxRate> list() {
    return rates.values().stream().sorted(ORDER).toList();
  }

  /// These, and others on days and for currencies of which these say nothing.
  public FxRates orElse(FxRates others) {
    return of(Stream.concat(others.list().stream(), list().stream()).toList());
  }

  public boolean isEmpty() {
    return rates.isEmpty();
  }

  /// A short hash of all rates: derived figures carry it.
  public String version() {
    return version;
  }

  /// What one unit of `from` is worth in `to` on a day; empty when no rate of the last seven days
  /// says so.
  public Optional<FxQuote> find(Currency from, Currency to, LocalDate day) {
    if (from.equals(to)) {
      return Optional.of(
          new FxQuote(from, to, day, BigDecimal.ONE, BigDecimal.ONE, "the same currency"));
    }
    for (int back = 0; back <= MOST_DAYS_BACK; back++) {
      LocalDate date = day.minusDays(back);
      Optional<FxQuote> quote =
          direct(from, to, date)
              .or(() -> inverse(from, to, date))
              .or(() -> through(from, to, date));
      if (quote.isPresent()) {
        return quote;
      }
    }
    return Optional.empty();
  }

  private Optional<FxQuote> direct(Currency from, Currency to, LocalDate date) {
    return rate(from, to, date)
        .map(rate -> new FxQuote(from, to, date, rate.rate(), BigDecimal.ONE, rate.source()));
  }

  private Optional<FxQuote> inverse(Currency from, Currency to, LocalDate date) {
    return rate(to, from, date)
        .map(rate -> new FxQuote(from, to, date, BigDecimal.ONE, rate.rate(), rate.source()));
  }

  private Optional<FxQuote> through(Currency from, Currency to, LocalDate date) {
    return bases.stream()
        .flatMap(
            base ->
                rate(base, from, date)
                    .flatMap(ours -> rate(base, to, date).map(theirs -> cross(ours, theirs)))
                    .stream())
        .findFirst();
  }

  private static FxQuote cross(FxRate ours, FxRate theirs) {
    String source =
        ours.source().equals(theirs.source())
            ? ours.source()
            : ours.source() + "; " + theirs.source();
    return new FxQuote(
        ours.quote(), theirs.quote(), ours.date(), theirs.rate(), ours.rate(), source);
  }

  private Optional<FxRate> rate(Currency base, Currency quote, LocalDate date) {
    return Optional.ofNullable(rates.get(new Key(date, base, quote)));
  }

  private static String hash(List<FxRate> rates) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      rates.forEach(rate -> digest.update((rate + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
