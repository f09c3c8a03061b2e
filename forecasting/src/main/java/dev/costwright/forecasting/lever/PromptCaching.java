package dev.costwright.forecasting.lever;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The provider keeps the head of prompts that repeats. A call whose like came within the
/// lifetime before it reads the head, any other writes it; both begin the lifetime anew.
///
/// @param prefix from 0 to 1: how much of today's fresh input is a head that repeats
/// @param lifetime how long the provider keeps it
/// @param sharing calls that have the head in common
/// @param reuse from 0 to 1: the share of calls that find the head kept, where the ledger does
/// not know the instants of calls
/// @param minimum tokens of the shortest head that is kept; empty for the provider's rule
/// @param block heads are kept in whole blocks of so many tokens; empty for the provider's rule
public record PromptCaching(
    Scope scope,
    Fraction prefix,
    Lifetime lifetime,
    Sharing sharing,
    Optional<Fraction> reuse,
    Optional<Long> minimum,
    Optional<Long> block)
    implements Lever {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.required("prefix", Parameter.Type.SHARE),
          Parameter.choice("lifetime", "5m", Lifetime.ids()),
          Parameter.choice("sharing", "session", Sharing.ids()),
          Parameter.optional("reuse", Parameter.Type.SHARE),
          Parameter.optional("minimum", Parameter.Type.COUNT),
          Parameter.optional("block", Parameter.Type.COUNT));

  static PromptCaching of(Scope scope, Settings settings) {
    return new PromptCaching(
        scope,
        settings.number("prefix"),
        Lifetime.parse(settings.text("lifetime")),
        Sharing.parse(settings.text("sharing")),
        settings.maybe("reuse"),
        settings.whole("minimum"),
        settings.whole("block"));
  }

  @Override
  public LeverKind kind() {
    return LeverKind.PROMPT_CACHING;
  }

  @Override
  public Settings settings() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("prefix", prefix.toString());
    texts.put("lifetime", lifetime.id());
    texts.put("sharing", sharing.id());
    reuse.ifPresent(one -> texts.put("reuse", one.toString()));
    minimum.ifPresent(one -> texts.put("minimum", String.valueOf(one)));
    block.ifPresent(one -> texts.put("block", String.valueOf(one)));
    return Settings.of(PARAMETERS, texts);
  }

  /// As the provider's rules have it.
  public PromptCaching(
      Scope scope, Fraction prefix, Lifetime lifetime, Sharing sharing, Optional<Fraction> reuse) {
    this(scope, prefix, lifetime, sharing, reuse, Optional.empty(), Optional.empty());
  }
}
