package dev.costwright.importers.focus;

import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How many tokens a row consumed: the consumed quantity where its unit is tokens, else the
/// quantity that was priced.
final class TokenQuantity {
  /// `Tokens`, `1000 Tokens`, `1K tokens`, `1M Tokens`, `Million Tokens`.
  private static final Pattern UNIT =
      Pattern.compile("(\\d{1,9})?\\s*(k|m|thousand|million)?\\s*tokens?");

  static final BigDecimal MOST = BigDecimal.TEN.pow(15);

  private final Column consumed;
  private final Column consumedUnit;
  private final Column priced;
  private final Column pricedUnit;

  TokenQuantity(Header header) {
    consumed = header.column("ConsumedQuantity");
    consumedUnit = header.column("ConsumedUnit");
    priced = header.column("PricingQuantity");
    pricedUnit = header.column("PricingUnit");
  }

  /// Sets the measure, and says whether the row's unit is tokens.
  boolean read(Row row, Measure tokenClass, Fact.Builder fact) {
    return set(row, consumed, consumedUnit, tokenClass, fact)
        || set(row, priced, pricedUnit, tokenClass, fact);
  }

  private static boolean set(
      Row row, Column quantity, Column unit, Measure tokenClass, Fact.Builder fact) {
    Optional<BigDecimal> factor = factor(row.text(unit));
    if (factor.isEmpty() || row.isBlank(quantity)) {
      return false;
    }
    row.decimal(quantity)
        .map(factor.get()::multiply)
        .ifPresent(
            tokens -> {
              if (isCount(tokens)) {
                fact.measure(tokenClass, tokens.longValueExact());
              } else {
                row.doubt(
                    quantity,
                    "a whole number of tokens of at least 0",
                    "The quantity is not counted; the amount is.",
                    "Compare the row with the provider's usage.");
              }
            });
    return true;
  }

  private static boolean isCount(BigDecimal tokens) {
    return tokens.signum() >= 0
        && tokens.compareTo(MOST) < 0
        && (tokens.signum() == 0 || tokens.stripTrailingZeros().scale() <= 0);
  }

  private static Optional<BigDecimal> factor(String unit) {
    Matcher matcher = UNIT.matcher(unit.toLowerCase(Locale.ROOT).replace(",", ""));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BigDecimal number =
        matcher.group(1) == null ? BigDecimal.ONE : new BigDecimal(matcher.group(1));
    String scale = matcher.group(2) == null ? "" : matcher.group(2).substring(0, 1);
    boolean isMillion = scale.equals("m");
    int places = isMillion ? 6 : scale.isEmpty() ? 0 : 3;
    return Optional.of(number.movePointRight(places));
  }
}
