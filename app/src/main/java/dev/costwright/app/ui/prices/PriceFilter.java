package dev.costwright.app.ui.prices;

import dev.costwright.model.pricing.KnownModel;
import dev.costwright.model.pricing.PriceRow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which prices the table shows.
///
/// @param text words that must all occur in seller, model or source, in any case
/// @param seller only this one
/// @param tier only this one
/// @param models whether models count that the ledger never used
/// @param day only prices that hold on it
public record PriceFilter(
    String text, Optional<String> seller, Optional<String> tier, Models models, LocalDate day) {

  /// Which models are shown.
  public enum Models {
    ALL,
    USED
  }

  /// Standard prices of all models.
  static PriceFilter on(LocalDate day) {
    return new PriceFilter("", Optional.empty(), Optional.of(PriceRow.STANDARD), Models.ALL, day);
  }

  public PriceFilter withText(String words) {
    return new PriceFilter(words, seller, tier, models, day);
  }

  public PriceFilter withSeller(Optional<String> only) {
    return new PriceFilter(text, only, tier, models, day);
  }

  public PriceFilter withTier(Optional<String> only) {
    return new PriceFilter(text, seller, only, models, day);
  }

  public PriceFilter withModels(Models which) {
    return new PriceFilter(text, seller, tier, which, day);
  }

  /// @param used models that the ledger used
  boolean keeps(PriceLine line, Set<ModelName> used) {
    return line.holdsOn(day)
        && seller.map(line.item().model().seller()::equals).orElse(true)
        && tier.map(line.item().tier()::equals).orElse(true)
        && (models == Models.ALL || used.contains(line.item().name()))
        && hasWords(line);
  }

  private boolean hasWords(PriceLine line) {
    String all =
        "%s %s %s"
            .formatted(line.item().model().seller(), words(line.item().model()), line.sources())
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+"))
        .allMatch(all::contains);
  }

  private static String words(KnownModel model) {
    return model.id() + " " + model.name() + " " + String.join(" ", model.aliases());
  }
}
