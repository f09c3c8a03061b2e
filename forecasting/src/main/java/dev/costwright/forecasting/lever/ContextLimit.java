package dev.costwright.forecasting.lever;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Prompts that are longer than a limit lose their oldest part; a summary may stand in its
/// place. What moves behind the cut is no longer what the provider's cache holds.
///
/// @param share from 0 to 1: the calls that are limited
/// @param tokens of a prompt that are kept, its unmoving head included
/// @param summary tokens of the summary in place of what was cut
/// @param stable tokens at the head that do not move, such as the system prompt: their cached
/// part stays cached
/// @param summariser asked once for each prompt that was cut
/// @param accuracy share of the answers to prompts that were cut that are right
public record ContextLimit(
    Scope scope,
    Fraction share,
    long tokens,
    long summary,
    long stable,
    Optional<SideCall> summariser,
    Optional<Fraction> accuracy)
    implements Lever {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.or("share", Parameter.Type.SHARE, "1"),
          Parameter.required("tokens", Parameter.Type.COUNT),
          Parameter.or("summary", Parameter.Type.COUNT, "0"),
          Parameter.or("stable", Parameter.Type.COUNT, "0"),
          Parameter.optional("summariser", Parameter.Type.MODEL),
          Parameter.or("summariser.input", Parameter.Type.COUNT, "0"),
          Parameter.or("summariser.output", Parameter.Type.COUNT, "0"),
          Parameter.optional("accuracy", Parameter.Type.SHARE));

  static ContextLimit of(Scope scope, Settings settings) {
    return new ContextLimit(
        scope,
        settings.number("share"),
        settings.whole("tokens").orElse(0L),
        settings.whole("summary").orElse(0L),
        settings.whole("stable").orElse(0L),
        SideCall.of("summariser", settings),
        settings.maybe("accuracy"));
  }

  @Override
  public LeverKind kind() {
    return LeverKind.CONTEXT_LIMIT;
  }

  @Override
  public Settings settings() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("share", share.toString());
    texts.put("tokens", String.valueOf(tokens));
    texts.put("summary", String.valueOf(summary));
    texts.put("stable", String.valueOf(stable));
    SideCall.put("summariser", summariser, texts);
    accuracy.ifPresent(one -> texts.put("accuracy", one.toString()));
    return Settings.of(PARAMETERS, texts);
  }
}
