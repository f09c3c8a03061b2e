package dev.costwright.app.ui.scenario;

import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.scenario.Fraction;
import dev.costwright.forecasting.scenario.Lever;
import dev.costwright.forecasting.scenario.Lever.Lifetime;
import dev.costwright.forecasting.scenario.Lever.Sharing;
import dev.costwright.forecasting.scenario.Lever.SideCall;
import dev.costwright.forecasting.scenario.Lever.Target;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// A lever's settings as texts, while a user writes them.
///
/// @param lever that they began as
/// @param texts by field; a choice by its value, empty text for "none"
record LeverDraft(Lever lever, Map<LeverField, String> texts) {
  /// More tokens than this no call has.
  private static final long MOST_TOKENS = 10_000_000;

  LeverDraft {
    texts = Map.copyOf(texts);
  }

  /// What became of the texts.
  sealed interface Read {
    record Good(Lever lever) implements Read {}

    /// @param field that cannot be read
    /// @param message what was expected there, and what was found
    record Bad(LeverField field, String message) implements Read {}
  }

  /// The settings of a lever; read back they give an equal one.
  static LeverDraft of(Lever lever) {
    Map<LeverField, String> texts = new EnumMap<>(LeverField.class);
    texts.put(LeverField.NAME, lever.scope().name());
    texts.put(LeverField.SOURCE, lever.scope().source());
    switch (lever) {
      case Lever.ExactCache cache -> texts.put(LeverField.SHARE, Knob.typed(cache.share()));
      case Lever.Routing routing -> {
        texts.put(LeverField.SHARE, Knob.typed(routing.share()));
        texts.put(LeverField.TARGET, value(routing.target()));
        texts.put(LeverField.RATIO, ratio(routing.target()));
        put(texts, routing.classifier());
      }
      case Lever.Compression shorter -> {
        texts.put(LeverField.INPUT_REMOVED, removed(shorter.keepInput()));
        texts.put(LeverField.CACHED_REMOVED, removed(shorter.keepCached()));
        texts.put(LeverField.OUTPUT_REMOVED, removed(shorter.keepOutput()));
        put(texts, shorter.compressor());
      }
      case Lever.PromptCaching caching -> {
        texts.put(LeverField.PREFIX, Knob.typed(caching.prefix()));
        texts.put(LeverField.LIFETIME, caching.lifetime().name());
        texts.put(LeverField.SHARING, caching.sharing().name());
        texts.put(LeverField.REUSE, caching.reuse().map(Knob::typed).orElse(""));
      }
    }
    return new LeverDraft(lever, texts);
  }

  LeverDraft with(Map<LeverField, String> others) {
    return new LeverDraft(lever, others);
  }

  /// Makes the lever, or says which field is wrong first.
  ///
  /// @param isTaken whether another lever has a name
  Read read(Predicate<String> isTaken) {
    try {
      return new Read.Good(make(isTaken));
    } catch (Unreadable wrong) {
      return new Read.Bad(wrong.field, wrong.text);
    }
  }

  private Lever make(Predicate<String> isTaken) {
    String name = text(LeverField.NAME);
    if (name.isEmpty() || isTaken.test(name)) {
      throw wrong(LeverField.NAME, "scenarios.wrong.name");
    }
    Lever.Scope old = lever.scope();
    Lever.Scope scope = new Lever.Scope(name, old.state(), old.where(), text(LeverField.SOURCE));
    return switch (lever) {
      case Lever.ExactCache _ -> new Lever.ExactCache(scope, share(LeverField.SHARE));
      case Lever.Routing _ ->
          new Lever.Routing(scope, share(LeverField.SHARE), target(), sideCall());
      case Lever.Compression _ ->
          new Lever.Compression(
              scope,
              kept(LeverField.INPUT_REMOVED),
              kept(LeverField.CACHED_REMOVED),
              kept(LeverField.OUTPUT_REMOVED),
              sideCall());
      case Lever.PromptCaching _ ->
          new Lever.PromptCaching(
              scope,
              share(LeverField.PREFIX),
              Lifetime.valueOf(text(LeverField.LIFETIME)),
              Sharing.valueOf(text(LeverField.SHARING)),
              text(LeverField.REUSE).isEmpty()
                  ? Optional.empty()
                  : Optional.of(share(LeverField.REUSE)));
    };
  }

  private String text(LeverField field) {
    return texts.getOrDefault(field, "").strip();
  }

  private Fraction share(LeverField field) {
    return Knob.parse(text(field)).orElseThrow(() -> wrong(field, "scenarios.wrong.share"));
  }

  private Fraction kept(LeverField field) {
    return Fraction.ONE.minus(share(field));
  }

  private Target target() {
    String model = text(LeverField.TARGET);
    return model.isEmpty()
        ? new Target.Ratio(
            Knob.parseRatio(text(LeverField.RATIO))
                .orElseThrow(() -> wrong(LeverField.RATIO, "scenarios.wrong.ratio")))
        : new Target.Model(seller(model), name(model));
  }

  private Optional<SideCall> sideCall() {
    String model = text(LeverField.ASKED);
    return model.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SideCall(
                seller(model),
                name(model),
                count(LeverField.ASKED_INPUT),
                count(LeverField.ASKED_OUTPUT)));
  }

  private long count(LeverField field) {
    return Optional.of(text(field).replace(",", ""))
        .filter(digits -> digits.matches("\\d{1,8}"))
        .map(Long::valueOf)
        .filter(number -> number <= MOST_TOKENS)
        .orElseThrow(() -> wrong(field, "scenarios.wrong.count"));
  }

  private Unreadable wrong(LeverField field, String key) {
    return new Unreadable(field, Messages.text(key, field.label(), text(field)));
  }

  /// As the value of a choice: sellers have no slash in their names.
  static String value(String seller, String model) {
    return seller + "/" + model;
  }

  static String value(Target.Model model) {
    return value(model.seller(), model.model());
  }

  private static String value(Target target) {
    return target instanceof Target.Model model ? value(model) : "";
  }

  private static String seller(String value) {
    return value.substring(0, value.indexOf('/'));
  }

  private static String name(String value) {
    return value.substring(value.indexOf('/') + 1);
  }

  private static String ratio(Target target) {
    return target instanceof Target.Ratio(Fraction ratio) ? Knob.typed(ratio) : "";
  }

  private static String removed(Fraction kept) {
    return Knob.typed(Fraction.ONE.minus(kept));
  }

  private static void put(Map<LeverField, String> texts, Optional<SideCall> call) {
    texts.put(LeverField.ASKED, call.map(one -> value(one.seller(), one.model())).orElse(""));
    texts.put(
        LeverField.ASKED_INPUT, call.map(one -> String.valueOf(one.inputTokens())).orElse(""));
    texts.put(
        LeverField.ASKED_OUTPUT, call.map(one -> String.valueOf(one.outputTokens())).orElse(""));
  }

  /// Ends the reading of a draft at its first wrong field; never leaves this class.
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final LeverField field;
    private final String text;

    Unreadable(LeverField field, String text) {
      super(text, null, false, false);
      this.field = field;
      this.text = text;
    }
  }
}
