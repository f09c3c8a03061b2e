package dev.costwright.forecasting.prompt;

import static dev.costwright.model.usage.Measure.CACHE_READ;
import static dev.costwright.model.usage.Measure.FRESH_INPUT;

import dev.costwright.forecasting.prompt.PromptUse.Part;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.pricing.RateCard;
import dev.costwright.model.problem.UsageException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// Calls that carry a prompt, described without a ledger.
///
/// @param callsPerDay at least 1
/// @param days at least 1
/// @param cached the share of calls that read the prompt from the provider's cache, 0 to 1
/// @param day whose prices hold
public record PromptVolume(
    String seller, String model, long callsPerDay, int days, BigDecimal cached, LocalDate day) {
  /// How the prompt is billed in these calls.
  ///
  /// @param prompt tokens of it, at least 1
  /// @throws UsageException when the price book does not know what its tokens cost
  PromptUse use(long prompt, PriceBook prices) {
    RateCard card =
        prices
            .find(new Offer(seller, model, "", "", "", ""), day)
            .orElseThrow(() -> unpriced("fresh input"));
    UnitPrice fresh =
        card.rate(FRESH_INPUT).map(PriceRow::price).orElseThrow(() -> unpriced("fresh input"));
    Optional<UnitPrice> read = card.rate(CACHE_READ).map(PriceRow::price);
    long calls = Math.multiplyExact(callsPerDay, (long) days);
    long reading =
        BigDecimal.valueOf(calls)
            .multiply(cached)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    if (reading > 0 && read.isEmpty()) {
      throw unpriced("input read from the cache");
    }
    UnitPrice reads = read.orElse(fresh);
    return new PromptUse(
        calls,
        Stream.of(
                new Part(CACHE_READ, reads, fresh, reads, Math.multiplyExact(reading, prompt)),
                new Part(
                    FRESH_INPUT, fresh, fresh, reads, Math.multiplyExact(calls - reading, prompt)))
            .filter(part -> part.tokens() > 0)
            .toList(),
        card.currency());
  }

  private UsageException unpriced(String what) {
    return new UsageException(
        ("Expected a price of %s of %s %s on %s, found none. 'costwright prices list' shows what is"
                + " known.")
            .formatted(what, seller, model, day));
  }
}
