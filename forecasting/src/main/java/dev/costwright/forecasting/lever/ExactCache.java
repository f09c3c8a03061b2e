package dev.costwright.forecasting.lever;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A share of the calls is answered from a store of earlier answers and never reaches the
/// seller.
///
/// @param share from 0 to 1, of the calls that may be answered from the store
/// @param deterministic from 0 to 1: calls at temperature 0, which alone may be answered from
/// the store
/// @param lookupPer1000 what a thousand lookups cost; calls that may be answered are looked up
/// @param monthly what the store costs a month
public record ExactCache(
    Scope scope, Fraction share, Fraction deterministic, Fraction lookupPer1000, Fraction monthly)
    implements Lever {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.required("share", Parameter.Type.SHARE),
          Parameter.or("deterministic", Parameter.Type.SHARE, "1"),
          Parameter.or("lookupPer1000", Parameter.Type.MONEY, "0"),
          Parameter.or("monthly", Parameter.Type.MONEY, "0"));

  static ExactCache of(Scope scope, Settings settings) {
    return new ExactCache(
        scope,
        settings.number("share"),
        settings.number("deterministic"),
        settings.number("lookupPer1000"),
        settings.number("monthly"));
  }

  @Override
  public LeverKind kind() {
    return LeverKind.EXACT_CACHE;
  }

  @Override
  public Settings settings() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("share", share.toString());
    texts.put("deterministic", deterministic.toString());
    texts.put("lookupPer1000", lookupPer1000.toString());
    texts.put("monthly", monthly.toString());
    return Settings.of(PARAMETERS, texts);
  }

  /// A cache that costs nothing and may answer every call.
  public ExactCache(Scope scope, Fraction share) {
    this(scope, share, Fraction.ONE, Fraction.ZERO, Fraction.ZERO);
  }
}
