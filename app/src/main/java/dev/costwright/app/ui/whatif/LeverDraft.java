package dev.costwright.app.ui.whatif;

import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.Parameter;
import dev.costwright.forecasting.lever.Range;
import dev.costwright.forecasting.lever.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// A lever's settings as texts, while a user writes them.
///
/// @param lever that they began as
/// @param texts by name of the field; a choice by its value, empty text for "none"
public record LeverDraft(Lever lever, Map<String, String> texts) {
  public LeverDraft {
    texts = Map.copyOf(texts);
  }

  /// What became of the texts.
  public sealed interface Read {
    public record Good(Lever lever) implements Read {}

    /// @param field that cannot be read
    /// @param message what was expected there, and what was found
    public record Bad(String field, String message) implements Read {}
  }

  /// The settings of a lever; read back they give an equal one.
  public static LeverDraft of(Lever lever) {
    Map<String, String> texts = new HashMap<>();
    Settings settings = lever.settings();
    for (LeverField field : LeverField.of(lever.kind())) {
      String name = field.name();
      texts.put(
          name,
          field.shown(settings.text(name), Optional.ofNullable(lever.scope().ranges().get(name))));
    }
    texts.put(LeverField.NAME, lever.scope().name());
    texts.put(LeverField.SOURCE, lever.scope().source());
    return new LeverDraft(lever, texts);
  }

  public LeverDraft with(Map<String, String> others) {
    return new LeverDraft(lever, others);
  }

  /// Makes the lever, or says which field is wrong first.
  ///
  /// @param isTaken whether another lever has a name
  public Read read(Predicate<String> isTaken) {
    String name = text(LeverField.NAME);
    if (name.isEmpty() || isTaken.test(name)) {
      return new Read.Bad(
          LeverField.NAME,
          Messages.text("scenarios.wrong.name", Messages.text("scenarios.field.name"), name));
    }
    Map<String, String> read = new HashMap<>();
    Lever.Scope scope = lever.scope().named(name).saidBy(text(LeverField.SOURCE));
    for (LeverField field : LeverField.of(lever.kind())) {
      Optional<Parameter> parameter = field.parameter();
      if (parameter.isPresent()) {
        Optional<Range> range = field.range(text(field.name()));
        String text =
            range
                .map(some -> central(some, parameter.get()))
                .orElseGet(() -> field.read(text(field.name())));
        if (parameter.get().refusal(text).isPresent()) {
          return bad(field);
        }
        read.put(field.name(), text);
        scope = scope.ranging(field.name(), range);
      }
    }
    Settings settings = Settings.of(lever.kind().parameters(), read);
    return isAimless(read) ? bad(ratio()) : new Read.Good(lever.kind().make(scope, settings));
  }

  private static String central(Range range, Parameter parameter) {
    return parameter.type() == Parameter.Type.COUNT
        ? range.central().rounded().toString()
        : range.central().toString();
  }

  /// A router without a model needs a ratio.
  private boolean isAimless(Map<String, String> read) {
    return read.containsKey("to")
        && read.getOrDefault("to", "").isEmpty()
        && read.getOrDefault("to.priceRatio", "").isEmpty();
  }

  private LeverField ratio() {
    return new LeverField(lever.kind(), "to.priceRatio", lever.kind().parameter("to.priceRatio"));
  }

  private Read.Bad bad(LeverField field) {
    return new Read.Bad(
        field.name(),
        Messages.text(
            "scenarios.wrong.field", field.label(), field.expected(), text(field.name())));
  }

  private String text(String field) {
    return texts.getOrDefault(field, "").strip();
  }
}
