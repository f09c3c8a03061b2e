package dev.costwright.forecasting.lever;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The seller gives a discount on everything in scope.
///
/// @param share from 0 to 1: the discount
public record Discount(Scope scope, Fraction share) implements Lever {
  static final List<Parameter> PARAMETERS =
      List.of(Parameter.required("share", Parameter.Type.SHARE));

  static Discount of(Scope scope, Settings settings) {
    return new Discount(scope, settings.number("share"));
  }

  @Override
  public LeverKind kind() {
    return LeverKind.DISCOUNT;
  }

  @Override
  public Settings settings() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("share", share.toString());
    return Settings.of(PARAMETERS, texts);
  }
}
