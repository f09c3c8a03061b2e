package dev.costwright.forecasting.scenario;

import dev.costwright.forecasting.scenario.Lever.SideCall;
import dev.costwright.forecasting.scenario.Lever.Target;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.RateCard;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Prices of the models that levers name.
///
/// @param models named by levers that are on
/// @param currency of the baseline; a price in another currency is no price here
record Offers(PriceBook prices, List<Slice.Model> models, Currency currency) {
  static Offers of(PriceBook prices, List<Lever> levers, Currency currency) {
    return new Offers(prices, levers.stream().flatMap(Offers::named).distinct().toList(), currency);
  }

  private static Stream<Slice.Model> named(Lever lever) {
    return switch (lever) {
      case Lever.Routing routing ->
          Stream.concat(target(routing.target()), side(routing.classifier()));
      case Lever.Compression compression -> side(compression.compressor());
      case Lever.ExactCache _, Lever.PromptCaching _ -> Stream.of();
    };
  }

  private static Stream<Slice.Model> target(Target target) {
    return switch (target) {
      case Target.Model(String seller, String model) -> Stream.of(new Slice.Model(seller, model));
      case Target.Ratio _ -> Stream.of();
    };
  }

  private static Stream<Slice.Model> side(Optional<SideCall> call) {
    return call.map(asked -> new Slice.Model(asked.seller(), asked.model())).stream();
  }

  /// What the models cost on a day on the terms of an offer: its tier, and its region and account
  /// at the same seller. A model without a price then is left out.
  Map<Slice.Model, RateCard> cards(Offer terms, LocalDate day) {
    Map<Slice.Model, RateCard> cards = new LinkedHashMap<>();
    for (Slice.Model model : models) {
      boolean isSameSeller = model.seller().equals(terms.seller());
      String region = isSameSeller ? terms.region() : "";
      String account = isSameSeller ? terms.account() : "";
      prices
          .find(
              new Offer(
                  model.seller(), model.model(), terms.serviceTier(), region, "", "", account),
              day)
          .filter(card -> card.currency().equals(currency))
          .ifPresent(card -> cards.put(model, card));
    }
    return cards;
  }
}
