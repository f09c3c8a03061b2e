package dev.costwright.app.cli;

import dev.costwright.model.problem.UsageException;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Prices of token classes as a user writes them: `fresh=2.5,output=10`.
final class ClassPrices {
  private static final int MOST_DECIMALS = 6;
  private static final BigDecimal BEYOND = new BigDecimal("1000000000");

  private ClassPrices() {}

  /// Per million tokens.
  ///
  /// @throws UsageException when one is no price, or a class is named twice
  static Map<Measure, BigDecimal> of(List<String> texts) {
    Map<Measure, BigDecimal> prices = new EnumMap<>(Measure.class);
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 0) {
        throw wrong(text);
      }
      Measure measure = measure(text.substring(0, equals).strip());
      if (prices.put(measure, price(text, text.substring(equals + 1).strip())) != null) {
        throw new UsageException(
            "Expected %s once after --prices, found it twice.".formatted(measure.id()));
      }
    }
    return prices;
  }

  private static Measure measure(String id) {
    return Measure.parse(id)
        .filter(measure -> Measure.tokenClasses().contains(measure))
        .orElseThrow(
            () ->
                new UsageException(
                    "Expected a token class after --prices (%s), found \"%s\"."
                        .formatted(
                            Measure.tokenClasses().stream()
                                .map(Measure::id)
                                .collect(Collectors.joining(", ")),
                            id)));
  }

  private static BigDecimal price(String text, String amount) {
    try {
      BigDecimal price = new BigDecimal(amount);
      if (price.signum() >= 0
          && price.compareTo(BEYOND) < 0
          && price.stripTrailingZeros().scale() <= MOST_DECIMALS) {
        return price;
      }
    } catch (NumberFormatException e) {
      throw new UsageException(message(text), e);
    }
    throw wrong(text);
  }

  private static UsageException wrong(String text) {
    return new UsageException(message(text));
  }

  private static String message(String text) {
    return "Expected CLASS=PRICE after --prices, such as fresh=2.5, at least 0 and of at most 6 decimals, found \"%s\"."
        .formatted(text);
  }
}
