package dev.costwright.forecasting.lever;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers end at a number of tokens. Only those that are longer today become shorter.
///
/// @param share from 0 to 1: the calls that are capped
/// @param tokens where an answer ends
/// @param retry share of the answers cut off that are asked for again without a cap
/// @param accuracy share of the answers cut off, and not asked for again, that are right
public record OutputCap(
    Scope scope, Fraction share, long tokens, Fraction retry, Optional<Fraction> accuracy)
    implements Lever {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.or("share", Parameter.Type.SHARE, "1"),
          Parameter.required("tokens", Parameter.Type.COUNT),
          Parameter.or("retry", Parameter.Type.SHARE, "0"),
          Parameter.optional("accuracy", Parameter.Type.SHARE));

  static OutputCap of(Scope scope, Settings settings) {
    return new OutputCap(
        scope,
        settings.number("share"),
        settings.whole("tokens").orElse(0L),
        settings.number("retry"),
        settings.maybe("accuracy"));
  }

  @Override
  public LeverKind kind() {
    return LeverKind.OUTPUT_CAP;
  }

  @Override
  public Settings settings() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("share", share.toString());
    texts.put("tokens", String.valueOf(tokens));
    texts.put("retry", retry.toString());
    accuracy.ifPresent(one -> texts.put("accuracy", one.toString()));
    return Settings.of(PARAMETERS, texts);
  }
}
