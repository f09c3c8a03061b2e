package dev.costwright.forecasting.lever;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A share of the calls goes to a model of one's own training.
///
/// @param share from 0 to 1, of the calls that no router moved
/// @param target what it costs to run
/// @param inputRatio tokens of the same prompt there, as a multiple of today's: another
/// tokenizer
/// @param outputRatio tokens of an answer there, as a multiple of today's: another verbosity
/// @param training what training costs
/// @param months over which training is written off
/// @param accuracy share of its answers that are right
public record FineTuned(
    Scope scope,
    Fraction share,
    Target target,
    Fraction inputRatio,
    Fraction outputRatio,
    Fraction training,
    long months,
    Optional<Fraction> accuracy)
    implements Lever {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.required("share", Parameter.Type.SHARE),
          Parameter.optional("to", Parameter.Type.MODEL),
          Parameter.optional("to.priceRatio", Parameter.Type.RATIO),
          Parameter.or("inputRatio", Parameter.Type.RATIO, "1"),
          Parameter.or("outputRatio", Parameter.Type.RATIO, "1"),
          Parameter.or("training", Parameter.Type.MONEY, "0"),
          Parameter.or("months", Parameter.Type.COUNT, "12"),
          Parameter.optional("accuracy", Parameter.Type.SHARE));

  static FineTuned of(Scope scope, Settings settings) {
    return new FineTuned(
        scope,
        settings.number("share"),
        Target.of(settings),
        settings.number("inputRatio"),
        settings.number("outputRatio"),
        settings.number("training"),
        settings.whole("months").orElse(0L),
        settings.maybe("accuracy"));
  }

  @Override
  public LeverKind kind() {
    return LeverKind.FINE_TUNED;
  }

  @Override
  public Settings settings() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("share", share.toString());
    target.put(texts);
    texts.put("inputRatio", inputRatio.toString());
    texts.put("outputRatio", outputRatio.toString());
    texts.put("training", training.toString());
    texts.put("months", String.valueOf(months));
    accuracy.ifPresent(one -> texts.put("accuracy", one.toString()));
    return Settings.of(PARAMETERS, texts);
  }
}
