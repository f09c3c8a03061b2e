package dev.costwright.app.workbench;

import dev.costwright.model.money.Money;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.Commitment;
import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.Discount;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.pricing.PriceUnit;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A discount as the user tells it, in the window and on the command line. Empty text says
/// nothing.
///
/// @param account empty for all accounts of the seller
/// @param model empty for all models of the seller
/// @param percent off the list price, such as `12.5`
/// @param rates in its place, such as `fresh=2.00,output=8.00`: per million tokens, hour of a
/// GPU, GB-day of storage, other units for one
/// @param tier of the rates; empty for standard
/// @param above prompts longer than so many tokens pay the rates; empty for all
/// @param currency of rates and commitment; empty for USD
/// @param from first day or month
/// @param until last day or month
/// @param knownFrom the day on which it became known; empty for today
/// @param commitment such as `50000/quarter`
/// @param source empty for `told by hand`
public record ToldDiscount(
    String name,
    String seller,
    String account,
    String model,
    String percent,
    String rates,
    String tier,
    String above,
    String currency,
    String from,
    String until,
    String knownFrom,
    String commitment,
    String source) {
  private static final String BY_HAND = "told by hand";
  private static final String USD = "USD";

  /// What was told.
  ///
  /// @throws UsageException when it is no discount, saying what was expected and found
  public Discount read(LocalDate today) {
    try {
      return new Discount(
          name.strip(),
          needed("seller", seller),
          account.strip(),
          orElse(model, PriceRow.EVERY_MODEL),
          told(from).map(day -> PeriodText.plausibleDay("as the first day", day)),
          told(until).map(day -> PeriodText.dayAfterPlausible("as the last day", day)),
          told(knownFrom)
              .map(day -> PeriodText.plausibleDay("since when it is known", day))
              .orElse(today),
          given(),
          told(commitment).map(this::promise),
          orElse(source, BY_HAND));
    } catch (IllegalArgumentException unusable) {
      throw new UsageException(unusable.getMessage() + ".", unusable);
    }
  }

  private Discount.Given given() {
    Optional<String> off = told(percent);
    if (off.isPresent() == told(rates).isPresent()) {
      throw new UsageException(
          "Expected a percentage or negotiated rates, found %s."
              .formatted(off.isPresent() ? "both" : "neither"));
    }
    return off.<Discount.Given>map(text -> new Discount.PercentOff(number("a percentage", text)))
        .orElseGet(
            () ->
                new Discount.Rates(
                    orElse(tier, PriceRow.STANDARD),
                    told(above).map(ToldDiscount::context).orElse(ContextBand.ALL),
                    prices(),
                    currencyOf(orElse(currency, USD))));
  }

  private Map<Measure, UnitPrice> prices() {
    Map<Measure, UnitPrice> prices = new EnumMap<>(Measure.class);
    for (String rate : rates.split(",")) {
      String[] sides = rate.split("=", 2);
      Measure measure = measure(sides[0].strip());
      String price = sides.length == 2 ? sides[1].strip() : "";
      if (prices.put(measure, price(measure, number("a rate", price))) != null) {
        throw new UsageException("Expected one rate of %s, found two.".formatted(measure.id()));
      }
    }
    return prices;
  }

  private static Measure measure(String text) {
    return Measure.parse(text)
        .filter(Measure.priced()::contains)
        .orElseThrow(
            () ->
                new UsageException(
                    "Expected rates such as fresh=2.00,output=8.00, found \"%s\". Classes and units are %s."
                        .formatted(
                            text,
                            Measure.priced().stream()
                                .map(Measure::id)
                                .collect(Collectors.joining(", ")))));
  }

  private static UnitPrice price(Measure measure, BigDecimal amount) {
    try {
      return PriceUnit.of(measure).price(amount);
    } catch (ArithmeticException tooLarge) {
      throw new UsageException(
          "Expected a rate below 9.2 million, found %s.".formatted(amount.toPlainString()),
          tooLarge);
    }
  }

  private Commitment promise(String text) {
    String[] sides = text.split("/", 2);
    String every = sides.length == 2 ? sides[1].strip() : "";
    return new Commitment(
        Money.of(number("an amount", sides[0].strip()), currencyOf(orElse(currency, USD))),
        Arrays.stream(Commitment.Every.values())
            .filter(known -> known.name().equalsIgnoreCase(every))
            .findFirst()
            .orElseThrow(
                () ->
                    new UsageException(
                        "Expected a commitment such as 50000/quarter (month, quarter or year), found \"%s\"."
                            .formatted(text))));
  }

  private static Currency currencyOf(String code) {
    try {
      return Currency.getInstance(code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new UsageException(
          "Expected a currency code such as EUR, found \"%s\".".formatted(code), unknown);
    }
  }

  private static BigDecimal number(String what, String text) {
    return TypedNumber.of(text)
        .orElseThrow(
            () ->
                new UsageException(
                    "Expected %s with a decimal point, such as 12.5, found \"%s\"."
                        .formatted(what, text)));
  }

  /// A bare number is what a prompt must exceed.
  private static ContextBand context(String text) {
    try {
      return ContextBand.parse(Character.isDigit(text.charAt(0)) ? ">" + text : text);
    } catch (IllegalArgumentException malformed) {
      throw new UsageException(
          "Expected prompt tokens such as 200000, > 200000 or >= 200000, found \"%s\"."
              .formatted(text),
          malformed);
    }
  }

  private static String needed(String what, String text) {
    return told(text)
        .orElseThrow(() -> new UsageException("Expected a %s, found none.".formatted(what)));
  }

  private static String orElse(String text, String other) {
    return told(text).orElse(other);
  }

  private static Optional<String> told(String text) {
    return Optional.of(text.strip()).filter(said -> !said.isEmpty());
  }
}
