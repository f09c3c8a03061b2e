package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Batch;
import dev.costwright.forecasting.lever.Compression;
import dev.costwright.forecasting.lever.ContextLimit;
import dev.costwright.forecasting.lever.FineTuned;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.ModelName;
import dev.costwright.forecasting.lever.PromptParts;
import dev.costwright.forecasting.lever.Routing;
import dev.costwright.forecasting.lever.SemanticCache;
import dev.costwright.forecasting.lever.SideCall;
import dev.costwright.forecasting.lever.Target;
import dev.costwright.forecasting.lever.Terms;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.RateCard;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Prices that levers may ask for: of the models they name, in the tiers and regions they name.
record Offers(PriceBook prices, List<ModelName> models, List<String> tiers, List<String> regions) {
  /// The tier of calls that wait.
  static final String BATCH = "batch";

  static Offers of(PriceBook prices, List<Lever> levers) {
    return new Offers(
        prices,
        levers.stream().flatMap(Offers::models).distinct().toList(),
        levers.stream().flatMap(Offers::tiers).distinct().toList(),
        levers.stream().flatMap(Offers::regions).distinct().toList());
  }

  private static Stream<ModelName> models(Lever lever) {
    return switch (lever) {
      case Routing routing -> Stream.concat(target(routing.target()), side(routing.classifier()));
      case FineTuned tuned -> target(tuned.target());
      case SemanticCache cache -> side(cache.embedding());
      case Compression compression -> side(compression.compressor());
      case PromptParts parts -> side(parts.compressor());
      case ContextLimit limit -> side(limit.summariser());
      default -> Stream.of();
    };
  }

  private static Stream<ModelName> target(Target target) {
    return target instanceof Target.Model(ModelName name) ? Stream.of(name) : Stream.of();
  }

  private static Stream<ModelName> side(Optional<SideCall> call) {
    return call.map(SideCall::model).stream();
  }

  private static Stream<String> tiers(Lever lever) {
    return switch (lever) {
      case Batch _ -> Stream.of(BATCH);
      case Terms terms -> Stream.of(terms.tier()).filter(tier -> !tier.isEmpty());
      default -> Stream.of();
    };
  }

  private static Stream<String> regions(Lever lever) {
    return lever instanceof Terms terms && !terms.region().isEmpty()
        ? Stream.of(terms.region())
        : Stream.of();
  }

  static Quote quote(Offer offer) {
    return new Quote(
        new ModelName(offer.seller(), offer.model()), offer.serviceTier(), offer.region());
  }

  /// What levers may ask for, on a day, of calls that are sold on an offer today: with the region
  /// and the account at the same seller. A model that a lever names and that was not sold yet has
  /// its first price; what never has a price is left out.
  ///
  /// @param currency of what is sold today; a price in another one is no price here
  Map<Quote, RateCard> cards(Offer own, LocalDate day, Currency currency) {
    Map<Quote, RateCard> cards = new LinkedHashMap<>();
    for (Quote quote : quotes(quote(own))) {
      boolean isOwn = quote.model().equals(quote(own).model());
      Offer asked =
          new Offer(
              quote.model().seller(),
              quote.model().model(),
              quote.tier(),
              quote.region(),
              isOwn ? own.speed() : "",
              isOwn ? own.contextBand() : "",
              quote.model().seller().equals(own.seller()) ? own.account() : "");
      (isOwn ? Optional.of(day) : prices.firstPriced(asked, day))
          .flatMap(priced -> prices.find(asked, priced))
          .filter(card -> card.currency().equals(currency))
          .ifPresent(card -> cards.put(quote, card));
    }
    return cards;
  }

  /// The models that had no price yet on a day, with the first later day on which they have one.
  Map<ModelName, LocalDate> soldAfter(LocalDate day) {
    Map<ModelName, LocalDate> later = new LinkedHashMap<>();
    for (ModelName model : models) {
      prices
          .firstPriced(new Offer(model.seller(), model.model(), "", "", "", ""), day)
          .filter(first -> first.isAfter(day))
          .ifPresent(first -> later.put(model, first));
    }
    return later;
  }

  private Set<Quote> quotes(Quote own) {
    Set<Quote> quotes = new LinkedHashSet<>();
    Stream.concat(Stream.of(own), models.stream().map(own::at))
        .flatMap(quote -> Stream.concat(Stream.of(quote), tiers.stream().map(quote::inTier)))
        .flatMap(quote -> Stream.concat(Stream.of(quote), regions.stream().map(quote::inRegion)))
        .forEach(quotes::add);
    if (models.isEmpty() && tiers.isEmpty() && regions.isEmpty()) {
      quotes.clear();
    }
    return quotes;
  }
}
