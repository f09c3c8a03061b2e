package dev.costwright.app.sample;

import java.time.LocalDate;
import java.util.List;

/// The company: what it built, for whom, and when.
///
/// @param name as invoices say it
/// @param from the first day of the sample
/// @param to the last day of the sample
/// @param gatewayFrom the day on which its gateway went live
/// @param openAiFrom the day on which it opened its OpenAI organisation
/// @param tenants enterprise customers, the largest first
/// @param features what it built, with the one that nobody owns last
record Company(
    String name,
    LocalDate from,
    LocalDate to,
    LocalDate gatewayFrom,
    LocalDate openAiFrom,
    List<String> tenants,
    List<Feature> features) {
  Company {
    tenants = List.copyOf(tenants);
    features = List.copyOf(features);
  }

  List<LocalDate> days() {
    return from.datesUntil(to.plusDays(1)).toList();
  }

  LocalDate since(Seller seller) {
    return seller == Seller.OPENAI ? openAiFrom : from;
  }

  Feature feature(String id) {
    return features.stream()
        .filter(feature -> feature.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No feature " + id));
  }
}
