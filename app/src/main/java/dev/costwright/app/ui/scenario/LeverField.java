package dev.costwright.app.ui.scenario;

import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.scenario.Lever;
import java.util.List;
import java.util.Locale;

/// One field of a lever's settings.
enum LeverField {
  NAME(Kind.TEXT),
  SHARE(Kind.SHARE),
  TARGET(Kind.CHOICE),
  RATIO(Kind.RATIO),
  INPUT_REMOVED(Kind.SHARE),
  CACHED_REMOVED(Kind.SHARE),
  OUTPUT_REMOVED(Kind.SHARE),
  PREFIX(Kind.SHARE),
  LIFETIME(Kind.CHOICE),
  SHARING(Kind.CHOICE),
  REUSE(Kind.SHARE),
  ASKED(Kind.CHOICE),
  ASKED_INPUT(Kind.COUNT),
  ASKED_OUTPUT(Kind.COUNT),
  SOURCE(Kind.TEXT);

  /// What is typed or chosen.
  enum Kind {
    TEXT,
    SHARE,
    RATIO,
    COUNT,
    CHOICE
  }

  private final Kind kind;

  LeverField(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String label() {
    return Messages.text("scenarios.field." + id());
  }

  /// What a lever of a kind is made of, in the order in which one fills it in.
  static List<LeverField> of(Lever.Kind kind) {
    return switch (kind) {
      case EXACT_CACHE -> List.of(NAME, SHARE, SOURCE);
      case ROUTING -> List.of(NAME, SHARE, TARGET, RATIO, ASKED, ASKED_INPUT, ASKED_OUTPUT, SOURCE);
      case COMPRESSION ->
          List.of(
              NAME,
              INPUT_REMOVED,
              CACHED_REMOVED,
              OUTPUT_REMOVED,
              ASKED,
              ASKED_INPUT,
              ASKED_OUTPUT,
              SOURCE);
      case PROMPT_CACHING -> List.of(NAME, PREFIX, LIFETIME, SHARING, REUSE, SOURCE);
    };
  }
}
