package dev.costwright.app.focus;

import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The words of a charge: SKU, units, description, tags.
final class ChargeWords {
  private static final JsonMapper JSON = new JsonMapper();

  /// What users say of their spend, in files or by rules.
  private static final List<Dimension> TAGS =
      List.of(
          Dimension.TEAM,
          Dimension.FEATURE,
          Dimension.ENVIRONMENT,
          Dimension.TENANT,
          Dimension.USER_TIER,
          Dimension.USE_CASE,
          Dimension.PROMPT_VERSION);

  private ChargeWords() {}

  static String unit(Charge charge) {
    return charge.part().measure().map(ChargeWords::unit).orElse("");
  }

  private static String unit(Measure measure) {
    return switch (measure) {
      case SEARCHES -> "Searches";
      case IMAGES -> "Images";
      case SECONDS -> "Seconds";
      case CHARACTERS -> "Characters";
      case TOOL_SESSIONS -> "Sessions";
      case BYTE_HOURS -> "Byte-Hours";
      case SEATS -> "Seats";
      case GPU_SECONDS -> "GPU-Seconds";
      default -> "Tokens";
    };
  }

  static String pricingUnit(Charge charge) {
    return charge
        .pricingQuantity()
        .map(_ -> charge.isTokens() ? "1000000 Tokens" : unit(charge))
        .orElse("");
  }

  static String publisher(Charge charge) {
    String maker = charge.dimension(Dimension.PROVIDER);
    return maker.isEmpty() ? Service.of(charge).provider() : Service.company(maker);
  }

  /// What is bought: seller, model and token class.
  static String sku(Charge charge) {
    return charge
        .part()
        .measure()
        .map(
            measure ->
                String.join(
                    "/",
                    charge.dimension(Dimension.SELLER),
                    charge.dimension(Dimension.MODEL),
                    measure.id()))
        .orElse("");
  }

  /// The SKU at one price: tier, region, band, date and price; null where no quantity is priced.
  static String skuPrice(Charge charge) {
    return charge.pricingQuantity().isEmpty()
        ? ""
        : sku(charge) + "@" + charge.part().rate().map(ChargeWords::price).orElse("as billed");
  }

  private static String price(PriceRow row) {
    return Stream.of(
            row.serviceTier(),
            row.region(),
            row.context().text(),
            row.effectiveFrom().map(Object::toString).orElse(""),
            amount(row.price()) + " " + row.currency())
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining("/"));
  }

  private static String amount(UnitPrice price) {
    return price.perMillion().toPlainString();
  }

  /// Such as `gpt-4o output tokens`.
  static String meter(Charge charge) {
    return charge.part().measure().map(measure -> meter(charge, measure)).orElse("");
  }

  private static String meter(Charge charge, Measure measure) {
    String words =
        switch (measure) {
          case FRESH_INPUT -> "input tokens";
          case CACHE_READ -> "cache read tokens";
          case CACHE_WRITE_5M -> "cache write tokens";
          case CACHE_WRITE_1H -> "cache write 1h tokens";
          case OUTPUT -> "output tokens";
          case AUDIO_INPUT -> "audio input tokens";
          case AUDIO_CACHE_READ -> "audio cache read tokens";
          case AUDIO_OUTPUT -> "audio output tokens";
          case IMAGE_INPUT -> "image input tokens";
          case IMAGE_CACHE_READ -> "image cache read tokens";
          case IMAGE_OUTPUT -> "image output tokens";
          default -> unit(measure).toLowerCase(Locale.ROOT);
        };
    String model = charge.dimension(Dimension.MODEL);
    return model.isEmpty() ? words : model + " " + words;
  }

  static String description(Charge charge) {
    List<String> words = new ArrayList<>();
    if (charge.place().isRemainder()) {
      words.add(Pivot.NOT_IN_DETAIL);
    }
    if (charge.part().basis() == Basis.UNPRICED) {
      words.add(Pivot.UNPRICED);
    }
    Stream.of(
            Optional.of(meter(charge)).filter(meter -> !meter.isEmpty()),
            Optional.of(charge.dimension(Dimension.CHARGE_KIND)).filter(kind -> !kind.isEmpty()))
        .flatMap(Optional::stream)
        .findFirst()
        .filter(word -> !words.contains(word))
        .ifPresent(words::add);
    return String.join(" ", words);
  }

  /// A JSON object; null when nothing is tagged.
  static String tags(Charge charge) {
    ObjectNode tags = JSON.createObjectNode();
    for (Dimension dimension : TAGS) {
      String value = charge.dimension(dimension);
      if (!value.isEmpty()) {
        tags.put(dimension.id(), value);
      }
    }
    return tags.isEmpty() ? "" : JSON.writeValueAsString(tags);
  }
}
