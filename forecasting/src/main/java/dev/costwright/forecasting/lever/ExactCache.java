package dev.costwright.forecasting.lever;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A share of the calls is answered from a store of earlier answers and never reaches the
/// seller.
///
/// @param share from 0 to 1, of the calls that may be answered from the store: those that repeat
/// an earlier one, however long ago
/// @param temperature which calls may be answered from the store
/// @param deterministic from 0 to 1: calls at temperature 0
/// @param ttl seconds that an answer is kept after it was stored; empty for as long as the
/// baseline is
/// @param ages how soon repeats come; empty where nobody measured it
/// @param lookupPer1000 what a thousand lookups cost; calls that may be answered are looked up
/// @param monthly what the store costs a month
public record ExactCache(
    Scope scope,
    Fraction share,
    Temperature temperature,
    Fraction deterministic,
    Optional<Long> ttl,
    Optional<AgeCurve> ages,
    Fraction lookupPer1000,
    Fraction monthly)
    implements Lever {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.required("share", Parameter.Type.SHARE),
          Parameter.choice("temperature", "zero", List.of("zero", "any")),
          Parameter.or("deterministic", Parameter.Type.SHARE, "1"),
          Parameter.optional("ttl", Parameter.Type.COUNT),
          Parameter.optional("ages", Parameter.Type.AGES),
          Parameter.or("lookupPer1000", Parameter.Type.MONEY, "0"),
          Parameter.or("monthly", Parameter.Type.MONEY, "0"));

  static ExactCache of(Scope scope, Settings settings) {
    return new ExactCache(
        scope,
        settings.number("share"),
        Temperature.parse(settings.text("temperature")),
        settings.number("deterministic"),
        settings.whole("ttl"),
        AgeCurve.parse(settings.text("ages")),
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
    texts.put("temperature", temperature.id());
    texts.put("deterministic", deterministic.toString());
    ttl.ifPresent(seconds -> texts.put("ttl", String.valueOf(seconds)));
    ages.ifPresent(curve -> texts.put("ages", curve.toString()));
    texts.put("lookupPer1000", lookupPer1000.toString());
    texts.put("monthly", monthly.toString());
    return Settings.of(PARAMETERS, texts);
  }

  /// A cache that costs nothing, keeps its answers, and may answer every call.
  public ExactCache(Scope scope, Fraction share) {
    this(
        scope,
        share,
        Temperature.ZERO,
        Fraction.ONE,
        Optional.empty(),
        Optional.empty(),
        Fraction.ZERO,
        Fraction.ZERO);
  }

  /// The share of the calls that are looked up.
  public Fraction eligible() {
    return temperature == Temperature.ANY ? Fraction.ONE : deterministic;
  }

  /// Whether the instants of calls say what may be found within the lifetime.
  public boolean isByInstants() {
    return ttl.isPresent() && ages.isEmpty();
  }

  /// Which calls may be answered from the store.
  public enum Temperature {
    /// Only calls at temperature 0, which would be answered the same again.
    ZERO("zero"),
    /// Every call: one that was to be answered anew gets an earlier answer word for word.
    ANY("any");

    private final String id;

    Temperature(String id) {
      this.id = id;
    }

    static Temperature parse(String id) {
      return id.equals(ANY.id) ? ANY : ZERO;
    }

    String id() {
      return id;
    }
  }
}
