package dev.costwright.forecasting.lever;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A sum is promised for each month: what is used costs less, and the sum is paid whether it is
/// used or not.
///
/// @param discount from 0 to 1, on what is used
/// @param monthly the sum promised
public record Commitment(Scope scope, Fraction discount, Fraction monthly) implements Lever {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.or("discount", Parameter.Type.SHARE, "0"),
          Parameter.required("monthly", Parameter.Type.MONEY));

  static Commitment of(Scope scope, Settings settings) {
    return new Commitment(scope, settings.number("discount"), settings.number("monthly"));
  }

  @Override
  public LeverKind kind() {
    return LeverKind.COMMITMENT;
  }

  @Override
  public Settings settings() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("discount", discount.toString());
    texts.put("monthly", monthly.toString());
    return Settings.of(PARAMETERS, texts);
  }
}
