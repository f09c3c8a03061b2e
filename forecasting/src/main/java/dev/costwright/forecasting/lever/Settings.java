package dev.costwright.forecasting.lever;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All settings of a lever as texts that {@link Parameter} found good, by the parameter's id.
/// Immutable.
///
/// @param texts only those that say something
public record Settings(Map<String, String> texts) {
  public Settings {
    texts = Map.copyOf(texts);
  }

  /// What is said, and the fallback of what is not.
  ///
  /// @throws IllegalArgumentException when a text is not what its parameter expects
  public static Settings of(List<Parameter> parameters, Map<String, String> said) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      String text = said.getOrDefault(parameter.id(), "");
      parameter
          .refusal(text)
          .ifPresent(
              expected -> {
                throw new IllegalArgumentException(
                    "Expected %s in %s, found \"%s\"".formatted(expected, parameter.id(), text));
              });
      String settled = text.isEmpty() ? parameter.fallback() : text;
      if (!settled.isEmpty()) {
        texts.put(parameter.id(), settled);
      }
    }
    return new Settings(texts);
  }

  /// The text, empty when nothing is said.
  public String text(String id) {
    return texts.getOrDefault(id, "");
  }

  /// A number that is always said.
  public Fraction number(String id) {
    return maybe(id).orElseThrow(() -> new IllegalArgumentException("Expected a number in " + id));
  }

  public Optional<Fraction> maybe(String id) {
    return Optional.ofNullable(texts.get(id)).flatMap(Fraction::parse);
  }

  Optional<Long> whole(String id) {
    return Optional.ofNullable(texts.get(id)).map(Long::valueOf);
  }

  Optional<LocalDate> day(String id) {
    return Optional.ofNullable(texts.get(id)).map(LocalDate::parse);
  }

  Optional<ModelName> model(String id) {
    return Optional.ofNullable(texts.get(id)).flatMap(ModelName::parse);
  }

  /// The same with one setting changed.
  public Map<String, String> with(String id, String text) {
    Map<String, String> changed = new LinkedHashMap<>(texts);
    changed.put(id, text);
    return changed;
  }
}
