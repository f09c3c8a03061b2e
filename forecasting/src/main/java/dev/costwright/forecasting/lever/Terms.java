package dev.costwright.forecasting.lever;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Calls are bought in another service tier or another region.
///
/// @param share from 0 to 1: the calls that move
/// @param tier such as `flex`; empty for today's
/// @param region such as `us`; empty for today's
/// @param priceRatio the price there as a part of today's, where the price book has none
public record Terms(
    Scope scope, Fraction share, String tier, String region, Optional<Fraction> priceRatio)
    implements Lever {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.or("share", Parameter.Type.SHARE, "1"),
          Parameter.optional("tier", Parameter.Type.WORD),
          Parameter.optional("region", Parameter.Type.WORD),
          Parameter.optional("priceRatio", Parameter.Type.RATIO));

  static Terms of(Scope scope, Settings settings) {
    return new Terms(
        scope,
        settings.number("share"),
        settings.text("tier"),
        settings.text("region"),
        settings.maybe("priceRatio"));
  }

  @Override
  public LeverKind kind() {
    return LeverKind.TERMS;
  }

  @Override
  public Settings settings() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("share", share.toString());
    texts.put("tier", tier);
    texts.put("region", region);
    priceRatio.ifPresent(one -> texts.put("priceRatio", one.toString()));
    return Settings.of(PARAMETERS, texts);
  }
}
