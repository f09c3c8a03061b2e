package dev.costwright.forecasting.lever;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A share of the calls can wait, and is sold at the batch price.
///
/// @param share from 0 to 1: the calls that can wait
/// @param priceRatio the batch price as a part of today's, where the price book has none
public record Batch(Scope scope, Fraction share, Optional<Fraction> priceRatio) implements Lever {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.required("share", Parameter.Type.SHARE),
          Parameter.optional("priceRatio", Parameter.Type.RATIO));

  static Batch of(Scope scope, Settings settings) {
    return new Batch(scope, settings.number("share"), settings.maybe("priceRatio"));
  }

  @Override
  public LeverKind kind() {
    return LeverKind.BATCH;
  }

  @Override
  public Settings settings() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("share", share.toString());
    priceRatio.ifPresent(one -> texts.put("priceRatio", one.toString()));
    return Settings.of(PARAMETERS, texts);
  }
}
