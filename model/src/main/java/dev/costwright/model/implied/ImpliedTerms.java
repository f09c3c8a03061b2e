package dev.costwright.model.implied;

import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.pricing.KnownModel;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a bill's row charges for.
///
/// @param model canonical where the price book knows it
/// @param tier `standard` unless the row says otherwise; where speed is sold, that
/// @param region empty when the row names none
/// @param contextBand the billed band in the file's words, or empty
public record ImpliedTerms(
    String seller, String model, Measure measure, String tier, String region, String contextBand) {
  private static final Set<String> STANDARD = Set.of("", "default", "auto", "standard", "normal");

  /// Empty for a row without a model.
  static Optional<ImpliedTerms> of(CubeRow row, Measure measure, PriceBook book) {
    String seller = text(row, Dimension.SELLER);
    String raw = text(row, Dimension.MODEL);
    if (seller.isEmpty() || raw.isEmpty()) {
      return Optional.empty();
    }
    String speed = plain(text(row, Dimension.SPEED));
    return Optional.of(
        new ImpliedTerms(
            seller,
            book.model(seller, raw).map(KnownModel::id).orElse(raw),
            measure,
            STANDARD.contains(speed) ? plain(text(row, Dimension.SERVICE_TIER)) : speed,
            region(text(row, Dimension.REGION)),
            text(row, Dimension.CONTEXT_BAND)));
  }

  /// What the book says of it to an account, discounts included; a band that the bill names is
  /// that band's price.
  Optional<PriceRow> list(PriceBook book, String account, LocalDate day) {
    return book.find(new Offer(seller, model, tier, region, "", contextBand, account), day)
        .flatMap(card -> Optional.ofNullable(card.rates(1).get(measure)));
  }

  /// Where they are not the usual ones, such as `batch, us`; empty otherwise.
  public String conditions() {
    return Stream.of(tier.equals(PriceRow.STANDARD) ? "" : tier, region, contextBand)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String plain(String tier) {
    String word = tier.toLowerCase(Locale.ROOT);
    return STANDARD.contains(word) ? PriceRow.STANDARD : word;
  }

  private static String region(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return word.equals("global") || word.equals("not_available") ? "" : word;
  }

  static String text(CubeRow row, Dimension dimension) {
    return row.dimension(dimension).orElse("").strip();
  }
}
